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
  /** Start and metadata of each token, by turns. */
  tokenizeLine2(line: string, state: unknown): { readonly tokens: Uint32Array; readonly ruleStack: unknown };
}
interface Registry {
  loadGrammar(scope: string): Promise<Grammar>;
  setTheme(theme: Theme): void;
  getColorMap(): readonly string[];
}
/** A colour theme: what it says of scopes, the default first. */
export interface Theme {
  readonly name: string;
  readonly settings: readonly { readonly scope?: string | readonly string[]; readonly settings: object }[];
}
interface GrammarFile {
  readonly grammar: { readonly path: string; readonly scopeName: string; readonly injectTo?: readonly string[] };
  readonly content: string;
}
interface Common {
  createRegistryFromGrammars(files: readonly GrammarFile[]): Registry;
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

/** Markdown as far as the injection needs it: paragraphs, lists and quotations, by the rules of VS Code's grammar. */
const blocks = [{ include: '#quotation' }, { include: '#list' }];
const markdown = JSON.stringify({
  scopeName: 'text.html.markdown',
  patterns: blocks,
  repository: {
    quotation: { begin: '(^|\\G)[ ]{0,3}(>) ?', while: '(^|\\G)\\s*(>) ?', patterns: blocks },
    list: {
      begin: '(^|\\G)([ ]{0,3})([*+-]|\\d+\\.)([ \\t])',
      while: '((^|\\G)([ ]{2,4}|\\t))|(^[ \\t]*$)',
      patterns: blocks,
    },
  },
});

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

/** How a text looks in a theme: for each character of a line its colour, and what it is besides (`#4EC9B0 bold`). */
export type Painter = (scope: string, text: string) => Promise<readonly (readonly string[])[]>;

const styles = ['italic', 'bold', 'underline', 'strikethrough'];

export function painter(theme: Theme): Painter {
  const themed = createRegistryFromGrammars(files());
  themed.setTheme(theme);
  return async (scope, text) => {
    const grammar = await themed.loadGrammar(scope);
    const names = themed.getColorMap();
    let state: unknown = null;
    return text.split('\n').map((row) => {
      const { tokens, ruleStack } = grammar.tokenizeLine2(row, state);
      state = ruleStack;
      const look: string[] = [];
      for (let i = 0; i < tokens.length; i += 2) {
        // As vscode-textmate packs it: the foreground in 9 bits from 15, the style in 4 bits from 11.
        const foreground = names[(tokens[i + 1]! >>> 15) & 0x1ff]!;
        const style = styles.filter((_, bit) => (tokens[i + 1]! >>> 11) & 0xf & (1 << bit));
        for (let at = tokens[i]!; at < (tokens[i + 2] ?? row.length); at++) look[at] = [foreground, ...style].join(' ');
      }
      return look;
    });
  };
}
