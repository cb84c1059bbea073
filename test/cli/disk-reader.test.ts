import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { DiskReader } from '../../server/src/entry/disk-reader.ts';
import { folder } from '../support/command.ts';

const skip = process.platform === 'win32';

test('a device, a FIFO and a file that is too large are not read; an ordinary file is', { skip }, async () => {
  const at = folder({ 'ha.cf': 'keepalive 2\n', 'large.cf': 'x'.repeat(200) });
  const fifo = join(at, 'r0.res');
  execFileSync('mkfifo', [fifo]);
  const disk = new DiskReader(() => {}, 100);
  for (const path of [fifo, '/dev/zero', join(at, 'large.cf'), at]) await assert.rejects(disk.file(path), path);
  assert.equal((await disk.file(join(at, 'ha.cf'))).text, 'keepalive 2\n');
});
