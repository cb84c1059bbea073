import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type OpenOptions, open } from '../../support/open.ts';

const haCf = 'bcast eth1\nnode alpha beta\nauto_failback off\n';

function crm(text: string, options: OpenOptions = { neighbours: { 'ha.cf': haCf } }): string {
  const { service, uri } = open('haresources', text, options);
  assert.deepEqual(
    service.conversions(uri).map((each) => [each.id, each.to]),
    [['haresources-to-crm', 'crmsh']],
  );
  return service.convert(uri, 'haresources-to-crm')!.text;
}

function corosync(text: string, options: OpenOptions = {}): string {
  const { service, uri } = open('ha-cf', text, options);
  assert.deepEqual(
    service.conversions(uri).map((each) => [each.id, each.to]),
    [['ha-cf-to-corosync', 'corosync']],
  );
  return service.convert(uri, 'ha-cf-to-corosync')!.text;
}

for (const [name, text, wanted] of [
  [
    'an address',
    'alpha 192.0.2.1/255.255.255.0/eth0:7/192.0.2.255',
    'params ip="192.0.2.1" cidr_netmask="24" nic="eth0" iflabel="7" broadcast="192.0.2.255"',
  ],
  [
    'an address with its broadcast',
    'alpha IPaddr::192.0.2.1/24/192.0.2.255',
    'params ip="192.0.2.1" cidr_netmask="24" broadcast="192.0.2.255"',
  ],
  ['an IPv6 address', 'alpha IPv6addr::2001:db8::1/64/eth0', 'params ip="2001:db8::1" cidr_netmask="64" nic="eth0"'],
  [
    'a file system',
    'alpha Filesystem::/dev/sdb1::/srv::xfs::noatime,ro',
    'params device="/dev/sdb1" directory="/srv" fstype="xfs" options="noatime,ro"',
  ],
  ['a service', 'alpha httpd', 'primitive p_httpd lsb:httpd'],
  ['a mail', 'alpha MailTo::root::web', 'params email="root" subject="web"'],
  ['the preferred node', 'beta httpd', 'location l_g_beta_1 g_beta_1 100: beta'],
  ['the order in a group', 'alpha 192.0.2.1 httpd', 'group g_alpha_1 p_ip_192_0_2_1 p_httpd'],
  [
    'a DRBD resource',
    'alpha drbddisk::r0 httpd',
    'order o_ms_drbd_r0_before_g_alpha_1 inf: ms_drbd_r0:promote g_alpha_1:start',
  ],
  [
    'a DRBD resource alone',
    'alpha drbddisk::r0',
    'location l_ms_drbd_r0_alpha ms_drbd_r0 rule $role="Master" 100: #uname eq alpha',
  ],
  ['drbddisk without a name', 'alpha drbddisk httpd', '# TODO: drbddisk without a name'],
  ['the arguments of a script of the site', 'alpha mine::a', '# TODO: the arguments (a) are lost'],
  ['a template value', 'alpha 192.0.2.1/24/{{ dev }}', 'nic="{{ dev }}"'],
] as const)
  test(`haresources to crm: ${name}`, () => assert.ok(crm(text).includes(wanted), crm(text)));

test('haresources to crm: one set for all groups of a DRBD resource, and ids are distinguished', () => {
  const text = crm('alpha drbddisk::r0 httpd\nbeta drbddisk::r0 httpd\n');
  assert.equal(text.match(/^ms /gm)?.length, 1);
  assert.match(text, /primitive p_httpd_2 /);
});

test('haresources to crm: auto_failback decides the stickiness', () => {
  const with_ = (mode: string) => crm('alpha httpd', { neighbours: { 'ha.cf': haCf.replace('off', mode) } });
  assert.match(with_('off'), /resource-stickiness="200"/);
  assert.match(with_('on'), /resource-stickiness="0"/);
  assert.doesNotMatch(crm('alpha httpd', {}), /resource-stickiness/);
});

test('haresources to crm: newer Pacemaker gets its own words', () => {
  const text = crm('alpha drbddisk::r0 httpd', { targets: { pacemaker: '3' } });
  assert.match(text, /clone ms_drbd_r0 p_drbd_r0 \\\n\tmeta promotable="true"/);
  assert.match(text, /ms_drbd_r0:Promoted/);
  assert.doesNotMatch(text, /Master/);
});

for (const [name, text, wanted] of [
  ['nodes', haCf, '\t\tring0_addr: alpha\n\t\tname: alpha\n\t\tnodeid: 1\n'],
  ['two nodes', haCf, '\ttwo_node: 1\n\twait_for_all: 1\n'],
  ['deadtime', `${haCf}deadtime 10`, '\ttoken: 10000\n'],
  ['a deadtime below what corosync bears', `${haCf}keepalive 100ms\ndeadtime 300ms`, '\ttoken: 1000\n'],
  ['the facility', `${haCf}logfacility local3`, '\tsyslog_facility: local3\n'],
  ['no syslog', `${haCf}logfacility none`, '\tto_syslog: no\n'],
  ['a log file', `${haCf}logfile /var/log/ha-log`, '\tto_logfile: yes\n'],
  ['the name of the cluster', `${haCf}cluster my.lab`, '\tcluster_name: my-lab\n'],
  ['peers', `${haCf}ucast eth0 10.0.0.1\nucast eth0 10.0.0.2`, 'eth0 (10.0.0.1, 10.0.0.2)'],
  ['several paths', `${haCf}bcast eth2`, 'ring1_addr'],
  ['no nodes', 'pacemaker on\nautojoin any\nbcast eth1', '\t\tname: node1\n'],
  [
    'what has no place',
    `${haCf}ping 10.0.0.1`,
    '#   ping 10.0.0.1\n#     -> ocf:pacemaker:ping as a clone, and a location rule',
  ],
] as const)
  test(`ha.cf to corosync: ${name}`, () => assert.ok(corosync(text).includes(wanted), corosync(text)));

test('ha.cf to corosync: version 2 has no knet', () => {
  const text = corosync(haCf, { targets: { corosync: '2' } });
  assert.match(text, /transport: udpu/);
  assert.doesNotMatch(text, /knet/);
});

test('ha.cf to corosync: three nodes need no two_node', () =>
  assert.doesNotMatch(corosync(`${haCf}node gamma`), /two_node/));

test('ha.cf to corosync: passwords of STONITH devices are left out', () => {
  assert.doesNotMatch(
    corosync(`${haCf}stonith_host * ipmilan alpha 10.0.0.9 623 none admin root hushhush`),
    /hushhush/,
  );
});

for (const [line, place] of [
  ['respawn hacluster /x/ipfail', 'ocf:pacemaker:ping as a clone, and a location rule'],
  ['respawn root /x/ifcheckd', 'ocf:heartbeat:ethmonitor'],
  ['respawn hacluster /x/dopd', 'a fence-peer handler of DRBD'],
  ['respawn root /x/other', 'a unit of systemd'],
  ['udpport 694', 'mcastport'],
  ['compression_threshold 5', 'knet_compression_threshold'],
  ['keepalive 2', 'nothing: Corosync derives it'],
  ['realtime on', 'nothing: Corosync has no such setting'],
] as const)
  test(`ha.cf to corosync: '${line}' is not lost`, () => {
    const text = corosync(`${haCf}${line}\n`);
    assert.ok(text.includes(`#   ${line}\n#     -> ${place}`), text);
  });

const drbd =
  'resource r0 {\n on alpha { address 10.9.0.1:7788; device /dev/drbd0; disk /dev/sdb1; meta-disk internal; }\n on beta { address 10.9.0.2:7788; device /dev/drbd0; disk /dev/sdb1; meta-disk internal; }\n}\n';

test('ha.cf to corosync: addresses are those of DRBD, where it has one of every node', () => {
  const text = corosync(haCf, { neighbours: { 'drbd.d/r0.res': drbd } });
  assert.match(text, /ring0_addr: 10\.9\.0\.1\n\t\tname: alpha/);
  assert.match(text, /ring0_addr: 10\.9\.0\.2\n\t\tname: beta/);
  assert.doesNotMatch(text, /should be the node's address/);
});

const japanese = /[ぁ-んァ-ヶ一-龠]/;

test('comments are in the language of the person alone', () => {
  const related = { neighbours: { 'ha.cf': haCf } };
  for (const made of [corosync(`${haCf}ping 10.0.0.1`), crm('alpha drbddisk httpd mine::a', related)])
    assert.doesNotMatch(made, japanese);
  for (const made of [
    corosync(`${haCf}ping 10.0.0.1`, { locale: 'ja' }),
    crm('alpha drbddisk httpd mine::a', { ...related, locale: 'ja' }),
  ]) {
    assert.match(made, japanese);
    assert.doesNotMatch(made, /TODO|nobody|Converted from/);
  }
});

test('haresources to crm: promotable clones for a current Pacemaker, no name doubled', () => {
  const made = crm('alpha drbddisk::r0 httpd', { neighbours: { 'ha.cf': haCf }, targets: { pacemaker: '3' } });
  assert.match(made, /meta promotable="true" promoted-max="1"/);
  assert.match(made, /role="Promoted"/);
  assert.doesNotMatch(made, /^ms |Master|httpd_httpd/m);
});

test('haresources to crm: Pacemaker 2.0 has promotable clones, but the old names of the roles', () => {
  const made = crm('alpha drbddisk::r0 httpd', { neighbours: { 'ha.cf': haCf }, targets: { pacemaker: '2.0' } });
  assert.match(made, /^clone ms_drbd_r0 /m);
  assert.match(made, /promotable="true" promoted-max="1"/);
  assert.match(made, /ms_drbd_r0:Master/);
});

test('haresources to crm: failback is what ha.cf says, and nothing where it says nothing', () => {
  const made = (mode: string) =>
    crm('alpha httpd', { neighbours: { 'ha.cf': `bcast eth1\nnode alpha beta\n${mode}` } });
  assert.match(made('auto_failback off\n'), /auto_failback off[\s\S]*resource-stickiness="200"/);
  assert.match(made('auto_failback on\n'), /auto_failback on[\s\S]*resource-stickiness="0"/);
  assert.doesNotMatch(made(''), /auto_failback|stickiness/);
});

test('haresources to crm: two nodes under Heartbeat need no policy for quorum', () =>
  assert.doesNotMatch(crm('alpha httpd'), /no-quorum-policy/));

for (const [line, wanted] of [
  ['udpport 700', '\tinterface {\n\t\tlinknumber: 0\n\t\tmcastport: 700\n\t}\n'],
  ['compression bz2', '\tknet_compression_model: bzip2\n'],
  ['compression zlib\ncompression_threshold 5', '\tknet_compression_model: zlib\n\tknet_compression_threshold: 5120\n'],
] as const)
  test(`ha.cf to corosync: '${line}' is a setting of knet`, () => {
    const text = corosync(`${haCf}${line}\n`);
    assert.ok(text.includes(wanted), text);
    assert.doesNotMatch(text, /# {3}(?:udpport|compression)/);
  });

test('ha.cf to corosync: without knet, compression is not lost', () =>
  assert.match(corosync(`${haCf}compression bz2\n`, { targets: { corosync: '2' } }), /# {3}compression bz2/));

const watching = `${haCf}ping 10.0.0.254\nping_group g 10.0.0.1 10.0.0.2\nrespawn hacluster /usr/lib/heartbeat/ipfail\n`;
const rule = 'rule -inf: not_defined pingd or pingd lte 0';

test('ha.cf to corosync: ping, ifcheckd and dopd become whole statements for the other files', () => {
  const text = corosync(
    `${watching}respawn root /usr/lib/heartbeat/ifcheckd\nrespawn hacluster /usr/lib/heartbeat/dopd\n`,
  );
  for (const wanted of [
    'params host_list="10.0.0.254 10.0.0.1 10.0.0.2"',
    'clone cl_ping p_ping',
    `location l_RESOURCE_ping RESOURCE ${rule}`,
    'ocf:heartbeat:ethmonitor',
    'not_defined ethmonitor-eth1 or ethmonitor-eth1 ne 1',
    'fence-peer "/usr/lib/drbd/crm-fence-peer.9.sh";',
  ])
    assert.match(text, new RegExp(`^# .*${wanted.replace(/[().]/g, '\\$&')}`, 'm'));
});

test('haresources to crm: what ha.cf pings keeps each group off a node that is cut off', () => {
  const text = crm('alpha httpd\nbeta postfix\n', { neighbours: { 'ha.cf': watching } });
  assert.match(text, /^clone cl_ping p_ping$/m);
  for (const group of ['g_alpha_1', 'g_beta_2'])
    assert.ok(text.includes(`location l_${group}_ping ${group} ${rule}\n`));
  assert.doesNotMatch(crm('alpha httpd'), /ping/);
});
