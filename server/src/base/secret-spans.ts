import { commonEnds } from './common-ends.ts';
import { editDistance } from './nearest.ts';
import type { Span } from './span.ts';

/** What makes a word of a language a secret. */
export interface SecretRule {
  /** Keywords and names whose value is a secret, in lower case. */
  readonly keywords: ReadonlySet<string>;
  /** Further names, by their form. */
  readonly names?: RegExp | undefined;
  /** Every other word of the document is a secret. */
  readonly publicWords?: RegExp | undefined;
  /** Other keywords of the language, which are no misspelt ones. */
  readonly known: ReadonlySet<string>;
  /** Comments are shown, too. */
  readonly inComments?: boolean | undefined;
}

/** Names that say of themselves that their value is a secret, in any language. */
export const passwordNames = /(?:^|[_.-])(?:pass|passwd|password|passphrase|secret|token)(?:$|[_.-])/i;

const WORD = /[\p{L}_][\p{L}\p{N}_.-]*/gu;

/** A text and its stretches with secrets. */
export interface SecretText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/**
 * The stretches of a text that no answer may quote: from a keyword of a secret, or what is nearly one, to the end of its
 * line and of the lines that go on with it; of an XML element all of it. Sorted, never overlapping. `before`: another
 * version of the text, of which only what is near the change is looked at again. `judged`: what is known of words under
 * the same rule, and is added to.
 */
export function secretSpans(
  text: string,
  rule: SecretRule,
  before?: SecretText,
  judged: Map<string, number> = new Map(),
): readonly Span[] {
  // A comment line is never quoted.
  if (rule.publicWords)
    return [...text.matchAll(/^(?![ \t]*#).*\S.*$/gm)].map(({ 0: line, index }) => ({
      start: index,
      end: index + line.length,
    }));
  const read = halfWidth(text);
  const kept = before && keptSpans(text, before);
  const spans: Span[] = kept ? [...kept.head] : [];
  for (let at = kept?.from ?? 0; at < read.length; ) {
    if (kept && at > kept.to && (spans.at(-1)?.end ?? -1) < at) {
      const tail = kept.tailFrom(at);
      if (tail) return [...spans, ...tail];
    }
    const end = lineEnd(read, at);
    scanLine(read, read.slice(at, end), at, rule, judged, spans);
    at = end + 1;
  }
  return spans;
}

/** So many lines before a change a stretch may begin that it changes: more than a stretch goes on for. */
const LINES_BEFORE = 30;

/** So far (characters) behind a change it is seen: where a tag is looked for. */
const FAR_BEHIND = 2100;

interface Kept {
  /** Those that no change touches. */
  readonly head: readonly Span[];
  /** The beginning of the line where to look again. */
  readonly from: number;
  /** Behind it the spans from before hold as soon as none goes across the line's beginning. */
  readonly to: number;
  /** The spans from a line's beginning on; undefined where one goes across it. */
  readonly tailFrom: (at: number) => readonly Span[] | undefined;
}

function keptSpans(text: string, { text: old, spans }: SecretText): Kept {
  const { start: same, end: sameEnd } = commonEnds(old, text);
  let from = same;
  for (let lines = 0; lines <= LINES_BEFORE && from > 0; lines++) from = text.lastIndexOf('\n', from - 1);
  from = Math.max(0, from + 1);
  if (from > same) from = 0;
  let count = spans.findLastIndex((each) => each.end < from) + 1;
  const across = spans[count];
  if (across && across.start < from) from = text.lastIndexOf('\n', across.start - 1) + 1;
  while (count > 0 && spans[count - 1]!.end >= from) {
    from = text.lastIndexOf('\n', spans[count - 1]!.start - 1) + 1;
    count--;
  }
  const moved = text.length - old.length;
  return {
    head: spans.slice(0, count),
    from,
    to: text.length - sameEnd + FAR_BEHIND,
    tailFrom(at) {
      const first = spans.findLastIndex((each) => each.start < at - moved) + 1;
      if (first > 0 && spans[first - 1]!.end >= at - moved) return undefined;
      return spans.slice(first).map(({ start, end }) => ({ start: start + moved, end: end + moved }));
    },
  };
}

/** Of so many words it is kept what they are: a large file has a hundred thousand of them that are there once. */
const MOST_JUDGED = 4096;

/** Adds the stretches that begin in a line. */
function scanLine(
  text: string,
  line: string,
  offset: number,
  rule: SecretRule,
  judged: Map<string, number>,
  spans: Span[],
): void {
  let last = { text: '', end: -2 };
  for (const { 0: word, index } of line.matchAll(WORD)) {
    const end = index + word.length;
    const nameLength = judged.get(word) ?? secretNameLength(word, rule);
    if (judged.size >= MOST_JUDGED) judged.clear();
    judged.set(word, nameLength);
    // A blank within the keyword.
    const torn = !nameLength && last.end === index - 1 && rule.keywords.has((last.text + word).toLowerCase());
    last = { text: word, end };
    if (!(nameLength || torn)) continue;
    if (isCovered(text, offset + end, spans.at(-1)) || (!rule.inComments && inComment(text, offset + index))) continue;
    add(spans, stretch(text, offset + index, offset + (torn ? end : index + nameLength), rule));
  }
}

/** Where names of secrets end, or what is nearly one, in any part of a text, comments too. */
export function* secretNameEnds(text: string, rule: SecretRule): Iterable<number> {
  for (const { 0: word, index } of halfWidth(text).matchAll(WORD)) {
    const length = secretNameLength(word, rule);
    if (length) yield index + length;
  }
}

/** The same characters in half width, so that offsets hold. */
function halfWidth(text: string): string {
  return !/[\uff01-\uff5e]/.test(text)
    ? text
    : text.replace(/[\uff01-\uff5e]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));
}

/** True where another look finds nothing new, so that a long line of names costs no more than its length. */
function isCovered(text: string, wordEnd: number, before: Span | undefined): boolean {
  if (!before || wordEnd > before.end) return false;
  return before.end - wordEnd > MOST_BEHIND || text.slice(wordEnd, before.end).includes('\n');
}

/** So many characters behind a name are looked at for a value that goes on in the next line. */
const MOST_BEHIND = 500;

/** Adds a span that begins after the others do; two that touch become one. */
function add(spans: Span[], { start, end }: Span): void {
  const before = spans.at(-1);
  if (!before || start > before.end) spans.push({ start, end });
  else spans[spans.length - 1] = { start: Math.min(before.start, start), end: Math.max(before.end, end) };
}

/** How much of a word is the name of a secret, or nearly one; 0: it is none. What is left is a part of the value. */
function secretNameLength(word: string, { keywords, names, known }: SecretRule): number {
  const plain = word.toLowerCase().replaceAll('_', '-');
  if (keywords.has(plain) || keywords.has(word.toLowerCase())) return word.length;
  if (known.has(word)) return 0;
  for (const keyword of keywords) {
    const folded = keyword.replaceAll('_', '-');
    const limit = folded.length < 6 ? 1 : folded.length < 9 ? 2 : 3;
    const isNear = plain.length > 1 && Math.abs(plain.length - folded.length) <= limit;
    if (isNear && editDistance(plain, folded, limit + 1) <= limit) return word.length;
    // Nothing between the keyword and its value.
    if (plain.startsWith(folded)) return folded.length;
    // Half of a name of several words.
    if (folded.includes('-') && folded.split('-').some((part) => part.length > 5 && plain.startsWith(part)))
      return word.length;
  }
  if (!names) return 0;
  const glued = /passw(?:or)?d|passphrase|secret|community/.exec(plain);
  const rest = glued ? word.slice(glued.index + glued[0].length) : '';
  if (glued && rest.length > 3 && /^[^_.-]/.test(rest) && /[A-Z\d]/.test(rest)) return word.length - rest.length;
  return names.test(word) || plain.split(/[-.]/).some(isNearPassword) ? word.length : 0;
}

const PASSWORDS = ['passwd', 'password', 'secret', 'passphrase', 'community'];

function isNearPassword(word: string): boolean {
  return PASSWORDS.some((each) => {
    if (word.startsWith(each)) return true;
    const limit = word.length < 6 ? 1 : 2;
    if (word.length < 5 || Math.abs(word.length - each.length) > limit) return false;
    return editDistance(word, each, limit + 1) <= limit && word.slice(0, 2).includes(each[0]!);
  });
}

/** True behind a `#` that begins a comment: nothing of it is ever quoted. */
function inComment(text: string, at: number): boolean {
  const head = text.slice(Math.max(0, at - 2000), at);
  const line = head.slice(head.lastIndexOf('\n') + 1);
  // Between quotes it begins none.
  return /(?:^|\s)#/.test(line.replace(/"[^"]*"|'[^']*'/g, '""'));
}

function stretch(text: string, start: number, wordEnd: number, { known }: SecretRule): Span {
  const from = Math.max(0, start - 2000);
  const head = text.slice(from, start);
  const before = from + head.lastIndexOf('<');
  const inTag = head.includes('<') && !head.includes('>', before - from);
  let end = lineEnd(text, wordEnd);
  for (let lines = 0; lines < 20 && end < text.length; lines++) {
    const rest = text.slice(wordEnd, end);
    const next = text.slice(end + 1, lineEnd(text, end + 1));
    // Lines that go on, a value that is on the next line, a quote that is not closed.
    const isJoined = /\\\s*$/.test(rest) || (inTag && !rest.includes('>'));
    const isOpen = !/[^\s=:;"'\\]/.test(rest) || isOdd(rest, '"') || isOdd(rest, "'");
    if (!isJoined && !(lines < 3 && (isOpen || isStray(next, known)))) break;
    end = lineEnd(text, end + 1);
  }
  return { start: inTag ? before : wordEnd, end };
}

function isOdd(text: string, quote: string): boolean {
  return text.split(quote).length % 2 === 0;
}

/** True for a line that begins with no keyword: it may belong to the one before it. */
function isStray(line: string, known: ReadonlySet<string>): boolean {
  const word = /^\s*([^\s{}()=:;#<]+)/.exec(line)?.[1];
  return word !== undefined && !known.has(word);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
