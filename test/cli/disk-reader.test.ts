import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DiskReader, onceEach } from '../../server/src/entry/disk-reader.ts';
import { filesBelow } from '../../server/src/entry/files.ts';
import { folder } from '../support/command.ts';

const skip = process.platform === 'win32';

test('what is not read is named, each once, and so many at most', { skip }, async () => {
  const at = folder({ 'ha.cf': 'keepalive 2\n' });
  const notes: string[] = [];
  const disk = new DiskReader((line) => notes.push(line), 100);
  symlinkSync(join(at, 'nowhere'), join(at, 'r0.res'));
  const read = () => filesBelow(at, ['**/*.res', '**/ha.cf'], undefined, disk);
  assert.equal((await read()).length, 1);
  await read();
  assert.deepEqual(notes, [`Not read: ${join(at, 'r0.res')}: the link leads nowhere`]);
  for (let i = 0; i < 50; i++) assert.equal(await disk.read(join(at, `${i}.res`)), undefined);
  assert.equal(notes.length, 21);
  assert.equal(notes.at(-1), 'More files cannot be read');
});

test('a device, a FIFO and a file that is too large are not read; an ordinary file is', { skip }, async () => {
  const at = folder({ 'ha.cf': 'keepalive 2\n', 'large.cf': 'x'.repeat(200) });
  const fifo = join(at, 'r0.res');
  execFileSync('mkfifo', [fifo]);
  const disk = new DiskReader(() => {}, 100);
  for (const path of [fifo, '/dev/zero', join(at, 'large.cf'), at]) await assert.rejects(disk.file(path), path);
  assert.equal((await disk.file(join(at, 'ha.cf'))).text, 'keepalive 2\n');
});

test('a file that is too large is named once, without control characters', { skip }, async () => {
  const at = folder({ 'a/ha.cf': 'keepalive 2\n', 'b\x1b/ha.cf': 'x'.repeat(200), 'c/ha.cf': 'x'.repeat(200) });
  const lines: string[] = [];
  const note = onceEach((line) => lines.push(line.slice(at.length + 1)));
  const limits = { fileSize: 100, files: 10, characters: 1000, milliseconds: 60_000, cut: note };
  for (const _ of [1, 2])
    assert.equal((await filesBelow(at, ['**/ha.cf'], limits, new DiskReader(note, 100))).length, 1);
  assert.deepEqual(lines.sort(), [
    'b\\x1b/ha.cf is not read: it has more than 100 bytes',
    'c/ha.cf is not read: it has more than 100 bytes',
  ]);
});
