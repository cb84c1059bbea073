import type { Location, Problem } from '../../../../base/problem.ts';
import type { Checked } from '../../../../language.ts';
import type { Neighbour } from '../../../../schema/cluster.ts';
import type { Statement } from '../../../../syntax/tree.ts';
import { pacemakerMode } from '../../ha-cf/checks/pacemaker.ts';
import { haCf } from '../../ha-cf/index.ts';
import * as messages from '../messages/managers.ts';
import { primitive } from '../values/agents.ts';

/**
 * What Heartbeat starts by this file, and Pacemaker as well: a service, an address, a file system or a DRBD resource. Only
 * where an `ha.cf` in sight leaves the resources to Heartbeat.
 */
export function* managers(file: Checked): Iterable<Problem> {
  const { neighbours } = file;
  if (!neighbours.some(({ language, bound }) => language === haCf.id && bound.top.length && !pacemakerMode(bound)))
    return;
  const started = startedByPacemaker(neighbours);
  if (!started.size) return;
  for (const { statement } of file.bound.top)
    for (const arg of statement.args) {
      const key = arg.hole ? undefined : keyOfScript(arg.text);
      const place = key === undefined ? undefined : started.get(key);
      if (place) yield messages.startedTwice(arg, place);
    }
}

/** What a resource of `haresources` starts, told apart by what there is only one of. */
function keyOfScript(text: string): string | undefined {
  const [script, name] = text.split('::');
  if (script === 'drbddisk') return name === undefined ? undefined : `drbd ${name}`;
  const made = primitive(text);
  return made && keyOf(made.agent, (wanted) => made.params.find(([each]) => each === wanted)?.[1]);
}

function keyOf(agent: string, param: (name: string) => string | undefined): string | undefined {
  const service = /^(?:lsb|systemd|service|upstart|heartbeat):(.+?)(?:\.service)?$/.exec(agent)?.[1];
  if (service !== undefined) return `service ${service}`;
  const known: Readonly<Record<string, readonly [kind: string, name: string]>> = {
    'ocf:heartbeat:IPaddr2': ['address', 'ip'],
    'ocf:heartbeat:IPaddr': ['address', 'ip'],
    'ocf:heartbeat:Filesystem': ['device', 'device'],
    'ocf:linbit:drbd': ['drbd', 'drbd_resource'],
    'ocf:heartbeat:drbd': ['drbd', 'drbd_resource'],
  };
  const full = agent.includes(':') ? agent : `ocf:${agent === 'drbd' ? 'linbit' : 'heartbeat'}:${agent}`;
  const found = Object.hasOwn(known, full) ? known[full] : undefined;
  const value = found && param(found[1]);
  return found && value ? `${found[0]} ${value}` : undefined;
}

/** The primitives of the crm files in sight, by what they start. */
function startedByPacemaker(neighbours: readonly Neighbour[]): ReadonlyMap<string, Location> {
  const found = new Map<string, Location>();
  for (const { uri, language, bound } of neighbours)
    for (const { keyword, args, body } of language === 'crmsh' ? bound.tree.root.statements : []) {
      const [id, agent] = args;
      if (keyword.text !== 'primitive' || !id || !agent) continue;
      const key = keyOf(agent.text, (name) => paramIn(body?.statements ?? [], name));
      if (key !== undefined && !found.has(key)) found.set(key, { start: id.start, end: id.end, uri });
    }
  return found;
}

function paramIn(clauses: readonly Statement[], name: string): string | undefined {
  const params = clauses.filter(({ keyword }) => keyword.text === 'params');
  const pair = params.flatMap(({ body }) => body?.statements ?? []).find(({ keyword }) => keyword.text === name);
  return pair?.args[0]?.hole ? undefined : pair?.args[0]?.text;
}
