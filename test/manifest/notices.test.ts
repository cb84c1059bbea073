import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { bundledPackages, notices } from '../../server/scripts/notices.mjs';

const root = path.join(import.meta.dirname, '..', '..');
const dist = path.join(root, 'dist');

test('every package in the bundles has its licence in THIRD_PARTY_NOTICES', () => {
  const text = readFileSync(path.join(dist, 'THIRD_PARTY_NOTICES'), 'utf8');
  const parts = text.split(`${'-'.repeat(80)}\n`).slice(1);
  const names = parts.map((part) => /^(\S+) \d/.exec(part)?.[1]);
  const needed = ['vscode-jsonrpc', 'vscode-languageclient', 'vscode-languageserver', 'vscode-languageserver-protocol'];
  assert.deepEqual(
    needed.filter((name) => !names.includes(name)),
    [],
  );
  for (const part of parts) assert.match(part, /Permission|Redistribution|Licen[cs]e/, part.slice(0, 200));
  // The development packages are not ours to ship.
  assert.ok(!names.includes('esbuild') && !names.includes('typescript'));
});

test('the package carries the notices', () => {
  assert.match(readFileSync(path.join(root, '.vscodeignore'), 'utf8'), /^!dist\/THIRD_PARTY_NOTICES$/m);
  assert.ok(readdirSync(dist).includes('THIRD_PARTY_NOTICES'));
});

test('a package without a licence text fails the build', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ha-config-'));
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "x", "version": "1.0.0", "license": "MIT" }');
  assert.throws(() => notices([folder]), /x 1\.0\.0 has no licence text/);
  writeFileSync(path.join(folder, 'LICENSE'), 'Permission is granted\r\n');
  assert.match(notices([folder]), /^x 1\.0\.0 \(MIT\)\n\nPermission is granted$/m);
});

test('packages are found by what is in the bundles, not by what was looked at', () => {
  const inputs = {
    'server/src/a.ts': { bytesInOutput: 1 },
    'node_modules/used/a.js': { bytesInOutput: 1 },
    '../b/node_modules/@scope/deep/node_modules/inner/a.js': { bytesInOutput: 1 },
    'node_modules/unused/a.js': { bytesInOutput: 0 },
  };
  assert.deepEqual(bundledPackages('/r/p', [{ outputs: { a: { inputs } } }]), [
    '/r/b/node_modules/@scope/deep/node_modules/inner',
    '/r/p/node_modules/used',
  ]);
});

/** The first releases without the known vulnerabilities of what is bundled, from the advisories; `npm audit` needs the network. */
const sound: Readonly<Record<string, readonly [number, number, number]>> = {
  // Regular expressions that take exponential time, and sequences without end.
  'brace-expansion': [5, 0, 5],
  minimatch: [10, 2, 3],
  semver: [7, 5, 2],
  // A patch whose file name has line ends in it.
  diff: [8, 0, 3],
};

test('nothing is bundled of which a vulnerability is known', () => {
  const text = readFileSync(path.join(dist, 'THIRD_PARTY_NOTICES'), 'utf8');
  for (const [name, least] of Object.entries(sound)) {
    const [, version] = new RegExp(`^${name} (\\d+\\.\\d+\\.\\d+)`, 'm').exec(text) ?? [];
    if (version === undefined) continue;
    const parts = version.split('.').map(Number);
    const first = parts.findIndex((part, i) => part !== least[i]);
    assert.ok(first < 0 || parts[first]! > least[first]!, `${name} ${version}`);
  }
});
