import type { Locale } from './text.ts';

/**
 * Where texts of documents, settings and file names leave for something that gives characters a meaning of its own.
 * Each kind of place has one function here; nothing else escapes.
 *
 * Our own texts are Markdown whose only mark is `code`, made by `codeSpan()`; what is between stands for itself, so that
 * names may appear there as they are. `markdownOf()`, `plain()` and `bare()` make of such a text what a place can show.
 */

/** Characters that show nothing, end a line or turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const INVISIBLE = /[\0-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** A lone half of a surrogate pair shows nothing, either. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeOf(character: string): string {
  const named = NAMED[character];
  if (named) return named;
  const point = character.charCodeAt(0).toString(16);
  return point.length > 2 ? `\\u${point.padStart(4, '0')}` : `\\x${point.padStart(2, '0')}`;
}

/** One line of plain text: control, invisible and bidirectional characters as escapes (`\n`, `\x1b`, `\u202e`). */
export function visible(text: string): string {
  return text.replace(INVISIBLE, escapeOf).replace(LONE, escapeOf);
}

/** The same for text of several lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** A longer value says nothing more in a message; the rest is cut off (characters). */
const LONGEST = 200;

function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A value as Markdown code, with a fence longer than any row of backquotes in it. */
export function codeSpan(value: string | number): string {
  const text = visible(clipped(String(value)));
  if (!text.includes('`')) return text ? `\`${text}\`` : '` `';
  const fence = fenceFor(text, 1);
  return `${fence} ${text} ${fence}`;
}

/** Lines of code as a Markdown block. */
export function codeBlock(language: string, text: string): string {
  const fence = fenceFor(text, 3);
  return `${fence}${language}\n${visibleLines(text.replaceAll('\t', '    '))}\n${fence}`;
}

function fenceFor(text: string, least: number): string {
  let longest = least - 1;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return '`'.repeat(longest + 1);
}

/** A value, or a text without marks, in the running text of Markdown: every character stands for itself. */
export function prose(text: string): string {
  return (
    text
      .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
      .replace(/[*<[\]~`]/g, '\\$&')
      .replace(/&(?=#|\w+;)/g, '\\&')
      // Within a name an underline marks nothing.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      // Addresses become links by themselves.
      .replace(/:(?=\/\/)|\/(?=\/)|(?<=www)\.|@/gi, '\\$&')
      .replace(/^([^\S\r\n\u2028\u2029]*)([#>]|[-+](?=\s)|[-=]+\s*$)/gm, '$1\\$2')
      .replace(/^([ \t]*\d+)([.)])(?=\s)/gm, '$1\\$2')
  );
}

/** A description of several paragraphs that somebody else wrote, as Markdown: every character stands for itself. */
export function paragraphs(text: string): string {
  return text
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((each) => prose(visible(each.replace(/\s+/g, ' ').trim())))
    .filter(Boolean)
    .join('\n\n');
}

/** A message or a sentence, whose only mark is code, as Markdown: the text between stands for itself. */
export function markdownOf(message: string): string {
  return mapPieces(message, visible, (between) => prose(visibleLines(between)));
}

/** A piece of our Markdown: code, or the text between. */
interface Piece {
  readonly text: string;
  readonly isCode: boolean;
}

/** Markdown of ours taken apart into code spans and the text between, escapes undone. */
function pieces(markdown: string, escapes: boolean): readonly Piece[] {
  const found: Piece[] = [];
  let from = 0;
  const between = (end: number): void => {
    const text = markdown.slice(from, end);
    if (text) found.push({ text: escapes ? text.replace(/\\([!-/:-@[-`{-~])/g, '$1') : text, isCode: false });
  };
  for (const [begin, end, inner] of codeSpans(markdown, escapes)) {
    between(begin);
    found.push({ text: inner, isCode: true });
    from = end;
  }
  between(markdown.length);
  return found;
}

/** The code spans of a text of ours: where each begins and ends, and what is in it. */
function* codeSpans(
  markdown: string,
  escapes: boolean,
): Iterable<readonly [begin: number, end: number, inner: string]> {
  const mark = escapes ? /\\[!-/:-@[-`{-~]|`+/g : /`+/g;
  /** Lengths of fences that are not closed any more. */
  const unclosed = new Set<number>();
  for (let found = mark.exec(markdown); found; found = mark.exec(markdown)) {
    const [fence] = found;
    if (fence.startsWith('\\') || unclosed.has(fence.length)) continue;
    const close = closing(markdown, fence.length, mark.lastIndex);
    if (close < 0) {
      unclosed.add(fence.length);
      continue;
    }
    const inner = markdown.slice(mark.lastIndex, close);
    const padded = fence.length > 1 && /^ .* $/s.test(inner) && inner.trim() !== '';
    mark.lastIndex = close + fence.length;
    yield [found.index, mark.lastIndex, padded ? inner.slice(1, -1) : inner];
  }
}

/** Where a row of exactly so many backquotes begins, or -1. */
function closing(markdown: string, length: number, from: number): number {
  const run = /`+/g;
  run.lastIndex = from;
  for (let found = run.exec(markdown); found; found = run.exec(markdown))
    if (found[0].length === length) return found.index;
  return -1;
}

/** The same Markdown with the content of each code span, and each text between, replaced. */
export function mapPieces(
  markdown: string,
  inCode: (text: string) => string,
  between: (text: string) => string,
): string {
  let out = '';
  let from = 0;
  for (const [begin, end, inner] of codeSpans(markdown, false)) {
    const mapped = inCode(inner);
    out += between(markdown.slice(from, begin)) + (mapped === inner ? markdown.slice(begin, end) : codeSpan(mapped));
    from = end;
  }
  return out + between(markdown.slice(from));
}

/**
 * A message for a place that shows one line of plain text: the Problems panel, a quick fix's title, a terminal. Code
 * is put in the quotation marks of the language.
 */
export function plain(message: string, locale: Locale): string {
  return visible(quoted(pieces(message, false), locale));
}

/** Documentation for a terminal, without its marks but code, which is quoted as in messages. Several lines. */
export function plainLines(markdown: string, locale: Locale): string {
  return visibleLines(quoted(pieces(markdown, true), locale));
}

function quoted(row: readonly Piece[], locale: Locale): string {
  if (locale !== 'ja') return visibleLines(row.map((each) => (each.isCode ? `“${each.text}”` : each.text)).join(''));
  // Japanese brackets bring their own room.
  let out = '';
  for (const [i, { text, isCode }] of row.entries()) {
    if (isCode) out = `${out.endsWith(' ') && !row[i - 1]?.isCode ? out.slice(0, -1) : out}「${text}」`;
    else out += row[i - 1]?.isCode ? text.replace(/^ /, '') : text;
  }
  return out.replaceAll('」,「', '」、「');
}

/** A message without any mark, for what appears within a line of the document itself. */
export function bare(message: string): string {
  return visible(
    pieces(message, false)
      .map((each) => each.text)
      .join(''),
  );
}

/** Literal text in a snippet. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** One of the choices of a stop in a snippet (`${1|a,b|}`). */
export function snippetChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}

/** Characters that no XML document may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NOT_IN_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Text within XML, in an attribute too. */
export function xmlText(text: string): string {
  return text
    .replace(NOT_IN_XML, '\ufffd')
    .replace(LONE, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\n\t\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The name of an XML attribute: what no name may hold becomes an underline. */
export function xmlName(text: string): string {
  return text.replace(/[^\p{L}\p{N}_:.-]/gu, '_').replace(/^(?![\p{L}_:])/u, '_');
}
