import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { open } from '../support/open.ts';
import { needs, shared } from '../support/paths.ts';

/** The code under which each pitfall is reported. */
const named: Readonly<Record<string, string>> = {
  'undefined-reference': 'undefined-name',
  'undefined-child': 'undefined-name',
  'drbd-notify-missing': 'notify-missing',
  'drbd-not-ms': 'not-promotable',
  'clone-not-promotable': 'not-promotable',
  'drbd-monitor-same-interval': 'repeated-operation',
  'group-with-ms': 'wrong-member',
  'group-with-ms-member': 'two-parents',
  'two-groups': 'two-parents',
  'constraint-on-ms-child': 'constraint-on-member',
  'param-unknown': 'unknown-directive',
  'param-required-missing': 'missing-parameter',
  'agent-unknown': 'unknown-agent',
  'property-unknown': 'unknown-directive',
  'property-value': 'bad-value',
  'no-stonith': 'no-fencing',
  'location-unknown-node': 'undefined-name',
  'location-score-typo': 'bad-score',
  'colocation-score-typo': 'bad-score',
  'score-no-colon': 'unexpected-argument',
  'cli-leftover': 'cli-leftover',
  'dup-id': 'duplicate-id',
  'continuation-space': 'text-after-backslash',
  'continuation-comment': 'comment-in-statement',
  'continuation-missing': 'missing-backslash',
  'continuation-dangling': 'stray-backslash',
  'quote-unbalanced': 'unbalanced-quote',
  'colocation-reversed': 'colocation-reversed',
  'colocation-no-role': 'colocation-without-role',
  'order-no-promote': 'order-without-promote',
  'order-reversed': 'order-reversed',
  'missing-order': 'missing-order',
  'missing-colocation': 'missing-colocation',
  'drbd-no-role-monitors': 'role-monitors',
  'dup-in-group': 'repeated-member',
  'op-timeout-below-advice': 'short-timeout',
  'no-monitor': 'no-monitor',
  'monitor-interval-zero': 'monitor-interval',
  'dup-op': 'repeated-operation',
  'op-onfail-typo': 'bad-value',
  'time-unit-missing': 'bad-value',
  'agent-wrong-provider': 'unknown-agent',
  'meta-unknown': 'unknown-directive',
  'meta-value': 'bad-value',
  'meta-boolean': 'bad-value',
  'meta-in-params': 'meta-in-params',
  'property-wrong-statement': 'wrong-statement',
  'property-removed': 'removed-property',
  'two-node-quorum': 'two-node-quorum',
  'order-score-typo': 'order-kind',
  'unmanaged-leftover': 'left-unmanaged',
  'target-role-stopped': 'left-stopped',
  'standby-leftover': 'left-standby',
  'dup-property-statement': 'duplicate-set',
  'dual-primary': 'dual-primary',
  'continuation-glue': 'glued-words',
  'equals-space': 'blank-around-equals',
  'unique-param-clash': 'unique-parameter',
  'order-loop': 'constraint-loop',
  'constraint-on-group-member': 'constraint-on-member',
  'op-default-timeout': 'default-timeout',
  'op-unknown-action': 'unknown-action',
  'op-attr-order': 'operation-order',
  'param-bad-value': 'bad-value',
  'meta-on-primitive': 'misplaced-directive',
  'stonith-disabled': 'fencing-off',
  'score-space-colon': 'blank-before-colon',
  nowhere: 'banned-everywhere',
  'role-case': 'role-case',
  'op-role-case': 'bad-value',
  'colocation-three-as-chain': 'colocation-set',
  'globally-unique-ip': 'cloned-address',
  'lsb-no-ocf': 'agent-name',
  'colocation-loop': 'constraint-loop',
  'op-interval-on-start': 'operation-interval',
  'clone-max-one': 'clone-max',
  'location-rule-mixed': 'mixed-operators',
  'pingd-rule': 'ping-rule',
  'symmetrical-typo': 'bad-value',
  'stonith-self': 'fences-itself',
  'apache-statusurl': 'apache-status',
  'role-promoted': 'other-version',
};
/** A mistake only for the version that is aimed at. */
const targets: Readonly<Record<string, string>> = { 'role-promoted': '1.1' };

const pitfallFile = join(shared, 'facts/crm-pitfalls.json');

test('every pitfall is named', needs(pitfallFile), (t) => {
  const { pitfalls } = JSON.parse(readFileSync(pitfallFile, 'utf8')) as {
    pitfalls: readonly { id: string; bad: string; staticallyDetectable: string; silent: boolean }[];
  };
  const missed: string[] = [];
  const silent: string[] = [];
  let certain = 0;
  for (const { id, bad, staticallyDetectable, silent: quiet } of pitfalls) {
    const aim = targets[id];
    const found = open('crmsh', bad, aim ? { targets: { pacemaker: aim } } : {}).findings.map((each) =>
      each.code.replace('crmsh/', ''),
    );
    if (!found.includes(named[id]!)) missed.push(`${id}: ${found}`);
    else if (quiet) silent.push(id);
    if (staticallyDetectable === 'yes') certain++;
  }
  t.diagnostic(
    `${pitfalls.length - missed.length} of ${pitfalls.length} named; all ${certain} that a file surely shows`,
  );
  t.diagnostic(`crmsh and crm_verify are silent about ${silent.length} of them: ${silent.join(', ')}`);
  assert.deepEqual(missed, []);
});
