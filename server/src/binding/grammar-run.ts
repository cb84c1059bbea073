import type { Steps } from '../base/steps.ts';
import type { Element, Grammar, Role, ValueIssue } from '../schema/types.ts';
import type { Targets } from '../schema/versions.ts';
import type { Word } from '../syntax/tree.ts';
import { splitWord } from './sub-words.ts';

/** A word and its element, and what is wrong with it. */
export function role(element: Element, word: Word, targets: Targets): Role {
  return { word, element, issue: issueIn(element, word, targets) };
}

/** What is wrong with a word's value, if anything. */
export function issueIn(element: Element, word: Word, targets: Targets): ValueIssue | undefined {
  if (element.kind === 'literal' || word.hole) return undefined;
  return element.type.check?.(word.text, targets);
}

/** One reading of the words; holds where it got furthest. */
export class GrammarRun {
  /** The words that fitted so far, with their elements: the first `count` of arrays that are used again and again. */
  private readonly fitting: Word[] = [];
  private readonly elements: Element[] = [];
  count = 0;
  /** True when a word was read piece by piece. */
  isSplit = false;
  /** Offset of the furthest word that fitted nothing; Infinity: after the last word. */
  furthestFailure = -1;
  furthestWord: Word | undefined;
  expected: Element[] = [];
  /** What was tried at the cursor. */
  wanted: Role[] = [];
  words: readonly Word[] = [];
  /** The word that is being read part by part: where its parts end too early, it is what does not fit. */
  whole: Word | undefined;
  readonly targets: Targets;
  /** Words, by their start, that count as an element whose type they do not fit. */
  readonly recovered: ReadonlyMap<number, Element>;
  /** Whether it is kept what was expected at the furthest word. */
  readonly recordExpected: boolean;
  cursor: Word | undefined;
  private readonly steps: Steps | undefined;

  constructor(targets: Targets, recovered: ReadonlyMap<number, Element>, recordExpected: boolean, steps?: Steps) {
    this.targets = targets;
    this.recovered = recovered;
    this.recordExpected = recordExpected;
    this.steps = steps;
  }

  /** What the words that fitted fill. */
  taken(): readonly Role[] {
    const roles = new Array<Role>(this.count);
    for (let i = 0; i < roles.length; i++) roles[i] = this.roleAt(i);
    return roles;
  }

  roleAt(index: number): Role {
    const word = this.fitting[index]!;
    const element = this.elements[index]!;
    return this.recovered.size > 0 ? role(element, word, this.targets) : { word, element, issue: undefined };
  }

  /** Index after what was read from `at` on, or -1. */
  consume(grammar: Grammar, at: number): number {
    switch (grammar.kind) {
      case 'word':
      case 'literal':
        return this.element(grammar, at);
      case 'seq': {
        for (const item of grammar.items) {
          at = this.consume(item, at);
          if (at < 0) return -1;
        }
        return at;
      }
      case 'optional': {
        const mark = this.count;
        const end = this.consume(grammar.item, at);
        if (end >= 0) return end;
        this.count = mark;
        return at;
      }
      case 'repeat': {
        for (let count = 0; count < grammar.max; count++) {
          const mark = this.count;
          const end = this.consume(grammar.item, at);
          if (end < 0 || end === at) {
            this.count = mark;
            if (count < grammar.min) return -1;
            break;
          }
          at = end;
        }
        return at;
      }
      case 'either': {
        for (const item of grammar.items) {
          const mark = this.count;
          const end = this.consume(item, at);
          if (end >= 0) return end;
          this.count = mark;
        }
        return -1;
      }
      case 'parts':
        return this.subWords(grammar.separator, grammar.item, at);
    }
  }

  private element(element: Element, at: number): number {
    if (this.steps) this.steps.count++;
    const word = this.words[at];
    if (!word) return this.fail(undefined, element);
    if (word === this.cursor) {
      this.wanted.push({ word, element, issue: undefined });
      return -1;
    }
    const recovered = this.recovered.size > 0 && this.recovered.get(word.start) === element;
    if (!recovered && !fits(element, word, this.targets)) return this.fail(word, element);
    this.fitting[this.count] = word;
    this.elements[this.count++] = element;
    return at + 1;
  }

  /** Splits one word and matches its sub-words. */
  private subWords(separator: string, item: Grammar, at: number): number {
    const whole = this.words[at];
    if (!whole) {
      const outer = this.words;
      this.words = [];
      const end = this.consume(item, 0);
      this.words = outer;
      return end === 0 ? at : -1;
    }
    const outer = this.words;
    const outerCursor = this.cursor;
    const outerWhole = this.whole;
    this.isSplit = true;
    const subWords = splitWord(whole, separator, whole === outerCursor);
    this.words = subWords;
    this.whole = whole;
    if (whole === outerCursor) this.cursor = subWords.at(-1);
    const end = this.consume(item, 0);
    this.words = outer;
    this.whole = outerWhole;
    this.cursor = outerCursor;
    if (end === subWords.length) return at + 1;
    if (end >= 0 && whole !== outerCursor) this.fail(subWords[end], undefined);
    return -1;
  }

  fail(word: Word | undefined, element: Element | undefined): -1 {
    if (!this.recordExpected) return -1;
    const offset = word ? word.start : (this.whole?.end ?? Number.POSITIVE_INFINITY);
    if (offset > this.furthestFailure) {
      this.furthestFailure = offset;
      this.furthestWord = word ?? this.whole;
      this.expected = element ? [element] : [];
    } else if (offset === this.furthestFailure && element && !this.expected.includes(element))
      this.expected.push(element);
    return -1;
  }
}

function fits(element: Element, word: Word, targets: Targets): boolean {
  if (word.hole) return true;
  if (element.kind === 'literal') {
    if (word.quote && element.text !== ':') return word.text === element.text;
    return element.caseless ? word.text.toLowerCase() === element.text.toLowerCase() : word.text === element.text;
  }
  return !element.type.check?.(word.text, targets);
}
