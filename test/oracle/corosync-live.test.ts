import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { configOf, liveCases } from '../support/corosync-live.ts';
import { open } from '../support/open.ts';
import { shared } from '../support/paths.ts';

const oracle = join(shared, 'oracles/corosync-live');
const there = existsSync(oracle);
if (!there && process.env['CI'] === 'true') throw new Error('corosync-live is missing');

test('what corosync 3.1 refuses when it is started is an error, and nothing else is', {
  skip: there ? false : 'corosync-live is not here',
  timeout: 240_000,
}, (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'corosync-live-'));
  const files = liveCases.map(([, parts], i) => {
    const file = join(folder, String(i));
    writeFileSync(file, configOf(parts));
    return file;
  });
  const { stdout } = spawnSync(oracle, files, { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const rows = stdout.split('\n').filter(Boolean);
  if (rows.length < files.length || rows.some((row) => row.includes('\tunavailable'))) {
    // An oracle that cannot answer must not pass for one that agrees.
    assert.notEqual(process.env['CI'], 'true', `corosync-live cannot run here: ${stdout.slice(0, 500)}`);
    t.skip('corosync-live cannot run here');
    return;
  }
  const differing = liveCases.flatMap(([what, parts], i) => {
    const [, verdict, status] = rows[i]!.split('\t');
    const errors = open('corosync', configOf(parts), { targets: { corosync: '3' } }).findings.filter(
      (f) => f.severity === 'error',
    );
    return (verdict === 'refuses') === errors.length > 0
      ? []
      : [`${what}: ${verdict} ${status ?? ''}; we say ${errors.map((f) => f.code)}`];
  });
  t.diagnostic(`${rows.length} files started, ${differing.length} differ`);
  assert.deepEqual(differing, []);
});
