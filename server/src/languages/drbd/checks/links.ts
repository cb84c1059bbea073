import type { Problem } from '../../../base/problem.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import * as messages from '../messages/connections.ts';
import { addressOf, argumentOf, type Host, hostLabel, type Resource } from '../model/model.ts';
import { type Context, head } from './context.ts';
import { isNamed } from './hosts.ts';

/** Who is connected with whom: pairs that come twice, hosts that nobody is connected with (drbdadm reports neither). */
export function* links(context: Context): Iterable<Problem> {
  if (!context.certain || context.line?.startsWith('8')) return;
  for (const resource of context.model.resources) {
    const { hosts, connections, meshes } = resource;
    // Two hosts find each other by themselves.
    if (!connections.length && !meshes.length && hosts.length < 3) continue;
    if (!resource.unclear && !hosts.some((host) => host.unclear || host.names.some((name) => name.hole)))
      yield* linksOf(resource, context);
  }
}

function* linksOf(resource: Resource, context: Context): Iterable<Problem> {
  const { hosts, connections, meshes } = resource;
  if (!connections.length && !meshes.length) {
    // Missing ids are reported by themselves.
    if (hosts.every((host) => host.nodeId)) yield messages.noConnection(head(resource.bound), meshFor(resource));
    return;
  }
  const pairs = new Map<string, BoundStatement>();
  const linked = new Set<Host>();
  for (const connection of connections) {
    const ends = endsOf(connection).map((end) => hostOf(resource, end, context));
    // What is not understood may be any host.
    if (ends.length < 2 || ends.includes(undefined) || ends[0] === ends[1]) return;
    for (const host of ends) linked.add(host!);
    yield* once(ends.slice(0, 2) as readonly Host[], connection, resource, pairs);
  }
  let clear = true;
  for (const mesh of meshes) clear = (yield* meshLinks(mesh, resource, linked, pairs, context)) && clear;
  for (const host of hosts)
    if (clear && !linked.has(host)) yield messages.unconnected(head(host.bound), hostLabel(host));
}

function endsOf(connection: BoundStatement): readonly BoundStatement[] {
  const path = connection.children.find((child) => child.statement.keyword.text === 'path');
  return (path ?? connection).children.filter(({ statement }) => /^(?:host|address)$/.test(statement.keyword.text));
}

/** The host section that an end means: by its name, or by its address where it is a floating one. */
function hostOf(resource: Resource, end: BoundStatement, context: Context): Host | undefined {
  const name = argumentOf(end, 'HOST');
  if (end.statement.keyword.text === 'host')
    return name && resource.hosts.find((host) => isNamed(host, name.text, context));
  const address = addressOf(end);
  return resource.hosts.find(
    (host) => host.kind === 'floating' && host.address?.ip === address?.ip && host.address?.port === address?.port,
  );
}

function* once(
  ends: readonly Host[],
  connection: BoundStatement,
  resource: Resource,
  pairs: Map<string, BoundStatement>,
): Iterable<Problem> {
  const key = keyOf(ends, resource);
  const first = pairs.get(key);
  if (first) yield messages.duplicateConnection(connection.statement.keyword, first.statement.keyword);
  else pairs.set(key, connection);
}

function keyOf(ends: readonly Host[], { hosts }: Resource): string {
  return ends
    .map((host) => hosts.indexOf(host))
    .sort((a, b) => a - b)
    .join(' ');
}

/** False where a name is none of a host, so that nobody knows who is left out. */
function* meshLinks(
  mesh: BoundStatement,
  resource: Resource,
  linked: Set<Host>,
  pairs: ReadonlyMap<string, BoundStatement>,
  context: Context,
): Generator<Problem, boolean> {
  let clear = true;
  for (const { statement, match } of mesh.children) {
    if (statement.keyword.text !== 'hosts') continue;
    const seen = new Map<Host, { start: number; end: number }>();
    for (const { element, word } of match.roles) {
      if (element.kind !== 'word') continue;
      const host = resource.hosts.find((each) => isNamed(each, word.text, context));
      if (!host || word.hole) {
        clear = false;
        continue;
      }
      const first = seen.get(host);
      if (first) {
        yield messages.duplicateMeshHost(word, word.text, first);
        continue;
      }
      const pair = [...seen.keys()].map((each) => pairs.get(keyOf([each, host], resource))).find(Boolean);
      if (pair) yield messages.duplicateConnection(word, pair.statement.keyword);
      seen.set(host, word);
    }
    if (seen.size === 1) yield messages.meshOfOne(statement.keyword);
    for (const host of seen.keys()) linked.add(host);
  }
  return clear;
}

/** `connection-mesh { hosts a b c; }`, where all hosts have names of their own. */
function meshFor({ bound, hosts }: Resource): { at: number; text: string } | undefined {
  const { body } = bound.statement;
  if (!body?.closed || hosts.some((host) => host.kind !== 'on' || host.names.length !== 1)) return undefined;
  const names = hosts.map((host) => (host.names[0]!.quote ? `"${host.names[0]!.text}"` : host.names[0]!.text));
  const last = bound.children.at(-1)!.statement;
  return { at: last.end, text: `\n  connection-mesh { hosts ${names.join(' ')}; }` };
}
