import type { Locale, Text } from '../../base/text.ts';
import { heightOf, ROOM } from './height.ts';

/** A part of a hover in all sizes that it may have, from what is always shown to the whole of it. */
export interface Block {
  readonly sizes: readonly Text[];
  /** The size that is wished for before anything else grows; what follows the parts that matter may be below the fold for it. */
  readonly wish?: number;
  /** The last line, which has room for a link. */
  readonly isClosing?: true;
  /** The text that says what the thing is; its first sentence speaks for all of it. */
  readonly isGist?: true;
}

/** So much more a list of values may take: the editor shows the half of its last line. */
const SLACK = 20;

const nothing: Text = { en: '', ja: '' };

/** A part that is always shown. */
export function always(text: Text): Block {
  return { sizes: [text] };
}

/** A part that is shown where there is room for it. */
export function ifRoom(text: Text): Block {
  return { sizes: [nothing, text] };
}

/** All of it. */
export function whole(blocks: readonly Block[]): Text {
  const of = (locale: Locale): string =>
    shown(
      blocks.map((block) => block.sizes.at(-1)!),
      locale,
    );
  return { en: of('en'), ja: of('ja') };
}

/**
 * As much of the parts as a hover shows without scrolling: first the least of each, then as much more of the first, the
 * second and so on as there is room for. `used`: pixels that something else takes.
 */
export function fitted(blocks: readonly Block[], locale: Locale, used = 0): string {
  const chosen = blocks.map((block) => block.sizes[0]!);
  const room = ROOM - used;
  for (const [i, { sizes, wish }] of blocks.entries()) {
    // Next to a second language there is no room for wishes.
    if (wish === undefined || used > 0) continue;
    const before = chosen[i]!;
    chosen[i] = sizes[wish]!;
    // The last line says where all of it is from: nobody misses it at a glance.
    if (heightOf(shown(chosen.slice(0, -1), locale)) > room + SLACK) chosen[i] = before;
  }
  for (const [i, { sizes }] of blocks.entries())
    for (let size = sizes.length - 1; size > sizes.indexOf(chosen[i]!); size--) {
      const before = chosen[i]!;
      chosen[i] = sizes[size]!;
      if (heightOf(shown(chosen, locale)) <= room) break;
      chosen[i] = before;
    }
  return shown(chosen, locale);
}

function shown(texts: readonly Text[], locale: Locale): string {
  return texts
    .map((text) => text[locale])
    .filter(Boolean)
    .join('\n\n');
}

/** A text from its first sentence to all of it: sentence by sentence, then paragraph by paragraph. */
export function growing(text: Text): Block {
  const en = beginnings(text.en);
  const ja = beginnings(text.ja);
  const count = Math.max(en.length, ja.length);
  const sizes = Array.from({ length: count }, (_, i) => ({ en: en[i] ?? en.at(-1)!, ja: ja[i] ?? ja.at(-1)! }));
  return { sizes, isGist: true };
}

/** The first sentence of a text. */
export function gistOf(text: Text): Block {
  return { sizes: growing(text).sizes.slice(0, 1), isGist: true };
}

function beginnings(text: string): readonly string[] {
  const [first = '', ...rest] = text.split('\n\n');
  const steps: string[] = [];
  let done = '';
  for (const sentence of sentences(first)) {
    done += sentence;
    steps.push(done.trimEnd());
  }
  let all = first;
  for (const paragraph of rest) {
    all += `\n\n${paragraph}`;
    steps.push(all);
  }
  return steps;
}

/** The sentences of a paragraph of ours, each with the space after it; a full stop inside code ends none. */
export function sentences(paragraph: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  let isCode = false;
  for (let i = 0; i < paragraph.length; i++) {
    const character = paragraph[i]!;
    if (character === '`') isCode = !isCode;
    if (isCode) continue;
    const ends = character === '。' || (/[.!?]/.test(character) && /^\s/.test(paragraph.slice(i + 1, i + 2)));
    if (!ends || /\b(?:e\.g|i\.e|etc|vs)$/.test(paragraph.slice(start, i))) continue;
    let end = i + 1;
    while (/\s/.test(paragraph[end] ?? '')) end++;
    found.push(paragraph.slice(start, end));
    start = end;
    i = end - 1;
  }
  if (start < paragraph.length) found.push(paragraph.slice(start));
  return found;
}
