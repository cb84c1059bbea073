import { insertion } from '../../../base/fixes.ts';
import { memo } from '../../../base/memo.ts';
import { alternatives } from '../../../base/messages.ts';
import {
  addressOfOther,
  addressOfOtherNode,
  unsuitability,
  unsuitableAddress,
} from '../../../base/messages-addresses.ts';
import type { Fix, Problem } from '../../../base/problem.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { same } from '../../../base/text.ts';
import { type Cluster, inLanguage } from '../../../schema/cluster.ts';
import { claimsOf, hostEntries, nodeAddressesIn, otherOwner, ownerByVote } from '../../../schema/node-addresses.ts';
import type { BoundStatement, Element } from '../../../schema/types.ts';
import { inner } from '../../../syntax/tree.ts';
import * as messages from '../messages/addresses.ts';
import type { Host, Resource } from '../model/model.ts';
import type { Context, Local } from './context.ts';
import { portFor } from './free.ts';

/** Addresses that end too early. */
export function* addresses(context: Context): Iterable<Problem> {
  for (const bound of context.bound.all)
    if (bound.match.stop && !bound.match.stop.word && withPort.has(bound.statement.keyword.text))
      yield* incomplete(bound, context);
}

/** Addresses that hosts files, or files of other languages, give to another host of the resource. */
export function* ownership({ model, file, certain }: Context): Iterable<Problem> {
  const { uri, cluster, bound } = file;
  const entries = hostEntries(cluster);
  const claims = claimsOf(cluster, bound.catalog);
  if ((!entries.size && !claims.size) || !certain) return;
  for (const { hosts } of model.resources)
    for (const host of hosts) {
      const [own] = host.labels;
      const { address } = host;
      if (!address || own === undefined || host.labels.length > 1) continue;
      // One address of two hosts is reported as that.
      if (hosts.some((each) => each !== host && each.address?.text === address.text)) continue;
      const others = hosts.flatMap((each) => (each === host ? [] : each.labels));
      const owner = otherOwner(entries, address.ip, own, others);
      if (owner) {
        yield addressOfOther(address, address.ip, own, owner.name, owner.place);
        continue;
      }
      const of = claims.get(address.ip);
      const voted = of && ownerByVote(uri, of, own, others, () => agreeing(file, address.ip, own));
      if (voted) yield addressOfOtherNode(address, address.ip, own, voted.name, voted.place);
    }
}

/** How many other files of DRBD give an address to the same host. */
function agreeing({ cluster, uri }: Context['file'], address: string, host: string): number {
  const files = givenIn(cluster).get(`${address} ${host}`);
  return files ? files.size - (files.has(uri) ? 1 : 0) : 0;
}

/** Which files of DRBD give which address to which host. */
const givenIn = memo((cluster: Cluster): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { uri, bound } of inLanguage(cluster, 'drbd'))
    for (const { address, nodes } of nodeAddressesIn(bound))
      for (const node of nodes)
        found.set(`${address} ${node}`, (found.get(`${address} ${node}`) ?? new Set()).add(uri));
  return found;
});

/** Addresses that no peer can reach. */
export function* reachability({ resource }: Local): Iterable<Problem> {
  if (!resource) return;
  for (const host of resource.hosts) {
    const found = unreachable(host, resource);
    if (found) yield found;
  }
}

/** The statements with an address and a port. */
const withPort: ReadonlySet<string> = new Set(['address', 'floating', 'host', 'inside', 'outside']);

function* incomplete(bound: BoundStatement, context: Context): Iterable<Problem> {
  const { statement, directive, match } = bound;
  // What was meant is clear, and reported so.
  if (statement.broken || !directive?.example || directive.misread?.(bound, context.text)) return;
  const last = statement.args.at(-1) ?? statement.keyword;
  const { expected } = match.stop!;
  const example = directive.example.split('\n')[0]!;
  if (!isPort(expected[0])) {
    const texts = expected.map((each) => (each.kind === 'literal' ? same(codeSpan(each.text)) : each.type.name));
    yield messages.missingAddressPart(last, statement.keyword.text, alternatives(texts.slice(0, 6)), example);
    return;
  }
  const colon = expected[0]?.kind === 'literal';
  // A wrong address is reported first.
  const host = statement.args.findLast(({ text }) => /^\d[\d.]*$/.test(text))?.text;
  const isWhole =
    match.roles.every((role) => !role.issue) &&
    !/^;?[\w/"-]/.test(context.text.slice(inner(last).end, inner(last).end + 2)) &&
    (!colon || host === undefined || host.split('.').every((each) => Number(each) < 256));
  const fixes = (): readonly Fix[] => {
    const text = `${colon ? ':' : ''}${portFor(bound, context)}`;
    return [insertion(inner(last), text, 'suggestion')];
  };
  const after = last.text === ']' ? `${statement.args.at(-2)?.text ?? ''}]` : last.text;
  yield messages.missingPort(last, after, example, isWhole ? fixes : undefined);
}

function isPort(element: Element | undefined): boolean {
  return element?.kind === 'literal' ? element.text === ':' : element?.name === 'PORT';
}

/**
 * A host's own address that its peers cannot reach. Where all of them are loopback addresses, a tunnel or a test on one
 * machine is meant, and a proxy is often on the host itself.
 */
function unreachable(host: Host, resource: Resource): Problem | undefined {
  const { address } = host;
  if (!address || host.proxies.length) return undefined;
  const why = unsuitability(address.ip);
  if (!why || (why === 'loopback' && resource.hosts.every((each) => isLoopback(each)))) return undefined;
  return unsuitableAddress(address, address.ip, why, 'warning');
}

function isLoopback({ address }: Host): boolean {
  return address !== undefined && unsuitability(address.ip) === 'loopback';
}
