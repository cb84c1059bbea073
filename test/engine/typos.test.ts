import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited } from '../../server/src/base/edited.ts';
import { open } from '../support/open.ts';

/** Two nodes: enough for each language to have nothing to tell. */
const validTexts: Readonly<Record<string, string>> = {
  drbd: 'resource r0 {\n  device /dev/drbd0;\n  disk /dev/sdb1;\n  meta-disk internal;\n  net { cram-hmac-alg sha1; shared-secret "s"; }\n  # both\n  on a { address 192.0.2.1:7789; }\n  on b { address 192.0.2.2:7789; }\n}\n',
  'ha-cf': '# both\nkeepalive 2\ndeadtime 30\nbcast eth1\nauto_failback off\nnode a b\n',
  haresources: '# both\na drbddisk::r0 \\\n  Filesystem::/dev/drbd0::/mnt::ext4 IPaddr2::192.0.2.9/24\n',
  'ha-authkeys': '# both\nauth 1\n1 sha1 4f9d1c7ab2e86035\n',
  crmsh:
    'node a\nnode b\n# both\nprimitive p_ip IPaddr2 params ip=192.0.2.9 nic="eth0" \\\n  op monitor interval=10s timeout=20s\nprimitive p_web apache params configfile=/etc/web.conf op monitor interval=10s timeout=20s\ncolocation c inf: p_ip p_web\nproperty stonith-enabled=false\n',
  corosync:
    '# both\ntotem {\n  version: 2\n  cluster_name: lab\n  transport: udpu\n}\nnodelist {\n  node {\n    ring0_addr: 192.0.2.1\n    nodeid: 1\n  }\n}\nquorum {\n  provider: corosync_votequorum\n}\n',
};

/** Language, what is in the valid text, what is written instead with the typo in «», the code. */
const typos = [
  ['drbd', 'internal;', 'internal«；»', 'look-alike'],
  ['drbd', 'net {', 'net «｛»', 'look-alike'],
  ['drbd', '  device ', '«　　»device ', 'look-alike'],
  ['drbd', 'device ', 'device«　»', 'look-alike'],
  ['drbd', 'device ', '«ｄｅｖｉｃｅ» ', 'look-alike'],
  ['drbd', '192.0.2.1:7789', '192.0.2.1«：７７８９»', 'look-alike'],
  ['drbd', '"s"', '«“s”»', 'look-alike'],
  ['drbd', '# both', '«＃» both', 'look-alike'],
  ['drbd', '# both', '«//» both', 'comment-mark'],
  ['drbd', 'meta-disk internal', 'meta-disk «=» internal', 'stray-separator'],
  ['drbd', 'disk internal;', 'disk internal«,»', 'wrong-terminator'],
  ['ha-cf', 'deadtime 30', 'deadtime«　»30', 'look-alike'],
  ['ha-cf', 'deadtime 30', 'deadtime«＝»30', 'look-alike'],
  ['ha-cf', 'deadtime 30', 'deadtime «３０»', 'look-alike'],
  ['ha-cf', 'deadtime 30', 'deadtime«=»30', 'stray-separator'],
  ['ha-cf', 'deadtime 30', 'deadtime «=» 30', 'stray-separator'],
  ['ha-cf', 'deadtime 30', 'deadtime 30«;»', 'wrong-terminator'],
  ['ha-cf', '# both', '«;» both', 'comment-mark'],
  ['ha-cf', '# both', '«＃»両方', 'look-alike'],
  ['ha-cf', '# both', '«\uFEFF»# both', 'byte-order-mark'],
  ['haresources', 'drbddisk::', 'drbddisk«：：»', 'look-alike'],
  ['haresources', 'a drbd', 'a«　»drbd', 'look-alike'],
  ['haresources', '# both', '«//» both', 'comment-mark'],
  ['haresources', 'r0 \\', 'r0 «¥»', 'look-alike'],
  ['haresources', 'r0 \\', 'r0 «＼»', 'look-alike'],
  ['ha-authkeys', 'auth 1', 'auth «１»', 'look-alike'],
  ['ha-authkeys', 'auth 1', 'auth«=»1', 'stray-separator'],
  ['ha-authkeys', '# both', '«\uFEFF»# both', 'byte-order-mark'],
  ['crmsh', 'node a', 'node«　»a', 'look-alike'],
  ['crmsh', 'nic="eth0"', 'nic«＝»"eth0"', 'look-alike'],
  ['crmsh', 'nic="eth0"', 'nic=«”eth0”»', 'look-alike'],
  ['crmsh', 'ip=192.0.2.9', 'ip=192«。»0.2.9', 'look-alike'],
  ['crmsh', 'inf:', 'inf«：»', 'look-alike'],
  ['crmsh', 'stonith-enabled', 'stonith«ー»enabled', 'look-alike'],
  ['crmsh', 'node a', '«\uFEFF»node a', 'byte-order-mark'],
  ['crmsh', '# both', '«//» both', 'comment-mark'],
  ['corosync', 'version:', 'version«：»', 'look-alike'],
  ['corosync', 'version: 2', 'version:«　»2', 'look-alike'],
  ['corosync', 'version: 2', 'version: «２»', 'look-alike'],
  ['corosync', 'version: 2', 'version: 2«;»', 'wrong-terminator'],
  ['corosync', 'totem {', 'totem «｛»', 'look-alike'],
  ['corosync', '# both', '«\uFEFF»# both', 'byte-order-mark'],
] as const;

for (const [language, right, invalid, code] of typos)
  test(`${language}: ${JSON.stringify(invalid)} is reported once, and fixed`, () => {
    const start = validTexts[language]!.indexOf(right) + invalid.indexOf('«');
    const text = validTexts[language]!.replace(right, () => invalid.replace(/[«»]/g, ''));
    const { findings } = open(language, text, { mode: 0o600 });
    const loud = findings.filter((each) => each.severity === 'error' || each.severity === 'warning');
    const length = invalid.indexOf('»') - invalid.indexOf('«') - 1;
    assert.deepEqual(
      loud.map((each) => [each.code, each.start, each.end]),
      [[`${language}/${code}`, start, start + length]],
    );
    const fixed = edited(text, loud[0]!.fixes!()[0]!.edits)!;
    assert.deepEqual(open(language, fixed, { mode: 0o600 }).codes, []);
    assert.equal(
      fixed.replace('両方', 'both').replace(/[^\S\n]+/g, ''),
      validTexts[language]!.replace(/[^\S\n]+/g, ''),
    );
  });

test('the valid texts are valid', () => {
  for (const [language, text] of Object.entries(validTexts))
    assert.deepEqual(open(language, text, { mode: 0o600 }).codes, [], language);
});

for (const [language, right, other] of [
  ['drbd', '# both', '# 両方のノード（alpha、beta）'],
  ['drbd', '"s"', '"ｓ、“ｓ”"'],
  ['ha-cf', '# both', '# both;'],
  ['crmsh', 'nic="eth0"', 'nic="eth0" meta description="Ｗｅｂサーバー（本番）"'],
  ['crmsh', 'nic="eth0"', 'nic="eth0" meta description=本番（東京）サーバー'],
  ['corosync', 'lab', 'クラスター１'],
  ['corosync', 'lab', '"http://example.com"'],
] as const)
  test(`${language}: ${JSON.stringify(other)} is meant as it is`, () => {
    const { codes, service, uri } = open(language, validTexts[language]!.replace(right, other));
    assert.deepEqual(
      codes.filter((code) => !code.endsWith('unknown-directive')),
      [],
    );
    assert.ok(service.workspace.bound(uri)!.tree.text.includes(other));
  });

test('what a typo has hidden comes to light with it', () => {
  assert.deepEqual(open('ha-cf', validTexts['ha-cf']!.replace('deadtime 30', 'deadtime=30s')).codes, [
    '3:stray-separator',
    '3:bad-value',
  ]);
});

test('several typos can be fixed at once', () => {
  const text = validTexts['ha-cf']!.replace('deadtime 30', 'deadtime　30').replace('keepalive 2', 'keepalive　２');
  const findings = open('ha-cf', text).findings.filter((each) => each.code === 'ha-cf/look-alike');
  assert.equal(findings.length, 2);
  for (const { fixes } of findings) assert.equal(fixes!().at(-1)!.edits.length, 2);
});

test('letters of a secret are not shown', () => {
  const { findings } = open('ha-authkeys', 'auth 1\n1　sha1 ｈｕｎｔｅｒ2\n');
  assert.ok(
    findings.length &&
      !/ｈｕｎ|hun/.test(
        JSON.stringify(findings.map((each) => [each.message, each.fixes?.().map((fix) => fix.title)])),
      ),
  );
});

test('typing goes on after a typo', () => {
  const text = 'net {\n  protocol　|\n}\n';
  const { service, uri } = open('drbd', `resource r0 {\n${text.replace('|', '')}}\n`);
  const labels = service.completion(uri, { line: 2, character: 11 }).map((item) => item.label);
  assert.deepEqual(labels.slice(0, 3), ['A', 'B', 'C']);
});
