import assert from 'node:assert/strict';
import test from 'node:test';
import { agent } from '../../../server/src/languages/crm/agents/agents.ts';

/** Agents of later releases and of packages of their own: what they require, and whether they can be promoted. */
for (const [id, required, promotable] of [
  ['ocf:suse:SAPHana', ['SID', 'InstanceNumber'], true],
  ['ocf:heartbeat:SAPHana', ['SID', 'InstanceNumber'], true],
  ['ocf:suse:SAPHanaController', ['SID', 'InstanceNumber'], true],
  ['ocf:heartbeat:SAPHanaTopology', ['SID', 'InstanceNumber'], false],
  ['ocf:suse:SAPHanaFilesystem', ['SID'], false],
  ['ocf:suse:SAPStartSrv', ['InstanceName'], false],
  ['ocf:heartbeat:pgsqlms', [], true],
  ['ocf:pacemaker:booth-site', [], false],
  ['ocf:pacemaker:SystemHealth', [], false],
  ['ocf:rabbitmq:rabbitmq-server-ha', [], true],
  ['ocf:heartbeat:ganesha-nfs', [], false],
  ['ocf:heartbeat:ibmmq', ['qmgr'], false],
  ['ocf:heartbeat:mediationzone', [], false],
  ['ocf:heartbeat:podman-etcd', ['node_ip_map'], false],
  ['ocf:heartbeat:osceip', ['elastic_ip'], false],
  ['ocf:heartbeat:azure-sap-zone', [], false],
  ['ocf:heartbeat:ibm-cloud-vpc-cr-vip', ['vpc_url', 'ext_ip_1', 'ext_ip_2'], false],
  ['ocf:heartbeat:ibm-cloud-vpc-move-fip', ['vpc_url', 'vni_id_1', 'vni_id_2', 'fip_id'], false],
  ['ocf:heartbeat:powervs-move-ip', ['ip', 'api_key', 'api_type', 'region', 'route_host_map'], false],
  ['ocf:heartbeat:powervs-subnet', ['ip', 'cidr', 'region', 'api_key', 'crn_host_map', 'vsi_host_map'], false],
  ['stonith:external/ec2', [], false],
  ['stonith:fence_hetzner_cloud', ['api_token'], false],
  ['stonith:fence_nutanix_ahv', ['ip', 'username'], false],
  ['stonith:fence_shelly_gen2', ['ip'], false],
  ['stonith:fence_aws_vpc_net', [], false],
  ['stonith:fence_eaton_ssh', ['ip', 'username'], false],
  ['stonith:fence_amt_ws', [], false],
  ['stonith:fence_ovm', ['ip'], false],
  ['stonith:fence_virt', [], false],
] as const)
  test(`${id} is known${promotable ? ' and can be promoted' : ''}`, () => {
    const found = agent(id);
    assert.ok(found?.documented);
    const directives = Object.entries(found.params.directives);
    const needed = directives.filter(([, { required: is }]) => is).map(([name]) => name);
    assert.deepEqual(new Set(needed), new Set(required));
    assert.equal(
      found.actions.some(({ name }) => name === 'promote'),
      promotable,
    );
  });

for (const [written, full] of [
  ['SAPHanaController', 'ocf:heartbeat:SAPHanaController'],
  ['pgsqlms', 'ocf:heartbeat:pgsqlms'],
  ['SAPStartSrv', 'ocf:suse:SAPStartSrv'],
] as const)
  test(`${written} is short for ${full}`, () => assert.equal(agent(written)?.id, full));

test('the defaults of the two SAP HANA agents differ', () => {
  const of = (id: string) => agent(id)!.params.directives['PREFER_SITE_TAKEOVER']!.default;
  assert.deepEqual([of('ocf:suse:SAPHana'), of('ocf:suse:SAPHanaController')], ['false', 'true']);
});
