import type { Span } from '../../../base/span.ts';
import type { Statement, Word } from '../../../syntax/tree.ts';

type Movable = Omit<Word, keyof Span> & { -readonly [K in keyof Span]: Span[K] };

/**
 * `name=value`, which most statements of a file are: its list of arguments and the place of its `=` are made when they
 * are asked for, so that a large file keeps neither.
 */
export class Pair implements Statement {
  start: number;
  end: number;
  readonly keyword: Movable;
  private readonly value: Movable;

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

  move(delta: number): void {
    const { keyword, value } = this;
    this.start += delta;
    this.end += delta;
    keyword.start += delta;
    keyword.end += delta;
    value.start += delta;
    value.end += delta;
  }
}
