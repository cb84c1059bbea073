import { type SecretRule, secretSpans } from './secret-spans.ts';
import { mapPieces } from './sinks.ts';
import { lastAtOrBefore, type Span } from './span.ts';
import type { Text } from './text.ts';

/** What stands in the place of a secret. */
export const MASK = '***';

/** What no answer about a document may quote. */
export interface Secrets {
  readonly spans: readonly Span[];
  readonly isEmpty: boolean;
  /** Of what is shown of a place within the spans: every word there. */
  readonly within: Patterns;
  /** Of what is shown of other places: without the words that appear there as well. Worked out when it is needed. */
  readonly elsewhere: () => Patterns;
}

/** How the secrets are found in a text. */
interface Patterns {
  /** Anywhere in a text: longer secrets, and words that hold them. */
  readonly long?: RegExp | undefined;
  /** Short ones, where they stand by themselves. */
  readonly short?: RegExp | undefined;
  /** The values themselves, longest first. */
  readonly values: readonly string[];
  /** All of them, where there are too many for a pattern. */
  readonly words?: ReadonlySet<string> | undefined;
}

const noPatterns: Patterns = { values: [] };

export const noSecrets: Secrets = { spans: [], isEmpty: true, within: noPatterns, elsewhere: () => noPatterns };

const MOST_LISTED = 1000;

/** From so many characters on a secret is found within other words, too. */
const LONG = 6;

/** Numbers and times: they say nothing. */
const AMOUNT = /^-?\d{1,6}(?:ms|us|s|sec|m|min|h|d|%|k|kb|mb)?$/i;

const SEPARATORS = /[\s"'`;,=:<>{}()[\]\\/|&!?]+/;

/**
 * The secrets within spans of a text, in all its readings (of equal length). `values`: words that are secrets for sure, wherever they stand; `isPublic`: words
 * of the language, which may be shown. What is said of other places may quote what also appears there.
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
      for (const word of line.split(/\s+/))
        compounds.add(word.replace(/^["'`;=:]+/, '').replace(/(?<!["'`;,\\])["'`;,\\]+$/, ''));
      for (const [, , quoted] of line.matchAll(/(["'])(.*?)\1/g)) compounds.add(quoted!);
    }
  for (const each of values) {
    compounds.add(each);
    for (const word of each.split(SEPARATORS)) near.add(word);
  }
  const isSecret = (word: string): boolean => /[\p{L}\p{N}]/u.test(word) && !AMOUNT.test(word) && !isPublic(word);
  const secret = new Set([...near].filter(isSecret));
  if (!secret.size) return { ...noSecrets, spans };
  let elsewhere: Patterns | undefined;
  return {
    spans,
    isEmpty: false,
    within: patternsOf(secret, compounds),
    elsewhere() {
      const outside = elsewhere ? undefined : wordsOutside(texts[0]!, spans, secret);
      elsewhere ??= patternsOf(new Set([...secret].filter((word) => !outside?.has(word))), compounds);
      return elsewhere;
    },
  };
}

/** `compounds`: what may hold secret words, and is one then. */
function patternsOf(secret: ReadonlySet<string>, compounds: ReadonlySet<string>): Patterns {
  const found = new Set(secret);
  for (const each of compounds)
    if (!found.has(each) && each.split(SEPARATORS).some((word) => found.has(word))) found.add(each);
  const values = [...found].sort((a, b) => b.length - a.length);
  // A pattern takes so many; in a file with more of them, each of its words is looked up.
  const listed = values.slice(0, MOST_LISTED);
  return {
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
    values,
    words: values.length > MOST_LISTED ? found : undefined,
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

/** True where a place (offsets) touches one of the spans. */
export function isWithin(spans: readonly Span[], { start, end }: Span): boolean {
  const last = spans[lastAtOrBefore(spans.length, (i) => spans[i]!.start, end)];
  return last !== undefined && last.end >= start;
}

/** What a text may not quote; undefined where it quotes nothing of it. */
function quotedBy(text: string, secrets: Secrets, within: boolean): Patterns | undefined {
  if (secrets.isEmpty || !quotes(text, secrets.within)) return undefined;
  return within ? secrets.within : secrets.elsewhere();
}

/** A message or a sentence without the secrets. `within`: it is about a place within their spans. */
function maskMarked(message: string, secrets: Secrets, within: boolean): string {
  const patterns = quotedBy(message, secrets, within);
  if (!patterns) return message;
  return mapPieces(
    message,
    (code) => maskWith(code, patterns),
    (between) => maskProse(between, patterns),
  );
}

function quotes(text: string, { long, short, words }: Patterns): boolean {
  return (
    words !== undefined ||
    text.includes('…') ||
    (long !== undefined && text.search(long) >= 0) ||
    (short !== undefined && text.search(short) >= 0)
  );
}

/** A value, a name, a label without the secrets. `within`: it is of a place within their spans. */
export function maskValue(value: string, secrets: Secrets, within = false): string {
  const patterns = quotedBy(value, secrets, within);
  return patterns ? maskWith(value, patterns) : value;
}

function maskWith(value: string, { long, short, values, words }: Patterns): string {
  let masked = words
    ? value.replace(/[^\s"'`;,=:<>{}()[\]\\/|&!?]+/g, (word) => (words.has(word) ? MASK : word))
    : value;
  if (long) masked = masked.replace(long, MASK);
  if (short) masked = masked.replace(short, MASK);
  // A value that was cut off.
  const cut = /(?<![^\s"'`;,=:])([^\s"'`;,=:]{4,})…$/.exec(masked)?.[1];
  if (cut !== undefined && values.some((each) => each.startsWith(cut)))
    masked = `${masked.slice(0, -cut.length - 1)}${MASK}`;
  return masked.replaceAll(MASK + MASK, MASK);
}

/** Running text: our own words are left alone, so only secrets that stand by themselves go. */
function maskProse(text: string, { long, short }: Patterns): string {
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
export function maskText(text: Text, secrets: Secrets, within = false): Text {
  const en = maskMarked(text.en, secrets, within);
  const ja = maskMarked(text.ja, secrets, within);
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
