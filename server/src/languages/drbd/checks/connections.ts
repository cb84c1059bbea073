import { memo } from '../../../base/memo.ts';
import { nearest } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import * as messages from '../messages/connections.ts';
import * as doubles from '../messages/duplicates.ts';
import { addressOf, argumentOf, effectiveVolumes, type Resource } from '../model/model.ts';
import { type Context, head } from './context.ts';
import { isHostOf, isNamed } from './hosts.ts';

/** Connections and meshes: two ends each, hosts and volumes that exist, addresses that are known. */
export function* connections(context: Context): Iterable<Problem> {
  // 8.4 and older know none of this: one message says so.
  if (!context.certain || context.line?.startsWith('8')) return;
  for (const resource of context.model.resources) {
    for (const connection of resource.connections) yield* connectionRules(resource, connection, context);
    for (const mesh of resource.meshes)
      for (const child of mesh.children)
        if (child.statement.keyword.text === 'hosts') yield* hostsExist(resource, child, context);
  }
}

const endKeywords: ReadonlySet<string> = new Set(['host', 'address', '_this_host', '_remote_host']);

function endsOf(section: BoundStatement): readonly BoundStatement[] {
  return section.children.filter((child) => endKeywords.has(child.statement.keyword.text));
}

function* connectionRules(resource: Resource, connection: BoundStatement, context: Context): Iterable<Problem> {
  const paths = connection.children.filter((child) => child.statement.keyword.text === 'path');
  const ends = endsOf(connection);
  const unclear = connection.children.some((child) => !child.directive || child.statement.broken);
  if (paths.length && ends.length) yield* pathAndHosts(paths[0]!, ends);
  else if (!paths.length && !unclear) yield* twoEnds(connection, 'connection', ends);
  for (const path of paths) yield* twoEnds(path, 'path', endsOf(path));
  for (const section of [connection, ...paths]) yield* endsExist(resource, endsOf(section), context);
  for (const child of connection.children) {
    if (child.statement.keyword.text !== 'volume' || !child.statement.body) continue;
    const word = argumentOf(child, 'VOLUME');
    if (word && !resource.unclear && !hasVolume(resource, Number(word.text)))
      yield messages.unknownVolume(word, Number(word.text));
  }
}

/** drbdadm makes a path of its own for hosts that come first; after a `path` it refuses them. */
function* pathAndHosts(path: BoundStatement, ends: readonly BoundStatement[]): Iterable<Problem> {
  const end = ends[0]!;
  const late = end.statement.start > path.statement.start;
  yield messages.pathAndHosts(head(end), path.statement.keyword, late ? 'error' : 'warning');
}

function hasVolume(resource: Resource, number: number): boolean {
  const known = volumeNumbers(resource);
  return !resource.hosts.length || known.has(number) || known.has(Number.NaN);
}

/** The volumes of all hosts. */
const volumeNumbers = memo(
  (resource: Resource) =>
    new Set(
      resource.hosts.flatMap((host) => effectiveVolumes(resource, host).map((volume) => volume.number)),
    ) as ReadonlySet<number>,
);

function* twoEnds(section: BoundStatement, what: string, ends: readonly BoundStatement[]): Iterable<Problem> {
  if (ends.length < 2) {
    yield messages.connectionEnds(section.statement.keyword, what, ends.length);
    return;
  }
  if (ends.length > 2) yield messages.tooManyEnds(head(ends[2]!), what, [head(ends[0]!), head(ends[1]!)]);
  const [a, b] = ends;
  if (ends.length === 2 && hasProxy(a!) !== hasProxy(b!)) {
    const [missing, other] = hasProxy(a!) ? [b!, a!] : [a!, b!];
    yield messages.proxyAtOneEnd(head(missing), head(other));
  }
  const left = argumentOf(a, 'HOST');
  const right = argumentOf(b, 'HOST');
  if (left && right && left.text === right.text && !addressOf(a!) && !addressOf(b!))
    yield doubles.duplicateHost(right, right.text, left);
}

function hasProxy({ statement }: BoundStatement): boolean {
  return statement.body !== undefined && statement.args.some((arg) => arg.text === 'proxy');
}

/** An address is an end where a `floating` section has it; drbdadm itself crashes on another one. */
function* floatingExists(resource: Resource, end: BoundStatement): Iterable<Problem> {
  const address = addressOf(end);
  if (!address || !resource.hosts.length || resource.unclear) return;
  if (resource.hosts.some((host) => host.address?.ip === address.ip && host.address.port === address.port)) return;
  yield messages.unknownAddress(address, address.text);
}

function* endsExist(resource: Resource, ends: readonly BoundStatement[], context: Context): Iterable<Problem> {
  for (const end of ends) {
    if (end.statement.keyword.text === 'address') yield* floatingExists(resource, end);
    if (end.statement.keyword.text !== 'host' || !(yield* hostsExist(resource, end, context))) continue;
    const name = argumentOf(end, 'HOST');
    if (!name || addressOf(end)) continue;
    const host = resource.hosts.find((each) => isNamed(each, name.text, context));
    if (host && !host.address && !host.unclear && end.statement.args.length < 3)
      yield messages.noAddressFor(name, name.text);
  }
}

/** True when all the hosts of a statement are hosts of the resource. */
function* hostsExist(resource: Resource, statement: BoundStatement, context: Context): Generator<Problem, boolean> {
  let all = true;
  for (const { element, word } of statement.match.roles) {
    if (element.kind !== 'word' || element.name !== 'HOST' || !element.refersTo || word.hole) continue;
    if (isHostOf(resource, word.text, context)) continue;
    all = false;
    const names = resource.hosts.flatMap((host) => host.names.map((name) => name.text));
    const suggestion = nearest(word.text, names);
    const similar = resource.hosts.flatMap((host) => host.names).find((name) => name.text === suggestion);
    yield messages.unknownHost(word, word.text, suggestion, similar);
  }
  return all;
}
