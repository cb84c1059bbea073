import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { command, folder, piped } from '../support/command.ts';

const bad = 'keepalvie 2\n';

test('standard input is checked, as what its name says it is', async () => {
  const { out, exit } = await piped(bad, 'check', '-', '--stdin-filename', 'etc/ha.cf');
  assert.equal(exit, 1);
  assert.match(out, /^etc\/ha\.cf:1:1: error/m);
});

test('standard input without a name needs a language', async () => {
  assert.match((await piped(bad, 'check', '-')).err, /<stdin>: which language\?/);
  assert.match((await piped(bad, 'check', '-', '--language', 'ha-cf')).out, /^<stdin>:1:1: error/m);
});

test('a glob that the shell has left alone names files', async () => {
  const at = folder({ 'a/ha.cf': bad, 'b/ha.cf': bad, 'c/authkeys': 'auth 1\n' });
  const { out } = await command('check', join(at, '{a,b}/*.cf'));
  assert.deepEqual(
    new Set(out.match(/[ab]\/ha\.cf:1:1: error/g)),
    new Set(['a/ha.cf:1:1: error', 'b/ha.cf:1:1: error']),
  );
});

test('a glob that names nothing ends with 2, unless that is no error', async () => {
  const at = join(folder({ 'ha.cf': bad }), '*.res');
  const { err, exit } = await command('check', at);
  assert.equal(exit, 2);
  assert.match(err, /\*\.res: no file of ours was found/);
  const { err: note, exit: end } = await command('check', '--no-error-on-unmatched', at);
  assert.deepEqual([note, end], ['no files checked\n', 0]);
});

test('a file that is named twice is checked once', async () => {
  const at = folder({ 'ha.cf': 'frobnicate\n' });
  const { out } = await command('check', at, join(at, 'ha.cf'));
  assert.equal(out.match(/unknown-directive/g)?.length, 1);
});

test('a broken link in a folder is named, ends with 2, and the other files are checked', async () => {
  const at = folder({ 'drbd.d/r0.res': 'resorce r0 {\n}\n' });
  symlinkSync('nowhere.res', join(at, 'drbd.d/r1.res'));
  const { out, err, exit } = await command('check', at);
  assert.equal(exit, 2);
  assert.match(err, /r1\.res: cannot be read: a symbolic link that leads nowhere/);
  assert.match(out, /r0\.res:1:1: error/);
});

test('a FIFO is named and not waited for', { skip: process.platform === 'win32' }, async () => {
  const at = folder({ 'ha.cf': bad });
  assert.equal(spawnSync('mkfifo', [join(at, 'authkeys')]).status, 0);
  for (const path of [at, join(at, 'authkeys')]) {
    const { err, exit } = await command('check', path);
    assert.equal(exit, 2);
    assert.match(err, /authkeys: cannot be read: a FIFO/);
  }
});

const encoded = (bytes: readonly number[]) =>
  Buffer.concat([Buffer.from('# '), Buffer.from(bytes), Buffer.from('\nkeepalive 2\n')]);

for (const [name, bytes, message] of [
  ['EUC-JP', encoded([0xc0, 0xdf, 0xc4, 0xea, 0xa5, 0xd5, 0xa5, 0xa1]), /not UTF-8: convert with iconv -f EUC-JP/],
  [
    'Shift_JIS',
    encoded([0x90, 0xdd, 0x92, 0xe8, 0x83, 0x74, 0x83, 0x40]),
    /not UTF-8: convert with iconv -f Shift_JIS/,
  ],
  ['UTF-16 with a mark', Buffer.from('\ufeffkeepalive 2\n', 'utf16le'), /not UTF-8: convert with iconv -f UTF-16LE/],
  ['UTF-16 without a mark', Buffer.from('keepalive 2\n', 'utf16le'), /not UTF-8: convert with iconv -f UTF-16LE/],
  ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3]), /a binary file, not a text/],
  ['Latin-1', encoded([0x66, 0xfc, 0x72]), /not UTF-8: convert it with iconv/],
] as const)
  test(`a file in ${name} is one message, and ends with 2`, async () => {
    const { out, err, exit } = await command('check', join(folder({ 'ha.cf': bytes }), 'ha.cf'));
    assert.deepEqual([out, exit], ['', 2]);
    assert.match(err, message);
    assert.equal(err.match(/ha\.cf: /g)?.length, 1);
  });

test('control characters in a name are shown as escapes', async () => {
  const { err } = await command('check', '/no/such\u001b[31m/file');
  assert.match(err, /such\\x1b\[31m/);
});

test('what cannot be read says why: not there, a link without an end, an empty name', async () => {
  const at = folder({ 'x.cf': '' });
  symlinkSync(join(at, 'nowhere'), join(at, 'ha.cf'));
  assert.match((await command('check', join(at, 'no.cf'))).err, /no\.cf: cannot be read: no such file or folder\n/);
  assert.match(
    (await command('check', join(at, 'ha.cf'))).err,
    /ha\.cf: cannot be read: a symbolic link that leads nowhere\n/,
  );
  assert.match((await command('check', '')).err, /^"": cannot be read: no such file or folder\n/);
  assert.equal((await command('check', '')).exit, 2);
});

test('an option that takes no value says so, in the language that is asked for', async () => {
  assert.equal((await command('check', '--explain=yes', 'x')).err, 'Unexpected value for --explain: it takes none.\n');
  assert.equal(
    (await command('check', '--explain=yes', 'x', '--lang', 'ja')).err,
    '--explain には値を指定できません。\n',
  );
});
