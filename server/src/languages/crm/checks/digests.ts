import type { Span } from '../../../base/span.ts';
import { without } from '../../../binding/digests.ts';
import type { BoundStatement } from '../../../schema/types.ts';

/** What each of these leaves out is in no check's sight that names it in `index.ts`. */

/** Everything but the timeouts and intervals of operations. */
export const noTimes = without((resource) =>
  isPlain(resource) ? resource.children.flatMap((child) => timesIn(child, times)) : [],
);

/** Everything but the parameters of agents. */
export const noParams = without((resource) => partsOf(resource, nothing));

/** Everything but the timeouts of operations, and the parameters of agents. */
export const noTimeoutsNorParams = without((resource) => partsOf(resource, timeouts));

/** Everything but the timeouts and intervals of operations, and the parameters of agents. */
export const noTimesNorParams = without((resource) => partsOf(resource, times));

const nothing: ReadonlySet<string> = new Set();
const timeouts: ReadonlySet<string> = new Set(['timeout']);
const times: ReadonlySet<string> = new Set(['timeout', 'interval']);

function partsOf(resource: BoundStatement, names: ReadonlySet<string>): readonly Span[] {
  if (!isPlain(resource)) return [];
  return resource.children.flatMap((child) => [...timesIn(child, names), ...paramsIn(child)]);
}

/** A primitive that can be read and has an agent of its own: what one takes from a template is another question. */
function isPlain({ statement, directive }: BoundStatement): boolean {
  if (!directive || statement.broken || statement.keyword.text !== 'primitive') return false;
  return statement.args.every(({ text, hole }) => !hole && !text.startsWith('@'));
}

function timesIn({ statement, children }: BoundStatement, names: ReadonlySet<string>): readonly Span[] {
  if (statement.keyword.text !== 'op') return [];
  return children.flatMap((pair) => (names.has(pair.statement.keyword.text) && isPair(pair) ? [pair.statement] : []));
}

/** The pairs of a list of parameters; of one with a rule, an id or a reference nothing, nor of one that may speak of roles. */
function paramsIn({ statement, children }: BoundStatement): readonly Span[] {
  if (statement.keyword.text !== 'params' || !children.every(isPair)) return [];
  return children.map((pair) => pair.statement);
}

function isPair({ statement: { keyword, args, assign, id } }: BoundStatement): boolean {
  if (!assign || id || args.length !== 1 || keyword.hole || args[0]!.hole) return false;
  return !/^[$@]/.test(keyword.text) && !/promoted/i.test(args[0]!.text);
}
