import type { Span } from '../base/span.ts';
import type { Digest } from '../schema/kept.ts';
import type { BoundStatement } from '../schema/types.ts';

/** Parts of a statement of the top scope, in document order. */
type Parts = (statement: BoundStatement) => Iterable<Span>;

/** All of a statement. */
export const whole: Digest<BoundStatement> = ({ statement }, source) => source.slice(statement.start, statement.end);

/** All of a statement but parts that somebody does not read; how many there are, and where, is read. */
export function without(parts: Parts): Digest<BoundStatement> {
  return (bound, source) => {
    let text = '';
    let from = bound.statement.start;
    for (const { start, end } of parts(bound)) {
      text += `${source.slice(from, start)}\0`;
      from = end;
    }
    return text + source.slice(from, bound.statement.end);
  };
}
