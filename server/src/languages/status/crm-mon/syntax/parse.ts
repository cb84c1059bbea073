import type { Steps } from '../../../../base/steps.ts';
import type { SyntaxTree, Word } from '../../../../syntax/tree.ts';
import {
  beforeRemark,
  type Growing,
  grow,
  type Line,
  type Reading,
  readLines,
  statementOf,
} from '../../syntax/pieces.ts';
import { readLine } from './lines.ts';
import type { Target } from './target.ts';

/** A statement that holds those of the lines below it, and where it is. */
interface Holder {
  readonly statement: Growing;
  readonly indent: number;
  readonly parent: Holder | undefined;
}

/** What has been read so far. */
class Monitor implements Target {
  readonly reading: Reading;
  /** The part of the output that the line is in: `Node Attributes:`. */
  section: Holder | undefined;
  /** What the next lines may belong to, the innermost. */
  private inner: Holder | undefined;
  /** The clone, group or set that the last lines were about. */
  private set: Holder | undefined;
  /** The last failed action: a long one takes two lines. */
  private failure: Holder | undefined;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** A line of the header, outside of every section unless it is an item of one. */
  head(...statements: readonly Growing[]): true {
    if (this.section?.statement.keyword.text.toLowerCase() === 'cluster summary') this.put(this.section, ...statements);
    else {
      this.close();
      this.reading.statements.push(...statements);
    }
    return true;
  }

  /** Begins a section. */
  begin(keyword: Word): true {
    const statement = statementOf(keyword);
    this.reading.statements.push(statement);
    this.close();
    this.section = { statement, indent: -1, parent: undefined };
    this.inner = this.section;
    return true;
  }

  /** Ends whatever is open. */
  close(): void {
    this.section = this.inner = this.set = this.failure = undefined;
  }

  /** A line in what its indent says it is in; `holds`: the lines below it may be its own. */
  add(line: Line, statement: Growing, holds?: 'set' | 'failure' | 'other'): true {
    while (this.inner && this.inner.indent >= line.indent) this.inner = this.inner.parent;
    this.put(this.inner ?? this.section, statement);
    if (!holds) return true;
    this.inner = { statement, indent: line.indent, parent: this.inner };
    if (holds === 'set') this.set = this.inner;
    if (holds === 'failure') this.failure = this.inner;
    return true;
  }

  /** A line that goes on with the last set: `Started: [ a b ]`. */
  toSet(statement: Growing): true {
    this.put(this.set ?? this.inner ?? this.section, statement);
    return true;
  }

  /** What goes on with the last failed action. */
  toFailure(statements: readonly Growing[]): boolean {
    if (!this.failure) return false;
    this.put(this.failure, ...statements);
    return true;
  }

  private put(holder: Holder | undefined, ...statements: readonly Growing[]): void {
    if (!holder) {
      this.reading.statements.push(...statements);
      return;
    }
    grow(holder.statement, statements);
    const { end } = holder.statement;
    for (let outer = holder.parent; outer; outer = outer.parent) {
      const { statement } = outer;
      statement.end = Math.max(statement.end, end);
      if (statement.body) statement.body.end = statement.end;
    }
  }
}

/** What crm_mon (and `pcs status`, which prints the same) says, whole or as people quote it. Any text gives a tree. O(n). */
export function parse(text: string, steps?: Steps): SyntaxTree {
  let monitor: Monitor | undefined;
  return readLines(text, steps, (line, reading) => {
    monitor ??= new Monitor(reading);
    const read = monitor;
    return !line.text || beforeRemark(line, reading, (rest) => readLine(rest, read));
  });
}
