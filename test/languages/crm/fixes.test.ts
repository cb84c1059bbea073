import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited } from '../../../server/src/base/edited.ts';
import { open } from '../../support/open.ts';

for (const [what, text, code, expected] of [
  ['notify', 'ms m d meta master-max=1', 'notify-missing', 'ms m d meta master-max=1 notify=true'],
  ['notify without a list', 'ms m d', 'notify-missing', 'ms m d meta notify=true'],
  ['promotable', 'clone m d meta notify=true', 'not-promotable', 'clone m d meta notify=true promotable=true'],
] as const)
  test(`fixes ${what}`, () =>
    assert.equal(applyFix(`${text}\nprimitive d ocf:linbit:drbd drbd_resource=r0`, code)?.split('\n')[0], expected));

for (const [what, text, code, expected] of [
  [
    'a missing backslash',
    'primitive p Dummy\n  op monitor interval=10s',
    'missing-backslash',
    'primitive p Dummy \\\n  op monitor interval=10s',
  ],
  ['a backslash too many', 'node a \\\nnode b', 'stray-backslash', 'node a \nnode b'],
  [
    'text after the backslash',
    'primitive p Dummy \\ # x\n  op monitor interval=10s',
    'text-after-backslash',
    'primitive p Dummy \\\n  op monitor interval=10s',
  ],
  [
    'a comment inside',
    'primitive p Dummy \\\n  # x\n  op monitor interval=10s',
    'comment-in-statement',
    'primitive p Dummy \\\n  op monitor interval=10s',
  ],
  [
    'an empty line inside',
    'primitive p Dummy \\\n\n  op monitor interval=10s',
    'empty-line-in-statement',
    'primitive p Dummy \\\n  op monitor interval=10s',
  ],
  [
    'glued words',
    'primitive p Dummy\\\n  op monitor interval=10s',
    'glued-words',
    'primitive p Dummy \\\n  op monitor interval=10s',
  ],
  [
    'ms for Pacemaker 3',
    'ms m d meta master-max=1 notify=true',
    'other-version',
    'clone m d meta promotable=true promoted-max=1 notify=true',
  ],
  ['a prompt', 'crm(live)configure# node a', 'prompt', ' node a'],
  [
    'a wrong statement',
    'property stonith-enabled=false resource-stickiness=1',
    'wrong-statement',
    'property stonith-enabled=false\nrsc_defaults resource-stickiness=1',
  ],
  [
    'the order of attributes',
    'primitive p Dummy op monitor x=1 timeout=2 interval=3',
    'operation-order',
    'primitive p Dummy op monitor timeout=2 x=1  interval=3',
  ],
] as const)
  test(`fixes ${what}`, () => assert.equal(applyFix(text, code, code === 'other-version' ? '3' : undefined), expected));

/** The text after the first fix of the first problem with that code. */
function applyFix(text: string, code: string, pacemaker?: string): string | undefined {
  const { findings } = open('crmsh', text, pacemaker ? { targets: { pacemaker } } : {});
  const fix = findings.find((each) => each.code === `crmsh/${code}`)?.fixes?.()[0];
  assert.ok(fix, `a fix for ${code} among ${findings.map((each) => each.code)}`);
  return edited(text, fix.edits);
}
