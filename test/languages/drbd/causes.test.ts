import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited } from '../../../server/src/base/edited.ts';
import { resource } from '../../support/drbd-texts.ts';
import { type OpenOptions, open } from '../../support/open.ts';

/** `severity code: message` of what is loud, and what the first fix makes of the text. */
function reported(text: string, options: OpenOptions = {}) {
  const { findings } = open('drbd', text, options);
  const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const edits = loud.find(({ fixes }) => fixes)?.fixes?.()[0]?.edits ?? [];
  return {
    codes: loud.map(({ code }) => code.replace('drbd/', '')),
    message: loud[0]?.message,
    fixed: edits.length ? edited(text, edits) : undefined,
  };
}

const withAddress = (address: string): string => resource('').replace('address 10.0.0.1:7788;', address);

for (const [written, form] of [
  ['address fd00::1:7788;', 'address ipv6 [fd00::1]:7788;'],
  ['address [fd00::1]:7788;', 'address ipv6 [fd00::1]:7788;'],
  ['address ipv6 fd00::1:7788;', 'address ipv6 [fd00::1]:7788;'],
  ['address fe80::a00:1:7788;', 'address ipv6 [fe80::a00:1]:7788;'],
  ['address 2001:db8:0:0:0:0:0:1:7788;', 'address ipv6 [2001:db8:0:0:0:0:0:1]:7788;'],
  ['address ipv4 [fd00::1]:7788;', 'address ipv6 [fd00::1]:7788;'],
] as const)
  test(`one error and its fix for an IPv6 address without its form: ${written}`, () => {
    const { codes, fixed } = reported(withAddress(written));
    assert.deepEqual(codes, ['ipv6-form']);
    assert.ok(fixed?.includes(` ${form} }`), fixed);
    // The other host's address is of version 4.
    assert.deepEqual(reported(fixed!).codes, ['mixed-address-families']);
  });

for (const [written, codes] of [
  ['address ipv6 [fd00::1]:7788;', ['mixed-address-families']],
  ['address fd00::1;', ['ipv6-form']],
  ['address alpha:7788;', ['host-name-as-address']],
  ['address 10.0.0.1:7788:9;', ['extra-argument']],
  ['address 10.0.0:7788;', ['bad-value']],
] as const)
  test(`no other mistake is taken for the form of an IPv6 address: ${written}`, () =>
    assert.deepEqual(reported(withAddress(written)).codes, codes));

test('the form of an IPv6 address at the ends of a connection', () => {
  const text = resource('connection { host alpha address fd00::1:7788; host bravo address ipv6 [fd00::2]:7788; }');
  assert.equal(reported(text).codes[0], 'ipv6-form');
  assert.equal(reported(text).codes.filter((code) => code !== 'missing-node-id').length, 1);
});

for (const [inside, joined] of [
  ['disk { resync-rate 100 M; }', 'resync-rate 100M;'],
  ['disk { c-max-rate 4 M; }', 'c-max-rate 4M;'],
  ['net { max-buffers 8 k; }', 'max-buffers 8k;'],
  ['syncer { rate 33 M; }', 'rate 33M;'],
] as const)
  test(`a unit belongs to its number: ${inside}`, () => {
    const text = resource(inside);
    const { codes, fixed } = reported(text);
    assert.deepEqual(codes, ['extra-argument']);
    assert.ok(fixed?.includes(joined), fixed);
    assert.deepEqual(reported(fixed!).codes, []);
    assert.ok(!open('drbd', text).findings.some(({ code }) => code === 'drbd/rate-without-unit'));
  });

for (const inside of ['net { timeout 60 s; }', 'disk { resync-rate 100M 2; }', 'net { protocol C D; }'])
  test(`what does not make one value is not joined: ${inside}`, () => {
    const { codes, message } = reported(resource(inside));
    assert.deepEqual(codes, ['extra-argument']);
    assert.doesNotMatch(message!.en, /space/);
  });

for (const [hosts, fixed] of [
  ['on alpha, {', 'on alpha {'],
  ['on alpha,bravo {', 'on alpha bravo {'],
  ['on alpha, charlie {', 'on alpha charlie {'],
  ['on alpha; {', undefined],
] as const)
  test(`a comma is no part of a host's name: ${hosts}`, () => {
    const made = reported(resource('').replace('on alpha {', hosts)).fixed;
    if (fixed) assert.ok(made?.includes(fixed), made);
    assert.ok(!made?.includes('"'));
  });

test('a character inside a command is put between quotes', () => {
  const { fixed } = reported('common { handlers { split-brain /usr/bin/notify@home; } }');
  assert.match(fixed!, /split-brain "\/usr\/bin\/notify@home";/);
});

test('the message names the port where it is missing', () => {
  const { codes, message, fixed } = reported(withAddress('address 10.0.0.1;'));
  assert.deepEqual(codes, ['missing-argument']);
  assert.equal(message!.en, 'Missing port after `10.0.0.1`. Add it, as in `address 192.168.11.201:7777;`.');
  assert.match(message!.ja, /ポート番号がありません/);
  assert.deepEqual(reported(fixed!).codes, []);
});

test('the port that a fix puts in is not one of the file beside', () => {
  const text = 'resource r1 { device minor 1; disk /dev/b; meta-disk internal; on a { address 10.0.0.1; } }';
  const neighbours = { 'drbd.d/r0.res': resource('') };
  const { fixed } = reported(text, { neighbours });
  assert.match(fixed!, /10\.0\.0\.1:7789/);
});

test('a free port is none of a connection or a proxy either', () => {
  const links = 'connection { host alpha address 10.1.0.1:7790; host bravo address 10.1.0.2:7790; }';
  const second = resource('', { name: 'r1', number: 1 }).replaceAll('7789', '7788');
  const finding = open('drbd', `${resource(links)}\n${second}`).findings.find(
    ({ code }) => code === 'drbd/duplicate-address',
  );
  assert.equal(finding?.fixes?.()[0]?.edits[0]?.text, '7791');
});

const nine = 'connection { host alpha; host bravo; host charlie; net { fencing resource-only; } path { host alpha; } }';

test('a block of another version is one mistake, whatever is inside', () => {
  assert.deepEqual(reported(resource(nine), { targets: { drbd: '8.4' } }).codes, ['other-version']);
  assert.ok(reported(resource(nine), { targets: { drbd: '9' } }).codes.length > 1);
});

test('a host named twice is one mistake', () => {
  const twice = resource('').replace('on bravo { address 10.0.0.2', 'on alpha { address 10.0.0.1');
  assert.deepEqual(reported(twice).codes, ['duplicate-host']);
  assert.deepEqual(reported(resource('').replace('10.0.0.2', '10.0.0.1')).codes, ['same-address']);
});

for (const [text, home] of [
  ['common { c-max-rate 5M; }', '`common { disk }`'],
  ['common { verify-alg sha1; }', '`common { net }`'],
  ['resource r0 { max-buffers 8000; }', '`resource { net }`'],
  ['common { quorum majority; }', '`common { options }`'],
  ['usage-count no;', '`global`'],
  ['net { timeout 50; }', '`resource`'],
] as const)
  test(`a misplaced statement is sent to a current section: ${text}`, () => {
    const { codes, message } = reported(text);
    assert.ok(codes.includes('misplaced-directive'), codes.join());
    assert.ok(message!.en.includes(`Move it to ${home}`), message!.en);
    assert.doesNotMatch(message!.en, /syncer/);
  });

test('the message on a deprecated option does not contradict itself', () => {
  const { findings } = open('drbd', 'global { minor-count 4; }', { targets: { drbd: '9' } });
  const found = findings.find(({ code }) => code === 'drbd/deprecated');
  assert.ok(found);
  assert.doesNotMatch(found.message.en, /instead/);
});

for (const [device, codes] of [
  ['/dev/drbd01234', ['device-name']],
  ['drbd01234', ['device-name']],
  ['/dev/drbd00', ['device-name']],
  ['/dev/drbd0', []],
  ['/dev/drbd1230', []],
  ['drbd10', []],
] as const)
  test(`the device ${device}`, () => {
    const { codes: found, fixed } = reported(resource('').replace('/dev/drbd0', device));
    assert.deepEqual(found, codes);
    if (fixed) assert.deepEqual(reported(fixed).codes, []);
  });

for (const [address, codes] of [
  ['127.0.0.1', ['unsuitable-address']],
  ['127.0.1.1', ['unsuitable-address']],
  ['0.0.0.0', ['unsuitable-address']],
  ['239.1.1.1', ['unsuitable-address']],
  ['255.255.255.255', ['unsuitable-address']],
  ['10.0.0.255', []],
  ['192.168.0.0', []],
] as const)
  test(`the address ${address} of a host`, () =>
    assert.deepEqual(reported(resource('').replace('10.0.0.1:', `${address}:`)).codes, codes));

test('loopback addresses of all hosts are a tunnel or a test; a proxy is often on the host itself', () => {
  const local = resource('').replaceAll(/10\.0\.0\.(\d)/g, '127.0.0.$1');
  assert.ok(!reported(local).codes.includes('unsuitable-address'));
  const proxy = (host: string, ip: string): string =>
    `on ${host} { address 127.0.0.${ip}:7788; proxy on ${host} { inside 127.0.0.${ip}:7789; outside 10.0.0.${ip}:7790; } }`;
  const both = resource('').replace(
    / {2}on alpha[\s\S]*7788; \}\n\}$/,
    `${proxy('alpha', '1')} ${proxy('bravo', '2')} }`,
  );
  assert.deepEqual(reported(both).codes, []);
});

test('the message on an undefined resource lists those that there are', () => {
  const text = `${resource('disk { resync-after other; }')}\n${resource('', { name: 'r1', number: 1 })}`;
  const found = open('drbd', text).findings.find(({ code }) => code === 'drbd/undefined-name');
  assert.match(found!.message.en, /`other`\. Defined: `r0`, `r1`\.$/);
  assert.match(found!.message.ja, /定義済み: `r0`、`r1`。$/);
});

test('the message on two values of an option says which one wins', () => {
  const of = (version: string): string | undefined =>
    open('drbd', resource('net { timeout 50; timeout 40; }'), { targets: { drbd: version } }).findings.find(
      ({ code }) => code === 'drbd/duplicate-option',
    )?.message.en;
  assert.match(of('8.4')!, /this one, the last, wins/);
  assert.match(of('9')!, /drbdadm rejects/);
});
