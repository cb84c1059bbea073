import { type SecretRule, secretSpans } from './secret-spans.ts';
import { mapPieces } from './sinks.ts';
import type { Span } from './span.ts';
import type { Text } from './text.ts';

/** What stands in the place of a secret. */
export const MASK = '***';

/** What no answer about a document may quote. */
export interface Secrets {
  readonly spans: readonly Span[];
  readonly isEmpty: boolean;
  /** Anywhere in a text: longer secrets, and words that hold them. */
  readonly long: RegExp | undefined;
  /** Short ones, where they stand by themselves. */
  readonly short: RegExp | undefined;
  /** The values themselves, longest first. */
  readonly values: readonly string[];
  /** All of them, where there are too many for a pattern. */
  readonly words?: ReadonlySet<string>;
}

export const noSecrets: Secrets = { spans: [], isEmpty: true, long: undefined, short: undefined, values: [] };

const MOST_LISTED = 1000;

/** From so many characters on a secret is found within other words, too. */
const LONG = 6;

/** Numbers and times: they say nothing. */
const AMOUNT = /^-?\d{1,6}(?:ms|us|s|sec|m|min|h|d|%|k|kb|mb)?$/i;

const SEPARATORS = /[\s"'`;,=:<>{}()[\]\\/|&!?]+/;

/**
 * The secrets within spans of a text, in all its readings (of equal length). `values`: words that are secrets for sure, wherever they stand; `isPublic`: words
 * of the language, which may be shown. What also appears outside of the spans is no secret, either.
 */
export function secretsIn(
  texts: readonly string[],
  spans: readonly Span[],
  values: Iterable<string>,
  isPublic: (word: string) => boolean,
): Secrets {
  const near = new Set<string>();
  const compounds = new Set<string>();
  for (const { start, end } of spans)
    for (const line of texts.flatMap((text) => text.slice(start, end).split('\n'))) {
      for (const word of line.split(SEPARATORS)) near.add(word);
      for (const word of line.split(/\s+/)) compounds.add(word.replace(/^["'`;=:]+|["'`;,\\]+$/g, ''));
      for (const [, , quoted] of line.matchAll(/(["'])(.*?)\1/g)) compounds.add(quoted!);
    }
  for (const each of values) {
    compounds.add(each);
    for (const word of each.split(SEPARATORS)) near.add(word);
  }
  const outside = wordsOutside(texts[0]!, spans, near);
  const isSecret = (word: string): boolean =>
    /[\p{L}\p{N}]/u.test(word) && !AMOUNT.test(word) && !outside.has(word) && !isPublic(word);
  const found = new Set([...near].filter(isSecret));
  for (const each of compounds)
    if (!found.has(each) && each.split(SEPARATORS).some((word) => found.has(word))) found.add(each);
  if (!found.size) return { ...noSecrets, spans };
  const all = [...found].sort((a, b) => b.length - a.length);
  // A pattern takes so many; in a file with more of them, each of its words is looked up.
  const listed = all.slice(0, MOST_LISTED);
  const words = all.length > MOST_LISTED ? found : undefined;
  return {
    spans,
    isEmpty: false,
    long: anyOf(
      listed.filter((each) => each.length >= LONG),
      '',
      '',
    ),
    short: anyOf(
      listed.filter((each) => each.length < LONG),
      '(?<![\\p{L}\\p{N}_-])',
      '(?![\\p{L}\\p{N}_-])',
    ),
    values: all,
    ...(words && { words }),
  };
}

function anyOf(words: readonly string[], before: string, after: string): RegExp | undefined {
  if (!words.length) return undefined;
  return new RegExp(
    `${before}(?:${words.map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})${after}`,
    'gu',
  );
}

/** Those of the words that also appear outside of the spans, other than in comment lines. */
function wordsOutside(text: string, spans: readonly Span[], words: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of words.size ? [...spans, { start: text.length, end: text.length }] : []) {
    parts.push(text.slice(from, start));
    from = end;
  }
  const rest = parts.join('\n').replace(/^[ \t]*#.*$/gm, '');
  if (words.size > FEW) {
    for (const word of rest.split(SEPARATORS)) if (words.has(word)) found.add(word);
    return found;
  }
  for (const word of words) if (word && hasWord(rest, word)) found.add(word);
  return found;
}

/** So few words are searched for one by one. */
const FEW = 60;

const SEPARATOR = new RegExp(SEPARATORS.source.slice(0, -1));

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word), tries = 0; at >= 0 && tries < 1000; at = text.indexOf(word, at + 1), tries++) {
    const [before, after] = [text[at - 1], text[at + word.length]];
    if ((before === undefined || SEPARATOR.test(before)) && (after === undefined || SEPARATOR.test(after))) return true;
  }
  return false;
}

/** A message or a sentence without the secrets. */
export function maskMarked(message: string, secrets: Secrets): string {
  if (secrets.isEmpty || !quotes(message, secrets)) return message;
  return mapPieces(
    message,
    (code) => maskValue(code, secrets),
    (between) => maskProse(between, secrets),
  );
}

function quotes(text: string, { long, short, words }: Secrets): boolean {
  return (
    words !== undefined ||
    text.includes('…') ||
    (long !== undefined && text.search(long) >= 0) ||
    (short !== undefined && text.search(short) >= 0)
  );
}

/** A value, a name, a label without the secrets. */
export function maskValue(value: string, secrets: Secrets): string {
  const { long, short, values, words } = secrets;
  let masked = words
    ? value.replace(/[^\s"'`;,=:<>{}()[\]\\/|&!?]+/g, (word) => (words.has(word) ? MASK : word))
    : value;
  if (long) masked = masked.replace(long, MASK);
  if (short) masked = masked.replace(short, MASK);
  // A value that was cut off.
  const cut = /([^\s"'`;,=:]{4,})…$/.exec(masked)?.[1];
  if (cut !== undefined && values.some((each) => each.startsWith(cut)))
    masked = `${masked.slice(0, -cut.length - 1)}${MASK}`;
  return masked.replaceAll(MASK + MASK, MASK);
}

/** Running text: our own words are left alone, so only secrets that stand by themselves go. */
function maskProse(text: string, { long, short }: Secrets): string {
  let masked = text;
  for (const pattern of [long, short])
    if (pattern)
      masked = masked.replace(pattern, (found, ...rest) => {
        const at = rest.at(-2) as number;
        const bounded =
          !/[\p{L}\p{N}_-]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}_-]/u.test(text[at + found.length] ?? '');
        return bounded && (found.length > 5 || /[\d_.]|[A-Z]/.test(found)) ? MASK : found;
      });
  return masked;
}

/** The same in both languages. */
export function maskText(text: Text, secrets: Secrets): Text {
  const en = maskMarked(text.en, secrets);
  const ja = maskMarked(text.ja, secrets);
  return en === text.en && ja === text.ja ? text : { en, ja };
}

/** A document made from another, with the values of secret names, and the secrets of its source, masked. */
export function maskDocument(text: string, rule: SecretRule, source: Secrets): string {
  let out = '';
  let from = 0;
  for (const { start, end } of secretSpans(text, rule)) {
    out += text.slice(from, start) + maskStretch(text.slice(start, end));
    from = end;
  }
  out += text.slice(from);
  return maskValue(out, source);
}

function maskStretch(text: string): string {
  if (text.startsWith('<')) return text.replace(/(\bvalue\s*=\s*)(?:"[^"]*"|'[^']*')/g, `$1"${MASK}"`);
  return text.replace(/^(\s*[=:]?\s*)(?:"[^"]*"|'[^']*'|[^\s"';]+)/, `$1"${MASK}"`);
}
