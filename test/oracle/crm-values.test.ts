import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { metaAttributes } from '../../server/src/languages/crm/catalog/meta.ts';
import { opAttributes } from '../../server/src/languages/crm/catalog/operations.ts';
import { clusterProperties } from '../../server/src/languages/crm/catalog/properties.ts';
import { versionMismatch } from '../../server/src/schema/versions.ts';
import { choicesOf, defaultsOf } from '../support/crm-facts.ts';
import { open } from '../support/open.ts';
import { needs, shared } from '../support/paths.ts';
import { seeded, seedOfRun } from '../support/random.ts';

const oracle = join(shared, 'oracles/crm-verdict');
const { skip } = needs(oracle);

/** The version that the tools are of. */
const targets = { pacemaker: '2.1.5' };
const settled = { 'stonith-enabled': 'false', 'no-quorum-policy': 'ignore' } as const;
const base = 'node n1\nnode n2\nprimitive a Dummy op monitor interval=10s timeout=20s\n';
const odd = ['foo', '-5', '5x', '20x', 'inf', '', 'PT1M', 'yes', '1'];
/** All 1,500 take minutes; a sample does every day. */
const count = Number(process.env['HA_CONFIG_CRM_VALUES'] ?? 240);
const seed = seedOfRun();

interface Case {
  readonly what: string;
  readonly text: string;
}

function property(name: string, value: string): Case {
  const others = Object.entries(settled).filter(([each]) => each !== name);
  const pairs = [...others, [name, value]].map(([key, each]) => `${key}="${each}"`);
  return { what: `property ${name}=${value}`, text: `${base}property ${pairs.join(' ')}\n` };
}

function inPrimitive(list: string, name: string, value: string): Case {
  const pairs = Object.entries(settled).map(([key, each]) => `${key}=${each}`);
  const resource = `primitive b Dummy ${list} ${name}="${value}"`;
  return { what: `${list} ${name}=${value}`, text: `${base}property ${pairs.join(' ')}\n${resource}\n` };
}

function cases(): readonly Case[] {
  const found: Case[] = [];
  const catalogs = [
    [clusterProperties, property],
    [metaAttributes('primitive'), (name: string, value: string) => inPrimitive('meta', name, value)],
    [opAttributes, (name: string, value: string) => inPrimitive('op monitor timeout=20s', name, value)],
  ] as const;
  for (const [catalog, make] of catalogs)
    for (const [name, directive] of Object.entries(catalog.directives)) {
      // The id must be one, and the name is the word after `op` already; the timeout is there.
      if (catalog === opAttributes && ['id', 'name', 'timeout'].includes(name)) continue;
      const good = choicesOf(directive).flatMap((choice) =>
        versionMismatch(choice.versions, targets) ? [] : choice.value,
      );
      for (const value of new Set([...odd, ...defaultsOf(directive), ...good])) found.push(make(name, value));
    }
  return found;
}

function sample(all: readonly Case[]): readonly Case[] {
  const random = seeded(seed);
  const drawn = all.map((each) => ({ each, rank: random() }));
  return drawn
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ each }) => each);
}

/** True for each text that crmsh, the schema and crm_verify let pass. */
function verdicts(texts: readonly string[]): readonly boolean[] {
  const folder = mkdtempSync(join(tmpdir(), 'crm-values-'));
  try {
    const files = texts.map((text, i) => {
      const file = join(folder, `${i}.crm`);
      writeFileSync(file, text);
      return file;
    });
    const result = spawnSync(oracle, ['--no-warn', '--batch', ...files], { encoding: 'utf8', maxBuffer: 1 << 26 });
    const lines = result.stdout.split('\n').map((line) => line.split('\t'));
    const valid = new Set(lines.flatMap(([file, word]) => (word === 'valid' ? [file] : [])));
    const known = new Set(lines.map(([file]) => file));
    return files.map((file) => {
      assert.ok(known.has(file), `no verdict: ${result.stderr.slice(0, 300)}`);
      return valid.has(file);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('values of properties, meta and op attributes: we refuse what the tools refuse, and nothing else', {
  skip,
}, (t) => {
  const all = sample(cases());
  const theirs = verdicts(all.map((each) => each.text));
  const failures: string[] = [];
  for (const [i, { what, text }] of all.entries()) {
    const problems = open('crmsh', text, { targets }).findings.filter((each) => !each.code.endsWith('-stonith'));
    const codes = problems.map((each) => `${each.severity} ${each.code}`).join(', ');
    const error = problems.some((each) => each.severity === 'error');
    const flagged = error || problems.some((each) => each.severity === 'warning');
    if (theirs[i] && error) failures.push(`${what}: the tools let it pass; we say ${codes}`);
    if (!theirs[i] && !flagged) failures.push(`${what}: the tools refuse it; we say ${codes || 'nothing'}`);
  }
  t.diagnostic(
    `seed ${seed}: ${all.length} values; ${theirs.filter((valid) => !valid).length} of them refused by the tools`,
  );
  assert.deepEqual(failures, []);
});
