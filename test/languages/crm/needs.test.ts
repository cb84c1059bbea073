import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../../support/open.ts';

/** Settings that work only beside others, names inside values, and times that undo each other. */
const nodes = 'node n1\nnode n2\n';
const property = 'property stonith-enabled=true no-quorum-policy=stop';
const both = 'primitive fx stonith:fence_xvm params pcmk_host_list="n1 n2" op monitor interval=60s';
const service = 'primitive s ocf:pacemaker:Dummy op monitor interval=20s timeout=20s';
const fenced = `${nodes}${property}\n${both}\n${service}`;
const device = (id: string, host: string, rest = ''): string =>
  `primitive ${id} stonith:fence_ipmilan params ip=192.0.2.9 username=u pcmk_host_list=${host} ${rest} op monitor interval=60s`;
const ping = (name: string): string =>
  `primitive p ocf:pacemaker:ping params host_list=192.0.2.254 ${name} op monitor interval=10 timeout=60 op start timeout=60 interval=0 op stop timeout=20 interval=0\nclone cp p`;
const guest = (agent: string): string =>
  `primitive v ${agent} meta allow-migrate=true op monitor interval=10 timeout=30 op start timeout=90 interval=0 op stop timeout=90 interval=0`;

/** Code, a text that has it, and the nearest one that does not. */
for (const [code, severity, wrong, right] of [
  [
    'not-a-fence-device',
    'warning',
    `${fenced}\nfencing_topology n1: fx n2: s`,
    `${fenced}\nfencing_topology n1: fx n2: fx`,
  ],
  [
    'node-without-fencing',
    'warning',
    `${nodes}node n3\n${property}\n${both}`,
    `${nodes}node n3\n${property}\n${both}\n${device('f3', 'n3')}`,
  ],
  [
    'node-without-fencing',
    'warning',
    `${nodes}${property}\n${device('f1', 'n1')}`,
    `${nodes}${property}\nprimitive f1 stonith:fence_ipmilan params ip=192.0.2.9 username=u op monitor interval=60s`,
  ],
  [
    'short-stonith-timeout',
    'warning',
    `${nodes}${property} stonith-timeout=40\n${device('f', 'n1', 'delay=30 power_wait=10')}`,
    `${nodes}${property} stonith-timeout=41\n${device('f', 'n1', 'delay=30 power_wait=10')}`,
  ],
  [
    'short-stonith-timeout',
    'warning',
    `${nodes}${property}\n${device('f', 'n1', 'pcmk_delay_max=60')}`,
    `${nodes}${property}\n${device('f', 'n1', 'pcmk_delay_max=60 pcmk_reboot_timeout=90')}`,
  ],
  [
    'small-priority-delay',
    'warning',
    `${nodes}${property} priority-fencing-delay=29\n${device('f', 'n1', 'pcmk_delay_max=15')}`,
    `${nodes}${property} priority-fencing-delay=30\n${device('f', 'n1', 'pcmk_delay_max=15')}`,
  ],
  [
    'no-effect',
    'warning',
    `${fenced.replace('policy=stop', 'policy=stop priority-fencing-delay=30')}`,
    `${fenced.replace('policy=stop', 'policy=stop priority-fencing-delay=30')} meta priority=10`,
  ],
  [
    'no-effect',
    'warning',
    fenced.replace('policy=stop', 'policy=stop shutdown-lock-limit=10min'),
    fenced.replace('policy=stop', 'policy=stop shutdown-lock=true shutdown-lock-limit=10min'),
  ],
  [
    'no-effect',
    'warning',
    fenced.replace('policy=stop', 'policy=stop node-health-red=-100 node-health-strategy=only-green'),
    fenced.replace('policy=stop', 'policy=stop node-health-red=-100 node-health-strategy=progressive'),
  ],
  [
    'no-effect',
    'information',
    fenced.replace('enabled=true', 'enabled=false stonith-action=off'),
    fenced.replace('enabled=true', 'enabled=true stonith-action=off'),
  ],
  [
    'no-effect',
    'warning',
    `${nodes}${property}\n${device('f', 'n1', 'pcmk_host_check=dynamic-list')}`,
    `${nodes}${property}\n${device('f', 'n1', 'pcmk_host_check=static-list')}`,
  ],
  [
    'failures-forgotten',
    'warning',
    `${fenced} meta migration-threshold=3 failure-timeout=20`,
    `${fenced} meta migration-threshold=3 failure-timeout=21`,
  ],
  [
    'failures-forgotten',
    'warning',
    `${fenced}\nrsc_defaults migration-threshold=3 failure-timeout=10s`,
    `${fenced}\nrsc_defaults migration-threshold=1 failure-timeout=10s`,
  ],
  [
    'never-back',
    'information',
    `${fenced}\nrsc_defaults migration-threshold=1`,
    `${fenced}\nrsc_defaults migration-threshold=2`,
  ],
  [
    'never-back',
    'information',
    `${fenced} meta migration-threshold=1`,
    `${fenced} meta migration-threshold=1\nrsc_defaults failure-timeout=10min`,
  ],
  [
    'quorum-ignored',
    'warning',
    fenced.replace('node n2', 'node n2\nnode n3').replace('policy=stop', 'policy=ignore'),
    fenced.replace('policy=stop', 'policy=ignore'),
  ],
  [
    'attribute-unset',
    'warning',
    `${fenced}\n${ping('name=gw')}\nlocation l s rule -inf: not_defined pingd or pingd lte 0`,
    `${fenced}\n${ping('name=pingd')}\nlocation l s rule -inf: not_defined pingd or pingd lte 0`,
  ],
  [
    'attribute-unset',
    'information',
    `${fenced}\nlocation l s rule -inf: not_defined pingd or pingd lte 0`,
    `${fenced.replace('node n1', 'node n1 attributes pingd=1')}\nlocation l s rule -inf: not_defined pingd or pingd lte 0`,
  ],
  [
    'no-effect',
    'information',
    `${fenced}\n${ping('')}`,
    `${fenced}\n${ping('')}\nlocation l s rule -inf: not_defined pingd or pingd lte 0`,
  ],
  [
    'no-migration',
    'information',
    `${fenced}\n${guest('ocf:heartbeat:apache')}`,
    `${fenced}\n${guest('ocf:heartbeat:VirtualDomain params config=/etc/x.xml')}`,
  ],
  [
    'bad-value',
    'warning',
    `${fenced}\nprimitive v IPaddr2 params ip=192.0.2.5 cidr_netmask=33 op monitor interval=10s timeout=20s`,
    `${fenced}\nprimitive v IPaddr2 params ip=192.0.2.5 cidr_netmask=32 op monitor interval=10s timeout=20s`,
  ],
  [
    'not-promotable',
    'warning',
    `${fenced}\nprimitive d ocf:linbit:drbd params drbd_resource=r0\ngroup g d`,
    `${fenced}\nprimitive d ocf:linbit:drbd params drbd_resource=r0\ngroup g d\nms m g meta notify=true`,
  ],
] as const)
  test(`crm, needs: ${code} (${severity}) is reported, and not beside what is needed: ${right.slice(-50)}`, () => {
    const found = (text: string) =>
      open('crmsh', text)
        .findings.filter((each) => each.code === `crmsh/${code}`)
        .map((each) => each.severity);
    assert.deepEqual(found(wrong), [severity]);
    assert.deepEqual(found(right), []);
  });

test('crm, needs: a map with commas, and a typo of a node, hide the nodes that nothing fences', () => {
  for (const params of ['pcmk_host_map="n1:1,n2:2"', 'pcmk_host_list="n1 n3"'])
    assert.ok(
      !open(
        'crmsh',
        `${nodes}${property}\nprimitive f stonith:fence_xvm params ${params} op monitor interval=60s`,
      ).codes.some((code) => code.endsWith('node-without-fencing')),
    );
});

test('crm, needs: in a lab such advice is a hint', () => {
  const lab = fenced.replace('enabled=true', 'enabled=false').replace('policy=stop', 'policy=ignore');
  const text = `${lab.replace('node n2', 'node n2\nnode n3')} meta migration-threshold=1`;
  const { findings } = open('crmsh', text);
  assert.deepEqual(
    findings.filter(({ severity }) => severity !== 'hint').map(({ code }) => code),
    [],
  );
});

test('crm: a node that is there twice is one of the cluster', () => {
  const text = 'node n1\nnode n2\nnode n1\nnode n2\nproperty stonith-enabled=true no-quorum-policy=ignore\n';
  assert.ok(!open('crmsh', text).findings.some(({ code }) => code === 'crmsh/quorum-ignored'));
});
