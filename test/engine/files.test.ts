import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow, searchedIn } from '../../server/src/entry/files.ts';

test('a folder is read up to its limits, and each cut is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ha-config-files-'));
  try {
    for (let i = 0; i < 9; i++) {
      mkdirSync(join(folder, `${i}`));
      writeFileSync(join(folder, `${i}`, 'ha.cf'), i < 2 ? 'x'.repeat(100) : 'node a\n');
    }
    const cuts: string[] = [];
    const limits = {
      fileSize: 50,
      files: 5,
      characters: 1000,
      milliseconds: 60_000,
      cut: (what: string) => cuts.push(what),
    };
    const count = async (more: object) => (await filesBelow(folder, ['**/ha.cf'], { ...limits, ...more })).length;
    assert.equal(await count({}), 5);
    assert.equal(cuts.length, 3);
    assert.equal(cuts.filter((cut) => /more than 50 bytes/.test(cut)).length, 2);
    assert.equal(await count({ characters: 15 }), 3);
    assert.equal(await count({ milliseconds: -1 }), 0);
    assert.equal((await filesBelow(folder, ['**/ha.cf'])).length, 9);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('of a whole disk only its etc is searched, and a home for less time than a project', () => {
  assert.deepEqual(searchedIn('/', '/home/a', 5000), ['/etc', 700]);
  assert.deepEqual(searchedIn('/home/a', '/home/a', 5000), ['/home/a', 700]);
  assert.deepEqual(searchedIn('/home', '/home/a', 5000), ['/home', 700]);
  assert.deepEqual(searchedIn('/home/a/lab', '/home/a', 5000), ['/home/a/lab', 5000]);
  assert.deepEqual(searchedIn('/etc/ha.d', '/root', 5000), ['/etc/ha.d', 5000]);
});
