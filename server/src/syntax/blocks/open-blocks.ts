import type { Block, Statement, Word } from '../tree.ts';

/** A block that is still open. */
export interface Open {
  readonly keyword: Word | undefined;
  readonly name: string;
  readonly args: readonly Word[];
  readonly start: number;
  /** Index of its first statement among those that are pending; set when it is entered. */
  first: number;
  /** Column of the keyword where it is the first word of its line, or -1. */
  readonly column: number;
  /** The same of the first statement inside, as soon as there is one. */
  inner: number;
  readonly free: boolean;
}

/** A block as it begins; `start`: its brace. */
export function opened(
  keyword: Word | undefined,
  name: string,
  args: readonly Word[],
  start: number,
  column: number,
  free: boolean,
): Open {
  return { keyword, name, args, start, first: 0, column, inner: -2, free };
}

/** The blocks that are open at the place of a reading, and the statements in them. */
export class OpenBlocks {
  readonly stack: Open[] = [];
  /** The innermost one. */
  top: Open | undefined;
  /** What may appear in it. */
  holds: ReadonlySet<string> | undefined;
  /** The statements of all of them, the outer ones first: the first `count` of an array that is used again and again. */
  private readonly pending: Statement[] = [];
  private count = 0;
  private readonly inside: ReadonlyMap<string, ReadonlySet<string>>;

  /** `inside`: keyword of a block (`''`: the top) -> what may appear in it. */
  constructor(inside: ReadonlyMap<string, ReadonlySet<string>>) {
    this.inside = inside;
    this.holds = inside.get('');
  }

  /** Adds a statement to the innermost block. */
  add(read: Statement): void {
    this.pending[this.count++] = read;
  }

  enter(block: Open): void {
    block.first = this.count;
    this.top = block;
    this.stack.push(block);
    this.holds = this.inside.get(block.name);
  }

  /** Ends the innermost block; what is in a block without a keyword belongs to nothing. */
  leave(end: number, closed: boolean): void {
    const { keyword, args, start, first } = this.stack.pop()!;
    this.top = this.stack.at(-1);
    this.holds = this.inside.get(this.top ? this.top.name : '');
    const statements = this.pending.slice(first, this.count);
    this.count = first;
    if (keyword) this.add(statement(keyword, args, end, { start, end, statements, closed }, closed, false));
  }

  /** The statements that are in no block. */
  atTop(): readonly Statement[] {
    return this.pending.slice(0, this.stack[0]?.first ?? this.count);
  }
}

/** Of a statement that has its keyword only. */
export const noWords: readonly Word[] = [];

/** All statements but a few have the same shape, which keeps the walks over them fast. */
export function statement(
  keyword: Word,
  args: readonly Word[],
  end: number,
  body: Block | undefined,
  closed: boolean,
  broken: boolean,
): Statement {
  const read: Statement = { start: keyword.start, end, keyword, args, body, closed };
  return broken ? { ...read, broken } : read;
}
