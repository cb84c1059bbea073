import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addressBytes,
  addressKind,
  inOneNetwork,
  positionInNetwork,
  prefixOfMask,
} from '../../server/src/base/addresses.ts';
import { unsuitability } from '../../server/src/base/messages-addresses.ts';

for (const [address, kind] of [
  ['10.0.0.1', 'host'],
  ['192.168.1.255', 'host'],
  ['0.0.0.0', 'any'],
  ['::', 'any'],
  ['127.0.1.1', 'loopback'],
  ['::1', 'loopback'],
  ['::ffff:127.0.0.1', 'loopback'],
  ['::ffff:10.0.0.1', 'host'],
  ['239.1.1.1', 'multicast'],
  ['223.255.255.1', 'host'],
  ['ff05::1', 'multicast'],
  ['fe80::1', 'host'],
  ['0.1.2.3', 'reserved'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'broadcast'],
  ['fd00::1:7788', 'host'],
  ['256.0.0.1', undefined],
  ['10.0.0', undefined],
  ['fd00:::1', undefined],
  ['1:2:3:4:5:6:7', undefined],
  ['1:2:3:4:5:6:7:8::', undefined],
  ['1::2::3', undefined],
  ['alpha', undefined],
  ['', undefined],
] as const)
  test(`the address ${address || '(nothing)'} is ${kind ?? 'none'}`, () => assert.equal(addressKind(address), kind));

test('an IPv6 address has 16 bytes, whichever way it is written', () => {
  assert.deepEqual(addressBytes('fd00::10.0.0.1'), addressBytes('fd00::a00:1'));
  assert.equal(addressBytes('1:2:3:4:5:6:7:8')?.length, 16);
});

for (const [address, prefix, position] of [
  ['10.9.0.0', 24, 'network'],
  ['10.9.0.255', 24, 'broadcast'],
  ['10.9.0.255', 16, 'host'],
  ['10.9.0.128', 25, 'network'],
  ['10.9.0.127', 25, 'broadcast'],
  ['10.9.0.0', 31, 'host'],
  ['10.9.0.0', 32, 'host'],
  ['fd00::', 64, 'host'],
  ['alpha', 24, undefined],
] as const)
  test(`${address}/${prefix} is ${position ?? 'none'}`, () =>
    assert.equal(positionInNetwork(address, prefix), position));

test('two addresses in one network', () => {
  assert.equal(inOneNetwork('10.9.0.1', '10.9.0.200', 24), true);
  assert.equal(inOneNetwork('10.9.0.1', '10.9.1.1', 24), false);
  assert.equal(inOneNetwork('10.9.0.1', '10.9.1.1', 23), true);
  assert.equal(inOneNetwork('fd00::1', 'fd00::2', 64), true);
  assert.equal(inOneNetwork('fd00::1', '10.0.0.1', 64), false);
  assert.equal(inOneNetwork('alpha', '10.0.0.1', 24), undefined);
});

test('the prefix length of a netmask', () => {
  assert.equal(prefixOfMask('255.255.255.0'), 24);
  assert.equal(prefixOfMask('255.255.252.0'), 22);
  assert.equal(prefixOfMask('255.0.255.0'), undefined);
  assert.equal(prefixOfMask('24'), undefined);
});

test('the network of an address counts only where its prefix is known', () => {
  assert.equal(unsuitability('10.9.0.255'), undefined);
  assert.equal(unsuitability('10.9.0.255', 24), 'subnet broadcast');
  assert.equal(unsuitability('10.9.0.0', 24), 'network');
  assert.equal(unsuitability('127.0.0.1', 8), 'loopback');
  assert.equal(unsuitability('alpha'), undefined);
});
