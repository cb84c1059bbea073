import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { keys } from '../../server/src/languages/xen/domu/catalog/index.ts';
import { open } from '../support/open.ts';
import { needs, shared } from '../support/paths.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';
import { compareWithXl, oracleOfXen } from '../support/xen-oracle.ts';

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
  const seen = { valid: 0, invalid: 0 };
  for (const { name, text, verdict, errors } of cases) {
    if (verdict === 'unavailable' || exceptions[name]) continue;
    seen[verdict]++;
    const found = open('xen-domu', text, xl).findings.filter(({ severity }) => severity === 'error');
    if (found.length > 0 !== (verdict === 'invalid')) wrong.push(`${name}: xl says ${verdict}`);
    const line = errors[0]?.line;
    if (line && !found.some(({ start }) => lineOf(text, start) === line)) wrong.push(`${name}: not in line ${line}`);
    if (found.length > 1) wrong.push(`${name}: ${found.length} errors`);
  }
  assert.deepEqual(wrong, []);
  assert.ok(seen.valid >= 20 && seen.invalid >= 20, `${seen.valid} valid and ${seen.invalid} invalid cases`);
});

test('no file that somebody uses has an error in its dialect', needs('corpus/xen'), () => {
  const folder = join(shared, 'corpus/xen');
  const names = readdirSync(folder).filter((name) => !name.endsWith('.tsv'));
  assert.ok(names.length >= 20, `${names.length} files`);
  const wrong = names.flatMap((name) =>
    open('xen-domu', readFileSync(join(folder, name), 'utf8'))
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ code }) => `${name}: ${code}`),
  );
  assert.deepEqual(wrong, []);
});

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

test('on files with a mistake it agrees with xl', needs(...oracleOfXen), () => {
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
  const { agreed, valid, invalid, tooStrict } = compareWithXl(mutants);
  const asked = valid + invalid;
  console.log(`xen: seed ${seed}, ${agreed} of ${asked} mutants as xl judges them`);
  assert.deepEqual(tooStrict, []);
  assert.ok(agreed >= asked * 0.97, `${agreed} of ${asked}`);
});

const parts = [
  ...[
    '/a',
    'raw',
    'qcow2',
    '',
    'xvda',
    'hdc:cdrom',
    'xvda:disk',
    'xvda:x',
    ':cdrom',
    'rw',
    'r',
    'w!',
    'ro',
    ' raw',
    'raw ',
  ],
  ...['format=raw', 'format=', 'format=x', 'access=ro', 'access=', 'access=w!', 'vdev=xvda', 'vdev=', 'vdev=xvdb'],
  ...[
    'devtype=cdrom',
    'devtype=',
    'cdrom',
    'cdrom=1',
    'backend=d',
    'backendtype=phy',
    'backendtype=qdisk',
    'backendtype=',
  ],
  ...['script=a', 'script=b', 'specification=xen', 'specification=virtio', 'specification=', 'colo', 'colo-port=1'],
  ...[
    'colo-port=x',
    'discard',
    'direct-io-safe',
    'discard=1',
    'foo=1',
    'foo=',
    'Foo=1',
    'a=b',
    'target=/b',
    'target=/b=c',
  ],
  ...[
    'phy:/a',
    'file:/a',
    'drbd:r0',
    'nbd:a:1',
    'tap:aio:/a',
    'tap:qcow2:/a',
    'tapdisk:vhd:/a',
    'e1:x',
    'foo:/a',
    'qed:/a',
  ],
];

test('it reads the text of a disk as xl does', needs(...oracleOfXen), () => {
  const seed = seedOfRun();
  const random = seeded(seed);
  const texts = Array.from({ length: 600 }, () => {
    const some = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(parts, random)).join(',');
    const disk = pick(['', '/a,raw,xvda,', 'vdev=xvda,'], random) + some;
    return `name = "a"\nkernel = "/k"\nmemory = 64\ndisk = [ "${disk}" ]\n`;
  });
  const { valid, invalid, tooStrict, tooLenient } = compareWithXl(texts);
  console.log(`xen: seed ${seed}, ${valid} valid and ${invalid} invalid disks`);
  assert.deepEqual({ tooStrict, tooLenient }, { tooStrict: [], tooLenient: [] });
});

const written = [
  ...['0', '1', '-1', '99', '4294967296', '0x10', '""', '"0"', '"1"', '" 1"', '"x"', '"yes"', '"default"', '"None"'],
  ...['[]', '[ "a" ]', '[ "a", "b" ]', '[ 1 ]', '"512MB"', '"+1"'],
];

test('no value of a key is an error where xl takes it', needs(...oracleOfXen), () => {
  const seed = seedOfRun();
  const random = seeded(seed);
  const own = new Set(['name', 'kernel', 'memory', 'type']);
  const known = Object.entries(keys).filter(([name, { versions }]) => !own.has(name) && !versions?.until);
  const texts = Array.from({ length: 600 }, () => {
    const [name, { words = [] }] = pick(known, random);
    const value = pick([...written, ...words.flatMap((each) => [`"${each}"`, `"${each.toUpperCase()}"`])], random);
    const type = pick(['pv', 'pvh', 'hvm'], random);
    return `name = "a"\nkernel = "/k"\nmemory = 64\ntype = "${type}"\n${name} = ${value}\n`;
  });
  const { valid, invalid, agreed, tooStrict } = compareWithXl(texts);
  console.log(`xen: seed ${seed}, ${agreed} of ${valid + invalid} values as xl judges them`);
  assert.deepEqual(tooStrict, []);
  assert.ok(agreed >= (valid + invalid) * 0.97, `${agreed} of ${valid + invalid}`);
});
