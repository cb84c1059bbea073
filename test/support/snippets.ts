import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '../../server/src/base/text.ts';
import type { Snippet as Own } from '../../server/src/schema/snippets.ts';
import { root } from './paths.ts';

/** A snippet of `snippets/ID.json`. */
export interface Snippet {
  readonly language: string;
  readonly name: string;
  /** Its own name, which no other snippet has. */
  readonly prefix: string;
  /** The words of everyday that it is found by, too. */
  readonly words: readonly string[];
  readonly body: string;
  readonly description: Text;
}

const folder = join(root, 'snippets');

/** Every snippet of every language, in the order of the files. */
export function allSnippets(): readonly Snippet[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => snippetsOf(name.slice(0, -'.json'.length)));
}

/** As VS Code reads it, for languages that are not ours: both languages in one description. */
type Contributed = Readonly<
  Record<string, { prefix: string | readonly string[]; body: readonly string[]; description: string }>
>;

/** The snippets of one language. */
export function snippetsOf(language: string): readonly Snippet[] {
  const file = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Contributed | readonly Own[];
  if (isList(file))
    return file.map(({ title, description, words: [prefix = '', ...words], body }) => ({
      language,
      name: title.en,
      prefix,
      words,
      body: body.join('\n'),
      description,
    }));
  return Object.entries(file).map(([name, { prefix, body, description }]) => {
    const [own = '', ...words] = [prefix].flat();
    const [en = '', ja = ''] = description.split(' / ');
    return { language, name, prefix: own, words, body: body.join('\n'), description: { en, ja } };
  });
}

function isList(file: Contributed | readonly Own[]): file is readonly Own[] {
  return Array.isArray(file);
}

/** A snippet as it is when every stop is left as offered. */
export interface Expansion {
  readonly text: string;
  /** The numbers of the stops, `0` included. */
  readonly stops: ReadonlySet<number>;
  /** Where the cursor ends up. */
  readonly final: number | undefined;
}

/**
 * `${1:default}` gives `default`, `${1|a,b|}` gives `a`, a later `$1` what the first one gave, `$0` nothing, `\$` a dollar.
 * Throws on what VS Code would insert as plain text: a stop that is not closed, a variable.
 */
export function expand(body: string): Expansion {
  const values = defaults(body);
  const stops = new Set<number>();
  let final: number | undefined;
  let text = '';
  let at = 0;
  while (at < body.length) {
    const piece = read(body, at);
    if (piece.stop === undefined) text += piece.literal;
    else {
      stops.add(piece.stop);
      if (piece.stop === 0) final = text.length;
      text += piece.stop === 0 ? '' : (values.get(piece.stop) ?? '');
    }
    at = piece.end;
  }
  return { text, stops, final };
}

interface Piece {
  readonly end: number;
  readonly literal?: string;
  readonly stop?: number;
  readonly value?: string;
}

function defaults(body: string): ReadonlyMap<number, string> {
  const values = new Map<number, string>();
  for (let at = 0; at < body.length; ) {
    const piece = read(body, at);
    if (piece.stop !== undefined && piece.value !== undefined) {
      if (values.has(piece.stop)) throw new Error(`stop ${piece.stop} has two defaults`);
      values.set(piece.stop, piece.value);
    }
    at = piece.end;
  }
  return values;
}

function read(body: string, at: number): Piece {
  const char = body.charAt(at);
  if (char === '\\' && /[$}\\]/.test(body.charAt(at + 1))) return { end: at + 2, literal: body.charAt(at + 1) };
  if (char !== '$') return { end: at + 1, literal: char };
  const rest = body.slice(at);
  const plain = /^\$(?:(\d+)|\{(\d+)\})/.exec(rest);
  if (plain) return { end: at + plain[0].length, stop: Number(plain[1] ?? plain[2]) };
  const choice = /^\$\{(\d+)\|([^|]+)\|\}/.exec(rest);
  if (choice) return { end: at + choice[0].length, stop: Number(choice[1]), value: choice[2]!.split(',')[0]! };
  const value = /^\$\{(\d+):((?:[^\\}$]|\\[$}\\])*)\}/.exec(rest);
  if (!value) throw new Error(`not a stop: ${rest.slice(0, 40)}`);
  return { end: at + value[0].length, stop: Number(value[1]), value: value[2]!.replace(/\\([$}\\])/g, '$1') };
}
