import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { command, folder, piped } from '../support/command.ts';

const open = 'resource r0 {\n  protocol C\n  net {\n    pingtimeout 5;\n    timeout 60\n  }\n}\n';
const closed = 'resource r0 {\n  protocol C;\n  net {\n    pingtimeout 5;\n    timeout 60;\n  }\n}\n';

test('--fix applies what is safe, writes the file, and reports what is left', async () => {
  const at = folder({ 'drbd.d/r0.res': open });
  const file = join(at, 'drbd.d/r0.res');
  chmodSync(file, 0o644);
  const { out, err, exit } = await command('check', '--fix', at);
  assert.equal(readFileSync(file, 'utf8'), closed);
  assert.equal(statSync(file).mode & 0o777, 0o644);
  assert.deepEqual(readdirSync(join(at, 'drbd.d')), ['r0.res']);
  assert.equal(exit, 1);
  assert.match(out, /“pingtimeout”/);
  assert.doesNotMatch(out, /missing-semicolon|Missing “;”/);
  assert.match(err, /\n1 file fixed\n$/);
});

test('--fix keeps line ends and links', async () => {
  const at = folder({ 'real.txt': open.replaceAll('\n', '\r\n') });
  mkdirSync(join(at, 'drbd.d'));
  symlinkSync('../real.txt', join(at, 'drbd.d/r0.res'));
  await command('check', '--fix', join(at, 'drbd.d/r0.res'));
  assert.equal(readFileSync(join(at, 'real.txt'), 'utf8'), closed.replaceAll('\n', '\r\n'));
});

test('--fix --diff only shows the fixes', async () => {
  const at = folder({ 'drbd.d/r0.res': open });
  const { out, err, exit } = await command('check', '--fix', '--diff', at);
  assert.equal(readFileSync(join(at, 'drbd.d/r0.res'), 'utf8'), open);
  assert.match(out, /^--- a\/.*\n\+\+\+ b\/.*\n@@ .*\n resource r0 \{\n- {2}protocol C\n\+ {2}protocol C;\n/);
  assert.match(err, /1 file would be fixed/);
  assert.equal(exit, 1);
});

test('the fixes of standard input are shown, and never written', async () => {
  const name = ['--stdin-filename', 'drbd.d/r0.res'];
  assert.match((await piped(open, 'check', '--fix', '--diff', '-', ...name)).out, /^\+ {2}protocol C;$/m);
  assert.match((await piped(open, 'check', '--fix', '-', ...name)).err, /--fix requires files/);
});

test('each file is fixed by itself with --isolated, too', async () => {
  const at = folder({ 'drbd.d/r0.res': open, 'drbd.d/r1.res': open.replace('r0', 'r1') });
  assert.match((await command('check', '--fix', '--isolated', at)).err, /2 files fixed/);
  assert.equal(readFileSync(join(at, 'drbd.d/r1.res'), 'utf8'), closed.replace('r0', 'r1'));
});

test('a diff of fixes shows no secret', async () => {
  const secret = 'resource r0 {\n  net {\n    shared-secret "Xy7secretword"\n    timeout 60\n  }\n}\n';
  const { out } = await command('check', '--fix', '--diff', folder({ 'drbd.d/r0.res': secret }));
  assert.match(out, /^\+ {4}timeout 60;$/m);
  assert.doesNotMatch(out, /Xy7secretword/);
});

const past = 'frobnicate\n';

/** A folder with a problem of the past and a baseline of it. */
async function withBaseline(): Promise<readonly [at: string, baseline: string]> {
  const at = folder({ 'ha.cf': past });
  const baseline = join(at, 'baseline.json');
  const { out, err, exit } = await command('check', '--baseline', baseline, '--update-baseline', at);
  assert.equal(exit, 0);
  assert.match(out, /unknown-directive/);
  assert.match(err, /problems written to the baseline/);
  return [at, baseline];
}

test('what the baseline knows does not count, wherever it has moved', async () => {
  const [at, baseline] = await withBaseline();
  writeFileSync(join(at, 'ha.cf'), `# a comment\n\n${past}`);
  const { out, err, exit } = await command('check', '--baseline', baseline, '--fail-on', 'information', at);
  assert.deepEqual([out, exit], ['', 0]);
  assert.match(err, /^1 file checked: no problems\n\d problems of the baseline are not counted\n$/);
});

test('what is new counts, and a known line that comes once more does', async () => {
  const [at, baseline] = await withBaseline();
  writeFileSync(join(at, 'ha.cf'), `${past}keepalvie 2\n${past}`);
  const { out, exit } = await command('check', '--baseline', baseline, at);
  assert.equal(exit, 1);
  assert.deepEqual(out.match(/ha\.cf:\d+:1: error: Unknown/g), [
    'ha.cf:2:1: error: Unknown',
    'ha.cf:3:1: error: Unknown',
  ]);
});

test('a baseline holds no text of a file', async () => {
  const at = folder({ authkeys: 'auth 1\n2 sha1 Xy7secretword\n' });
  const baseline = join(at, 'baseline.json');
  await command('check', '--baseline', baseline, '--update-baseline', at);
  assert.match(readFileSync(baseline, 'utf8'), /^\{\n {2}"version": 1,\n {2}"files": \{\n {4}"authkeys": \[/);
  assert.doesNotMatch(readFileSync(baseline, 'utf8'), /sha1|secretword/);
});

test('updating a baseline keeps what it knows of files that were not checked', async () => {
  const [at, baseline] = await withBaseline();
  const before = readFileSync(baseline, 'utf8');
  const other = folder({ 'ha.cf': past });
  await command('check', '--baseline', baseline, '--update-baseline', join(other, 'ha.cf'));
  assert.ok(Object.keys((JSON.parse(readFileSync(baseline, 'utf8')) as { files: object }).files).length === 2);
  assert.match(before, /"ha\.cf"/);
  assert.equal((await command('check', '--baseline', baseline, at)).exit, 0);
});

for (const [name, args, message] of [
  ['a baseline that is not there', ['--baseline', '/no/such/file'], /cannot be read: add --update-baseline/],
  ['a baseline that is none', ['--baseline', join(import.meta.dirname, 'fix.test.ts')], /is not a baseline/],
  ['--update-baseline alone', ['--update-baseline'], /requires --baseline FILE/],
  ['--diff alone', ['--diff'], /--diff requires --fix/],
] as const)
  test(`${name} ends with 2 and says why`, async () => {
    const { err, exit } = await command('check', ...args, folder({ 'ha.cf': past }));
    assert.equal(exit, 2);
    assert.match(err, message);
  });
