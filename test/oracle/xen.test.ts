import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { open } from '../support/open.ts';
import { needs, shared } from '../support/paths.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly verdict: 'valid' | 'invalid' | 'unavailable';
  readonly errors: readonly { readonly line: number }[];
}

const xl = { targets: { xen: '4.17' } };
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Refused for what the machine is, or blamed on the line before the one that is wrong. */
const exceptions: Readonly<Record<string, string>> = {
  'list-nested': 'the number of NUMA nodes is the host’s',
  'value-next-line': 'xl names the line before',
  'key-empty-value': 'xl names the line before',
};

test('an error exactly where xl refuses a file, and in its line', needs('cases/xen-cases.json'), () => {
  const { cases } = JSON.parse(readFileSync(join(shared, 'cases/xen-cases.json'), 'utf8')) as { cases: Case[] };
  const wrong: string[] = [];
  for (const { name, text, verdict, errors } of cases) {
    if (verdict === 'unavailable' || exceptions[name]) continue;
    const found = open('xen-domu', text, xl).findings.filter(({ severity }) => severity === 'error');
    if (found.length > 0 !== (verdict === 'invalid')) wrong.push(`${name}: xl says ${verdict}`);
    const line = errors[0]?.line;
    if (line && !found.some(({ start }) => lineOf(text, start) === line)) wrong.push(`${name}: not in line ${line}`);
    if (found.length > 1) wrong.push(`${name}: ${found.length} errors`);
  }
  assert.deepEqual(wrong, []);
});

test('no file that somebody uses has an error in its dialect', needs('corpus/xen'), () => {
  const folder = join(shared, 'corpus/xen');
  const wrong = readdirSync(folder)
    .filter((name) => !name.endsWith('.tsv'))
    .flatMap((name) =>
      open('xen-domu', readFileSync(join(folder, name), 'utf8'))
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ code }) => `${name}: ${code}`),
    );
  assert.deepEqual(wrong, []);
});

/** What xl says of each text: whether it takes it; undefined where the oracle cannot answer. */
function verdicts(texts: readonly string[]): readonly (boolean | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), 'ha-config-xen-'));
  try {
    const files = texts.map((text, i) => {
      const file = join(folder, `${i}.cfg`);
      writeFileSync(file, text);
      return file;
    });
    const run = spawnSync(join(shared, 'oracles/xen-verdict'), files, { encoding: 'utf8', timeout: 300_000 });
    const rows = new Map(run.stdout.split('\n').map((row) => [row.split('\t')[0], row.split('\t')] as const));
    return files.map((file) => {
      const [, verdict, , message = ''] = rows.get(file) ?? [];
      assert.ok(verdict, `no verdict: ${run.stderr}`);
      // A call of the machine that its stand-in does not know.
      if (/died of signal/.test(message)) return undefined;
      assert.notEqual(verdict, 'unavailable', message);
      return verdict === 'valid';
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const marks = ['"', "'", '[', ']', ',', '=', '\n', ' ', '#', ';', '+', 'x', '9', '\\', ':', '-', 'A', 'é', '.'];

/** A text with one mistake in one of its statements. */
function mutated(text: string, random: () => number): string {
  const lines = text.split('\n');
  const live = lines.flatMap((line, i) => (line.trim() && !line.trim().startsWith('#') ? [i] : []));
  const at = pick(live, random);
  const line = lines[at]!;
  const column = Math.floor(random() * (line.length + 1));
  const kind = random();
  if (kind < 0.3) lines[at] = line.slice(0, column) + line.slice(column + 1);
  else if (kind < 0.6) lines[at] = line.slice(0, column) + pick(marks, random) + line.slice(column);
  else if (kind < 0.7) lines[at] = line.replace(/["']/g, '');
  else if (kind < 0.8)
    lines[at] = line.replace(/\d+/, (n) =>
      pick([`${n}M`, `-${n}`, `0x${n}`, `${n}*2`, 'True', '"yes"', `${n}a`], random),
    );
  else if (kind < 0.9) lines[at] = line.replace(/"(\w+)"/, (_, word: string) => `"${word.slice(0, -1)}"`);
  else lines[at] = '';
  return lines.join('\n');
}

test('on files with a mistake it agrees with xl', needs('oracles/xen-verdict', '/usr/lib/xen-4.17/bin/xl'), () => {
  const seed = seedOfRun();
  const random = seeded(seed);
  const folder = join(import.meta.dirname, '../fixtures/xen-domu');
  const corpus = join(shared, 'corpus/xen');
  const texts = [
    ...['pv.cfg', 'hvm.cfg'].map((name) => readFileSync(join(folder, name), 'utf8')),
    ...readdirSync(corpus)
      .filter((name) => /\.(?:cfg|hvm|pvlinux|pvhlinux)$/.test(name))
      .map((name) => readFileSync(join(corpus, name), 'utf8'))
      .filter((text) => !/^\s*(?:import|def)\b/m.test(text)),
  ];
  const mutants = Array.from({ length: 400 }, () => mutated(pick(texts, random), random));
  let agreed = 0;
  let asked = 0;
  const tooStrict: string[] = [];
  verdicts(mutants).forEach((valid, i) => {
    if (valid === undefined) return;
    asked++;
    const found = open('xen-domu', mutants[i]!, xl).findings.filter(({ severity }) => severity === 'error');
    if ((found.length === 0) === valid) agreed++;
    else if (valid) tooStrict.push(`${found[0]!.code}: ${mutants[i]!.slice(found[0]!.start - 40, found[0]!.end)}`);
  });
  console.log(`xen: seed ${seed}, ${agreed} of ${asked} mutants as xl judges them`);
  assert.deepEqual(tooStrict, []);
  assert.ok(agreed >= asked * 0.97, `${agreed} of ${asked}`);
});
