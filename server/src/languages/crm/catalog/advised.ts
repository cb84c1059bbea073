import { argument } from '../../../binding/bound.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { type AgentLibrary, libraryOf } from '../agents/agents.ts';
import type { AgentAction } from '../agents/facts.ts';

/**
 * What completion inserts for an action after `op`: the times that the agent advises, for a monitor of a promotable agent
 * both roles. Snippet syntax; null: the agent has no such action.
 */
export function advisedOperation(resource: BoundStatement | undefined, action: string): string | null | undefined {
  const name = resource && argument(resource, 'AGENT');
  const library: AgentLibrary | undefined = resource && libraryOf(resource.catalog);
  const actions = (name && library?.agent(name)?.actions) || [];
  const own = actions.filter((each) => each.name === action);
  if (!own.length) {
    if (actions.length && action !== 'notify') return null;
    return action === 'monitor' ? 'monitor interval=${1:10s} timeout=${2:20s}$0' : undefined;
  }
  if (action !== 'monitor') {
    const [{ timeout } = { timeout: undefined }] = own;
    return timeout ? `${action} timeout=\${1:${timeout}s}$0` : undefined;
  }
  const [plain] = own;
  const roles = new Map(own.flatMap((each) => (each.role ? [[each.role, each] as const] : [])));
  const rows = roles.size > 1 ? [...roles.values()].reverse() : [plain!];
  const stops = { next: 1 };
  const taken = new Set<number>();
  return `${rows.map((each) => monitor(each, roles.size > 1, stops, taken)).join(' op ')}$0`;
}

function monitor(
  { interval, timeout, role }: AgentAction,
  isForRole: boolean,
  stops: { next: number },
  taken: Set<number>,
): string {
  // Two monitors of a resource are told apart by their intervals.
  let every = interval || 10;
  while (taken.has(every)) every++;
  taken.add(every);
  const times = `interval=\${${stops.next++}:${every}s} timeout=\${${stops.next++}:${timeout || 20}s}`;
  return `monitor ${isForRole && role ? `role=${role} ` : ''}${times}`;
}
