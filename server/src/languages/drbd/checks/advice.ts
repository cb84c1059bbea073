import { memo } from '../../../base/memo.ts';
import { nearest } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { Checked } from '../../../language.ts';
import { type Cluster, inLanguage } from '../../../schema/cluster.ts';
import { outvotedIn } from '../../../schema/outvoted.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { inner } from '../../../syntax/tree.ts';
import * as messages from '../messages/policy.ts';
import type { Resource } from '../model/model.ts';
import { optionValue, type Settings } from '../model/settings.ts';
import { type Context, head, type Local } from './context.ts';
import { resync } from './resync.ts';

/** Rates whose unit is not the one that a person has in mind. */
export function* units(context: Local): Iterable<Problem> {
  for (const bound of context.bound.all) if (rates.has(bound.statement.keyword.text)) yield* unit(bound);
}

const rates: ReadonlySet<string> = new Set(['resync-rate', 'rate', 'c-max-rate', 'c-min-rate']);

/** What is no mistake, but better known: quorum of two, resyncs that wait in a circle, hosts that the cluster does not know. */
export function* advice(context: Context): Iterable<Problem> {
  yield* resync(context);
  yield* clusterNodes(context);
}

function* unit(option: BoundStatement): Iterable<Problem> {
  const [role] = option.match.roles;
  if (!role || option.match.stop || role.issue || role.element.kind !== 'word' || role.word.hole) return;
  if (!/^\d+$/.test(role.word.text) || Number(role.word.text) === 0) return;
  const { type } = role.element;
  const { text } = role.word;
  const amount = type.amount?.(text);
  const fitting = ['K', 'M'].filter((each) => !type.check?.(text + each, {}));
  if (amount) yield messages.rateWithoutUnit(role.word, text, amount, fitting);
}

/** A majority of two is both; a number that no part reaches, or that two parts reach, is no quorum. */
export function* quorum(resource: Resource, settings: Settings, { certain }: Context): Iterable<Problem> {
  const option = settings.get('quorum');
  const value = option && optionValue(option);
  const at = (bound: BoundStatement): Span =>
    bound.parent?.parent === resource.bound ? head(bound) : resource.bound.statement.keyword;
  const policy = settings.get('on-no-quorum');
  if (
    policy?.parent?.parent === resource.bound &&
    policy.directive &&
    settings.all('quorum').every((each) => optionValue(each) === 'off') &&
    !settings.isSet('quorum-minimum-redundancy')
  )
    yield messages.noQuorum(head(policy));
  const { hosts } = resource;
  if (!option || !value || !certain || resource.unclear || hosts.length < 2) return;
  if (hosts.some((host) => host.names.length > 1)) return;
  const number = Number(value);
  if (number > hosts.length) yield messages.quorumTooHigh(at(option), number, hosts.length);
  else if (number * 2 <= hosts.length) yield messages.quorumTooLow(at(option), number, hosts.length);
  else if (hosts.length === 2 && value !== 'off') yield messages.quorumOfTwo(at(option));
}

/** Hosts that the cluster's own configuration (ha.cf, corosync.conf) does not name. */
function* clusterNodes({ file, model }: Context): Iterable<Problem> {
  if (inLanguage(file.cluster, 'drbd').length === file.cluster.length) return;
  const foreign = nodesOf(file);
  const { nodes } = foreign;
  if (!nodes.length) return;
  for (const resource of model.resources) {
    for (const host of resource.hosts) {
      for (const name of host.names) {
        if (name.hole || isNode(name.text, foreign)) continue;
        const compared = nodes.length <= mostCompared ? nodes : [];
        if (outvotedIn(file, 'host', name.text, compared)) continue;
        yield messages.unknownToCluster(inner(name), name.text, nearest(name.text, compared));
      }
    }
  }
}

/** With more nodes than any cluster has, none of them is suggested. */
const mostCompared = 128;

/** The nodes that the cluster's own configuration names: as written, in lower case, and without their domains. */
interface Nodes {
  readonly nodes: readonly string[];
  readonly names: ReadonlySet<string>;
  readonly short: ReadonlySet<string>;
}

const known = memo((_: Cluster): { nodes?: Nodes } => ({}));

function nodesOf({ cluster, definitions }: Checked): Nodes {
  const kept = known(cluster);
  if (!kept.nodes) {
    const drbd = new Set(inLanguage(cluster, 'drbd').map(({ uri }) => uri));
    const nodes = definitions('host').flatMap(({ name, uri }) => (drbd.has(uri) ? [] : [name]));
    const names = new Set(nodes.map((name) => name.toLowerCase()));
    const short = new Set([...names].filter((name) => name.includes('.')).map(withoutDomain));
    kept.nodes = { nodes, names, short };
  }
  return kept.nodes;
}

/** The same as `sameHost` of each of them. */
function isNode(host: string, { names, short }: Nodes): boolean {
  const name = host.toLowerCase();
  return names.has(name) || (name.includes('.') ? names.has(withoutDomain(name)) : short.has(name));
}

function withoutDomain(name: string): string {
  return name.slice(0, name.indexOf('.'));
}
