interface Parts {
  /** Lines of `totem` besides version, name and transport. */
  readonly totem?: string;
  readonly transport?: string;
  /** Lines of each node besides its address, name and id. */
  readonly nodes?: readonly string[];
  readonly quorum?: string;
  readonly more?: string;
}

const SECURE = 'crypto_cipher: aes256\n    crypto_hash: sha256';

/** A file for Corosync 3 that works, with some of its parts replaced. */
export function conf(parts: Parts = {}): string {
  const { totem = SECURE, transport = 'knet', nodes = ['', ''], quorum = 'two_node: 1', more = '' } = parts;
  const list = nodes.map((lines, i) =>
    section('    node', [
      `ring0_addr: 192.168.11.${201 + i}`,
      `name: cluster${i + 1}`,
      `nodeid: ${i + 1}`,
      ...(lines ? [lines] : []),
    ]),
  );
  return [
    `totem {\n    version: 2\n    cluster_name: lab\n    transport: ${transport}\n${totem ? `    ${totem}\n` : ''}}\n`,
    `nodelist {\n${list.join('')}}\n`,
    `quorum {\n    provider: corosync_votequorum\n${quorum ? `    ${quorum}\n` : ''}}\n`,
    more,
  ].join('');
}

function section(head: string, lines: readonly string[]): string {
  return `${head} {\n${lines.map((line) => `        ${line}\n`).join('')}    }\n`;
}

/** Three nodes, which need no special rule for quorum. */
export function three(parts: Parts = {}): string {
  return conf({ nodes: ['', '', ''], quorum: '', ...parts });
}

/** A file for Corosync 2 with two rings of multicast. */
export function rings(first: string, second = '', mode = 'rrp_mode: passive'): string {
  const ring = (number: number, network: string, lines: string): string =>
    `    interface {\n        ringnumber: ${number}\n        bindnetaddr: ${network}\n${lines ? `        ${lines}\n` : ''}    }\n`;
  const line = mode ? `    ${mode}\n` : '';
  return [
    `totem {\n    version: 2\n    secauth: on\n${line}`,
    ring(0, '192.168.11.0', first),
    second ? ring(1, '192.168.12.0', second) : '',
    '}\nquorum {\n    provider: corosync_votequorum\n    expected_votes: 3\n}\n',
  ].join('');
}

/** The settings that encrypt the traffic. */
export { SECURE };
