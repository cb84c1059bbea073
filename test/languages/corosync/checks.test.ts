import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { edited } from '../../../server/src/base/edited.ts';
import { corosync } from '../../../server/src/languages/corosync/index.ts';
import { holdMarked } from '../../support/marked.ts';
import { open } from '../../support/open.ts';
import { fixtureFolder } from '../../support/paths.ts';

const fixtures = join(fixtureFolder, 'corosync');

for (const [name, version] of [
  ['two-nodes-qdevice.conf', '3'],
  ['three-nodes-two-links.conf', '3'],
  ['udpu.conf', '3'],
  ['udp.conf', '3'],
  ['ipv6.conf', '3'],
  ['first.conf', '1'],
  ['second.conf', '2'],
  ['template.conf.j2', '3'],
] as const)
  test(`${name}: for corosync ${version}, and nothing to tell`, () => {
    const text = readFileSync(join(fixtures, name), 'utf8');
    assert.equal(corosync.markers!(corosync.parse(text))[0]?.version, version);
    assert.deepEqual(open('corosync', text).codes, []);
  });

test('every fixture is tried', () => assert.equal(readdirSync(fixtures).length, 8));

for (const [text, version] of [
  ['totem {\n version: 2\n}', undefined],
  ['totem {\n transport: knet\n}\nservice {\n name: pacemaker\n}', '3'],
  ['totem {\n interface {\n  linknumber: 0\n }\n}', '3'],
  ['service {\n name: pacemaker\n}', '1'],
  ['totem {\n interface {\n  mcastaddr: 239.1.1.1\n }\n}', '1'],
  ['totem {\n interface {\n  ringnumber: 0\n  bindnetaddr: 10.0.0.0\n }\n}\nquorum {\n}', '2'],
  ['totem {\n transport: udpu\n}\nnodelist {\n node {\n  ring0_addr: a\n  nodeid: 1\n }\n}', undefined],
  ['totem {\n interface {\n  bindnetaddr: 10.0.0.0\n }\n}\nquorum {\n}', undefined],
  ['totem {\n interface {\n  member {\n   memberaddr: 10.0.0.1\n  }\n }\n}\nquorum {\n}', '2'],
  ['totem {\n transport: iba\n}', '2'],
  ['totem {\n transport: udpu\n}\nnodelist {\n node {\n  ring0_addr: a\n  name: a\n  nodeid: 1\n }\n}', '3'],
  ['nodelist {\n node {\n  ring0_addr: a\n  nodeid: 1\n }\n}', '3'],
  ['quorum {\n two_node: 1\n}', undefined],
  [
    'totem {\n transport: udpu\n crypto_hash: sha1\n}\nnodelist {\n node {\n  ring0_addr: a\n  name: a\n  nodeid: 1\n }\n}',
    '2',
  ],
] as const)
  test(`the version of ${JSON.stringify(text).slice(0, 60)} is ${version ?? 'unknown'}`, () =>
    assert.equal(corosync.markers!(corosync.parse(text))[0]?.version, version));

/** A file for corosync 3 with changes. */
function file(totem = '', nodes: readonly string[] = ['', ''], quorum = ' two_node: 1\n', more = ''): string {
  const list = nodes.map(
    (extra, i) => ` node {\n  ring0_addr: 10.0.0.${i + 1}\n  name: n${i + 1}\n  nodeid: ${i + 1}\n${extra} }\n`,
  );
  return `totem {\n version: 2\n transport: knet\n${totem}}\nnodelist {\n${list.join('')}}\nquorum {\n provider: corosync_votequorum\n${quorum}}\n${more}`;
}

/** `severity code` of everything but advice on authentication. */
function reported(text: string, version = '3'): readonly string[] {
  return open('corosync', text, { targets: { corosync: version } })
    .findings.filter((f) => f.code !== 'corosync/no-authentication')
    .map((f) => `${f.severity} ${f.code.slice('corosync/'.length)}`);
}

const udpu = (text: string) => text.replace('knet', 'udpu');
const device = ' device {\n  model: net\n  net {\n   host: q\n   algorithm: ffsplit\n  }\n }\n';

for (const [what, text, expected] of [
  ['a valid file', file(), []],
  ['a misspelt key', file(' tokn: 5000\n'), ['warning unknown-directive']],
  ['a misspelt section', file('', undefined, undefined, 'loging {\n}\n'), ['warning unknown-directive']],
  ['a comment after a number', file(' token: 5000 # ms\n'), ['error comment-in-value']],
  ['a comment after a text', file(' cluster_name: lab # the lab\n'), ['warning comment-in-value']],
  ['a number with a unit', file(' token: 5s\n'), ['error bad-value']],
  ['an empty value', file(' cluster_name:\n'), ['warning missing-argument']],
  ['an empty number', file(' token:\n'), ['error missing-argument']],
  ['a key given twice', file(' token: 3000\n token: 4000\n'), ['warning repeated-directive']],
  ['a cipher without a hash', file(' crypto_cipher: aes256\n'), ['error cipher-without-hash']],
  ['encryption without knet', udpu(file(' secauth: on\n')), ['error crypto-needs-knet']],
  ['encryption that is off without knet', udpu(file(' crypto_cipher: none\n crypto_hash: none\n')), []],
  ['a ttl without multicast', file(' interface {\n  ttl: 3\n }\n'), ['error ttl-needs-udp']],
  ['a priority without knet', udpu(file(' interface {\n  knet_link_priority: 3\n }\n')), ['error priority-needs-knet']],
  [
    'a link without addresses',
    file(' interface {\n  linknumber: 1\n  mcastport: 5407\n }\n'),
    ['error link-without-address'],
  ],
  ['a link that is not there', file(' interface {\n  linknumber: 9\n  mcastport: 5407\n }\n'), ['error no-such-link']],
  ['a ring number', file(' interface {\n  ringnumber: 0\n  mcastport: 5407\n }\n'), ['warning other-version']],
  ['a rrp_mode', file(' rrp_mode: passive\n'), ['warning other-version']],
  ['a service section', file('', undefined, undefined, 'service {\n name: pacemaker\n}\n'), ['warning other-version']],
  [
    'bindnetaddr next to a node list',
    file(' interface {\n  bindnetaddr: 10.0.0.0\n }\n'),
    ['warning bindnetaddr-ignored'],
  ],
  ['udp without an address', file().replace('knet', 'udp'), ['error missing-multicast']],
  ['a short token', file(' token: 20\n'), ['error timer-too-short']],
  ['a token that is sent again too often', file(' token: 100\n'), ['error retransmit-too-short']],
  ['three nodes, whose token is longer', file(' token: 100\n', ['', '', ''], ''), []],
  ['a consensus below join', file(' consensus: 40\n'), ['error consensus-below-join']],
  ['a short consensus', file(' token: 3000\n consensus: 1000\n', ['', '', ''], ''), ['warning consensus-too-short']],
  ['a node id twice', file().replace('nodeid: 2', 'nodeid: 1'), ['error repeated-nodeid']],
  ['a node without id', file().replace('  nodeid: 2\n', ''), ['error missing-nodeid']],
  ['a node without id under udpu', udpu(file()).replace('  nodeid: 2\n', ''), []],
  ['the node id 0', file().replace('nodeid: 2', 'nodeid: 0'), ['error bad-nodeid']],
  ['a node id beyond 65535', file().replace('nodeid: 2', 'nodeid: 70000'), ['error bad-nodeid']],
  ['an address twice', file().replace('10.0.0.2', '10.0.0.1'), ['warning repeated-address']],
  ['a name twice', file().replace('name: n2', 'name: N1'), ['warning repeated-name']],
  ['IPv4 and IPv6 on one link', file().replace('10.0.0.2', 'fd00::2'), ['error mixed-families']],
  ['IPv6 against ip_version', file(' ip_version: ipv6\n'), ['error wrong-family', 'error wrong-family']],
  ['a second link', file('', ['  ring1_addr: 10.1.0.1\n', '  ring1_addr: 10.1.0.2\n']), []],
  ['a link of one node', file('', ['  ring1_addr: 10.1.0.1\n', '']), ['error uneven-links']],
  [
    'a second link without names',
    file('', ['  ring1_addr: 10.1.0.1\n', '  ring1_addr: 10.1.0.2\n']).replace('  name: n2\n', ''),
    ['error missing-name'],
  ],
  [
    'a second link without knet',
    udpu(file('', ['  ring1_addr: 10.1.0.1\n', '  ring1_addr: 10.1.0.2\n'])),
    ['error too-many-links'],
  ],
  [
    'link 8',
    file('', ['  ring8_addr: 10.1.0.1\n', '  ring8_addr: 10.1.0.2\n']),
    ['error no-such-link', 'error no-such-link'],
  ],
  [
    'a gap between the links',
    file('', ['  ring2_addr: 10.1.0.1\n', '  ring2_addr: 10.1.0.2\n']),
    ['information link-gap'],
  ],
  ['one node without a name', file().replace('  name: n2\n', ''), ['information missing-name']],
  [
    'no node list',
    'totem {\n version: 2\n}\nquorum {\n provider: corosync_votequorum\n expected_votes: 3\n}\n',
    ['error missing-nodelist'],
  ],
  ['no quorum', file().replace(/quorum[\s\S]*/, ''), ['warning missing-quorum']],
  ['another provider', file().replace('corosync_votequorum', 'votequorum'), ['error unknown-provider']],
  ['two_node with three nodes', file('', ['', '', '']), ['warning two-node-count']],
  [
    'two_node without wait_for_all',
    file('', undefined, ' two_node: 1\n wait_for_all: 0\n'),
    ['warning two-node-without-wait'],
  ],
  ['two_node with a device', file('', undefined, ` two_node: 1\n${device}`), ['error two-node-with-device']],
  ['a device', file('', undefined, device), []],
  ['a device with a tie breaker', file('', undefined, ` auto_tie_breaker: 1\n${device}`), ['error not-with-device']],
  [
    'a device whose votes are not known',
    file('', undefined, ` expected_votes: 3\n${device}`),
    ['error missing-device-votes'],
  ],
  ['an even number of votes', file('', undefined, ''), ['information even-votes']],
  ['votes that do not agree', file('', ['', '', ''], ' expected_votes: 5\n'), ['warning votes-mismatch']],
  ['last_man_standing alone', file('', ['', '', ''], ' last_man_standing: 1\n'), ['warning last-man-without-wait']],
  ['yes for 1', file('', undefined, ' two_node: yes\n'), ['information even-votes', 'error bad-value']],
  [
    'a log file without a path',
    file('', undefined, undefined, 'logging {\n to_logfile: yes\n}\n'),
    ['warning missing-logfile'],
  ],
  [
    'a subsystem without a name',
    file('', undefined, undefined, 'logging {\n logger_subsys {\n  debug: on\n }\n}\n'),
    ['error missing-subsys'],
  ],
  [
    'a daemon without a name',
    file('', undefined, undefined, 'logging {\n logging_daemon {\n  debug: on\n }\n}\n'),
    ['error missing-daemon-name'],
  ],
  ['a third key for uidgid', file('', undefined, undefined, 'uidgid {\n pid: 1\n}\n'), ['error unknown-directive']],
] as const)
  test(`says of ${what}: ${expected.join(', ') || 'nothing'}`, () =>
    assert.deepEqual([...reported(text)].sort(), [...expected].sort()));

for (const [what, text, version, expected] of [
  ['encryption with udpu in 2.x', udpu(file(' secauth: on\n')), '2', []],
  [
    'a word for a number in 1.x',
    'totem {\n version: 2\n token: soon\n interface {\n  bindnetaddr: 10.0.0.0\n  mcastaddr: 239.1.1.1\n }\n}\n',
    '1',
    ['warning bad-value'],
  ],
  [
    'an interface without network in 1.x',
    'totem {\n version: 2\n interface {\n  mcastaddr: 239.1.1.1\n }\n}\n',
    '1',
    ['error missing-bindnetaddr'],
  ],
  ['knet in 2.x', file(), '2', ['error bad-value']],
  ['knet keys in 2.x', udpu(file(' link_mode: active\n')), '2', ['warning other-version']],
  ['hires in 2.x', udpu(file('', undefined, undefined, 'logging {\n timestamp: hires\n}\n')), '2', ['error bad-value']],
  [
    'two rings without a mode',
    'totem {\n version: 2\n cluster_name: x\n interface {\n  ringnumber: 0\n  bindnetaddr: 10.0.0.0\n }\n interface {\n  ringnumber: 1\n  bindnetaddr: 10.1.0.0\n }\n}\nquorum {\n provider: corosync_votequorum\n expected_votes: 3\n}\n',
    '2',
    ['error missing-rrp-mode'],
  ],
] as const)
  test(`says of ${what}: ${expected.join(', ') || 'nothing'}`, () =>
    assert.deepEqual(reported(text, version), expected));

test('problems appear where they belong', () =>
  holdMarked(
    'corosync',
    `totem {
    version: 2 # the only one
#            ^^^^^^^^^^^^^^^^ comment-in-value
    transport: knet
    tokn: 5000
#   ^^^^ unknown-directive
    crypto_cipher: aes512
#                  ^^^^^^ bad-value
    interface {
        ringnumber: 0
#       ^^^^^^^^^^ other-version
    }
}
nodelist {
    node {
        ring0_addr: 10.0.0.1
        nodeid: 1
    }
    node {
#   ^^^^ missing-nodeid
        ring0_addr: 10.0.0.1
#                   ^^^^^^^^ repeated-address
    }
}
quorum {
    provider: corosync_votequorum
    two_node: yes
#             ^^^ bad-value
}
`,
    { targets: { corosync: '3' } },
  ));

for (const [what, before, after] of [
  ['ringnumber', ' interface {\n  ringnumber: 0\n', ' interface {\n  linknumber: 0\n'],
  ['rrp_mode', ' rrp_mode: none\n', ' link_mode: passive\n'],
  ['a comment after a value', ' token: 5000 # five seconds\n', ' token: 5000\n'],
  ['a unit', ' token: 5s\n', ' token: 5000\n'],
  ['an equals sign', ' token = 5000\n', ' token: 5000\n'],
  ['a no-break space', '\u00A0token: 5000\n', ' token: 5000\n'],
  ['a misspelt key', ' tokken: 5000\n', ' token: 5000\n'],
  ['the old name of a key', ' to_file: yes\n', ' to_logfile: yes\n'],
] as const)
  test(`fixes ${what}`, () => {
    const close = before.includes('interface') ? '  mcastport: 5405\n }\n' : '';
    const [section, inner] = what.startsWith('the old') ? ['logging', before] : ['totem', before];
    const text = `${section} {\n${inner}${close}}\n`;
    const { findings } = open('corosync', text, { targets: { corosync: '3' } });
    const fixes = findings.flatMap((f) => f.fixes?.() ?? []);
    assert.ok(fixes.length, JSON.stringify(findings));
    assert.equal(edited(text, fixes[0]!.edits), `${section} {\n${after}${close}}\n`);
  });

test('node names are known to other files', () => {
  const { service } = open('corosync', file());
  const file1 = service.workspace.checked('file:///lab/under-test.corosync')!;
  assert.deepEqual(
    file1.definitions('host').map((use) => use.name),
    ['n1', 'n2'],
  );
});

test('the key itself is never shown', () => {
  const { findings } = open('corosync', file(' key: very-secret # really\n'), { targets: { corosync: '3' } });
  assert.ok(findings.some((f) => f.code === 'corosync/comment-in-value'));
  for (const finding of findings) assert.doesNotMatch(JSON.stringify(finding.message), /very-secret/);
});

test('corosync: a network that no interface in sight is in', () => {
  const conf = (network: string): string =>
    `totem {\n  version: 2\n  secauth: on\n  interface {\n    ringnumber: 0\n    bindnetaddr: ${network}\n    mcastaddr: 239.255.1.1\n    mcastport: 5405\n  }\n}\n`;
  const neighbours = { 'network-scripts/ifcfg-eth0': 'DEVICE=eth0\nIPADDR=192.168.11.201\nPREFIX=24\n' };
  const codes = (network: string, beside: Readonly<Record<string, string>>): readonly string[] =>
    open('corosync', conf(network), { neighbours: beside })
      .findings.map(({ code }) => code)
      .filter((code) => code === 'corosync/network-without-interface');
  assert.deepEqual(codes('192.168.11.0', neighbours), []);
  assert.deepEqual(codes('192.168.99.0', {}), []);
  assert.deepEqual(codes('192.168.99.0', neighbours), ['corosync/network-without-interface']);
  assert.deepEqual(codes('192.168.99.0', { 'network-scripts/ifcfg-eth0': 'DEVICE=eth0\nBOOTPROTO=dhcp\n' }), []);
});
