import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allHovers } from '../support/hovers.ts';

/** Facts that a drawn sample showed to be wrong once: a hover, the versions aimed at, what it says and what it does not. */
const facts: readonly (readonly [
  hover: string,
  targets: Readonly<Record<string, string>>,
  has: RegExp,
  not?: RegExp,
])[] = [
  ['corosync: totem crypto_hash', { corosync: '2' }, /`sha1` \(default\)/, /`none` \(default\)/],
  ['corosync: totem crypto_hash', { corosync: '3' }, /`none` \(default\)/, /`sha1` \(default\)/],
  ['corosync: totem crypto_cipher', { corosync: '2' }, /`aes256` \(default\)/, /`none` \(default\)/],
  ['drbd: resource net no-load-balance-paths', {}, /same as `load-balance-paths no`/, /since 8\.4/],
  ['drbd: resource net no-allow-two-primaries', {}, /every version since 8\.4/],
  ['drbd: resource net rcvbuf-size', { drbd: '9' }, /9\.22 accepts at most 10 MiB/],
  ['drbd: resource disk throttle-threshold', { drbd: '8.4' }, /only in the sources of drbd-utils/],
  ['ha-cf: nice_failback on', {}, /without effect/],
  ['corosync: totem rrp_problem_count_timeout', {}, /corosync\.conf\(5\), 2\.4/],
  ['corosync: uidgid gid', {}, /cmap_keys\(7\)/],
  ['crmsh: bundle network control-port', {}, /Pacemaker Explained/],
  ['drbd: resource on proxy outside', {}, /only in the sources of drbd-utils/],
  ['crmsh: ocf:heartbeat:pingd section', {}, /\*\*Value\*\*: a name/],
  ['corosync: totem token', { corosync: '3.0' }, /Default\*\*: `1000`/],
  ['corosync: totem token', { corosync: '3.1' }, /Default\*\*: `3000`/],
  ['corosync: quorum device votes', {}, /without this line, the number of nodes minus one/],
  ['corosync: quorum device net algorithm', {}, /a single node can continue/, /more weight than all/],
  ['corosync: quorum device net keep_active_partition_tie_breaker', {}, /`on` \(default\)/],
  ['corosync: quorum device heuristics interval', {}, /1000-3600000/],
  ['drbd-status: MINOR: congested', {}, /80 %/],
  ['crmsh: property stop-all-resources', {}, /fencing devices included/],
  ['crmsh: property cluster-recheck-interval', {}, /Before Pacemaker 2\.0\.3/],
  ['crmsh: property', {}, /^\*\*`property \[SET-ID:\] NAME=VALUE \.\.\.`\*\*/, /\*\*Value\*\*/],
  ['crmsh: primitive params', {}, /^\*\*`params \[SCORE:\] NAME=VALUE \.\.\.`\*\*/, /\*\*Value\*\*/],
  ['ha-cf: crmd_spawns_pengine off', {}, /starts the policy engine/, /auto_failback/],
];

const all = new Map([...allHovers()].map((hover) => [hover.name, hover]));

for (const [name, targets, has, not] of facts)
  test(`the hover of ${name} holds for ${JSON.stringify(targets)}`, () => {
    const said = all.get(name)?.text(['en'], targets) ?? '';
    assert.match(said, has);
    if (not) assert.doesNotMatch(said, not);
  });
