import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { agent, agentLibrary, agentNames } from '../../../server/src/languages/crm/agents/agents.ts';
import { packed } from '../../../server/src/languages/crm/agents/packed.ts';
import { agentTexts, textOf } from '../../../server/src/languages/crm/agents/texts/index.ts';
import { unpack } from '../../../server/src/languages/crm/agents/unpack.ts';
import type { Directive } from '../../../server/src/schema/types.ts';
import { assertBoth, choicesOf, defaultsOf, takes, typesOf } from '../../support/crm-facts.ts';
import { factsFile, root } from '../../support/paths.ts';

interface ParamFact {
  readonly name: string;
  readonly type: string;
  readonly default?: string;
  readonly enum?: readonly string[];
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly deprecated?: boolean;
  readonly obsoletes?: string;
}

interface AgentFact {
  readonly id: string;
  readonly family?: string;
  readonly params: readonly ParamFact[];
  readonly actions: readonly { readonly name: string; readonly timeout?: string; readonly interval?: string }[];
}

const { facts, skip } = factsFile<{ readonly agents: readonly AgentFact[] }>('ocf-agents.json', { agents: [] });

/** The agents whose every parameter has a text of ours. */
const lab = [
  'IPaddr2 IPaddr Filesystem apache nginx ocf:linbit:drbd VirtualDomain Xen mysql mariadb pgsql exportfs nfsserver',
  'LVM-activate iSCSITarget iSCSILogicalUnit MailTo SendArp Dummy ocf:pacemaker:Dummy Delay ping ClusterMon',
  'ocf:pacemaker:ClusterMon SysInfo ocf:pacemaker:SysInfo controld Route tomcat named',
  'stonith:fence_ipmilan stonith:fence_virsh stonith:fence_xvm stonith:fence_sbd stonith:external/ssh',
  'stonith:external/ipmi stonith:external/libvirt stonith:meatware',
  'VIPcheck ocf:pacemaker:diskd ocf:pacemaker:pingd stonith:external/sbd stonith:external/stonith-helper',
].flatMap((row) => row.split(' '));

test('every agent of the facts is there, with all its parameters and actions', { skip }, () => {
  assert.equal(facts.agents.length, 277);
  let count = 0;
  for (const fact of facts.agents) {
    const found = agent(fact.id);
    assert.ok(found, fact.id);
    for (const param of fact.params) {
      count++;
      const directive: Directive | undefined = found.params.directives[param.name];
      assert.ok(directive, `${fact.id} ${param.name}`);
      if (param.required && fact.family !== 'fence-agents') assert.ok(directive.required, `${fact.id} ${param.name}`);
      if (!param.required) assert.ok(!directive.required, `${fact.id} ${param.name}`);
      if (param.deprecated) assert.ok(directive.deprecated, `${fact.id} ${param.name}`);
      if (param.unique) assert.ok(found.unique.includes(param.name), `${fact.id} ${param.name}`);
      if (directive.default !== undefined) assert.equal(directive.default, param.default, `${fact.id} ${param.name}`);
    }
    assert.deepEqual(
      found.actions.map((each) => [each.name, each.timeout, each.interval]),
      fact.actions.map((each) => [each.name, seconds(each.timeout), seconds(each.interval)]),
    );
  }
  assert.equal(count, 4168);
});

function seconds(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number.parseInt(text, 10);
}

test('the values of selections are those of the facts', { skip }, () => {
  for (const fact of facts.agents)
    for (const param of fact.params) {
      const offered = choicesOf(agent(fact.id)!.params.directives[param.name]!).map((choice) => choice.value);
      for (const value of param.enum ?? [])
        assert.ok(
          offered.includes(value) || offered.includes(value.toUpperCase()),
          `${fact.id} ${param.name}=${value}`,
        );
    }
});

test('defaults pass the check of their own type', () => {
  for (const { value: id } of agentNames())
    for (const [name, directive] of Object.entries(agent(id)!.params.directives))
      for (const value of defaultsOf(directive)) assert.ok(takes(directive, value), `${id} ${name}=${value}`);
});

test('a lab’s agents have our texts, parameter by parameter', () => {
  for (const id of lab) {
    const found = agent(id);
    assert.ok(found?.documented, id);
    assertBoth(found.doc, id);
    for (const [name, directive] of Object.entries(found.params.directives)) {
      assertBoth(directive.doc, `${id} ${name}`);
      assert.doesNotMatch(directive.doc.en, /crm ra info/, `${id} ${name} has no text`);
      for (const type of typesOf(directive)) {
        assert.ok(type.name.en && type.name.ja, `${id} ${name}`);
        for (const choice of type.choices ?? []) assertBoth(choice.doc, `${id} ${name}=${choice.value}`);
      }
    }
  }
});

test('texts are of parameters that exist', () => {
  for (const [id, text] of Object.entries(agentTexts())) {
    const found = agent(id);
    assert.ok(found, id);
    // Loaded by the name of the agent.
    assert.equal(textOf(id), text, id);
    for (const name of Object.keys(text.params)) assert.ok(found.params.directives[name], `${id} ${name}`);
  }
});

test('two parameters of one agent never have the same text', () => {
  for (const id of lab) {
    const seen = new Map<string, string>();
    for (const [name, { doc }] of Object.entries(agent(id)!.params.directives))
      for (const text of [doc.en, doc.ja]) {
        assert.equal(seen.get(text), undefined, `${id}: ${name}`);
        seen.set(text, name);
      }
  }
});

for (const [written, full] of [
  ['IPaddr2', 'ocf:heartbeat:IPaddr2'],
  ['ocf:IPaddr2', 'ocf:heartbeat:IPaddr2'],
  ['Dummy', 'ocf:heartbeat:Dummy'],
  ['ping', 'ocf:pacemaker:ping'],
  ['drbd', 'ocf:linbit:drbd'],
  ['stonith:fence_ipmilan', 'stonith:fence_ipmilan'],
  ['stonith:external/ssh', 'stonith:external/ssh'],
  ['ocf:heartbeat:ping', undefined],
  ['lsb:httpd', undefined],
  ['systemd:httpd', undefined],
  ['constructor', undefined],
] as const)
  test(`${written} is ${full ?? 'not known'}`, () => assert.equal(agent(written)?.id, full));

test('an agent’s facts: drbd', () => {
  const drbd = agent('ocf:linbit:drbd')!;
  assert.equal(drbd.provider, 'linbit');
  assert.deepEqual(drbd.unique, ['drbd_resource']);
  assert.deepEqual(
    drbd.actions.filter((each) => each.name === 'monitor'),
    [
      { name: 'monitor', timeout: 20, interval: 20, role: 'Slave' },
      { name: 'monitor', timeout: 20, interval: 10, role: 'Master' },
    ],
  );
  assert.equal(drbd.params.directives['drbd_resource']?.required, true);
});

test('the text for an agent’s name says what it requires, and the advised times', () => {
  const doc = (id: string) => agentNames().find((choice) => choice.value === id)!.doc;
  const drbd = doc('ocf:linbit:drbd');
  assert.match(drbd.en, /^- \*\*Required\*\*: `drbd_resource`$/m);
  assert.match(drbd.en, /`monitor interval=10s role=Master timeout=20s`/);
  assert.match(drbd.ja, /^- \*\*推奨値\*\*: `start timeout=240s`、/m);
  assert.match(doc('ocf:heartbeat:nginx').en, /`monitor timeout=45s OCF_CHECK_LEVEL=20`/);
  for (const choice of agentNames()) assert.match(choice.doc.ja, /[\u3040-\u30ff]/, choice.value);
});

test('an old name of a fence agent’s parameter leads to the new one, which Pacemaker may supply', () => {
  const { directives } = agent('stonith:fence_virsh')!.params;
  assert.equal(directives['ipaddr']?.aliasOf, 'ip');
  assert.equal(directives['ipaddr']?.deprecated?.replacement, 'ip');
  assert.equal(directives['ip']?.required, 'warning');
  assert.equal(directives['plug']?.required, undefined);
  assert.equal(directives['pcmk_host_list']?.source, 'pacemaker-fenced(7)');
});

test('of agents that come apart from the usual packages other parameters are let pass', () => {
  assert.ok(agent('VIPcheck')?.params.other);
  assert.equal(agent('IPaddr2')?.params.other, undefined);
});

test('passwords are secret, in agents without texts of ours, too', () => {
  for (const [id, name] of [
    ['mysql', 'test_passwd'],
    ['pgsql', 'monitor_password'],
    ['stonith:fence_ipmilan', 'passwd'],
    ['stonith:external/ipmi', 'passwd'],
    ['stonith:fence_vmware_rest', 'password'],
    ['ocf:heartbeat:SAPDatabase', undefined],
  ] as const) {
    if (!name) continue;
    const { args } = agent(id)!.params.directives[name]!;
    assert.ok(args?.kind === 'word' && args.secret, `${id} ${name}`);
  }
});

for (const [id, name, good, bad] of [
  ['IPaddr2', 'ip', ['192.168.11.200', 'fe80::1'], ['192.168.11.256', '192.168.11.200/24', 'x']],
  ['IPaddr2', 'cidr_netmask', ['24', '255.255.255.0'], ['240', '24bit']],
  ['IPaddr2', 'lvs_support', ['true', 'yes'], ['maybe']],
  ['Filesystem', 'directory', ['/mnt/drbd0'], ['mnt/drbd0']],
  ['Filesystem', 'device', ['/dev/drbd0', '-U 1234', 'nas:/export'], []],
  ['ping', 'dampen', ['5s'], ['5x']],
  ['stonith:fence_ipmilan', 'pcmk_delay_max', ['5s'], ['soon']],
] as const)
  test(`${name} of ${id} may be ${good.join(', ')}${bad.length ? `, but not ${bad.join(', ')}` : ''}`, () => {
    const directive = agent(id)!.params.directives[name]!;
    for (const value of good) assert.ok(takes(directive, value), value);
    for (const value of bad) assert.ok(!takes(directive, value), value);
  });

test('a DRBD device and a DRBD resource lead to DRBD’s configuration', () => {
  const device = agent('Filesystem')!.params.directives['device']!.args!;
  assert.ok(device.kind === 'either');
  const first = device.items[0]!;
  assert.ok(first.kind === 'word' && first.refersTo === 'drbd-device');
  assert.equal(first.type.check?.('/dev/sda1', {}) === undefined, false);
  const resource = agent('drbd')!.params.directives['drbd_resource']!.args!;
  assert.ok(resource.kind === 'word' && resource.refersTo === 'drbd-resource');
});

test('the packed facts are small and quickly unpacked', (context) => {
  const size = statSync(join(root, 'server/src/languages/crm/agents/packed.ts')).size;
  assert.ok(size < 100_000, `${size} bytes`);
  const start = performance.now();
  const { size: agents } = unpack(packed);
  const unpacked = performance.now() - start;
  const library = agentLibrary();
  for (const { value } of library.names()) library.agent(value);
  const all = performance.now() - start;
  context.diagnostic(
    `${size} bytes; ${agents} agents unpacked in ${unpacked.toFixed(1)} ms, all their parameters in ${all.toFixed(1)} ms`,
  );
  assert.ok(all < 2000);
});
