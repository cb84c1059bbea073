import { expand, type Snippet } from './snippets.ts';

/** What a part of a resource is put into: `§` is the snippet. */
const inResource = `resource r9 {
	device    /dev/drbd9;
	disk      /dev/sdz1;
	meta-disk internal;
	§
	on alpha { address 10.0.0.1:7799; }
	on beta { address 10.0.0.2:7799; }
}`;

const dummy = (id: string): string => `primitive ${id} ocf:pacemaker:Dummy \\
	op start interval=0 timeout=20s op stop interval=0 timeout=20s op monitor interval=10s timeout=20s`;

const drbd = (master: string, slave: string): string => `primitive res_drbd0 ocf:linbit:drbd \\
	params drbd_resource=r0 \\
	op start interval=0 timeout=240s op promote interval=0 timeout=90s op demote interval=0 timeout=90s \\
	op notify interval=0 timeout=90s op stop interval=0 timeout=100s \\
	op monitor interval=29s role=${master} timeout=20s op monitor interval=31s role=${slave} timeout=20s`;

const ms = `${drbd('Master', 'Slave')}
ms ms_drbd0 res_drbd0 meta master-max=1 master-node-max=1 clone-max=2 clone-node-max=1 notify=true`;
const promotable = `${drbd('Promoted', 'Unpromoted')}
clone cl_drbd0 res_drbd0 meta promotable=true promoted-max=1 promoted-node-max=1 clone-max=2 clone-node-max=1 notify=true`;
const group = `${dummy('res_a')}\n${dummy('res_b')}\ngroup rg_http res_a res_b`;
const nodes = 'node cluster1\nnode cluster2';
const colocation1 = 'colocation c_rg_http_on_drbd0 inf: rg_http ms_drbd0:Master';
const colocation2 = 'colocation c_rg_http_on_drbd0 inf: rg_http cl_drbd0:Promoted';
const order1 = 'order o_drbd_before_rg_http inf: ms_drbd0:promote rg_http:start';
const order2 = 'order o_drbd_before_rg_http Mandatory: cl_drbd0:promote rg_http:start';
const fencing = `primitive st_x stonith:external/ssh \\
	params hostlist="cluster1 cluster2" \\
	op start interval=0 timeout=20s op stop interval=0 timeout=15s op monitor interval=3600s timeout=20s
clone cl_st_x st_x`;
/** What makes a crm file whole: nodes, a device that fences, and the property that uses it. */
const whole = `${nodes}\n${fencing}\nproperty stonith-enabled=true`;
const rest = (...parts: readonly string[]): string => [whole, ...parts, '§'].join('\n');

const haCf = 'node cluster1 cluster2\nkeepalive 2\nwarntime 10\ndeadtime 30\ninitdead 120\n';
const corosync = (parts: { totem?: string; nodelist?: string; quorum?: string; logging?: string }): string => `totem {
	version: 2
	cluster_name: lab
	transport: knet
	crypto_cipher: aes256
	crypto_hash: sha256
	${parts.totem ?? ''}
}
nodelist {
	node {
		ring0_addr: 10.0.0.1
		ring1_addr: 10.0.1.1
		name: alpha
		nodeid: 1
	}
	node {
		ring0_addr: 10.0.0.2
		ring1_addr: 10.0.1.2
		name: beta
		nodeid: 2
	}
	${parts.nodelist ?? ''}
}
${parts.quorum ?? 'quorum {\n\tprovider: corosync_votequorum\n\ttwo_node: 1\n\twait_for_all: 1\n}'}
${parts.logging ?? 'logging {\n\tto_syslog: yes\n}'}`;

/** Snippets that are a part of a file, and the text around them (`§` is the snippet). Absent: it is a file by itself. */
const around: Readonly<Record<string, string>> = {
  'drbd-split-brain': inResource,
  'drbd-fence': inResource,
  'drbd-fence9': inResource,
  'drbd-volume': inResource
    .replace('device    /dev/drbd9;', 'volume 0 { device /dev/drbd9;')
    .replace('internal;', 'internal; }'),
  'drbd-on': inResource.replace(/on alpha.*/, ''),
  'drbd-tune-sync': inResource,
  'drbd-tune-sync-fixed': inResource,
  'drbd-tune-disk': inResource,
  'drbd-tune-net': inResource,
  'drbd-tune-timeout': inResource,
  'drbd-startup': inResource,
  'drbd-notify': inResource,
  'drbd-auth': inResource,

  'ha-timing': 'logfacility local1\nbcast eth1\nauto_failback off\nnode cluster1 cluster2\n§',
  'ha-bcast': `logfacility local1\nauto_failback off\n${haCf}§`,
  'ha-ucast': `logfacility local1\nauto_failback off\n${haCf}§`,
  'ha-mcast': `logfacility local1\nauto_failback off\n${haCf}§`,
  'ha-serial': `logfacility local1\nauto_failback off\n${haCf}§`,
  'ha-node': `logfacility local1\nauto_failback off\nbcast eth1\n${haCf.replace(/node.*\n/, '')}§`,
  'ha-log': `${haCf}auto_failback off\nbcast eth1\n§`,
  'ha-log-file': `${haCf}auto_failback off\nbcast eth1\n§`,
  'ha-ifcheckd': `logfacility local1\npacemaker on\n${haCf}bcast eth1\n§`,
  'ha-ping': `logfacility local1\n${haCf}bcast eth1\n§`,
  'ha-ping-group': `logfacility local1\nauto_failback off\n${haCf}bcast eth1\n§`,
  'ha-watchdog': `logfacility local1\nauto_failback off\n${haCf}bcast eth1\n§`,
  'ha-stonith': `logfacility local1\nauto_failback off\n${haCf}bcast eth1\n§`,
  'ha-compress': `logfacility local1\nauto_failback off\n${haCf}bcast eth1\n§`,
  'authkeys-key': 'auth 1\n1 sha1 a-long-and-random-string\n§',

  'crm-property': `${nodes}\n§`,
  'crm-rsc-defaults': rest(),
  'crm-op-defaults': rest(),
  'crm-node': `node cluster2\n${fencing}\nproperty stonith-enabled=true\n§`,
  'crm-drbd': rest(
    'ms ms_drbd0 res_drbd0 meta master-max=1 master-node-max=1 clone-max=2 clone-node-max=1 notify=true',
  ),
  'crm-drbd2': rest('clone cl_drbd0 res_drbd0 meta promotable=true clone-max=2 notify=true'),
  'crm-ms-drbd': rest(drbd('Master', 'Slave')),
  'crm-promotable': rest(drbd('Promoted', 'Unpromoted')),
  'crm-fs': rest(),
  'crm-ip': rest(),
  'crm-httpd': rest(),
  'crm-group': rest(dummy('res_filesystem'), dummy('res_ip'), dummy('res_httpd')),
  'crm-colo-drbd': rest(ms, group, order1),
  'crm-colo-promoted': rest(promotable, group, order2),
  'crm-order-drbd': rest(ms, group, colocation1),
  'crm-order-promoted': rest(promotable, group, colocation2),
  'crm-monitor': rest().replace(
    '§',
    'primitive res_a ocf:pacemaker:Dummy op start interval=0 timeout=20s op stop interval=0 timeout=20s §',
  ),
  'crm-monitor-roles': rest(
    'ms ms_drbd0 res_drbd0 meta master-max=1 master-node-max=1 clone-max=2 clone-node-max=1 notify=true',
  ).replace('§', `${drbd('Master', 'Slave').replace(/op monitor.*/, '§')}`),
  'crm-ops': rest().replace(
    '§',
    'primitive res_a ocf:heartbeat:Filesystem params device=/dev/sdb1 directory=/mnt fstype=ext4 §',
  ),
  'crm-stonith-ssh': `${nodes}\n§`,
  'crm-stonith-ipmi': `${nodes}\n§`,
  'crm-fence-ipmilan': `${nodes}\n§`,
  'crm-fence-virsh': `${nodes}\n§`,
  'crm-fence-xvm': `${nodes}\n§`,
  'xen-disk-drbd': 'name = "domu1"\nmemory = 512\nbootloader = "pygrub"\n§',
  'crm-fence-sbd': `${nodes}\n§`,
  'crm-fence-topology': rest(
    ...['st_cluster1', 'st_cluster2', 'st_pdu'].map(
      (id) =>
        `primitive ${id} stonith:fence_ipmilan params ip=10.0.0.9 username=a password=b op monitor interval=3600s timeout=60s`,
    ),
    'location l_st_1 st_cluster1 -inf: cluster1',
    'location l_st_2 st_cluster2 -inf: cluster2',
  ),
  'crm-mysql': rest(),
  'crm-pgsql': rest(),
  'crm-nfs': rest(),
  'crm-vm': rest(),
  'crm-xen': rest(),
  'crm-loc-node': rest(group),
  'crm-loc-never': rest(group),
  'crm-loc-uname': rest(ms),
  'crm-loc-ping': rest(group),
  'crm-loc-time': rest(group),
  'crm-clone': rest(dummy('res_ping')),
  'crm-bundle': rest(),
  'crm-ticket': rest(group),
  'crm-template': rest(),
  'crm-tag': rest(dummy('res_ip'), dummy('res_httpd')),
  'crm-alert': rest(),
  'crm-acl': `${nodes}\n${fencing}\n§`,
  'crm-mailto': rest(),
  'crm-dummy': rest(),

  'corosync-node': corosync({ nodelist: '§', quorum: 'quorum {\n\tprovider: corosync_votequorum\n}' }).replace(
    /\t\tring1_addr.*\n/g,
    '',
  ),
  'corosync-interface': `totem {
	version: 2
	secauth: on
	rrp_mode: passive
	interface {
		ringnumber: 0
		bindnetaddr: 192.168.11.0
		mcastaddr: 239.255.1.1
		mcastport: 5405
	}
	§
}
logging {
	to_syslog: yes
}
service {
	name: pacemaker
	ver: 0
}`,
  'corosync-link': corosync({ totem: '§' }),
  'corosync-qdevice': corosync({ quorum: 'quorum {\n\tprovider: corosync_votequorum\n\t§\n}' }),
  'corosync-logging': corosync({ logging: '§' }),
  'corosync-tie-breaker': corosync({ quorum: '§' }),
};

/** A whole file made of a snippet that was inserted and left as it is. */
export function fileOf(snippet: Snippet): string {
  const { text } = expand(snippet.body);
  return `${(around[snippet.prefix] ?? '§').replace('§', () => text)}\n`;
}

/** The file around a snippet, with a `|` where it belongs. */
export function placeFor({ prefix }: Snippet): string {
  return `${(around[prefix] ?? '§').replace('§', '|')}\n`;
}

/** The prefixes that the table names, so that a test can find a stale one. */
export const wrapped: readonly string[] = Object.keys(around);

/** The versions that a snippet is meant for, where it is not for all; the others are left to be inferred. */
export function targetsOf({ language, prefix }: Snippet): Readonly<Record<string, string>> {
  if (language === 'drbd') {
    if (/9$|^drbd-(?:res3|tiebreaker|paths)$/.test(prefix)) return { drbd: '9' };
    if (/^drbd-(?:dual|fence)$/.test(prefix)) return { drbd: '8.4' };
  }
  if (language === 'crmsh' && prefix === 'crm-seminar') return { pacemaker: '1.0' };
  return {};
}
