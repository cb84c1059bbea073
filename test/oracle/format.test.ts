import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { edited } from '../../server/src/base/edited.ts';
import { format } from '../../server/src/features/format/format.ts';
import type { Language } from '../../server/src/language.ts';
import { cibOf } from '../../server/src/languages/crm/conversions/index.ts';
import { sources } from '../support/corpus.ts';
import { noDrbdadm } from '../support/drbd-oracle.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ha-config-format-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

/** The texts of a language as they are and as they are once formatted; those that are refused or stay are left out. */
function* formatted(id: string): Iterable<{ name: string; before: string; after: string; language: Language }> {
  for (const { name, text, language } of sources()) {
    if (language.id !== id) continue;
    const made = format(language.parse(text), language, {
      indent: undefined,
      tabSize: 8,
      align: 'always',
      finalNewline: true,
    });
    if ('edits' in made && made.edits.length) yield { name, before: text, after: edited(text, made.edits)!, language };
  }
}

/** What drbdadm prints of a text that it accepts; undefined for one that it refuses. Everything is one host's. */
function dump(text: string): string | undefined {
  const file = join(scratch, 'drbd.conf');
  writeFileSync(file, text);
  const host = /\bon\s+"?([\w.-]+)/.exec(text)?.[1] ?? 'nobody';
  const env = { ...process.env, __DRBD_NODE__: host, DRBD_DONT_WARN_ON_VERSION_MISMATCH: '1' };
  const run = spawnSync('/usr/sbin/drbdadm', ['-d', '-c', file, 'dump', 'all'], {
    env,
    encoding: 'utf8',
    timeout: 20_000,
  });
  // It names the line of each resource.
  return run.status === 0 ? run.stdout.replace(/^# defined at .*$/gm, '') : undefined;
}

test('drbdadm prints the same of a file before and after formatting', { skip: noDrbdadm('9') ?? false }, () => {
  let equal = 0;
  for (const { name, before, after: text } of formatted('drbd')) {
    const wanted = dump(before);
    assert.equal(dump(text), wanted, name);
    if (wanted !== undefined) equal++;
  }
  console.log(`format: drbdadm dump equal for ${equal} files`);
  assert.ok(equal >= 10, `only ${equal}`);
});

test('the CIB of a crm file is the same before and after formatting', () => {
  let equal = 0;
  for (const { name, before, after: text, language } of formatted('crmsh')) {
    assert.equal(cibOf({ tree: language.parse(text) }), cibOf({ tree: language.parse(before) }), name);
    equal++;
  }
  console.log(`format: CIB equal for ${equal} files`);
  assert.ok(equal >= 10, `only ${equal}`);
});
