/** The parts of a usual resource, each of which an example may replace. */
interface Parts {
  readonly name?: string;
  readonly volume?: string;
  readonly hosts?: readonly string[];
}

const HOSTS = ['on cluster1 { address 192.168.11.201:7777; }', 'on cluster2 { address 192.168.11.202:7777; }'];
const VOLUME = 'device /dev/drbd0; disk /dev/sdb1; meta-disk internal;';

/** A resource that works, with lines of one's own before its hosts. */
export function resource(lines: string | readonly string[] = [], parts: Parts = {}): string {
  const { name = 'r0', volume = VOLUME, hosts = HOSTS } = parts;
  const inside = [...(volume ? [volume] : []), ...(typeof lines === 'string' ? [lines] : lines), ...hosts];
  return `resource ${name} {\n${inside.map((line) => `  ${line}\n`).join('')}}\n`;
}

/** A resource with one other host section in the place of the second. */
export function secondHost(host: string): string {
  return resource([], { hosts: [HOSTS[0]!, host] });
}

/** A resource of three hosts, as DRBD 9 has it. */
export function threeHosts(lines: string | readonly string[]): string {
  return resource(lines, {
    volume: 'device minor 0; disk /dev/sdb1; meta-disk internal;',
    hosts: [1, 2, 3].map((n) => `on cluster${n} { node-id ${n}; address 192.168.11.20${n}:7777; }`),
  });
}

/** Two resources, the second with other numbers; the parts are what they have in common by mistake. */
export function pair(second: {
  readonly name?: string;
  readonly minor?: number;
  readonly disk?: string;
  readonly meta?: string;
  readonly port?: number;
  readonly firstMeta?: string;
}): string {
  const { name = 'r1', minor = 1, disk = '/dev/sdc1', meta = 'internal', port = 7778, firstMeta = 'internal' } = second;
  const one = (id: string, device: number, backing: string, at: string, tcp: number): string =>
    resource([], {
      name: id,
      volume: `device /dev/drbd${device}; disk ${backing}; meta-disk ${at};`,
      hosts: [1, 2].map((n) => `on cluster${n} { address 192.168.11.20${n}:${tcp}; }`),
    });
  return one('r0', 0, '/dev/sdb1', firstMeta, 7777) + one(name, minor, disk, meta, port);
}

/** Another resource of the cluster, with numbers of its own. */
export function other(n: number, line: string): string {
  return resource(line, {
    name: `r${n}`,
    volume: `device /dev/drbd${n}; disk /dev/vdb${n}; meta-disk internal;`,
    hosts: [1, 2].map((host) => `on cluster${host} { address 192.168.11.20${host}:778${n}; }`),
  });
}

/** What drbd.conf usually includes, and another file of it. */
export function included(
  files: string,
  extra: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return { 'drbd.conf': `include "drbd.d/global_common.conf";\ninclude "${files}";\n`, ...extra };
}

/** The file that holds what all resources share. */
export const COMMON = {
  'drbd.d/global_common.conf': 'global { usage-count no; }\ncommon { net { verify-alg sha1; } }\n',
};
