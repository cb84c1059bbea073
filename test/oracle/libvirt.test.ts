import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fixtures } from '../support/fixtures.ts';
import { lineOf, open } from '../support/open.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';

const schemas = '/usr/share/libvirt/schemas';
const isThere = spawnSync('xmllint', ['--version']).status === 0;
const skip = isThere || process.env['CI'] === 'true' ? false : 'xmllint is not installed';

const guests = fixtures().filter(({ language, text }) => language.partOf && !text.includes('{{'));

/** What xmllint finds: by the number of the text, the line of its first error; nothing for a text that it takes. */
function faults(texts: readonly string[], ...options: readonly string[]): ReadonlyMap<number, number> {
  const folder = mkdtempSync(join(tmpdir(), 'ha-config-xml-'));
  try {
    for (const [i, text] of texts.entries()) writeFileSync(join(folder, `${i}.xml`), text);
    const names = texts.map((_, i) => `${i}.xml`);
    const { stderr, error } = spawnSync('xmllint', ['--noout', '--nonet', ...options, ...names], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    assert.equal(error, undefined);
    const found = new Map<number, number>();
    for (const [, name, line] of stderr.matchAll(/^(\d+)\.xml:(\d+): parser error/gm))
      if (!found.has(Number(name))) found.set(Number(name), Number(line));
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const pieces = [
  '<',
  '>',
  '"',
  "'",
  '/',
  '=',
  '&',
  ' ',
  '</',
  '/>',
  '<a>',
  '</a>',
  '--',
  'x',
  ';',
  '&amp;',
  '<!--',
  '-->',
  '?>',
  '<?x ',
];

test('an error is what is not well-formed XML, and all of it', { skip }, (t) => {
  const seed = seedOfRun();
  const random = seeded(seed);
  const mutants = Array.from({ length: 1500 }, () => {
    const { text } = pick(guests, random);
    const at = Math.floor(random() * text.length);
    const cut = random() < 0.5 ? 0 : 1 + Math.floor(random() * 4);
    return text.slice(0, at) + (random() < 0.6 ? pick(pieces, random) : '') + text.slice(at + cut);
  });
  const verdicts = faults(mutants);
  // Which encodings there are is a matter of xmllint's.
  const isJudged = (text: string): boolean => !/^<\?xml[^>]*encoding="(?!UTF-8")/.test(text);
  const wrong: string[] = [];
  let far = 0;
  for (const [i, text] of mutants.entries()) {
    if (!isJudged(text)) continue;
    const errors = open('libvirt', text).findings.filter(({ severity }) => severity === 'error');
    const line = verdicts.get(i);
    if ((line !== undefined) !== errors.length > 0)
      wrong.push(
        `seed ${seed}, ${i}: xmllint ${line ?? 'takes it'}, we ${errors.map((each) => `${lineOf(text, each.start)} ${each.code}`)}: ${text.split('\n')[(line ?? 1) - 1]}`,
      );
    if (errors.length > 1) wrong.push(`seed ${seed}, ${i}: ${errors.map((each) => each.code)}`);
    if (line !== undefined && errors[0] && Math.abs(lineOf(text, errors[0].start) - line) > 1) far++;
  }
  t.diagnostic(`${verdicts.size} of ${mutants.length} are not well-formed, for ${far} the line is another one`);
  assert.deepEqual(wrong, []);
  // Of an element that is not closed xmllint names the end of the one around it, we the element.
  assert.ok(far < verdicts.size / 4, `${far} of ${verdicts.size}`);
});

for (const { path, text } of guests) {
  const [, root] = /^<(domain|network)\b/m.exec(text) ?? [];
  if (root)
    test(`${path} is valid for libvirt`, {
      skip: skip || (existsSync(schemas) ? false : 'no schemas of libvirt'),
    }, () => {
      const { status, stderr } = spawnSync('xmllint', ['--noout', '--relaxng', `${schemas}/${root}.rng`, '-'], {
        input: text,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
    });
}
