import * as assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { extensions, Uri, workspace } from 'vscode';
import { languages } from '../../../server/src/languages/index.ts';
import type { Tests } from './runner.ts';

/** A path that fits a pattern. */
const pathOf = (pattern: string): string =>
  pattern
    .replace('**/', '')
    .replaceAll('*', 'x')
    .replace(/\{([^,}]*)[^}]*\}/g, '$1');

/** Every name of the registry, and a path for each of its patterns, in a folder of its own. */
const registered = languages.flatMap(({ id, partOf, files: { names, patterns } }) =>
  [...names, ...patterns.map(pathOf)].map((name) => [`registered/${id}/${name}`, '', partOf?.language ?? id] as const),
);

/** A file's name, its first line, and the language that VS Code must give it. */
const files: readonly (readonly [string, string, string | RegExp])[] = [
  ...registered,
  ['etc/drbd.conf', 'include "drbd.d/*.res";', 'drbd'],
  ['etc/drbd.d/global_common.conf', 'global { }', 'drbd'],
  ['etc/drbd.d/x.res', 'resource x { }', 'drbd'],
  ['templates/drbd.d/x.res.j2', 'resource {{ name }} { }', 'drbd'],
  ['templates/drbd.d/x.res.erb', 'resource <%= name %> { }', 'drbd'],
  ['tmp/crm-edit.pcmk', 'node cluster1', 'crmsh'],
  ['etc/cluster.crm', 'node cluster1', 'crmsh'],
  ['templates/cluster.crm.j2', 'node {{ node }}', 'crmsh'],
  ['etc/ha.d/ha.cf', 'keepalive 2', 'ha-cf'],
  ['etc/ha.d/haresources', 'cluster1 httpd', 'haresources'],
  ['etc/ha.d/authkeys', 'auth 1', 'ha-authkeys'],
  ['etc/corosync/corosync.conf', 'totem {', 'corosync'],
  // What is not ours, whatever it may look like.
  ['etc/nginx/nginx.conf', 'worker_processes 1;', 'properties'],
  ['etc/app.cfg', 'node = 1', 'properties'],
  ['etc/main.cf', 'keepalive 2', /^(plaintext|properties)$/],
  ['etc/resource.conf', 'resource r0 {', 'properties'],
  ['src/Button.res', 'let make = () => <div />', /^(plaintext|rescript)$/],
  ['src/authkeys.txt', 'auth 1', 'plaintext'],
];

export const associations: Tests = {
  async 'Files get the language that their names say, and no others are claimed'() {
    const folder = await mkdtemp(path.join(tmpdir(), 'ha-config-names-'));
    try {
      const found: string[] = [];
      for (const [name, text, expected] of files) {
        const file = path.join(folder, name);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, `${text}\n`);
        const { languageId } = await workspace.openTextDocument(Uri.file(file));
        const fits = typeof expected === 'string' ? languageId === expected : expected.test(languageId);
        if (!fits) found.push(`${name} is ${languageId}, not ${expected}`);
      }
      assert.deepEqual(found, []);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },

  async 'Every language of ours is declared with a configuration, without which VS Code never starts us'() {
    const manifest = extensions.getExtension('ha-config.ha-config')?.packageJSON as {
      readonly contributes: { readonly languages: readonly { readonly id: string; readonly configuration?: string }[] };
    };
    const declared = manifest.contributes.languages;
    // XML is a language of VS Code, which configures it.
    for (const { id, configuration } of declared)
      assert.equal(configuration === undefined, id === 'xml', `${id} has a configuration`);
    for (const { id, partOf } of languages)
      assert.ok(
        declared.some((each) => each.id === (partOf?.language ?? id)),
        `${id} is declared`,
      );
  },
};
