import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cibOf } from '../../server/src/languages/crm/conversions/index.ts';
import { crmOfCib } from '../../server/src/languages/crm/conversions/to-crm.ts';
import { type Element, readXml, writeXml } from '../../server/src/languages/crm/conversions/xml.ts';
import { parse } from '../../server/src/languages/crm/syntax/parse.ts';
import { randomConfiguration } from '../support/crm-generator.ts';

const oracles = join(shared, 'oracles');
const corpus = join(shared, 'corpus/crm');

/** crmsh itself, as the oracle drives it, on many texts in one process: `[mode, file]` -> XML, or null where it refuses. */
const driver = `
import sys, json
sys.path.insert(0, sys.argv[1])
jobs = json.loads(sys.argv[2])
import crm_oracle as o
texts = [open(f, encoding='utf-8').read() for _, f in jobs]
o.warm(texts)
out = []
for (mode, _), t in zip(jobs, texts):
    r = o.analyse_forked(t, mode=mode, sch='pacemaker-3.9')
    # It grumbles about $id-ref before the object is there, and takes it all the same.
    bad = [x for x in r['findings'] if x['level'] == 'invalid' and x['category'] in ('parse', 'object')
           and ' reference' not in x['message'] and 'Reference' not in x['message']]
    out.append({'xml': r['xml'], 'bad': [x['message'] for x in bad]})
o.cleanup()
print(json.dumps(out))
`;

import { needs, shared } from '../support/paths.ts';

interface Made {
  readonly xml: string | null;
  readonly bad: readonly string[];
}

/** What crmsh makes of the texts; undefined where it cannot run. */
function crmsh(texts: readonly string[], mode: 'load' | 'script' | 'auto'): readonly Made[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'crm-cib-'));
  try {
    const jobs = texts.map((text, i) => {
      const file = join(folder, `${i}.crm`);
      writeFileSync(file, text);
      return [mode, file];
    });
    const run = spawnSync('/usr/bin/python3', ['-B', '-c', driver, oracles, JSON.stringify(jobs)], {
      encoding: 'utf8',
      timeout: 300_000,
      maxBuffer: 1 << 28,
    });
    return run.status === 0 ? (JSON.parse(run.stdout) as Made[]) : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Attributes in order, comments gone. */
function plain(xml: string): string {
  const sorted = (of: Element): Element => ({
    tag: of.tag,
    // The feature set is that of the oracle's version there, and one that every version takes here.
    attributes: new Map(
      [...of.attributes].filter(([name]) => name !== 'crm_feature_set').sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    children: of.children.map(sorted),
  });
  const root = readXml(xml);
  assert.ok(root, 'no XML');
  return writeXml(sorted(root));
}

/** The same with each section sorted: a file that is loaded is taken in by kind, a script line by line. */
function anyOrder(xml: string): string {
  const root = readXml(plain(xml))!;
  const key = (of: Element): string => `${of.tag} ${of.attributes.get('id')}`;
  for (const section of root.children[0]!.children) section.children.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return writeXml(root);
}

const ours = (text: string): string => plain(cibOf({ tree: parse(text) }));

/** The first line that differs. */
function difference(a: string, b: string): string {
  const left = a.split('\n');
  const right = b.split('\n');
  const at = left.findIndex((line, i) => line !== right[i]);
  return `ours ${left[at]?.trim()} | crmsh ${right[at]?.trim()}`;
}

const { skip } = needs(oracles, corpus, '/usr/sbin/crm');

test('the corpus: the XML of crmsh, ids and all; and back again', { skip, timeout: 200_000 }, (t) => {
  const rows = readFileSync(join(corpus, 'MANIFEST.tsv'), 'utf8').trim().split('\n').slice(1);
  const files = rows.map((row) => row.split('\t')).filter((row) => row[7] === 'valid');
  assert.ok(files.length >= 45);
  let same = 0;
  for (const mode of ['load', 'script'] as const) {
    const group = files.filter((row) => row[5] === mode);
    const texts = group.map((row) => readFileSync(join(corpus, row[0]!), 'utf8'));
    const made = crmsh(texts, mode);
    assert.ok(made, 'crmsh does not run');
    for (const [i, { xml }] of made.entries()) {
      assert.ok(xml, group[i]![0]);
      const theirs = plain(xml);
      if (ours(texts[i]!) === theirs) same++;
      else t.diagnostic(`${group[i]![0]}: ${difference(ours(texts[i]!), theirs)}`);
      const back = crmOfCib(xml);
      assert.ok('text' in back, group[i]![0]);
      assert.equal(ours(back.text), theirs, `${group[i]![0]}, back again`);
    }
  }
  t.diagnostic(`${same} of ${files.length} equal`);
  assert.ok(same >= files.length * 0.98);
});

test('200 made configurations: the XML of crmsh, and back again through crmsh', { skip, timeout: 300_000 }, (t) => {
  const seed = Number(process.env['SEED'] ?? 7);
  const texts = Array.from({ length: 200 }, (_, i) => randomConfiguration(seed * 1000 + i));
  const statements = new Set(texts.flatMap((text) => [...text.matchAll(/^[a-z_]+/gm)].map((found) => found[0])));
  const made = crmsh(texts, 'auto');
  assert.ok(made, 'crmsh does not run');
  let same = 0;
  let refused = 0;
  const backs: { readonly text: string; readonly xml: string }[] = [];
  for (const [i, { xml, bad }] of made.entries()) {
    if (!xml || bad.length) {
      refused++;
      t.diagnostic(`refused ${seed * 1000 + i}: ${bad[0]}`);
      continue;
    }
    const theirs = plain(xml);
    if (ours(texts[i]!) === theirs) same++;
    else t.diagnostic(`seed ${seed * 1000 + i}: ${difference(ours(texts[i]!), theirs)}`);
    const back = crmOfCib(xml);
    assert.ok('text' in back);
    // The way back costs crmsh another run: one in four.
    if (i % 4 === 0) backs.push({ text: back.text, xml: theirs });
  }
  t.diagnostic(
    `seed ${seed}: ${same} of ${made.length - refused} equal, ${refused} refused; ${[...statements].sort()}`,
  );
  assert.ok(refused <= 10, `${refused} refused`);
  assert.ok(same >= (made.length - refused) * 0.98);
  const again = crmsh(
    backs.map(({ text }) => text),
    'load',
  )!;
  const failures = backs.filter(({ xml }, i) => !again[i]!.xml || anyOrder(again[i]!.xml!) !== anyOrder(xml));
  for (const { xml } of failures.slice(0, 5)) {
    const i = backs.findIndex((each) => each.xml === xml);
    t.diagnostic(`back: ${again[i]!.bad[0] ?? difference(plain(again[i]!.xml!), xml)}`);
  }
  t.diagnostic(`${backs.length - failures.length} of ${backs.length} come back through crmsh as they were`);
  assert.ok(failures.length <= backs.length * 0.02, `${failures.length} wrong`);
});

test('every file of the corpus folder is read without an exception', { skip }, () => {
  for (const name of readdirSync(corpus)) if (name.endsWith('.crm')) ours(readFileSync(join(corpus, name), 'utf8'));
});
