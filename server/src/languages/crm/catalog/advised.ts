import { argument } from '../../../binding/bound.ts';
import type { BoundStatement, KnownValues } from '../../../schema/types.ts';
import { type AgentLibrary, libraryOf } from '../agents/agents.ts';
import type { AgentAction } from '../agents/facts.ts';

/**
 * What completion inserts for an action after `op`: the times that the agent advises, for a monitor of a promotable agent
 * both roles. Snippet syntax; null: the agent has no such action.
 */
export function advisedOperation(resource: BoundStatement | undefined, action: string): string | null | undefined {
  const actions = actionsOf(resource);
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

function actionsOf(resource: BoundStatement | undefined): readonly AgentAction[] {
  const name = resource && argument(resource, 'AGENT');
  const library: AgentLibrary | undefined = resource && libraryOf(resource.catalog);
  return (name && library?.agent(name)?.actions) || [];
}

const PROMOTED = /^(?:master|promoted)$/i;

/** The timeout that the agent advises for an action, as completion writes it. */
export function advisedTimeout({ parent: operation, shown }: KnownValues): readonly string[] {
  const action = operation?.statement.args[0]?.text;
  const role = operation?.children.find(({ statement }) => statement.keyword.text === 'role')?.statement.args[0]?.text;
  const own = actionsOf(operation?.parent).filter((each) => each.name === action && each.timeout);
  const advised = own.find((each) => PROMOTED.test(each.role ?? '') === PROMOTED.test(role ?? '')) ?? own[0];
  return advised && Number.parseInt(shown ?? '', 10) !== advised.timeout ? [`${advised.timeout}s`] : [];
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
