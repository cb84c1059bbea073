/** Two nodes of a laboratory, where nothing is fenced. */
const NODES = 'node n1\nnode n2\nproperty stonith-enabled=false no-quorum-policy=ignore\n';

/** Two nodes and a fence device. */
const FENCED =
  'node n1\nnode n2\nproperty stonith-enabled=true no-quorum-policy=stop\nprimitive fx stonith:fence_xvm params pcmk_host_list="n1 n2" op monitor interval=60s\n';

/** Statements in a laboratory of two nodes. */
export function lab(...lines: readonly string[]): string {
  return NODES + lines.map((line) => `${line}\n`).join('');
}

/** Statements in a cluster of two nodes that fences. */
export function fenced(...lines: readonly string[]): string {
  return FENCED + lines.map((line) => `${line}\n`).join('');
}

/** A resource that does nothing. */
export function dummy(...names: readonly string[]): string {
  return names.map((name) => `primitive ${name} ocf:pacemaker:Dummy op monitor interval=10s`).join('\n');
}

/** Statements about two resources, `a` and `b`, that do nothing. */
export function two(...lines: readonly string[]): string {
  return lab(dummy('a', 'b'), ...lines);
}

/** A DRBD resource `d`, without and with its promotable wrapper `m`. */
export const DRBD = [
  'primitive d ocf:linbit:drbd params drbd_resource=r0 \\',
  '\top start interval=0 timeout=240s op stop interval=0 timeout=100s \\',
  '\top monitor interval=29s role=Master timeout=20s op monitor interval=31s role=Slave timeout=20s',
].join('\n');
export const MS = `${DRBD}\nms m d meta master-max=1 clone-max=2 notify=true`;

/** A file system on it. */
export const FS = [
  'primitive fs Filesystem params device=/dev/drbd0 directory=/srv fstype=ext4 \\',
  '\top start interval=0 timeout=60s op stop interval=0 timeout=60s op monitor interval=20s timeout=40s',
].join('\n');

/** An address. */
export const IP = 'primitive ip IPaddr2 params ip=192.168.11.200 cidr_netmask=24 op monitor interval=10s timeout=20s';

/** The DRBD resource that `d` runs. */
export function drbdFile(line: string): string {
  return `resource r0 {
  device /dev/drbd0; disk /dev/sdb1; meta-disk internal;
  ${line}
  on n1 { address 192.168.11.201:7777; }
  on n2 { address 192.168.11.202:7777; }
}
`;
}
