import type { Span } from '../../../base/span.ts';
import type { Statement, Word } from '../../../syntax/tree.ts';

/**
 * `name=value`, which most statements of a file are: its list of arguments and the place of its `=` are made when they
 * are asked for, so that a large file keeps neither.
 */
export class Pair implements Statement {
  readonly start: number;
  readonly end: number;
  readonly keyword: Word;
  private readonly value: Word;

  constructor(keyword: Word, value: Word, start: number, end: number) {
    this.start = start;
    this.end = end;
    this.keyword = keyword;
    this.value = value;
  }

  get args(): readonly Word[] {
    return [this.value];
  }

  get assign(): Span {
    const { end } = this.keyword;
    return { start: end, end: end + 1 };
  }
}
