import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addressesOf, isPlaceholder, withAddresses } from '../../server/scripts/repository.mjs';
import { languages } from '../../server/src/languages/index.ts';
import { manifestText } from '../../syntaxes/source/manifest.ts';
import { folder } from '../support/command.ts';
import { root } from '../support/paths.ts';

const manifest = readFileSync(join(root, 'package.json'), 'utf8');
const { version, repository } = JSON.parse(manifest) as {
  readonly version: string;
  readonly repository: { readonly url: string };
};

/** What `npm run release:check` says of a project. */
function releaseCheck(files: Readonly<Record<string, string>>) {
  const at = folder({ 'README.md': '', 'README.ja.md': '', ...files });
  return spawnSync(process.execPath, [join(root, 'client/scripts/release-check.mjs'), at], { encoding: 'utf8' });
}

const changelog = `# Changelog\n\n## ${version} (2026-12-01)\n`;

test('a project whose address nobody has filled in cannot be published', () => {
  const placeholder = manifest.replaceAll(repository.url.replace(/\.git$/, ''), 'https://git.invalid/OWNER/ha-config');
  const { status, stderr } = releaseCheck({ 'package.json': placeholder, 'CHANGELOG.md': changelog });
  assert.equal(status, 1);
  assert.match(stderr, /^package\.json: repository\.url is a placeholder .*npm run generate\n$/);
});

test('one place is filled in, and the rest follows', () => {
  const filled = manifest.replace(repository.url, 'https://github.com/someone/ha-config.git');
  const half = releaseCheck({ 'package.json': filled, 'CHANGELOG.md': changelog });
  assert.match(half.stderr, /homepage and bugs do not follow/);
  const whole = manifestText(filled, languages);
  const { homepage, bugs } = JSON.parse(whole) as { readonly homepage: string; readonly bugs: string };
  assert.equal(homepage, 'https://github.com/someone/ha-config#readme');
  assert.equal(bugs, 'https://github.com/someone/ha-config/issues');
  const { status, stderr } = releaseCheck({ 'package.json': whole, 'CHANGELOG.md': changelog });
  assert.equal(stderr, '');
  assert.equal(status, 0);
});

test('a version without a date and a picture that is not there are named', () => {
  const { status, stderr } = releaseCheck({
    'package.json': manifest,
    'CHANGELOG.md': `## ${version} (unreleased)\n`,
    'README.ja.md': '![x](client/media/none.png) ![y](https://example.org/y.png)',
  });
  assert.equal(status, 1);
  assert.match(stderr, /CHANGELOG\.md: there is no heading "## .* \(YYYY-MM-DD\)"/);
  assert.match(stderr, /README\.ja\.md: client\/media\/none\.png is not there/);
  assert.doesNotMatch(stderr, /example\.org/);
});

for (const [url, content, pictures] of [
  ['https://github.com/a/b.git', 'https://github.com/a/b/blob/HEAD', 'https://github.com/a/b/raw/HEAD'],
  ['git+https://gitlab.com/a/b/c.git', 'https://gitlab.com/a/b/c/-/blob/HEAD', 'https://gitlab.com/a/b/c/-/raw/HEAD'],
] as const)
  test(`links of a README lead into ${url}`, () => {
    assert.ok(!isPlaceholder({ url: url.replace('git+', '') }));
    const made = addressesOf({ url });
    assert.deepEqual([made.content, made.pictures], [content, pictures]);
    assert.equal(
      withAddresses('[a](b/c.md) ![d](e.png) [f](#g) [h](https://i)', { url }),
      `[a](${content}/b/c.md) ![d](${pictures}/e.png) [f](#g) [h](https://i)`,
    );
  });
