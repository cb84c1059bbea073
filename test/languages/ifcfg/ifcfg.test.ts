import assert from 'node:assert/strict';
import { test } from 'node:test';
import { globMatcher } from '../../../server/src/base/glob.ts';
import { ifcfg } from '../../../server/src/languages/ifcfg/index.ts';
import { defaultSettings } from '../../../server/src/lsp/settings.ts';
import { applyFix } from '../../support/apply.ts';
import { hoverAt, labelsAt } from '../../support/cursor.ts';
import { holdMarked } from '../../support/marked.ts';
import { open } from '../../support/open.ts';
import { Service } from '../../support/service.ts';

const bridge = 'DEVICE=br0\nTYPE=Bridge\n';
const port = 'DEVICE=eth0\nBRIDGE=br0\n';

for (const [what, text] of [
  ['a bridge with an address', `${bridge}BOOTPROTO=none\nIPADDR=192.168.11.201\nPREFIX=24\nGATEWAY=192.168.11.1\n`],
  ['a port without one', `${port}TYPE=Ethernet\nONBOOT=yes\nNM_CONTROLLED=no\n`],
  ['quotes, comments and escapes', `DEVICE="eth0" # the card\nNAME='System eth0'\nDOMAIN=a\\ b\nexport ONBOOT=yes\n`],
  ['words in any case where both readers take them so', 'DEVICE=eth0\nONBOOT=YES\nTYPE=ethernet\nPEERDNS=False\n'],
  ['variables of the shell', 'BASE=192.168.11\nDEVICE=eth0\nIPADDR=$BASE.201\nPREFIX=24\nFOO=bar\n'],
  ['a netmask that is the prefix', 'DEVICE=eth0\nIPADDR=10.0.0.1\nPREFIX=24\nNETMASK=255.255.255.0\n'],
  ['a card that is known by its address', 'TYPE=Wireless\nHWADDR=14:2D:27:00:00:01\nBOOTPROTO=dhcp\n'],
  ['numbered keys', 'DEVICE=eth0\nIPADDR0=10.0.0.1\nPREFIX0=8\nDNS3=10.0.0.2\n'],
  ['several addresses and servers', 'DEVICE=eth0\nIPADDR1=10.0.0.1\nIPADDR2=10.0.0.2\nDNS3=10.0.0.8\nDNS4=10.0.0.9\n'],
  ['values that are quoted in parts', `DEVICE="eth"0\nTYPE=Eth'ernet'\nBOOTPROTO=dhcp;\nDOMAIN=\\#a\n`],
  ['an array of the file’s own', 'DEVICE=eth0\nMY_HOSTS=(a b)\nBOOTPROTO=dhcp\n'],
  ['a value over several lines where the shell is the reader', 'DEVICE=eth0\nNM_CONTROLLED=no\nNAME="a \\\n b"\n'],
  ['IPv6', 'DEVICE=eth0\nIPV6ADDR=2001:db8::1/64\nIPV6_DEFAULTGW=fe80::1%eth0\nDNS1=2001:db8::2\n'],
] as const)
  test(`ifcfg: nothing is said of ${what}`, () => assert.deepEqual(open('ifcfg', text).codes, []));

for (const [what, text] of [
  [
    'what a shell does not take for a value',
    'DEVICE =eth0\n#     ^^ space-around-equals\nONBOOT= yes\n#     ^^ space-around-equals\nTYPE Bridge\n#<---- missing-equals\nNAME=System eth0\n#           ^^^^ unquoted-space\nDOMAIN="a b\n#      ^^^^ unclosed-quote\nESSID=a&b\n#      ^ shell-mark',
  ],
  [
    'words that one of the readers misreads',
    `DEVICE=br0\nTYPE=bridge\n#    ^^^^^^ type-case\nONBOOT=off\n#      ^^^ switch-of-scripts\n#      ^^^ not-at-boot\nBOOTPROTO=DHCP\n#         ^^^^ protocol-case\nSTP=true\n#   ^^^^ stp-of-scripts\nPEERDNS=never\n#       ^^^^^ not-a-switch`,
  ],
  ['a switch that only NetworkManager reads', 'DEVICE=eth0\nIPV6_DISABLED=on\n#             ^^ switch-of-scripts'],
  ['a protocol that NetworkManager refuses', 'DEVICE=eth0\nBOOTPROTO=manual\n#         ^^^^^^ unknown-protocol'],
  ['a delay that NetworkManager ignores', `${bridge}DELAY=0\n#     ^ delay-without-stp`],
  ['a name of a bridge without its type', 'DEVICE=br0\n#      ^^^ bridge-without-type\nBOOTPROTO=none'],
  [
    'an address on a port',
    `${port}IPADDR=10.0.0.1\n#<------ port-with-address\nBOOTPROTO=dhcp\n#<--------- port-with-address`,
  ],
  [
    'a port of a bond, too',
    `${port}MASTER=bond0\nSLAVE=yes`.replace('BRIDGE=br0', 'BRIDGE=br0\n#<------ bridge-and-bond'),
  ],
  [
    'a netmask that is not the prefix',
    'DEVICE=eth0\nIPADDR=10.0.0.1\nPREFIX=24\nNETMASK=255.0.0.0\n#       ^^^^^^^^^ netmask-against-prefix',
  ],
  ['a netmask that is none', 'DEVICE=eth0\nNETMASK=255.0.255.0\n#       ^^^^^^^^^^^ bad-value'],
  ['an address without a network', 'DEVICE=eth0\nIPADDR=10.0.0.1\n#      ^^^^^^^^ missing-netmask'],
  [
    'a router outside the network',
    'DEVICE=eth0\nIPADDR=10.0.0.1\nPREFIX=24\nGATEWAY=10.0.1.1\n#       ^^^^^^^^ gateway-outside',
  ],
  [
    'what only a shell reads as it is meant',
    'DEVICE=eth0; ONBOOT=yes\n#          ^^^^^^^^^^^^ second-statement\nNAME="a\n#    ^^ several-lines\n b"\nDNS1=(10.0.0.1 10.0.0.2)\n#    ^^^^^^^^^^^^^^^^^^^ array-value',
  ],
  ['a quote that ends nowhere', 'DEVICE=eth0\nNAME="a\n#    ^^ unclosed-quote\nDOMAIN="b"'],
  ['a mark of a comment in a value', 'DEVICE=eth0\nONBOOT=yes#always\n#      ^^^^^^^^^^ not-a-switch'],
  ['keys without their number', 'DEVICE=eth0\nDNS=10.0.0.2\n#<--- missing-number'],
  ['a number twice', 'DEVICE=eth0\nDNS1=10.0.0.2\nDNS1=10.0.0.3\n#<---- repeated-directive\nDNS3=10.0.0.3'],
  [
    'addresses that are none',
    'DEVICE=eth0\nIPADDR=10.0.0.1/24\n#      ^^^^^^^^^^^ address-with-prefix\nDNS1=300.1.1.1\n#    ^^^^^^^^^ bad-value\nIPV6ADDR=2001:db8:::1/64\n#        ^^^^^^^^^^^^^^^ bad-value',
  ],
  ['an address that is none, once', 'DEVICE=eth0\nIPADDR=10.0.0\n#      ^^^^^^ bad-value'],
  [
    'a router that is the host',
    'DEVICE=eth0\nIPADDR=10.0.0.1\nPREFIX=24\nGATEWAY=10.0.0.1\n#       ^^^^^^^^ gateway-is-own',
  ],
  [
    'a port of a bond with an address',
    'DEVICE=eth0\nMASTER=bond0\nSLAVE=yes\nIPADDR=10.0.0.1\n#<------ port-with-address',
  ],
  ['a port of a bond that joins none', 'DEVICE=eth0\nMASTER=bond0\n#      ^^^^^ missing-slave'],
  ['a VLAN that is none', 'DEVICE=eth0.100\n#      ^^^^^^^^ vlan-without-switch\nBOOTPROTO=dhcp'],
  ['a card with dashes', 'DEVICE=eth0\nHWADDR=00-19-B9-00-00-01\n#      ^^^^^^^^^^^^^^^^^ card-with-dashes'],
  ['a colon for the equals sign, once', 'DEVICE: eth0\n#<------- missing-equals\nONBOOT=yes'],
  ['a bridge without a name', 'TYPE=Bridge\n#<---- missing-device'],
  ['a file for no card', 'BOOTPROTO=dhcp\n#<--------- no-card'],
  ['a card of a bridge', `${bridge}HWADDR=00:19:b9:00:00:01\n#      ^^^^^^^^^^^^^^^^^ card-of-bridge`],
  ['a misspelt key', 'DEVICE=eth0\nBOTPROTO=dhcp\n#<-------- unknown-directive'],
] as const)
  test(`ifcfg: reports ${what}`, () => holdMarked('ifcfg', text));

test('ifcfg: the reader is the one that the file, or the setting, names', () => {
  const codes = (text: string, reader = 'auto'): readonly string[] =>
    open('ifcfg', text, { targets: { ifcfg: reader } }).codes;
  assert.deepEqual(codes(`${bridge}NM_CONTROLLED=no\nONBOOT=off\nSTP=true\nDELAY=0\n`), []);
  assert.deepEqual(codes('DEVICE=br0\nTYPE=bridge\nBOOTPROTO=DHCP\n', 'networkmanager'), []);
  assert.deepEqual(codes('DEVICE=eth0\nBOOTPROTO=DHCP\n', 'initscripts'), ['2:protocol-case']);
});

for (const [code, before, after] of [
  ['space-around-equals', 'DEVICE = eth0\n', 'DEVICE=eth0\n'],
  ['unquoted-space', 'DEVICE=eth0\nNAME=System eth0\n', 'DEVICE=eth0\nNAME="System eth0"\n'],
  ['unquoted-space', 'DEVICE=eth0\nNAME=System\u3000eth0\n', 'DEVICE=eth0\nNAME="System\u3000eth0"\n'],
  ['unclosed-quote', 'DEVICE="eth0\n', 'DEVICE="eth0"\n'],
  ['type-case', 'DEVICE=br0\nTYPE="bridge"\n', 'DEVICE=br0\nTYPE="Bridge"\n'],
  ['protocol-case', 'DEVICE=eth0\nBOOTPROTO=DHCP\n', 'DEVICE=eth0\nBOOTPROTO=dhcp\n'],
  ['missing-equals', 'DEVICE: eth0\n', 'DEVICE=eth0\n'],
  ['second-statement', 'DEVICE=eth0; ONBOOT=yes\n', 'DEVICE=eth0\nONBOOT=yes\n'],
  ['missing-number', 'DEVICE=eth0\nDNS=10.0.0.1\n', 'DEVICE=eth0\nDNS1=10.0.0.1\n'],
  ['address-with-prefix', 'DEVICE=eth0\nIPADDR="10.0.0.1/8"\n', 'DEVICE=eth0\nIPADDR="10.0.0.1"\nPREFIX=8\n'],
  ['card-with-dashes', 'DEVICE=eth0\nHWADDR=00-19-b9-00-00-01\n', 'DEVICE=eth0\nHWADDR=00:19:b9:00:00:01\n'],
  ['switch-of-scripts', 'DEVICE=eth0\nONBOOT=on\n', 'DEVICE=eth0\nONBOOT=yes\n'],
] as const)
  test(`ifcfg: the fix of ${code} in ${JSON.stringify(before)}`, () => {
    assert.equal(applyFix('ifcfg', before, code), after);
    assert.deepEqual(open('ifcfg', after).codes, []);
  });

const folder = 'network-scripts';

test('ifcfg: a port and its bridge are held against each other', () => {
  const codes = (own: string, other: string): readonly string[] =>
    open('ifcfg', own, { neighbours: { [`${folder}/ifcfg-br0`]: other } }).findings.map(({ code }) => code);
  assert.deepEqual(codes(port, bridge), []);
  assert.deepEqual(codes('DEVICE=eth0\nBRIDGE=br1\n', bridge), ['ifcfg/missing-bridge']);
  assert.deepEqual(codes(port, 'DEVICE=br0\nTYPE=Ethernet\n'), ['ifcfg/not-a-bridge']);
  assert.deepEqual(codes(`${port}IPADDR=10.0.0.1/24\n`, bridge), ['ifcfg/port-with-address']);
  const neighbours = { [`${folder}/ifcfg-br0`]: bridge };
  assert.equal(applyFix('ifcfg', 'DEVICE=eth0\nBRIDGE=br1\n', 'missing-bridge', { neighbours }), port);
  assert.deepEqual(codes(`${port}NM_CONTROLLED=no\n`, bridge), ['ifcfg/mixed-readers']);
});

test('ifcfg: completion after BRIDGE offers bridges only, and so does a guest of Xen', () => {
  const neighbours = { [`${folder}/ifcfg-br0`]: bridge, [`${folder}/ifcfg-eth1`]: 'DEVICE=eth1\n' };
  assert.deepEqual(labelsAt('ifcfg', 'DEVICE=eth0\nBRIDGE=|\n', { neighbours }), ['br0']);
  assert.ok(labelsAt('xen-domu', 'vif = [ "bridge=|" ]\n', { neighbours }).includes('br0'));
});

test('ifcfg: BRIDGE leads to the file of the bridge', () => {
  const { service, uri } = open('ifcfg', port, { neighbours: { [`${folder}/ifcfg-br0`]: bridge } });
  assert.equal(service.definition(uri, { line: 1, character: 8 })[0]?.uri, `file:///lab/${folder}/ifcfg-br0`);
});

test('ifcfg: one address in two files of a host', () => {
  const own = 'DEVICE=eth0\nIPADDR=10.0.0.1\nPREFIX=8\n';
  const codes = (neighbours: Readonly<Record<string, string>>): readonly string[] =>
    open('ifcfg', own, { neighbours }).codes;
  assert.deepEqual(codes({ [`${folder}/ifcfg-eth1`]: own.replace('eth0', 'eth1') }), []);
  const service = new Service();
  for (const name of ['eth0', 'eth1'])
    service.put(`file:///${folder}/ifcfg-${name}`, own.replace('eth0', name), 'ifcfg');
  assert.deepEqual(
    service.findings(`file:///${folder}/ifcfg-eth1`).map(({ code }) => code),
    ['ifcfg/duplicate-address'],
  );
});

test('ifcfg: lines of routes are what ip takes', () => {
  const codes = (text: string): readonly string[] => {
    const service = new Service();
    service.put(`file:///${folder}/route-eth0`, text, 'ifcfg');
    return service.findings(`file:///${folder}/route-eth0`).map(({ code }) => code.slice(code.indexOf('/') + 1));
  };
  const numbered = 'ADDRESS0=10.1.0.0\nNETMASK0=255.255.0.0\nGATEWAY0=192.168.11.1\n';
  for (const right of [
    'blackhole 10.9.0.0/16',
    'default dev ppp0 scope link',
    '10.0.0.0/8 via 10.1.1.1 mtu lock 1400 onlink',
  ])
    assert.deepEqual(codes(`${right}\n`), [], right);
  assert.deepEqual(codes(numbered + numbered.replaceAll('0=', '1=')), []);
  assert.deepEqual(codes('10.1.0.0/16 vai 192.168.1.1\n'), ['unknown-argument']);
  assert.deepEqual(codes('10.1.0.0/16 via\n'), ['missing-argument']);
  assert.deepEqual(codes('10.1.0.0/40 via 10.0.0.1\n'), ['bad-value']);
  assert.deepEqual(codes('10.1.2.3/16 via 10.0.0.1\n'), ['host-bits']);
  assert.deepEqual(codes('10.1.0.0/16 via 10.0.0.1 # office\n'), ['comment-after-route']);
  assert.deepEqual(codes(`${numbered}10.2.0.0/16 via 10.0.0.1\n`), ['mixed-routes']);
  assert.deepEqual(codes(numbered + numbered.replaceAll('0=', '2=')), ['route-gap']);
});

test('ifcfg: DEVICE is the name of the file, and a copy is read by nobody', () => {
  const codes = (name: string, text: string): readonly string[] => {
    const service = new Service();
    service.setSettings(defaultSettings);
    const uri = `file:///etc/sysconfig/${folder}/${name}`;
    service.put(uri, text, 'ifcfg');
    return service.findings(uri).map(({ code }) => code);
  };
  assert.deepEqual(codes('ifcfg-eth0', 'DEVICE=eth1\n'), ['ifcfg/other-device']);
  assert.deepEqual(codes('ifcfg-eth0', 'DEVICE=eth0\n'), []);
  assert.deepEqual(codes('ifcfg-br0.bak', bridge), ['ifcfg/backup-file']);
  assert.deepEqual(codes('route-eth0', '10.0.0.0/8 via 192.168.11.1\ndefault via 192.168.11.1\n'), []);
  assert.deepEqual(codes('route-eth0', 'ADDRESS0=10.0.0.0\nNETMASK0=255.0.0.0\nGATEWAY0=192.168.11.1\n'), []);
});

test('ifcfg: files are known by their place and name, copies are not', () => {
  const is = globMatcher(ifcfg.files.patterns);
  for (const name of [
    'ifcfg-eth0',
    'ifcfg-br0',
    'ifcfg-lo',
    'ifcfg-eth0.100',
    'ifcfg-eth0:1',
    'ifcfg-bridge',
    'route-eth0',
  ])
    assert.ok(is(`etc/sysconfig/${folder}/${name}`), name);
  for (const name of ['bak', 'orig', 'rej', 'rpmnew', 'augnew', 'augtmp', 'old', 'rpmorig', 'rpmsave'])
    assert.ok(!is(`etc/sysconfig/${folder}/ifcfg-eth0.${name}`), name);
  for (const name of [`${folder}/ifcfg-eth0~`, `${folder}/ifup-eth`, 'doc/ifcfg-eth0'])
    assert.ok(!is(`etc/sysconfig/${name}`), name);
});

test('ifcfg: hovers tell what a key and a word do, and no secret', () => {
  assert.match(hoverAt('ifcfg', `${bridge}DEL|AY=0\n`), /STP/);
  assert.match(hoverAt('ifcfg', 'DEVICE=br|0\nTYPE=Bridge\n'), /bridge/);
  assert.match(hoverAt('ifcfg', 'DEVICE=eth0\nBOOTPROTO=dh|cp\n'), /DHCP server/);
  assert.doesNotMatch(hoverAt('ifcfg', 'DEVICE=wlan0\nWPA_PSK=hunt|er22\n'), /hunter22/);
});

test('no reader is denied a key that it reads', () => {
  for (const key of ['KEY', 'MODE', 'ESSID', 'GATEWAYDEV', 'SUBCHANNELS', 'NETTYPE', 'OPTIONS'])
    assert.doesNotMatch(hoverAt('ifcfg', `${key}|=x`), /do(?:es)? not/);
  assert.match(hoverAt('ifcfg', 'LLDP|=1'), /the network scripts do not/);
});
