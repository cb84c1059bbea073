import assert from 'node:assert/strict';
import test from 'node:test';
import { defaultSettings } from '../../../server/src/lsp/settings.ts';
import { Service } from '../../support/service.ts';

interface Finding {
  readonly severity: string;
  readonly suggestion: string | undefined;
}

/** What is found of the agent of a primitive: undefined where it is known. */
function found(agent: string, customAgents: readonly unknown[] = []): Finding | undefined {
  const service = new Service();
  service.setSettings({ ...defaultSettings, crm: { customAgents } });
  service.put('file:///lab/x.crm', `primitive p ${agent}\n`, 'crmsh');
  const finding = service.findings('file:///lab/x.crm').find((each) => each.code === 'crmsh/unknown-agent');
  return finding && { severity: finding.severity, suggestion: finding.fixes?.()[0]?.edits[0]?.text };
}

for (const [written, corrected] of [
  ['ocf:heartbeat:apach', 'ocf:heartbeat:apache'],
  ['ocf:heartbeat:IPaddr3', 'ocf:heartbeat:IPaddr2'],
  ['ocf:heartbeat:ipaddr2', 'ocf:heartbeat:IPaddr2'],
  ['ocf:heartbeat:Filesytem', 'ocf:heartbeat:Filesystem'],
  ['ocf:heartbeat:VirutalDomian', 'ocf:heartbeat:VirtualDomain'],
  ['ocf:heartbeat:LVM_activate', 'ocf:heartbeat:LVM-activate'],
  ['ocf:pacemaker:IPaddr2', 'ocf:heartbeat:IPaddr2'],
  ['ocf:heartbeat:ping', 'ocf:pacemaker:ping'],
  ['ocf:heartbeat:controlld', 'ocf:pacemaker:controld'],
  ['ocf:hartbeat:IPaddr2', 'ocf:heartbeat:IPaddr2'],
  ['ocf:pacemeker:ping', 'ocf:pacemaker:ping'],
  ['ocf:linbit:drdb', 'ocf:linbit:drbd'],
  ['ocf:suse:SAPHanna', 'ocf:suse:SAPHana'],
  ['ocf:Filesystm', 'ocf:heartbeat:Filesystem'],
  ['apach', 'apache'],
  ['stonith:fence_ipmiland', 'stonith:fence_ipmilan'],
  ['stonith:fence-virsh', 'stonith:fence_virsh'],
  ['stonith:fnce_virsh', 'stonith:fence_virsh'],
  ['stonith:external/ipmmi', 'stonith:external/ipmi'],
] as const)
  test(`${written} is a typo of ${corrected}`, () =>
    assert.deepEqual(found(written), { severity: 'warning', suggestion: corrected }));

// What may exist in the wild is not validated by its likeness to what we know.
for (const written of [
  'ocf:heartbeat:myservice',
  'ocf:heartbeat:pgsqlha',
  'ocf:heartbeat:mysql-router',
  'ocf:heartbeat:haproxy',
  'ocf:heartbeat:keepalived',
  'ocf:percona:mysql',
  'ocf:percona:mysql_prm_gtid',
  'ocf:suse:aws-vpc-move-ip',
  'ocf:acme:apache',
  'ocf:heartbeat:SAPHanaSR',
  'ocf:lustre:Lustre',
  'stonith:fence_ilo9x',
  'stonith:fence_acme_cloud',
  'stonith:fence_ilo6',
  'stonith:fence_xyz',
  'stonith:external/acme',
  'myservice',
])
  test(`${written} is unknown, and nothing is suggested`, () =>
    assert.deepEqual(found(written), { severity: 'information', suggestion: undefined }));

for (const known of [
  'ocf:heartbeat:SAPHana',
  'ocf:suse:SAPHanaController',
  'ocf:heartbeat:pgsqlms',
  'ocf:heartbeat:ganesha-nfs',
  'ocf:heartbeat:podman-etcd',
  'ocf:heartbeat:powervs-move-ip',
  'ocf:pacemaker:SystemHealth',
  'ocf:rabbitmq:rabbitmq-server-ha',
  'stonith:fence_nutanix_ahv',
  'stonith:fence_shelly_gen2',
  'stonith:external/ec2',
])
  test(`${known} is known`, () => assert.equal(found(known), undefined));

test('a custom agent is suggested for its typo, within its provider only', () => {
  const custom = [{ id: 'ocf:acme:backup' }];
  assert.deepEqual(found('ocf:acme:bakcup', custom), { severity: 'warning', suggestion: 'ocf:acme:backup' });
  assert.deepEqual(found('ocf:acme:IPaddr2', custom), { severity: 'information', suggestion: undefined });
});
