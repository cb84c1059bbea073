import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Steps } from '../../server/src/base/steps.ts';
import { run } from '../../server/src/entry/cli.ts';
import type { Language } from '../../server/src/language.ts';
import { knownVersions } from '../../server/src/schema/known-versions.ts';
import { root } from '../support/paths.ts';
import { toy } from '../support/toy.ts';

const good =
  'logfacility local1\nkeepalive 2\nwarntime 10\ndeadtime 30\ninitdead 120\nudpport 694\nbcast eth1\nucast eth0 192.168.11.202\nauto_failback off\nnode cluster1 cluster2\n';

const scratch = mkdtempSync(join(tmpdir(), 'ha-config-cli-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(scratch, 'f-'));
  for (const [name, text] of Object.entries(files)) {
    const file = join(path, name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text, { mode: 0o600 });
  }
  return path;
}

const command = (...args: string[]) => run(args, {}, false);

test('a valid file ends with 0 and says so in a line', async () => {
  const at = folder({ 'ha.cf': good });
  const summary = '1 file checked: no problems\n';
  assert.deepEqual(await command('check', join(at, 'ha.cf')), { out: '', err: summary, exit: 0 });
});

test('a mistake is one line, with place, severity and code, and ends with 1', async () => {
  const at = folder({ 'ha.cf': good.replace('keepalive 2', 'keepalvie 2') });
  const { out, exit } = await command('check', at);
  assert.equal(exit, 1);
  assert.match(out, /^\S+\/ha\.cf:2:1: error: .*“keepalive”.* \[ha-cf\/unknown-directive\]$/m);
});

test('messages come in Japanese by option and by locale', async () => {
  const at = folder({ 'ha.cf': 'frobnicate\n' });
  assert.match((await command('check', '--lang', 'ja', at)).out, /という文はありません/);
  assert.match((await run(['check', at], { LANG: 'ja_JP.UTF-8' }, false)).out, /という文はありません/);
});

test('colour only where it is asked for', async () => {
  const at = folder({ 'ha.cf': 'frobnicate\n' });
  assert.ok((await run(['check', at], {}, true)).out.includes('\u001b[31m'));
  assert.ok(!(await command('check', at)).out.includes('\u001b['));
});

test('JSON holds every problem with 1-based places', async () => {
  const at = folder({ 'ha.cf': good.replace('keepalive 2', 'keepalive 2s') });
  const { files } = JSON.parse((await command('check', '--format', 'json', at)).out) as {
    files: { path: string; language: string; problems: object[] }[];
  };
  assert.equal(files.length, 1);
  assert.equal(files[0]!.language, 'ha-cf');
  const [problem] = files[0]!.problems as Record<string, unknown>[];
  assert.deepEqual(
    { ...problem, message: typeof problem!['message'] },
    { line: 2, column: 11, endLine: 2, endColumn: 13, severity: 'error', code: 'ha-cf/bad-value', message: 'string' },
  );
});

test('files of one folder see each other, isolated ones do not', async () => {
  const at = folder({ 'ha.cf': good, haresources: 'cluster9 Delay::5::5\n' });
  assert.match((await command('check', at)).out, /haresources:1:1: \w+: .*cluster9/);
  assert.doesNotMatch((await command('check', '--isolated', at)).out, /undefined/);
});

test('a folder whose own name decides the language of its files', async () => {
  const at = folder({ 'drbd.d/r0.res': 'resorce r0 {\n}\n' });
  assert.match((await command('check', join(at, 'drbd.d'))).out, /r0\.res:1:1: error: .* \[drbd\/unknown-directive\]/);
});

test('a language can be forced on any file', async () => {
  const at = folder({ 'other.txt': 'keepalvie 2\n' });
  assert.equal((await command('check', join(at, 'other.txt'))).exit, 2);
  assert.equal((await command('check', '--language', 'ha-cf', join(at, 'other.txt'))).exit, 1);
  assert.match((await command('check', '--language', 'ha-cf', at)).out, /other\.txt:1:1: error/);
});

for (const [name, args, message] of [
  ['no command', [], /Usage/],
  ['an unknown command', ['chekc', '.'], /Unknown command “chekc”\. Did you mean “check”\?/],
  ['a command without its words', ['check'], /^Usage: ha-config check/],
  ['an option of another command', ['check', '--write', '.'], /--write is not an option of check/],
  ['a misspelt option', ['check', '--formt', 'json', '.'], /Unknown option “--formt”\. Did you mean “--format”\?/],
  ['an unknown language of messages', ['check', '--lang', 'fr', '.'], /“fr” for --lang: expected en, ja/],
  ['an option without its value', ['check', '--format'], /Missing value for --format/],
  ['an unknown option', ['check', '--frob', '.'], /--frob/],
  ['an unknown format', ['check', '--format', 'xml', '.'], /“xml” for --format: expected text, json, sarif/],
  ['an unknown language', ['check', '--language', 'nginx', '.'], /--language/],
  ['an unknown product', ['check', '--target', 'nginx=1', '.'], /--target nginx=1/],
  ['the name of what every object has', ['check', '--target', 'constructor=1', '.'], /--target constructor=1/],
  ['another such name', ['check', '--target', '__proto__=1', '.'], /--target __proto__=1/],
  ['a target without version', ['check', '--target', 'drbd', '.'], /“drbd” for --target/],
  ['a version that is not known', ['check', '--target', 'drbd=99', '.'], /drbd=99: .*8\.3, 8\.4, 9, 9\.0, 9\.1, 9\.2/],
  ['a release of no known line', ['check', '--target', 'drbd=9.7', '.'], /drbd=9\.7/],
  ['a misspelt product', ['check', '--target', 'pacemakr=2.1', '.'], /Did you mean “pacemaker”\?.* corosync/],
  ['a file that is not there', ['check', '/no/such/file'], /cannot be read/],
  ['a word that nobody knows', ['explain', 'frobnicate'], /No documentation found/],
] as const)
  test(`${name} ends with 2 and says why`, async () => {
    const { err, exit } = await command(...args);
    assert.equal(exit, 2);
    assert.match(err, message);
  });

test('explain prints the documentation of directives and values, in either language', async () => {
  assert.match(
    (await command('explain', 'keepalive')).out,
    /^# Heartbeat \(ha.cf\)\n\n# “keepalive”\n\nkeepalive .*heartbeat/s,
  );
  assert.match((await command('explain', 'keepalive', '--lang', 'ja')).out, /既定値/);
  assert.match((await command('explain', 'keepalive', '--in', 'haresources')).err, /No documentation found/);
});

for (const target of [
  'drbd=9.2.14',
  'drbd=8.4',
  'drbd-utils=9.20',
  'pacemaker=2.1.7',
  'corosync=3.1.8',
  'xen=4.17',
  'ifcfg=initscripts',
])
  test(`the target ${target} is known`, async () => {
    const { err } = await command('check', '--target', target, folder({ 'ha.cf': good }));
    assert.doesNotMatch(err, /--target/);
  });

test('the targets are those that the settings of the editor offer', () => {
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    contributes: { configuration: { properties: Record<string, { enum?: string[] }> }[] };
  };
  const settings = [contributes.configuration].flat().flatMap(({ properties }) => Object.entries(properties));
  const offered = settings.flatMap(([name, { enum: values = [] }]) => {
    const product = /^haConfig\.target\.(.+)$/.exec(name)?.[1];
    return product ? [[product, values.filter((each) => each !== 'auto')]] : [];
  });
  assert.deepEqual(knownVersions, Object.fromEntries(offered));
});

test('the version is that of the package', async () => {
  assert.match((await command('--version')).out, /^ha-config \d+\.\d+\.\d+\n$/);
});

for (const name of ['check', 'format', 'explain', 'reference', 'lsp', 'cib'])
  test(`${name} has a help of its own, in both languages`, async () => {
    assert.match((await command(name, '--help')).out, new RegExp(`^Usage: ha-config ${name} `));
    assert.match((await command(name, '--help', '--lang', 'ja')).out, new RegExp(`^使い方: ha-config ${name} `));
  });

test('a conversion of a file of another language is refused, and one with errors says so', async () => {
  const at = folder({ 'ha.cf': good, 'a.crm': 'primitive x Dummy\nfrobnicate\n' });
  const refused = await command('cib', join(at, 'ha.cf'));
  assert.deepEqual([refused.out, refused.exit], ['', 2]);
  assert.match(refused.err, /ha\.cf: a file of Heartbeat \(ha\.cf\), not of Pacemaker \(crm shell\)/);
  const made = await command('cib', join(at, 'a.crm'));
  assert.match(made.out, /<primitive/);
  assert.match(made.err, /a\.crm: 1 error in this file; use ha-config check/);
});

test('the program says that its output could not be written', { skip: !existsSync('/dev/full') }, () => {
  const full = openSync('/dev/full', 'w');
  const args = [join(root, 'dist/cli.js'), 'explain', 'split-brain'];
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const { status, stderr } = spawnSync(process.execPath, args, {
    env,
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  assert.equal(status, 2);
  assert.match(stderr, /ENOSPC/);
});

test('help is printed on demand', async () => {
  for (const [one, other] of [
    [['help'], ['--help']],
    [
      ['help', 'check'],
      ['check', '--help'],
    ],
    [
      ['help', 'cib'],
      ['cib', '-h'],
    ],
  ] as const)
    assert.deepEqual(await command(...one), await command(...other));
  assert.equal((await command('help', 'nonsense')).exit, 2);
  assert.deepEqual(await command('-V'), await command('--version'));
  const { out, exit } = await command('--help');
  assert.equal(exit, 0);
  assert.match(out, /ha-config COMMAND --help/);
});

for (const [kind, changes] of [
  ['cannot be read', { parse: (text: string) => thrown(text) ?? toy.parse(text) }],
  ['cannot be checked', { checks: [({ bound }) => thrown(bound.tree.text) ?? []] }],
  ['takes too much work', { checks: [({ bound, steps }) => endless(bound.tree.text, steps!) ?? []] }],
] as const satisfies readonly (readonly [string, Partial<Language>])[])
  test(`a file that ${kind} is named, ends with 2, and is not there for the others`, async () => {
    const at = folder({ 'toys/a.toy': 'node a\nuse b\n', 'toys/bad.toy': 'node b # boom\n', 'toys/c.toy': 'colour\n' });
    const { out, err, exit } = await run(['check', at], {}, false, [{ ...toy, ...changes }]);
    assert.equal(exit, 2);
    assert.match(
      err,
      /^\S+\/bad\.toy: (?:internal-error: Error: boom|too-much-work: \w*: more than \d+ steps)\n3 files checked: 1 error, 2 warnings\n$/,
    );
    const found = out.split('\n').map((line) => /([^/]+:\d+:\d+: \w+:).*(\[.*\])/.exec(line)?.slice(1).join(' '));
    const code = kind.includes('work') ? 'too-much-work' : 'internal-error';
    assert.deepEqual(found.filter(Boolean), [
      'a.toy:2:5: warning: [toy/undefined-name]',
      `bad.toy:1:1: warning: [toy/${code}]`,
      'c.toy:1:1: error: [toy/unknown-directive]',
    ]);
    const isolated = await run(['check', '--isolated', at], {}, false, [{ ...toy, ...changes }]);
    assert.deepEqual(
      [isolated.exit, isolated.err.match(/^\S+(?=: (?:internal|too))/gm)],
      [2, [join(at, 'toys/bad.toy')]],
    );
  });

function thrown(text: string): undefined {
  if (text.includes('boom')) throw new Error('boom');
}

function endless(text: string, steps: Steps): undefined {
  while (text.includes('boom')) steps.count += 1000;
}

test('a conversion is a command of its own name', async () => {
  const at = folder({ 'ha.cf': good, haresources: 'cluster1 IPaddr2::192.168.11.210/24/eth0 httpd\n' });
  const { out, exit } = await command('haresources-to-crm', join(at, 'haresources'));
  assert.equal(exit, 0);
  assert.match(out, /^primitive \S+ .*IPaddr2/m);
  assert.match((await command('ha-cf-to-corosync', join(at, 'ha.cf'))).out, /^nodelist \{$/m);
  assert.equal((await command('haresources-to-crm', '/no/such/file')).exit, 2);
});

test('a folder without any file of ours is reported', async () => {
  const { err, exit } = await command('check', folder({ 'nginx.conf': 'http {}\n' }));
  assert.match(err, /no file of ours was found/);
  assert.equal(exit, 2);
});

test('a folder without any file of ours is no error where that is asked for', async () => {
  const at = folder({ 'nginx.conf': 'http {}\n' });
  assert.equal((await command('check', '--no-error-on-unmatched', at)).exit, 0);
});
