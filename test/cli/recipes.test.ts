import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { languages } from '../../server/src/languages/index.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { hooksText } from '../../syntaxes/source/hooks.ts';
import { folder } from '../support/command.ts';
import { root } from '../support/paths.ts';

const hooks = readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8');

/** Runs a line of a shell in a folder, with `ha-config` on the PATH. */
function shell(at: string, line: string): { readonly status: number | null; readonly out: string } {
  const bin = folder({
    'ha-config': `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'server/src/entry/cli.ts')}" "$@"\n`,
  });
  chmodSync(join(bin, 'ha-config'), 0o755);
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}`, NODE_TEST_CONTEXT: undefined };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: at, env, encoding: 'utf8' });
  return { status, out: stdout + stderr };
}

for (const readme of ['README.md', 'README.ja.md']) {
  const text = readFileSync(join(root, readme), 'utf8');
  const lines = [...text.matchAll(/^\s*(?:- run:|-|entry:) (ha-config (?:check|format) .*?|ha-config check)$/gm)].map(
    (found) => found[1]!,
  );

  test(`${readme} has a recipe for each of three pipelines`, () => assert.equal(lines.length, 4));

  test(`${readme}: the hook takes files of ours only`, () => {
    const session = new Session();
    const taken = new RegExp(/^ +files: (.*)$/m.exec(text)![1]!);
    for (const path of ['drbd.d/r0.res', 'a/drbd.d/x.conf', 'ha.cf', 'etc/authkeys', 'a.crm', 'a/corosync.conf'])
      assert.ok(taken.test(path) && session.languageOf(`file:///${path}`), path);
    for (const path of ['drbd.d/old/r0.res', 'xha.cf', 'drbd.d/r0.res.orig', 'acrm'])
      assert.ok(!taken.test(path), path);
  });

  for (const line of lines)
    test(`${readme}: \`${line}\` ends with 1 for a mistake and with 0 for none`, () => {
      const whole = line.includes(' .') ? line : `${line} drbd.d/r0.res`;
      const bad = folder({ 'drbd.d/r0.res': 'resorce r0 {\n}\n' });
      assert.equal(shell(bad, whole).status, 1);
      const [, report] = /--output (\S+)/.exec(line) ?? [];
      if (report) assert.ok(existsSync(join(bad, report)));
      const good = folder({ 'drbd.d/global_common.conf': 'global {\n  usage-count no;\n}\n', 'drbd.d/r0.res': '' });
      const { status, out } = shell(good, whole);
      assert.equal(status, 0, out);
    });
}

test('the hooks take the files of the registry (else: npm run generate)', () => {
  assert.equal(hooks, hooksText(hooks, languages));
});

/** Paths that a glob matches: each choice, any folder and none. */
function pathsOf(glob: string): readonly string[] {
  const [choices, ...words] = /\{([^{}]*)\}/.exec(glob) ?? [];
  if (choices !== undefined) return words[0]!.split(',').flatMap((word) => pathsOf(glob.replace(choices, word)));
  const plain = glob.replace(/\[![^\]]*\]/g, 'x').replace(/(?<!\*)\*(?!\*)/g, 'x');
  return ['', 'a/', 'a/b/'].map((folder) => plain.replace('**/', folder));
}

test('the hooks take the files that have a language, and no other', () => {
  const session = new Session(languages.filter(({ isReadOnly }) => !isReadOnly));
  const patterns = [...hooks.matchAll(/^ {2}files: '(.*)'$/gm)].map((found) => new RegExp(found[1]!));
  assert.equal(patterns.length, 2);
  let ours = 0;
  for (const path of session.associations.globs.flatMap(pathsOf)) {
    assert.ok(
      patterns.every((pattern) => pattern.test(path)),
      path,
    );
    const others = [
      `x${path}`,
      `${path}~`,
      `${path}.rpmsave`,
      `${path}.j2`,
      path.replace(/\.[^.]*$/, ''),
      path.replace(/.*\//, ''),
    ];
    for (const other of [path, ...others]) {
      const isOurs = session.languageOf(`file:///${other}`) !== undefined;
      if (isOurs) ours++;
      for (const pattern of patterns) assert.equal(pattern.test(other), isOurs, other);
    }
  }
  assert.ok(ours > 200);
});

test('the hooks check and write the files they are given', () => {
  const [check, format] = [...hooks.matchAll(/^ {2}entry: (.*)$/gm)].map((found) => found[1]!);
  const at = folder({ 'ha.cf': 'keepalive    2\n' });
  assert.equal(shell(at, `${check} ha.cf`).status, 1);
  assert.equal(shell(at, `${format} ha.cf`).status, 0);
  assert.notEqual(readFileSync(join(at, 'ha.cf'), 'utf8'), 'keepalive    2\n');
  writeFileSync(join(at, 'ha.cf'), Buffer.from([0xff, 0xfe]));
  assert.equal(shell(at, `${format} ha.cf`).status, 2);
});
