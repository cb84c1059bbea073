import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { edited } from '../../server/src/base/edited.ts';
import { open } from '../support/open.ts';
import { needs, shared } from '../support/paths.ts';

const oracle = join(shared, 'oracles/crm-verdict');
const pitfallFile = join(shared, 'facts/crm-pitfalls.json');

/** Takes the first fix that is offered, and again, until none is left. */
function applyFix(text: string): { readonly text: string; readonly errors: readonly string[]; readonly taken: number } {
  for (let taken = 0; ; taken++) {
    const { findings } = open('crmsh', text);
    const fix = findings.flatMap((each) => each.fixes?.() ?? [])[0];
    if (!fix || taken > 30)
      return { text, taken, errors: findings.flatMap((each) => (each.severity === 'error' ? [each.code] : [])) };
    text = edited(text, fix.edits)!;
  }
}

test('the fixes of every pitfall lead to what the real tools accept', {
  ...needs(oracle, pitfallFile),
}, (t) => {
  const { pitfalls } = JSON.parse(readFileSync(pitfallFile, 'utf8')) as {
    pitfalls: readonly { id: string; bad: string }[];
  };
  const folder = mkdtempSync(join(tmpdir(), 'crm-fixes-'));
  try {
    const rows = pitfalls.map(({ id, bad }) => ({ id, file: join(folder, `${id}.crm`), ...applyFix(bad) }));
    for (const { file, text } of rows) writeFileSync(file, text);
    const run = spawnSync(oracle, ['--batch', '--load', '--no-warn', ...rows.map((each) => each.file)], {
      encoding: 'utf8',
      timeout: 200_000,
      maxBuffer: 1 << 26,
    });
    const refused = run.stdout.split('\n').filter((line) => line.includes('\tinvalid\t'));
    const judged = new Set(run.stdout.split('\n').map((line) => line.split('\t')[0]));
    assert.deepEqual(
      rows.filter(({ file }) => !judged.has(file)),
      [],
    );
    // What no fix can know (the name that was meant, which of two resources goes) is still reported.
    const failures = refused.filter((line) => !rows.find(({ file }) => line.startsWith(file))!.errors.length);
    t.diagnostic(`${rows.reduce((sum, each) => sum + each.taken, 0)} fixes taken in ${rows.length} files`);
    assert.deepEqual(failures, []);
    assert.deepEqual(
      rows.filter(({ taken }) => taken > 30),
      [],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
