import type { Problem, Severity } from '../../../base/problem.ts';
import type { ShortTexts } from '../../../syntax/short-texts.ts';
import { joined, type Seam, type Statement, slice, type Word } from '../../../syntax/tree.ts';
import * as messages from '../messages/syntax.ts';
import type { CrmDirective } from '../values/form.ts';
import type { ShellWord } from '../values/shell-words.ts';
import { Pair } from './pair.ts';

/** A statement or clause that is being put together. */
interface Frame {
  readonly keyword: Word;
  readonly directive: CrmDirective;
  readonly args: Word[];
  readonly children: Statement[];
}

/**
 * Shares out the words of a statement: arguments, `name=value`, clauses within clauses. The last clauses reach to
 * `end`, the end of the line, so that a cursor after the last word is still inside. Linear in the words.
 */
export function buildStatement(
  text: string,
  keyword: Word,
  directive: CrmDirective,
  words: readonly ShellWord[],
  end: number,
  problems: Problem[],
  texts: ShortTexts,
): Statement {
  if (directive.raw) return rawStatement(text, keyword, words, end);
  const whole = directive.colons ? withColons(words, directive.colons, problems) : words;
  const tokens = directive.sets ? withBrackets(whole, directive.sets === 'everywhere') : whole;
  const frames: Frame[] = [];
  let at = 0;
  const open = (word: Word, of: CrmDirective): void => {
    const frame: Frame = { keyword: word, directive: of, args: [], children: [] };
    frames.push(frame);
    const count = Math.min(typeof of.head === 'number' ? of.head : of.head(tokens, at), tokens.length - at);
    for (let i = 0; i < count; i++) {
      const next = tokens[at]!;
      // The first one is taken as it comes, as crmsh does, and so is what an id or a score in front belongs to.
      if (i > 0 && !of.exactClauses && opens(of, next) && !/:$|^\$id=/.test(tokens[at - 1]!.text)) break;
      // A missing argument must not take the first `name=value` for itself; lists of words and functions know better.
      if (typeof of.head === 'number' && of.pairs && next.equals > 0 && !next.text.startsWith('/')) break;
      frame.args.push(next);
      at++;
    }
  };
  const close = (until: number): void => {
    const frame = frames.pop()!;
    frames.at(-1)!.children.push(finish(frame, until));
  };
  open(keyword, directive);
  while (at < tokens.length) {
    const word = tokens[at]!;
    const depth = word.equals >= 0 ? -1 : frames.findLastIndex((frame) => opens(frame.directive, word));
    if (depth >= 0) {
      while (frames.length - 1 > depth) close(tokens[at - 1]!.end);
      at++;
      const lower = word.text.toLowerCase();
      open(lower === word.text ? word : { ...word, text: lower }, frames[depth]!.directive.clauses![lower]!);
      continue;
    }
    at++;
    const brace = word.text === '}' ? frames.findLastIndex((frame) => frame.args[0]?.text === '{') : -1;
    if (brace >= 0) {
      while (frames.length - 1 > brace) close(tokens[at - 2]!.end);
      frames[brace]!.args.push(word);
      continue;
    }
    while (frames.length > 1 && !frames.at(-1)!.directive.pairs && frames.some((frame) => frame.directive.pairs))
      close(tokens[at - 2]!.end);
    const frame = frames.at(-1)!;
    if (!frame.directive.pairs || isScore(word, frame)) frame.args.push(word);
    else if (word.equals < 0 && tokens[at]?.equals === 0) {
      const spaced = spacedPair(word, tokens[at]!, tokens[at + 1]);
      problems.push(messages.blankAroundEquals(text, spaced));
      frame.children.push(spaced);
      at += spaced.args.length && tokens[at]!.text === '=' ? 2 : 1;
    } else frame.children.push(pair(word, text, texts));
  }
  while (frames.length > 1) close(end);
  return finish(frames[0]!, end);
}

function opens(directive: CrmDirective, word: ShellWord): boolean {
  const { clauses, exactClauses } = directive;
  if (!clauses || word.equals >= 0 || word.hole) return false;
  if (Object.hasOwn(clauses, word.text)) return true;
  const lower = word.text.toLowerCase();
  return Object.hasOwn(clauses, lower) && !exactClauses?.includes(lower);
}

/** `100:` in front of a list of attributes. */
function isScore(word: ShellWord, frame: Frame): boolean {
  return (
    word.equals < 0 && word.text.length > 1 && word.text.endsWith(':') && !frame.args.length && !frame.children.length
  );
}

function finish(frame: Frame, end: number): Statement {
  const { children } = frame;
  const keyword = plain(frame.keyword);
  // A list that has grown has room for more; a large file has a hundred thousand of them.
  const args = frame.args.length ? frame.args.map(plain) : noWords;
  const start = keyword.start;
  const last = Math.max(end, keyword.end);
  if (!children.length) return { keyword, args, start, end: last };
  const body = { start: children[0]!.start, end: last, statements: children.slice() };
  return { keyword, args, body, start, end: last };
}

const noWords: readonly Word[] = [];

/** A word without what only splitting it needs: most of what a large file takes is words. */
function plain({ start, end, text, quote, hole, seams }: Word): Word {
  if (seams) return { start, end, text, quote, hole, seams };
  return quote || hole ? { start, end, text, quote, hole } : { start, end, text };
}

/** `$ID:name=value` as the pair that it is, with an id; any other pair as it is. */
function pair(word: ShellWord, source: string, texts: ShortTexts): Statement {
  const made = unnamedPair(word, source, texts);
  const { keyword } = made;
  const colon = made.assign && keyword.text.startsWith('$') ? keyword.text.indexOf(':') : -1;
  if (colon < 2 || colon === keyword.text.length - 1) return made;
  const name = slice(keyword, colon + 1, keyword.text.length);
  const { args, assign, start, end } = made;
  return { keyword: name, id: slice(keyword, 1, colon), args, assign, start, end };
}

/** `name=value`, or a name alone. */
function unnamedPair(word: ShellWord, source: string, texts: ShortTexts): Statement {
  const { start, end, text, equals, equalsAt } = word;
  if (equals <= 0) return { keyword: plain(word), args: noWords, start, end };
  const whole = word.quote !== undefined;
  const at = { start: start + (whole ? 1 : 0), end: equalsAt };
  // A hole in the value is none of the name.
  const keyword: Word = word.seams
    ? { ...slice(word, 0, equals, at), hole: undefined }
    : { start: at.start, end: at.end, text: texts.one(text.slice(0, equals)) };
  const value = text.slice(equals + 1);
  // A quote that is never closed encloses all the rest.
  const closed = whole && end - 1 > equalsAt && source[end - 1] === word.quote;
  const valueEnd = closed ? end - 1 : end;
  if (!value && valueEnd === equalsAt + 1) {
    const assign = { start: equalsAt, end: equalsAt + 1 };
    return { keyword, args: noWords, assign, start, end };
  }
  const mark = source[equalsAt + 1];
  // Quotes around the value alone: what they enclose is two characters shorter than what appears there.
  const quoted = (mark === '"' || mark === "'") && valueEnd - equalsAt - 1 === value.length + 2;
  const argument =
    quoted || word.seams || word.hole
      ? slice(word, equals + 1, text.length, {
          start: equalsAt + 1,
          end: valueEnd,
          quote: quoted ? mark : undefined,
        })
      : { start: equalsAt + 1, end: valueEnd, text: texts.one(value) };
  return new Pair(keyword, argument, start, end);
}

/** `name = value` and `name =value`, which crmsh refuses; nobody means anything else by it. */
function spacedPair(name: Word, equals: ShellWord, next: ShellWord | undefined): Statement {
  const assign = { start: equals.start, end: equals.start + 1 };
  const glued = equals.text.slice(1);
  const value = glued
    ? slice(equals, 1, equals.text.length, { start: equals.start + 1, end: equals.end })
    : next && next.equals < 0
      ? next
      : undefined;
  return {
    keyword: plain(name),
    args: value ? [plain(value)] : noWords,
    assign,
    start: name.start,
    end: value?.end ?? equals.end,
  };
}

/** A colon alone belongs to the word before: nobody means anything else by it. */
function withColons(words: readonly ShellWord[], severity: Severity, problems: Problem[]): readonly ShellWord[] {
  if (!words.some((word) => word.text === ':')) return words;
  const tokens: ShellWord[] = [];
  for (const word of words) {
    const before = tokens.at(-1);
    if (word.text !== ':' || !before || before.text.endsWith(':')) tokens.push(word);
    else {
      problems.push(messages.blankBeforeColon(before, word, severity));
      tokens[tokens.length - 1] = { ...before, ...joined(before, word) };
    }
  }
  return tokens;
}

/** Brackets that are glued to a name as words of their own, as crmsh cuts them: in front, or else after. */
function withBrackets(words: readonly ShellWord[], everywhere: boolean): readonly ShellWord[] {
  const tokens: ShellWord[] = [];
  let open = everywhere;
  for (const word of words) {
    const { text } = word;
    if (!everywhere && (text === '{' || text === '}')) open = text === '{';
    if (!open || text.length < 2 || word.quote) tokens.push(word);
    else if (text[0] === '(' || text[0] === '[')
      tokens.push(
        { ...word, seams: undefined, ...slice(word, 0, 1) },
        { ...word, seams: undefined, ...slice(word, 1, text.length), first: false },
      );
    else if (text.endsWith(')') || text.endsWith(']'))
      tokens.push(
        { ...word, seams: undefined, ...slice(word, 0, text.length - 1) },
        { ...word, seams: undefined, ...slice(word, text.length - 1, text.length), first: false },
      );
    else tokens.push(word);
  }
  return tokens;
}

function rawStatement(text: string, keyword: Word, words: readonly ShellWord[], end: number): Statement {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return { keyword, args: [], start: keyword.start, end };
  let read = '';
  let at = 0;
  let tail = 0;
  const seams: Seam[] = [];
  for (const line of text.slice(first.start, last.end).split('\n')) {
    const part = line.trim().replace(/(?<!\\)\\+$/, '');
    const from = at + line.length - line.trimStart().length;
    if (part && from !== tail) seams.push({ index: read.length, end: tail, start: from });
    if (part) tail = from + part.length;
    read += part;
    at += line.length + 1;
  }
  const word: Word = { start: first.start, end: last.end, text: read, ...(seams.length && { seams }) };
  return { keyword, args: [word, ...idsIn(word)], start: keyword.start, end };
}

/** The ids of the resources in a piece of XML: constraints may name them. */
function idsIn(word: Word): readonly Word[] {
  const ids: Word[] = [];
  for (const found of word.text.matchAll(
    /<(?:primitive|template|group|clone|master|bundle|tag)\s(?:[^<>]*?\s)?id=["']([^"'<>]*)["']/g,
  )) {
    const end = found.index + found[0].length - 1;
    ids.push(slice(word, end - found[1]!.length, end));
  }
  return ids;
}

/** A statement that crmsh cannot read, and what is in it. */
export function broken(statement: Statement): Statement {
  const { keyword, args, body, id, assign, start, end } = statement;
  const inside = body && { ...body, statements: body.statements.map(broken) };
  return {
    keyword,
    args,
    start,
    end,
    broken: true,
    ...(inside && { body: inside }),
    ...(id && { id }),
    ...(assign && { assign }),
  };
}
