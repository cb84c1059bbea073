import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Session } from '../../server/src/lsp/session.ts';

/** Includes that would have no end, or thousands of them: the cost stays within a few looks at each file. */

const uri = (i: number): string => `file:///lab/drbd.d/r${i}.res`;

/** The processor's time (ms) to judge the first of some files, and the codes of what is wrong with it. */
function judged(
  count: number,
  text: (i: number) => string,
): { readonly ms: number; readonly codes: readonly string[] } {
  const session = new Session();
  for (let i = 0; i < count; i++) session.put(uri(i), text(i), undefined);
  const before = process.cpuUsage();
  const codes = session.findings(uri(0)).map(({ code }) => code);
  assert.equal(session.failure(uri(0)), undefined);
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, codes };
}

const resource = (i: number): string => `resource r${i} {\n}\n`;

for (const [what, count, text] of [
  ['a file that includes itself', 1, () => 'include "r0.res";\n'],
  ['two that include each other', 2, (i) => `include "r${1 - i}.res";\n`],
  ['a circle of a thousand', 1000, (i) => `include "r${(i + 1) % 1000}.res";\n`],
  ['a glob with two thousand matches', 2000, (i) => (i ? resource(i) : 'include "*.res";\n')],
  ['a thousand of them that include all', 1000, () => 'include "*.res";\n'],
  ['the same glob a thousand times', 1000, (i) => (i ? resource(i) : 'include "*.res";\n'.repeat(1000))],
] as const satisfies readonly (readonly [string, number, (i: number) => string])[])
  test(`includes: ${what}`, (t) => {
    const { ms, codes } = judged(count, text);
    t.diagnostic(`${Math.round(ms)} ms`);
    assert.ok(!codes.some((code) => /failed|limit/.test(code)), codes.join(', '));
    // 12 s for 500 files that include all, before what one reaches was shared.
    assert.ok(ms < 6000, `${ms} ms`);
  });

test('a device is no file in sight, so nothing of it is read', () => {
  const { codes } = judged(1, () => 'include "/dev/zero";\ninclude "/dev/tty";\ninclude "/dev/*";\n');
  assert.deepEqual(
    codes.filter((code) => /failed/.test(code)),
    [],
  );
});
