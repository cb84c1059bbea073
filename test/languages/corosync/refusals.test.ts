import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configOf, hosts, liveCases, type Parts } from '../../support/corosync-live.ts';
import { open } from '../../support/open.ts';

/** `severity code` of everything but advice on authentication. */
function reported(text: string, version?: string): readonly string[] {
  return open('corosync', text, version === undefined ? {} : { targets: { corosync: version } })
    .findings.filter((f) => f.code !== 'corosync/no-authentication')
    .map((f) => `${f.severity} ${f.code.slice('corosync/'.length)}`);
}

for (const [what, parts, code] of liveCases)
  test(`of ${what} the errors are: ${code ?? 'none'}`, () =>
    assert.deepEqual(
      [...new Set(reported(configOf(parts), '3').filter((each) => each.startsWith('error')))],
      code ? [`error ${code}`] : [],
    ));

const ring = (link: number, network: string, port: number) =>
  ` interface {\n  ringnumber: ${link}\n  bindnetaddr: ${network}\n  mcastport: ${port}\n  mcastaddr: 239.1.1.${link + 1}\n }\n`;
const old = (totem: string): string =>
  `totem {\n version: 2\n cluster_name: x\n rrp_mode: passive\n${totem}}\nquorum {\n provider: corosync_votequorum\n expected_votes: 2\n two_node: 1\n}\n`;
const net = (address: string): Parts => ({
  transport: 'udpu',
  totem: `interface {\n ringnumber: 0\n bindnetaddr: ${address}\n}\n`,
});

for (const [what, text, version, expected] of [
  ['loopback for a node', configOf({ nodes: ['10.9.0.1', '127.0.1.1'] }), '3', ['warning unsuitable-address']],
  ['any address for a node', configOf({ nodes: ['0.0.0.0', '10.9.0.1'] }), '3', ['warning unsuitable-address']],
  ['a group for a node', configOf({ nodes: ['10.9.0.1', '239.1.1.1'] }), '3', ['warning unsuitable-address']],
  ['all ones for a node', configOf({ nodes: ['10.9.0.1', '255.255.255.255'] }), '3', ['warning unsuitable-address']],
  ['IPv6 loopback', configOf({ nodes: ['fd00::1', '::1'] }), '3', ['warning unsuitable-address']],
  ['IPv6 addresses', configOf({ nodes: ['fd00::1', 'fd00::2'] }), '3', []],
  ['the loopback of a single node', configOf({ nodes: ['127.0.0.1'], quorum: '' }), '3', []],
  ['an address that ends with 255', configOf({ nodes: ['10.9.0.1', '10.9.0.255'] }), '3', []],
  ['the loopback network', configOf(net('127.0.0.1')), '2', ['warning unsuitable-address']],
  ['any network', configOf(net('0.0.0.0')), '2', ['warning unsuitable-address']],
  ['a network without nodes', configOf(net('10.8.0.0')), '2', ['warning network-without-nodes']],
  ['the network of the nodes', configOf(net('10.9.0.0')), '2', []],
  ['a larger network', configOf({ ...net('10.0.0.0') }), '2', []],
  ['the address of a node as network', configOf(net('10.9.0.2')), '2', []],
  ['nodes by name', configOf({ ...net('10.8.0.0'), nodes: ['alpha', 'beta'] }), '2', []],
  ['two links in one network', configOf({ second: ['10.9.0.11', '10.9.0.12'] }), '3', ['warning links-in-one-network']],
  ['two links in two networks', configOf({ second: ['10.9.1.1', '10.9.1.2'] }), '3', []],
  [
    'two rings in one network',
    old(ring(0, '10.9.0.0', 5405) + ring(1, '10.9.0.0', 5415)),
    '2',
    ['warning links-in-one-network'],
  ],
  [
    'rings with colliding ports',
    old(ring(0, '10.9.0.0', 5405) + ring(1, '10.9.0.0', 5406)),
    '2',
    ['warning colliding-ports'],
  ],
  ['rings in two networks with one port', old(ring(0, '10.9.0.0', 5405) + ring(1, '10.9.1.0', 5405)), '2', []],
  [
    'two_node with a tie breaker',
    configOf({ quorum: 'two_node: 1\nauto_tie_breaker: 1\n' }),
    '3',
    ['warning two-node-with-tie-breaker'],
  ],
  ['a tie breaker that is off', configOf({ quorum: 'two_node: 1\nauto_tie_breaker: 0\n' }), '3', []],
  ['udpu without nodes', old(` transport: udpu\n${ring(0, '10.9.0.0', 5405)}`), '2', ['warning udpu-without-nodes']],
  [
    'udpu with a list that cannot be read',
    `${old(` transport: udpu\n${ring(0, '10.9.0.0', 5405)}`)}nodelist {\n NODES\n}\n`,
    '2',
    ['warning stray-line'],
  ],
  [
    'udpu with members',
    old(
      ` transport: udpu\n${ring(0, '10.9.0.0', 5405).replace(' }\n', '  member {\n   memberaddr: 10.9.0.1\n  }\n }\n')}`,
    ),
    '2',
    [],
  ],
  [
    'a member with a loopback address',
    old(
      ` transport: udpu\n${ring(0, '10.9.0.0', 5405).replace(' }\n', '  member {\n   memberaddr: 127.0.0.1\n  }\n }\n')}`,
    ),
    '2',
    ['warning unsuitable-address'],
  ],
  ['totem alone', 'totem {\n version: 2\n}\n', undefined, ['error missing-nodelist']],
  [
    'totem alone in 2.x',
    'totem {\n version: 2\n transport: iba\n}\n',
    undefined,
    ['warning missing-quorum', 'error missing-nodelist'],
  ],
  ['three nodes without any transport', configOf({ nodes: hosts(3), quorum: '' }), '3', []],
  [
    'a file of no certain version without nodes',
    'totem {\n version: 2\n transport: udpu\n interface {\n  bindnetaddr: 10.9.0.0\n }\n}\nquorum {\n provider: corosync_votequorum\n expected_votes: 3\n}\n',
    undefined,
    ['warning missing-nodelist'],
  ],
  [
    'a stray line where no version is certain',
    'totem {\n version: 2\n transport: udpu\n stray\n}\nnodelist {\n node {\n  ring0_addr: a\n  nodeid: 1\n }\n}\n',
    undefined,
    ['error stray-line'],
  ],
  [
    'a stray line for 2.x',
    'totem {\n version: 2\n transport: udpu\n stray\n}\nnodelist {\n node {\n  ring0_addr: a\n  nodeid: 1\n }\n}\n',
    '2',
    ['warning missing-quorum', 'warning stray-line'],
  ],
] as const)
  test(`says of ${what}: ${expected.join(', ') || 'nothing'}`, () =>
    assert.deepEqual([...reported(text, version)].sort(), [...expected].sort()));
