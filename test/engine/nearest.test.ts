import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../server/src/base/nearest.ts';

const words = ['protocol', 'primitive', 'property', 'keepalive', 'after-sb-0pri', 'after-sb-1pri', 'on', 'net'];

for (const [written, meant] of [
  ['prtocol', 'protocol'],
  ['protcool', 'protocol'],
  ['PROTOCOL', 'protocol'],
  ['after_sb_1pri', 'after-sb-1pri'],
  ['after-sb-2pri', 'after-sb-0pri'],
  ['keep', 'keepalive'],
  ['pri', 'primitive'],
  ['pro', undefined],
  ['nt', undefined],
  ['ON', 'on'],
  ['frobnicate', undefined],
  ['', undefined],
] as const)
  test(`\`${written}\` probably means ${meant ?? 'nothing known'}`, () => assert.equal(nearest(written, words), meant));
