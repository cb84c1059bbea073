import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { languages } from '../../server/src/languages/index.ts';
import { root } from './paths.ts';

// vscode-textmate and vscode-oniguruma have no types that resolve from here under `nodenext`; this is what is used of them.
interface Token {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly scopes: readonly string[];
}
interface Grammar {
  tokenizeLine(line: string, state: unknown): { readonly tokens: readonly Token[]; readonly ruleStack: unknown };
}
interface GrammarFile {
  readonly grammar: { readonly path: string; readonly scopeName: string; readonly injectTo?: readonly string[] };
  readonly content: string;
}
interface Common {
  createRegistryFromGrammars(files: readonly GrammarFile[]): { loadGrammar(scope: string): Promise<Grammar> };
}

const require = createRequire(import.meta.url);
const { createRegistryFromGrammars } = require('vscode-tmgrammar-test/dist/common/index.js') as Common;

/** The ids of the languages that have a grammar: all but those that are parts of another one. */
export const grammarIds: readonly string[] = languages.flatMap(({ id, partOf }) => (partOf ? [] : id));

/** A stretch of text and its scopes, the innermost last. */
export interface Colour {
  readonly text: string;
  readonly line: number;
  readonly start: number;
  readonly scopes: readonly string[];
}

/** Markdown as far as the injection needs it: a document of paragraphs. */
const markdown = JSON.stringify({ scopeName: 'text.html.markdown', patterns: [] });

function files(): readonly GrammarFile[] {
  const read = (name: string) => readFileSync(join(root, 'syntaxes', name), 'utf8');
  return [
    ...grammarIds.map((id) => ({
      grammar: { path: `${id}.tmLanguage.json`, scopeName: `source.${id}` },
      content: read(`${id}.tmLanguage.json`),
    })),
    {
      grammar: {
        path: 'markdown.injection.tmLanguage.json',
        scopeName: 'markdown.ha-config.codeblock',
        injectTo: ['text.html.markdown'],
      },
      content: read('markdown.injection.tmLanguage.json'),
    },
    { grammar: { path: 'markdown.json', scopeName: 'text.html.markdown' }, content: markdown },
  ];
}

const registry = createRegistryFromGrammars(files());

/** How VS Code cuts and names a text: every token of every line. `scope` is a grammar's scope name. */
export async function colours(scope: string, text: string): Promise<readonly Colour[]> {
  const grammar = await registry.loadGrammar(scope);
  const found: Colour[] = [];
  let state: unknown = null;
  text.split(/\r?\n/).forEach((row, line) => {
    const result = grammar.tokenizeLine(row, state);
    state = result.ruleStack;
    for (const token of result.tokens) {
      const piece = row.slice(token.startIndex, token.endIndex);
      if (piece) found.push({ text: piece, line, start: token.startIndex, scopes: token.scopes });
    }
  });
  return found;
}
