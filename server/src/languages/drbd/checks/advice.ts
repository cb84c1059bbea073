import { nearest } from '../../../base/nearest.ts';
import type { Bound } from '../../../catalog/bind.ts';
import { inner } from '../../../syntax/tree.ts';
import * as messages from '../messages-policy.ts';
import { type Resource, sameHost } from '../model.ts';
import { optionValue } from '../settings.ts';
import { type Context, head, rates } from './context.ts';
import { resync } from './resync.ts';

/** What is no mistake, but better known: time limits, units, quorum of two, resyncs that wait in a circle. */
export function advice(context: Context): void {
  for (const timeout of context.named('timeout')) times(timeout, context);
  for (const keyword of rates) for (const option of context.named(keyword)) unit(option, context);
  resync(context);
  clusterNodes(context);
}

/** `timeout` counts tenths of a second, the intervals seconds (drbd.conf(5): it must be below both). */
function times(timeout: Bound, { report }: Context): void {
  const net = timeout.parent;
  const value = Number(optionValue(timeout));
  if (net?.statement.keyword.text !== 'net' || !Number.isFinite(value)) return;
  const find = (name: string): Bound | undefined => net.children.find((child) => child.statement.keyword.text === name);
  for (const name of ['ping-int', 'connect-int']) {
    const other = find(name);
    const limit = other ? Number(optionValue(other)) : 10;
    if (!Number.isFinite(limit) || value < limit * 10) continue;
    report(messages.timeoutTooLong(head(timeout), value / 10, name, limit));
    return;
  }
}

function unit(option: Bound, { report }: Context): void {
  const [role] = option.match.roles;
  if (!role || role.wrong || role.element.kind !== 'word' || role.word.hole) return;
  if (!/^\d+$/.test(role.word.text) || Number(role.word.text) === 0) return;
  const amount = role.element.type.amount?.(role.word.text);
  if (amount) report(messages.rateWithoutUnit(role.word, role.word.text, amount.en));
}

/** A majority of two is both. */
export function quorum(resource: Resource, option: Bound | undefined, { report, model }: Context): void {
  if (!option || resource.hosts.length !== 2 || resource.unclear) return;
  const value = optionValue(option);
  if (value !== 'majority' && value !== 'all') return;
  if (resource.hosts.some((host) => host.names.length > 1)) return;
  const own = option.parent?.parent;
  const at =
    own === resource.bound || own === model.common ? (own === resource.bound ? head(option) : undefined) : undefined;
  report(messages.quorumOfTwo(at ?? resource.bound.statement.keyword));
}

/** Hosts that the cluster's own configuration (ha.cf, corosync.conf) does not name. */
function clusterNodes({ file, model, report }: Context): void {
  const foreign = new Set(file.neighbours.filter((other) => other.language !== 'drbd').map((other) => other.uri));
  if (!foreign.size) return;
  const nodes = file
    .definitions('host')
    .filter((use) => foreign.has(use.uri))
    .map((use) => use.name);
  if (!nodes.length) return;
  for (const resource of model.resources) {
    for (const host of resource.hosts) {
      for (const name of host.names) {
        if (name.hole || nodes.some((node) => sameHost(node, name.text))) continue;
        report(messages.unknownToCluster(inner(name), name.text, nearest(name.text, nodes)));
      }
    }
  }
}
