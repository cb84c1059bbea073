import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, before, prepare } from '../../server/src/lsp/handlers/call-hierarchy.ts';
import { atCursor } from '../support/cursor.ts';
import type { OpenOptions } from '../support/open.ts';

const lab = `primitive disk ocf:linbit:drbd params drbd_resource=r0
ms ms_disk disk meta notify=true
primitive fs ocf:pacemaker:Dummy
primitive ip ocf:pacemaker:Dummy
primitive web ocf:pacemaker:Dummy
group g fs ip web
order o inf: ms_disk:promote g:start
`;

/** What comes before and after the name at the \`|\`; absent: nothing can be asked there. */
function around(marked: string, options?: OpenOptions): { before: string[]; after: string[] } | undefined {
  const { service, uri, position } = atCursor('crmsh', marked, options);
  const item = prepare(service, { textDocument: { uri }, position })?.[0];
  return (
    item && {
      before: before(service, item).map(({ from }) => from.name),
      after: after(service, item).map(({ to }) => to.name),
    }
  );
}

const withCursorAt = (text: string, at: string): string => text.replace(at, `|${at}`);

for (const [at, first, then] of [
  ['ms_disk disk', [], ['g']],
  ['g fs ip', ['ms_disk'], []],
  ['fs ip web', ['ms_disk'], ['ip']],
  ['ip web', ['fs', 'ms_disk'], ['web']],
  ['disk ocf', [], ['g']],
] as const)
  test(`${at.split(' ')[0]} waits for ${first.join(', ') || 'nothing'}, and ${then.join(', ') || 'nothing'} for it`, () => {
    assert.deepEqual(around(withCursorAt(lab, at)), { before: first, after: then });
  });

test('the constraint that says so is quoted, and the places are those of the name in it', () => {
  const { service, uri, position } = atCursor('crmsh', withCursorAt(lab, 'g fs ip'));
  const [call] = before(service, prepare(service, { textDocument: { uri }, position })![0]!);
  assert.match(call!.from.detail ?? '', /ms_disk.*g/);
  assert.deepEqual(call!.fromRanges, [{ start: { line: 6, character: 13 }, end: { line: 6, character: 20 } }]);
});

test('nothing waits where the order is none of starts, keeps apart only, or cannot happen', () => {
  const two = 'primitive a ocf:pacemaker:Dummy\nprimitive |b ocf:pacemaker:Dummy\n';
  for (const line of ['order o inf: a:stop b:stop', 'order o Serialize: a b', 'order o inf: a:start b:promote'])
    assert.deepEqual(around(`${two}${line}\n`), { before: [], after: [] }, line);
  assert.deepEqual(around(`${two}order o inf: ( a b )\n`), { before: [], after: [] });
  assert.deepEqual(around(`${two}group g a b meta ordered=false\n`), { before: [], after: [] });
  assert.deepEqual(around(`${two}order o Optional: a b\n`), { before: ['a'], after: [] });
});

test('an order in another file of the cluster counts', () => {
  const neighbours = { 'orders.crm': 'order o inf: a b\n' };
  assert.deepEqual(around('primitive a ocf:pacemaker:Dummy\nprimitive |b ocf:pacemaker:Dummy\n', { neighbours }), {
    before: ['a'],
    after: [],
  });
});

test('what is no resource has no place in the order', () => {
  assert.equal(around('primitive a ocf:pacemaker:Dummy\nlocation l| a 100: n1\n'), undefined);
});
