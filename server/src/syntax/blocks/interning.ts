import type { Word } from '../tree.ts';
import { classOf, ILLEGAL, WORD } from './words.ts';

/** How many different words are kept at a time; a power of two. */
const SIZE = 1024;

/**
 * Interns words: one string for all occurrences of a word. A large file repeats a few words, and reusing a string is
 * cheaper than slicing a new one, here and in each look-up. Words whose codes collide push each other out, which costs
 * time only.
 */
export class InternTable {
  private readonly texts = new Array<string>(SIZE).fill('');
  private readonly keywords = new Array<boolean>(SIZE).fill(false);
  /** What the reader has noted of each word that is kept. */
  private readonly notes = new Array<unknown>(SIZE).fill(undefined);
  private readonly known: ReadonlyMap<string, string>;
  private slot = 0;

  /** `known`: the language's own words, each by itself. */
  constructor(known: ReadonlyMap<string, string>) {
    this.known = known;
  }

  /** The bare word at an offset, if it is plain: of word characters only, at most so many, and not glued to illegal ones. */
  read(text: string, start: number, longest: number): Word | undefined {
    let end = start;
    let sum = 0;
    let code = text.charCodeAt(start);
    while (code < 128 && classOf(code) === WORD) {
      sum = (sum * 31 + code) | 0;
      code = text.charCodeAt(++end);
    }
    // A word character after it is the filler of a template's hole.
    const after = classOf(code);
    if (after === WORD || after === ILLEGAL || end - start > longest) return undefined;
    return { start, end, text: this.at(text, start, end, sum) };
  }

  /** The word between two offsets; `code` is any number that follows from its characters. */
  private at(text: string, start: number, end: number, code: number): string {
    const slot = (code ^ (code >>> 10)) & (SIZE - 1);
    this.slot = slot;
    const before = this.texts[slot]!;
    if (isAt(before, text, start, end)) return before;
    const fresh = text.slice(start, end);
    const known = this.known.get(fresh);
    this.keywords[slot] = known !== undefined;
    this.notes[slot] = undefined;
    this.texts[slot] = known ?? fresh;
    return known ?? fresh;
  }

  /** True when the word asked for last is one of the known ones. */
  get isKnown(): boolean {
    return this.keywords[this.slot]!;
  }

  /** Notes something of the word asked for last; false where just that is noted already. */
  note(what: unknown): boolean {
    if (this.notes[this.slot] === what) return false;
    this.notes[this.slot] = what;
    return true;
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  const { length } = word;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
