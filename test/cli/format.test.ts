import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { replaceFile } from '../../server/src/entry/commands/write.ts';
import { command, folder, piped } from '../support/command.ts';

const uneven = 'resource r0 {\n  device /dev/drbd0;\n      meta-disk internal;\n}\n';
const broken = 'resource r0 {\n  device /dev/drbd0;\n';

/** Of a file that `format` prints. */
async function formatted(text: string): Promise<string> {
  return (await command('format', join(folder({ 'r0.res': text }), 'r0.res'), '--language', 'drbd')).out;
}

test('one file is printed as it would be laid out, and stays as it is', async () => {
  const at = join(folder({ 'drbd.d/r0.res': uneven }), 'drbd.d/r0.res');
  const { out, err, exit } = await command('format', at);
  assert.deepEqual([err, exit], ['', 0]);
  assert.notEqual(out, uneven);
  assert.equal(out.replace(/\s+/g, ' '), uneven.replace(/\s+/g, ' '));
  assert.equal(readFileSync(at, 'utf8'), uneven);
});

test('several files are not printed one after another', async () => {
  const at = folder({ 'drbd.d/r0.res': uneven, 'drbd.d/r1.res': uneven });
  const { out, err, exit } = await command('format', at);
  assert.deepEqual([out, exit], ['', 2]);
  assert.match(err, /Add --check, --diff or --write/);
});

test('--check names the files that would change and ends with 1', async () => {
  const at = folder({ 'drbd.d/r0.res': uneven, 'drbd.d/r1.res': await formatted(uneven) });
  const { out, exit } = await command('format', '--check', at);
  assert.equal(exit, 1);
  assert.match(out, /^\S+r0\.res\n$/);
});

test('--check ends with 0 where nothing would change', async () => {
  const at = folder({ 'drbd.d/r1.res': await formatted(uneven) });
  assert.deepEqual(await command('format', '--check', at), { out: '', err: '', exit: 0 });
});

test('--diff shows a unified diff and writes nothing', async () => {
  const at = join(folder({ 'drbd.d/r0.res': uneven }), 'drbd.d/r0.res');
  const { out, exit } = await command('format', '--diff', at);
  assert.equal(exit, 0);
  assert.match(out, /^--- a\/\S+r0\.res\n\+\+\+ b\/\S+r0\.res\n@@ -1,4 \+1,4 @@\n resource r0 \{\n- {2}device/);
  assert.equal(readFileSync(at, 'utf8'), uneven);
});

test('a diff shows no secrets, unless they are asked for', async () => {
  const secret = 'resource r0 {\n  net {\n shared-secret "Xy7secretword";\n }\n}\n';
  const at = join(folder({ 'drbd.d/r0.res': secret }), 'drbd.d/r0.res');
  const { out } = await command('format', '--diff', at);
  assert.match(out, /shared-secret/);
  assert.doesNotMatch(out, /Xy7secretword/);
  assert.match((await command('format', '--diff', '--with-secrets', at)).out, /Xy7secretword/);
});

test('--write writes the file, whose mode stays, and leaves nothing beside it', async () => {
  const at = folder({ 'drbd.d/r0.res': uneven });
  const file = join(at, 'drbd.d/r0.res');
  chmodSync(file, 0o640);
  const { out, exit } = await command('format', '--write', at);
  assert.equal(exit, 0);
  assert.match(out, /r0\.res\n$/);
  assert.equal(readFileSync(file, 'utf8'), await formatted(uneven));
  assert.equal(statSync(file).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(join(at, 'drbd.d')), ['r0.res']);
});

test('--write writes what a symbolic link leads to, and the link stays one', async () => {
  const at = folder({ 'real/r0.txt': uneven });
  mkdirSync(join(at, 'drbd.d'));
  symlinkSync('../real/r0.txt', join(at, 'drbd.d/r0.res'));
  assert.equal((await command('format', '--write', join(at, 'drbd.d/r0.res'))).exit, 0);
  assert.ok(lstatSync(join(at, 'drbd.d/r0.res')).isSymbolicLink());
  assert.equal(readFileSync(join(at, 'real/r0.txt'), 'utf8'), await formatted(uneven));
});

test('line ends stay', async () => {
  const windows = (text: string) => text.replaceAll('\n', '\r\n');
  const at = join(folder({ 'drbd.d/r0.res': windows(uneven) }), 'drbd.d/r0.res');
  assert.equal((await command('format', '--write', at)).exit, 0);
  assert.equal(readFileSync(at, 'utf8'), windows(await formatted(uneven)));
});

test('a file with a byte order mark, which the programs reject, is named and not written', async () => {
  const at = join(folder({ 'ha.cf': '\ufeffkeepalive   2\n  deadtime 10\n' }), 'ha.cf');
  const { err, exit } = await command('format', '--write', at);
  assert.equal(exit, 2);
  assert.match(err, /ha\.cf: Formatting requires .* in line 1/);
  assert.equal(readFileSync(at, 'utf8'), '\ufeffkeepalive   2\n  deadtime 10\n');
});

test('a file with syntax errors is named with the reason, ends with 2, and is not written; the others are', async () => {
  const at = folder({ 'drbd.d/bad.res': broken, 'drbd.d/r0.res': uneven });
  const { err, exit } = await command('format', '--write', at);
  assert.equal(exit, 2);
  assert.match(err, /bad\.res: Formatting requires a file without syntax errors/);
  assert.equal(readFileSync(join(at, 'drbd.d/bad.res'), 'utf8'), broken);
  assert.equal(readFileSync(join(at, 'drbd.d/r0.res'), 'utf8'), await formatted(uneven));
});

test('a file in another encoding is named and not written', async () => {
  const bytes = Buffer.concat([
    Buffer.from('resource r0 {\n # '),
    Buffer.from([0xc6, 0xfc, 0xcb, 0xdc]),
    Buffer.from('\n}\n'),
  ]);
  const at = join(folder({ 'drbd.d/r0.res': bytes }), 'drbd.d/r0.res');
  const { err, exit } = await command('format', '--write', at);
  assert.equal(exit, 2);
  assert.match(err, /not UTF-8: convert with iconv -f EUC-JP/);
  assert.deepEqual(readFileSync(at), bytes);
});

test('a file that has changed since it was read is not overwritten', async () => {
  const at = join(folder({ 'ha.cf': 'new\n' }), 'ha.cf');
  assert.match((await replaceFile(at, 'old\n', 'other\n'))!.en, /has changed/);
  assert.equal(readFileSync(at, 'utf8'), 'new\n');
});

test('standard input is printed, as what its name says it is', async () => {
  const { out, exit } = await piped(uneven, 'format', '-', '--stdin-filename', 'drbd.d/r0.res');
  assert.deepEqual([out, exit], [await formatted(uneven), 0]);
  assert.equal((await piped(uneven, 'format', '--write', '-', '--language', 'drbd')).exit, 2);
});

test('the indent is what is asked for', async () => {
  const { out } = await piped(uneven, 'format', '-', '--language', 'drbd', '--indent', '2');
  assert.match(out, /^ {2}device/m);
  assert.match((await command('format', '--indent', '3', '.')).err, /expected language, tab, 2, 4, 8/);
});

test('formatting twice changes nothing more', async () => {
  const at = folder({ 'drbd.d/r0.res': uneven, 'ha.cf': 'keepalive    2\n' });
  await command('format', '--write', at);
  writeFileSync(join(at, 'untouched.txt'), 'x');
  assert.deepEqual(await command('format', '--check', at), { out: '', err: '', exit: 0 });
});
