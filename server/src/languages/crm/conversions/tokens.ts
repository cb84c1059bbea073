import type { Span } from '../../../base/span.ts';
import { inner, type Statement, type Word } from '../../../syntax/tree.ts';

/** A statement that crmsh would refuse; thrown while one is read, and caught before the next. */
export class Refused extends Error {}

/** The words of a statement that are still to be read, as the shell hands them to crmsh. */
export interface Tokens {
  readonly list: string[];
  at: number;
  /** False: `name` without `=value` is no attribute (statements that are fed to the shell one by one). */
  readonly names: boolean;
}

/**
 * The words of a statement in document order, `name=value` in one piece, the keyword first. `source` is the document, from
 * which template tags are taken. `loaded`: as crmsh reads them from a file, where it puts `&#12486;` for what is not ASCII
 * (its `parse` encodes every line), and the CIB keeps that.
 */
export function tokensOf(statement: Statement, source: string, loaded: boolean): Tokens {
  const found: { readonly start: number; readonly text: string }[] = [];
  collect(statement, source, found);
  const head = found.shift()!;
  found.sort((a, b) => a.start - b.start);
  const list = [head, ...found].map((each) => (loaded ? encoded(each.text) : each.text));
  return { list, at: 0, names: loaded };
}

function collect(statement: Statement, source: string, found: { start: number; text: string }[]): void {
  const { id, keyword, args, assign, body } = statement;
  const written = (word: Word): string => (word.hole ? sliceOf(source, inner(word)) : word.text);
  if (assign) {
    const prefix = id ? `$${written(id)}:` : '';
    found.push({ start: statement.start, text: `${prefix}${written(keyword)}=${args.map(written).join('')}` });
    return;
  }
  for (const word of [keyword, ...args]) found.push({ start: word.start, text: written(word) });
  for (const each of body?.statements ?? []) collect(each, source, found);
}

function sliceOf(source: string, { start, end }: Span): string {
  return source.slice(start, end);
}

/** Everything that is not ASCII as a reference to its number. */
export function encoded(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);
}

/** The next word, or undefined after the last one. */
export function peek(tokens: Tokens): string | undefined {
  return tokens.list[tokens.at];
}

/** Takes the next word if it is like that. */
export function take(tokens: Tokens, like: RegExp): RegExpExecArray | undefined {
  const word = tokens.list[tokens.at];
  const found = word === undefined ? null : like.exec(word);
  if (!found) return undefined;
  tokens.at++;
  return found;
}

/** Takes the next word, whatever it is. */
export function takeAny(tokens: Tokens): string {
  const word = tokens.list[tokens.at];
  if (word === undefined) throw new Refused('a word is missing');
  tokens.at++;
  return word;
}

/** Takes the next word, which must be like that. */
export function must(tokens: Tokens, like: RegExp): RegExpExecArray {
  const found = take(tokens, like);
  if (!found) throw new Refused(`${peek(tokens) ?? 'nothing'} is not ${like.source}`);
  return found;
}

/** A name: anything without `=`. */
export function identifier(tokens: Tokens): string {
  return must(tokens, /^[a-z0-9_#$-][^=]*$/i)[0];
}
