import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../../server/src/entry/cli.ts';
import { fixtureFolder, needs, shared } from '../support/paths.ts';

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly language: string;
    readonly problems: readonly { readonly line: number; readonly severity: string; readonly code: string }[];
  }[];
}

async function check(...args: readonly string[]): Promise<Report['files']> {
  const { out, err } = await run(['check', '--format', 'json', ...args], {}, false);
  assert.match(err, /^\d+ files? checked: [\w ,]+\n$/);
  return (JSON.parse(out) as Report).files;
}

/** What is more than advice, one line each. */
const serious = (files: Report['files']) =>
  files.flatMap(({ path, problems }) =>
    problems
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ line, severity, code }) => `${path}:${line} ${severity} ${code}`),
  );

for (const name of ['lab', 'lab-heartbeat']) {
  test(`${name} is valid: nothing at all is reported, no advice either`, async () => {
    const files = await check(join(fixtureFolder, name));
    assert.deepEqual(
      files.flatMap(({ path, problems }) => problems.map(({ code }) => `${path} ${code}`)),
      [],
    );
  });

  test(`${name}: each of its files is known by its name`, async () => {
    const files = readdirSync(join(fixtureFolder, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => !file.endsWith('.md') && statSync(join(fixtureFolder, name, file)).isFile())
      .sort();
    const found = (await check(join(fixtureFolder, name))).map(({ path }) => path).sort();
    assert.equal(found.length, files.length);
  });
}

const examples = join(shared, 'examples');
const { skip } = needs(examples);

for (const file of ['drbd.d/global_common.conf', 'drbd.d/r0.res', 'ha.cf', 'authkeys', 'haresources', 'seminar.crm'])
  test(`the seminar's ${file} is valid`, { skip }, async () => {
    const files = await check('--isolated', join(examples, file));
    assert.equal(files.length, 1);
    assert.deepEqual(serious(files), []);
  });

for (const [file, language, version] of [
  ['ha-classic.cf', 'ha-cf', 'heartbeat=3.0'],
  ['corosync1.conf', 'corosync', 'corosync=1'],
  ['corosync3.conf', 'corosync', 'corosync=3'],
] as const)
  test(`the seminar's ${file} is valid`, { skip }, async () => {
    const files = await check('--isolated', '--language', language, '--target', version, join(examples, file));
    assert.deepEqual(serious(files), []);
  });
