import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { languages } from '../../server/src/languages/index.ts';
import { root } from '../support/paths.ts';
import { extensionPackage } from '../vscode/build.ts';

/** The files of a ZIP archive: path -> content. */
function unzip(file: string): ReadonlyMap<string, Buffer> {
  const data = readFileSync(file);
  const end = data.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, Buffer>();
  for (let entry = data.readUInt32LE(end + 16), i = data.readUInt16LE(end + 10); i > 0; i--) {
    const [packed, name, extra, comment] = [
      data.readUInt32LE(entry + 20),
      data.readUInt16LE(entry + 28),
      data.readUInt16LE(entry + 30),
      data.readUInt16LE(entry + 32),
    ] as const;
    const local = data.readUInt32LE(entry + 42);
    const begin = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const content = data.subarray(begin, begin + packed);
    files.set(
      data.toString('utf8', entry + 46, entry + 46 + name),
      data.readUInt16LE(entry + 10) === 8 ? inflateRawSync(content) : content,
    );
    entry += 46 + name + extra + comment;
  }
  return files;
}

const files = unzip(extensionPackage());
const text = (name: string): string => files.get(`extension/${name}`)?.toString('utf8') ?? '';

/** Everything that the package holds: each pattern names one kind of files, and is met. */
const patterns = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(?:package\.json|package\.nls\.json|package\.nls\.ja\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/client\/media\/icon\.png$/,
  /^extension\/client\/media\/icons\/\w+-(?:dark|light)\.svg$/,
  /^extension\/client\/media\/walkthrough\/\w+(?:\.nls\.ja)?\.md$/,
  /^extension\/dist\/(?:extension|server|core|features)\.js$/,
  /^extension\/dist\/languages\/[\w-]+\.js$/,
  /^extension\/dist\/(?:package\.json|THIRD_PARTY_NOTICES)$/,
  /^extension\/l10n\/bundle\.l10n\.ja\.json$/,
  /^extension\/schemas\/ha-config\.schema\.json$/,
  /^extension\/snippets\/(?:libvirt|plaintext|shellscript)\.json$/,
  new RegExp(`^extension/syntaxes/(?:${languages.map(({ id }) => id).join('|')})\\.tmLanguage\\.json$`),
  new RegExp(`^extension/syntaxes/(?:${languages.map(({ id }) => id).join('|')})\\.language-configuration\\.json$`),
  /^extension\/syntaxes\/markdown\.injection\.tmLanguage\.json$/,
  /^extension\/test\/fixtures\/lab\//,
] as const;

test('the VSIX holds these files and no others', () => {
  const names = [...files.keys()];
  assert.deepEqual(
    names.filter((name) => !patterns.some((pattern) => pattern.test(name))),
    [],
  );
  assert.deepEqual(
    patterns.filter((pattern) => !names.some((name) => pattern.test(name))),
    [],
  );
});

/** The paths that package.json names, wherever it does. */
function* paths(value: unknown): Iterable<string> {
  if (typeof value === 'string') {
    if (/^(?:\.\/)?[\w-]+(?:\/[\w.-]+)+\.\w+$/.test(value)) yield value;
  } else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* paths(inner);
}

test('every file that package.json names is in the VSIX', () => {
  const { main, icon, contributes } = JSON.parse(text('package.json')) as Readonly<Record<string, unknown>>;
  const named = [...paths([main, icon, contributes])].map((name) => name.replace(/^\.\//, ''));
  assert.ok(named.length > 50, `${named.length} files`);
  assert.deepEqual(
    named.filter((name) => !files.has(`extension/${name}`)),
    [],
  );
});

test('every bundle that another one loads is in the VSIX', () => {
  for (const [name, content] of files)
    if (/^extension\/dist\/.*\.js$/.test(name))
      for (const [, other] of content.toString('utf8').matchAll(/require\("(\.[^"]+\.js)"\)/g))
        assert.ok(files.has(join(name, '..', other!)), `${name}: ${other}`);
});

test('the Marketplace and Open VSX can show what the pages of the VSIX lead to', () => {
  for (const name of ['readme.md', 'changelog.md'])
    for (const [link, , target] of text(name).matchAll(/(!?)\[[^\][]*\]\(([^)\s]+)\)/g))
      assert.match(target!, /^(?:https:\/\/|#)/, `${name}: ${link}`);
  const shown = [...text('readme.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, address]) => address!);
  // A problem with its fix, a hover, completion, the cluster, a rename; the same in Japanese.
  assert.equal(shown.length, 5);
  assert.equal(readFileSync(join(root, 'README.ja.md'), 'utf8').match(/!\[/g)?.length, shown.length);
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly repository: { readonly url: string };
  };
  for (const address of shown) {
    assert.ok(address.startsWith(repository.url.replace(/\.git$/, '/')), address);
    // What the repository has under that path.
    assert.ok(readFileSync(join(root, address.replace(/^.*\/raw\/HEAD\//, ''))).length, address);
  }
});
