import type { Problem } from '../../base/problem.ts';
import type { Span } from '../../base/span.ts';
import type { Steps } from '../../base/steps.ts';
import { HOLE } from '../holes.ts';
import { limits, tooManyWords } from '../limits.ts';
import type { Statement, Word } from '../tree.ts';
import { decoded } from './characters.ts';
import * as messages from './messages.ts';

/** A start tag: its name, its attributes as statements, and where it ends. */
export interface StartTag {
  readonly name: Word;
  readonly attributes: Statement[];
  /** After its `>`; where the next tag begins if it has none. */
  readonly end: number;
  readonly isEmpty: boolean;
  readonly isClosed: boolean;
}

const NAME = /[^\s<>/="'&]*/y;
const SPACE = /[\s\uFFFB]*/y;
const VALUES = { '"': /[^"<]*/y, "'": /[^'<]*/y } as const;
const BARE = /(?:[^\s<>"'=/]|\/(?!>))*/y;

/** Where a pattern that may match nothing ends. */
export function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(text);
  return pattern.lastIndex;
}

/** The name of a tag or an attribute. */
export function nameAt(text: string, start: number): Word {
  const end = skip(NAME, text, start);
  const name = text.slice(start, end);
  return { start, end, text: name, ...(name.includes(HOLE) && { hole: true }) };
}

/** True for a name that XML allows; what a template fills in is taken for one. */
export function isName(name: string): boolean {
  return /^[A-Za-z_:\u0080-\uFFFF][\w:.\u0080-\uFFFF-]*$/.test(name);
}

/** The end of the white space from an offset on. */
export function afterSpace(text: string, at: number): number {
  return skip(SPACE, text, at);
}

/** Reads tags of one text; what is wrong with them goes to `problems`. */
export class TagReader {
  /** Entities may be declared in the document type: then none is unknown. */
  hasDoctype = false;
  private readonly text: string;
  private readonly problems: Problem[];
  private readonly steps: Steps | undefined;

  constructor(text: string, problems: Problem[], steps: Steps | undefined) {
    this.text = text;
    this.problems = problems;
    this.steps = steps;
  }

  /** The tag whose `<` is at an offset. Never reads beyond the next `<` outside of it. */
  startTag(start: number): StartTag {
    const { text } = this;
    const name = nameAt(text, start + 1);
    if (!isName(name.text)) this.problems.push(messages.badName(name));
    const attributes: Statement[] = [];
    const seen = new Map<string, Word>();
    let isCut = false;
    for (let at = afterSpace(text, name.end); ; at = afterSpace(text, at)) {
      const mark = text[at];
      if (mark === '>') return { name, attributes, end: at + 1, isEmpty: false, isClosed: true };
      if (mark === '/' && text[at + 1] === '>') return { name, attributes, end: at + 2, isEmpty: true, isClosed: true };
      if (mark === undefined || mark === '<') {
        this.problems.push(messages.unclosedTag(name, attributes.at(-1)?.end ?? name.end));
        return { name, attributes, end: at, isEmpty: false, isClosed: false };
      }
      if (this.steps) this.steps.count++;
      const attribute = this.attribute(at);
      if (attribute && at === attributes.at(-1)?.end && attributes.at(-1)?.closed)
        this.problems.push(messages.missingSpace(attribute.keyword));
      if (!attribute) {
        this.problems.push(messages.unexpectedMark({ start: at, end: at + 1 }, mark, name.text));
        at++;
        continue;
      }
      at = attribute.end;
      if (attributes.length >= limits.words) {
        if (!isCut) this.problems.push(tooManyWords(attribute.keyword));
        isCut = true;
        continue;
      }
      attributes.push(attribute);
      const before = seen.get(attribute.keyword.text);
      if (before && !attribute.keyword.hole) this.problems.push(messages.duplicateAttribute(attribute, before));
      else seen.set(attribute.keyword.text, attribute.keyword);
    }
  }

  /** The attribute that begins at an offset; undefined where no name does. */
  private attribute(start: number): Statement | undefined {
    const { text, problems } = this;
    const keyword = nameAt(text, start);
    if (keyword.end === start) return undefined;
    if (!isName(keyword.text)) problems.push(messages.badName(keyword));
    const equals = afterSpace(text, keyword.end);
    if (text[equals] !== '=') {
      if (!keyword.hole) problems.push(messages.missingValue(keyword));
      return { start, end: keyword.end, keyword, args: [] };
    }
    const assign = { start: equals, end: equals + 1 };
    const at = afterSpace(text, equals + 1);
    const quote = text[at];
    if (quote !== '"' && quote !== "'") {
      const end = skip(BARE, text, at);
      const word = decoded(text, { start: at, end }, undefined, problems, this.hasDoctype);
      if (end === at) {
        problems.push(messages.missingValue(keyword));
        return { start, end: equals + 1, keyword, assign, args: [] };
      }
      if (!word.hole) problems.push(messages.unquotedValue(word));
      return { start, end, keyword, assign, args: [word], closed: true };
    }
    const end = skip(VALUES[quote], text, at + 1);
    const isClosed = text[end] === quote;
    const written = text.slice(at + 1, end);
    // A quotation mark that belongs to the next attribute closes nothing: `type='file device='`.
    const next = isClosed ? /\s[\w:.-]+\s*=\s*$/.exec(written) : /[\s>]|\/>/.exec(written);
    if (!isClosed || (next && /[^\s/>]/.test(text[end + 1] ?? ' '))) {
      const cut = next ? at + 1 + next.index : end;
      const word = decoded(text, { start: at, end: cut }, quote, problems, this.hasDoctype);
      problems.push(messages.unclosedQuote({ start: at, end: at + 1 }, quote, cut));
      return { start, end: cut, keyword, assign, args: [word] };
    }
    const word = decoded(text, { start: at, end: end + 1 }, quote, problems, this.hasDoctype);
    return { start, end: end + 1, keyword, assign, args: [word], closed: true };
  }

  /** The word of a text between tags, or undefined where there is nothing but white space. */
  textBetween(start: number, end: number): Word | undefined {
    const { text } = this;
    const first = afterSpace(text, start);
    if (first >= end) return undefined;
    let last = end;
    while (/[\s\uFFFB]/.test(text[last - 1]!)) last--;
    return decoded(text, { start: first, end: last }, undefined, this.problems, this.hasDoctype);
  }

  /** The problem of a stretch of text, if there is something in it. */
  outside(at: Span): void {
    if (!/[^\s\uFFFB\uFFFC\uFEFF]/.test(this.text.slice(at.start, at.end))) return;
    const first = afterSpace(this.text, at.start);
    const written = this.text.slice(first, at.end).trimEnd();
    this.problems.push(messages.textOutside({ start: first, end: first + written.length }));
  }
}
