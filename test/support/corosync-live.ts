/** Parts of a corosync.conf for the live oracle and the tests beside it. */
export interface Parts {
  readonly totem?: string;
  readonly nodes?: readonly string[];
  readonly second?: readonly string[];
  readonly votes?: readonly number[];
  readonly provider?: string;
  readonly quorum?: string;
  readonly transport?: string;
}

/** A quorum device with keys of its own. */
export const device = (own = ''): string =>
  `device {\n model: net\n${own} net {\n  host: q\n  algorithm: ffsplit\n }\n}\n`;

/** Nodes 10.9.0.1 and so on. */
export const hosts = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `10.9.0.${i + 1}`);

/** A corosync.conf of these parts. */
export function configOf(parts: Parts): string {
  const { totem = '', nodes = hosts(2), second, votes, quorum = 'two_node: 1\n', transport = 'knet' } = parts;
  const list = nodes.map((address, i) => {
    const ring = second ? `  ring1_addr: ${second[i]}\n` : '';
    const own = votes ? `  quorum_votes: ${votes[i]}\n` : '';
    return ` node {\n  ring0_addr: ${address}\n${ring}  name: n${i + 1}\n  nodeid: ${i + 1}\n${own} }\n`;
  });
  const nodelist = nodes.length ? `nodelist {\n${list.join('')}}\n` : '';
  const provider = parts.provider ?? 'corosync_votequorum';
  return `totem {\nversion: 2\ntransport: ${transport}\n${totem}}\n${nodelist}quorum {\nprovider: ${provider}\n${quorum}}\n`;
}

/** Kinds of files with what corosync 3.1 does with them when it is started, and our code for what it refuses. */
export const liveCases: readonly (readonly [what: string, parts: Parts, code: string | undefined])[] = [
  ['two nodes', {}, undefined],
  ['two_node with a device', { quorum: `two_node: 1\n${device()}` }, 'two-node-with-device'],
  ['two_node: 2 with a device', { quorum: `two_node: 2\n${device()}` }, 'two-node-with-device'],
  ['two_node with a device without a model', { quorum: 'two_node: 1\ndevice {\n votes: 1\n}\n' }, undefined],
  ['two_node: 0 with a device', { quorum: `two_node: 0\n${device()}` }, undefined],
  ['a device', { quorum: device() }, undefined],
  ['a device with auto_tie_breaker', { quorum: `auto_tie_breaker: 1\n${device()}` }, 'not-with-device'],
  ['a device with last_man_standing: 2', { quorum: `last_man_standing: 2\n${device()}` }, 'not-with-device'],
  ['a device with allow_downscale', { quorum: `allow_downscale: 1\n${device()}` }, 'not-with-device'],
  ['a device with options that are off', { quorum: `auto_tie_breaker: 0\nallow_downscale: 0\n${device()}` }, undefined],
  ['a device with expected_votes', { quorum: `expected_votes: 3\n${device()}` }, 'missing-device-votes'],
  ['the same with votes', { quorum: `expected_votes: 3\n${device(' votes: 1\n')}` }, undefined],
  ['a device with uneven nodes', { quorum: device(), votes: [2, 1] }, 'missing-device-votes'],
  ['a device with nodes of two votes', { quorum: device(), votes: [2, 2] }, 'missing-device-votes'],
  ['uneven nodes and votes', { quorum: device(' votes: 1\n'), votes: [2, 1] }, undefined],
  ['an unknown provider', { provider: 'votequorum' }, 'unknown-provider'],
  ['a provider in capitals', { provider: 'Corosync_Votequorum' }, 'unknown-provider'],
  ['the provider of 1.x', { provider: 'corosync_quorum_ykd' }, 'unknown-provider'],
  [
    'a tie breaker with last_man_standing, odd',
    { nodes: hosts(3), quorum: 'last_man_standing: 1\nauto_tie_breaker: 1\n' },
    'odd-tie-breaker',
  ],
  [
    'the same with wait_for_all',
    { nodes: hosts(3), quorum: 'last_man_standing: 1\nwait_for_all: 1\nauto_tie_breaker: 1\n' },
    undefined,
  ],
  ['a tie breaker with odd votes', { nodes: hosts(3), quorum: 'auto_tie_breaker: 1\n' }, undefined],
  ['two_node with a tie breaker', { quorum: 'two_node: 1\nauto_tie_breaker: 1\n' }, undefined],
  ['two links in one network', { second: ['10.9.0.11', '10.9.0.12'] }, undefined],
  ['a second link without knet', { second: ['10.9.1.1', '10.9.1.2'], transport: 'udpu' }, 'too-many-links'],
  ['udp without a group', { transport: 'udp' }, 'missing-multicast'],
];

/** Our codes for what stops the quorum service: `corosync -t` does not look at it. */
export const quorumCodes: ReadonlySet<string> = new Set([
  'two-node-with-device',
  'not-with-device',
  'missing-device-votes',
  'unknown-provider',
  'odd-tie-breaker',
]);
