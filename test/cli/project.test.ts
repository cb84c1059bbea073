import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { readProject } from '../../server/src/documents/project.ts';
import { knownVersions } from '../../server/src/schema/known-versions.ts';
import { command, folder, japanese } from '../support/command.ts';
import { root } from '../support/paths.ts';

const bad = 'frobnicate\n';

function project(settings: object, files: Readonly<Record<string, string>> = { 'ha.cf': bad }): string {
  return folder({ '.ha-config.json': JSON.stringify(settings), ...files });
}

test('a severity that the project settles counts for the files below its folder', async () => {
  const at = project(
    { severity: { 'ha-cf/unknown-directive': 'off', 'missing-media': 'warning' } },
    { 'deep/er/ha.cf': bad },
  );
  const { out } = await command('check', at);
  assert.doesNotMatch(out, /unknown-directive/);
  assert.match(out, /warning: .*\[ha-cf\/missing-media\]/);
});

test('the nearest project counts, and files of several projects may be checked at once', async () => {
  const off = JSON.stringify({ severity: { 'unknown-directive': 'off' } });
  const at = folder({ '.ha-config.json': off, 'a/ha.cf': bad, 'b/.ha-config.json': '{}', 'b/ha.cf': bad });
  const { out, err } = await command('check', at);
  assert.deepEqual(out.match(/[ab]\/ha\.cf:1:1: error: Unknown/g), ['b/ha.cf:1:1: error: Unknown']);
  assert.match(err, /^2 files checked/);
});

test('targets of the project count, and those of the command line more', async () => {
  const at = project(
    { targets: { corosync: '1' } },
    { 'corosync.conf': 'totem {\n  version: 2\n  interface {\n    linknumber: 0\n  }\n}\n' },
  );
  const codes = async (...args: readonly string[]) => (await command('check', ...args, at)).out;
  assert.notEqual(await codes(), await codes('--target', 'corosync=3'));
  assert.equal(await codes('--target', 'corosync=3'), await codes('--no-config', '--target', 'corosync=3'));
});

test('the language of messages is the one of the project, unless another is asked for', async () => {
  const at = project({ language: 'ja' });
  assert.match((await command('check', at)).out, /という文はありません/);
  assert.match((await command('check', '--lang', 'en', at)).out, /Unknown statement/);
});

test('the language of messages of `format` is that of the project, too', async () => {
  const at = project({ language: 'ja' }, { 'drbd.d/r0.res': 'resource r0 {\n' });
  assert.match((await command('format', '--check', at)).err, /構文エラー/);
  assert.doesNotMatch((await command('format', '--check', '--lang', 'en', at)).err, /構文エラー/);
  assert.doesNotMatch((await command('format', '--check', '--no-config', at)).err, /構文エラー/);
});

test('a byte order mark before the settings of a project does not matter', async () => {
  const at = folder({ '.ha-config.json': '\ufeff{ "severity": { "unknown-directive": "off" } }', 'ha.cf': bad });
  assert.doesNotMatch((await command('check', at)).out, /unknown-directive/);
});

for (const [ignore, ignored] of [
  [['old/'], ['old/ha.cf', 'sub/old/ha.cf']],
  [['/old/'], ['old/ha.cf']],
  [['sub'], ['sub/ha.cf', 'sub/old/ha.cf']],
  [['sub/ha.cf'], ['sub/ha.cf']],
  [['{sub', 'sub/{old', 'old/{ha.cf,x'], []],
  [['sub/{old,new}/'], ['sub/old/ha.cf']],
  [['**/old/*.cf'], ['old/ha.cf', 'sub/old/ha.cf']],
  [['*.cf'], ['ha.cf', 'old/ha.cf', 'sub/ha.cf', 'sub/old/ha.cf']],
] as const)
  test(`ignoring ${ignore} leaves out ${ignored.join(', ')}`, async () => {
    const files = ['ha.cf', 'old/ha.cf', 'sub/ha.cf', 'sub/old/ha.cf'];
    const at = project({ ignore }, Object.fromEntries(files.map((name) => [name, bad])));
    const { out, err } = await command('check', at);
    const found = [...new Set(out.match(/^\S+?\.cf(?=:)/gm))].map((path) => path.slice(at.length + 1));
    assert.deepEqual(
      found,
      files.filter((name) => !(ignored as readonly string[]).includes(name)),
    );
    if (ignored.length) assert.match(err, new RegExp(`${ignored.length} files? ignored by \\.ha-config\\.json`));
  });

test('a file that is ignored is not formatted, even where it is named', async () => {
  const at = project({ ignore: ['ha.cf'] }, { 'ha.cf': 'keepalive    2\n' });
  assert.equal((await command('format', '--check', join(at, 'ha.cf'))).exit, 0);
  assert.equal((await command('format', '--check', '--no-config', join(at, 'ha.cf'))).exit, 1);
});

for (const [settings, message] of [
  ['{', /\.ha-config\.json:1:2: Unexpected end of the file: expected a key in double quotes/],
  ['[]', /:1:1: Unexpected value: expected a JSON object/],
  ['{"ignore":[],}', /:1:14: Unexpected “}”: expected a key/],
  ['{\n  "profile": "prod"\n}', /:2:14: Invalid value “prod” for “profile”: expected “lab”, “basic”, /],
  ['{"clusters":{}}', /for “clusters”/],
  ['{"ignore":[],"ignore":[]}', /Duplicate key “ignore”/],
  ['{"tragets":{}}', /Unknown key “tragets”\. Did you mean “targets”\?/],
  ['{"targets":{"drdb":"9"}}', /Unknown product “drdb”\. Did you mean “drbd”\?/],
  ['{"targets":{"drbd":"99"}}', /Unknown version “99” of drbd\. Known versions: 8\.3/],
  ['{"targets":{"drbd":9}}', /Invalid value “9” for “targets\.drbd”/],
  ['{"severity":{"drbd/unknown-directve":"off"}}', /Unknown problem code .* Did you mean “drbd\/unknown-directive”\?/],
  [
    '{"severity":{"unknown-directive":"fatal"}}',
    /Invalid value “fatal” for “severity\.unknown-directive”: expected “error”, /,
  ],
  ['{"ignore":"old"}', /Invalid value “old” for “ignore”/],
  ['{"language":"de"}', /Invalid value “de” for “language”: expected “en”, “ja”, “auto”/],
  ['{"customAgents":[{"id":"x"}]}', /:1:18: .*“x”/],
  ['{"customAgents":[1]}', /for “customAgents”/],
] as const)
  test(`a project that says ${settings} ends with 2 and is told why`, async () => {
    const at = folder({ '.ha-config.json': settings, 'ha.cf': bad });
    const { out, err, exit } = await command('check', at);
    assert.deepEqual([out, exit], ['', 2]);
    assert.match(err, message);
    assert.doesNotMatch((await japanese('check', at)).err, /Unknown|Invalid|cannot/);
    assert.equal((await command('check', '--no-config', at)).exit, 1);
  });

test('a project file that cannot be read ends with 2 and is not waited for', async () => {
  const at = folder({ 'ha.cf': bad });
  const path = join(at, '.ha-config.json');
  symlinkSync(join(at, 'nowhere'), path);
  assert.match(
    (await command('check', at)).err,
    /\.ha-config\.json: cannot be read: a symbolic link that leads nowhere/,
  );
  rmSync(path);
  writeFileSync(path, Buffer.from('\ufeff{}', 'utf16le'));
  assert.match((await command('check', at)).err, /\.ha-config\.json: not UTF-8/);
  rmSync(path);
  mkdirSync(path);
  assert.equal((await command('check', at)).exit, 1);
  if (process.platform === 'win32') return;
  rmdirSync(path);
  execFileSync('mkfifo', [path]);
  assert.match((await command('check', at)).err, /\.ha-config\.json: cannot be read: a FIFO/);
});

const schema = JSON.parse(readFileSync(join(root, 'schemas/ha-config.schema.json'), 'utf8')) as {
  properties: Record<string, { properties?: Record<string, { anyOf: [{ enum: readonly string[] }] }> }>;
};
const isValid = new Ajv().compile(schema);

test('the schema takes what is read, and refuses what is not', () => {
  for (const [settings, valid] of [
    [{}, true],
    [{ $schema: 'x', language: 'ja', targets: { drbd: '9.2', xen: '4.17' }, ignore: ['a/'], customAgents: [{}] }, true],
    [{ severity: { 'drbd/unknown-directive': 'off' } }, true],
    [{ profile: 'production', clusters: ['site-a/'] }, true],
    [{ profile: 'prod' }, false],
    [{ clusters: 'site-a' }, false],
    [{ targets: { nginx: '1' } }, false],
    [{ targets: { drbd: 'latest' } }, false],
    [{ target: {} }, false],
    [{ severity: { 'drbd/unknown-directive': 'fatal' } }, false],
    [{ ignore: 'old' }, false],
    [{ language: 'de' }, false],
  ] as const) {
    assert.equal(isValid(settings), valid, JSON.stringify(settings));
    assert.equal(readProject(JSON.stringify(settings)).problems.length === 0, valid);
  }
});

test('the schema offers the versions that are known', () => {
  const offered = Object.entries(schema.properties['targets']!.properties!).map(([product, { anyOf }]) => [
    product,
    anyOf[0].enum,
  ]);
  assert.deepEqual(Object.fromEntries(offered), knownVersions);
});
