import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../../support/open.ts';

const text = 'node n1\nproperty stonith-enabled=false default-resource-stickiness=100';

for (const [what, given, pacemaker, codes] of [
  ['the line 1.0', text, '1.0', []],
  ['a release of three parts', text, '1.0.13', []],
  ['a file that says its version', `${text} dc-version=1.0.13-abc`, undefined, []],
  ['Pacemaker 2', text, '2.0', ['2:other-version']],
] as const)
  test(`default-resource-stickiness is right under Pacemaker 1, and only there: ${what}`, () => {
    assert.deepEqual(open('crmsh', given, pacemaker ? { targets: { pacemaker } } : {}).codes, codes);
  });
