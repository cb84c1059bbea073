import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, positionAt } from '../../server/src/base/lines.ts';
import type { Language } from '../../server/src/language.ts';
import { languages } from '../../server/src/languages/index.ts';
import type { Block, Statement } from '../../server/src/syntax/tree.ts';
import { fixtures } from '../support/fixtures.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';
import { type Service, UntriedService } from '../support/service.ts';

/** Set HA_CONFIG_SEED to repeat a run, HA_CONFIG_FUZZ to make it longer. How often each fixture is edited. */
const seed = seedOfRun();
const rounds = Number(process.env['HA_CONFIG_FUZZ'] ?? (process.env['CI'] === 'true' ? 300 : 60));
const pieces = [
  '{',
  '}',
  ';',
  '"',
  "'",
  '\\',
  '\n',
  '\r\n',
  '#',
  ' ',
  '\t',
  ':',
  '=',
  '::',
  '[',
  ']',
  '(',
  ')',
  '{{ x }}',
  '{% if %}',
  '<%= y %>',
  '{{',
  '%>',
  '\u0000',
  '\uFFFC',
  'あ',
  '　',
  '；',
  '＝',
  '｛',
  '“',
  '¥',
  '//',
  '\uFEFF',
  '😀',
  '-',
  '@',
  '$',
  '/',
  '0',
  '99999999999',
];

/** Reads, validates, hovers and completes a text; whatever comes back must lie within it. */
function hold(service: Service, language: Language, text: string, random: () => number): void {
  const uri = `file:///fuzz/${language.id}`;
  service.put(uri, text, language.id);
  const bound = service.workspace.bound(uri)!;
  // A typo is read as corrected, at its place.
  assert.equal(bound.tree.text.length, text.length);
  holdBlock(bound.tree.root, 0, text.length);
  let last = 0;
  for (const comment of bound.tree.comments) {
    assert.ok(comment.start >= last && comment.end <= text.length, 'comments are sorted and inside');
    last = comment.start;
  }
  for (const finding of service.findings(uri)) {
    assert.ok(!/\/(internal-error|too-much-work)$/.test(finding.code), service.failure(uri)?.detail);
    assert.ok(
      0 <= finding.start && finding.start <= finding.end && finding.end <= text.length,
      `${finding.code} lies outside`,
    );
    for (const edit of finding.fixes?.().flatMap((fix) => fix.edits) ?? [])
      assert.ok(
        0 <= edit.start && edit.start <= edit.end && edit.end <= text.length,
        `${finding.code}: a fix lies outside`,
      );
  }
  const offset = Math.floor(random() * (text.length + 1));
  const position = positionAt(linesOf(text), offset);
  service.hover(uri, position);
  for (const item of service.completion(uri, position)) assert.ok(item.textEdit && item.label);
  service.codeActions(uri, { start: position, end: position });
}

function holdBlock(block: Block, start: number, end: number): void {
  let last = start;
  for (const statement of block.statements) {
    holdStatement(statement, last, end);
    last = statement.start;
  }
}

function holdStatement(statement: Statement, start: number, end: number): void {
  assert.ok(
    start <= statement.start && statement.start <= statement.end && statement.end <= end,
    `\`${statement.keyword.text}\` lies outside its block`,
  );
  for (const word of [statement.keyword, ...statement.args])
    assert.ok(
      statement.start <= word.start && word.start <= word.end && word.end <= statement.end,
      `the word \`${word.text}\` lies outside its statement`,
    );
  if (statement.body) holdBlock(statement.body, statement.body.start, statement.body.end);
}

console.log(`fuzz: seed ${seed}, ${rounds} random edits a file`);

for (const { path, text, language } of fixtures()) {
  test(`${path} may be cut off anywhere`, () => {
    const service = new UntriedService();
    const random = seeded(seed);
    const step = Math.max(1, Math.floor(text.length / 3000));
    for (let end = 0; end <= text.length; end += step) hold(service, language, text.slice(0, end), random);
  });

  test(`${path} may be edited at random`, { timeout: 60_000 }, () => {
    const service = new UntriedService();
    const random = seeded(seed);
    let edited = text;
    for (let i = 0; i < rounds; i++) {
      if (i % 20 === 0) edited = text;
      const at = Math.floor(random() * (edited.length + 1));
      const cut = random() < 0.5 ? 0 : Math.floor(random() * 12);
      edited = edited.slice(0, at) + (random() < 0.7 ? pick(pieces, random) : '') + edited.slice(at + cut);
      hold(service, language, edited, random);
    }
  });
}

for (const language of languages)
  test(`${language.id}: noise is read`, () => {
    const service = new UntriedService();
    const random = seeded(seed);
    const words = Object.keys(
      (typeof language.catalog === 'function' ? language.catalog() : language.catalog).directives,
    );
    for (let i = 0; i < rounds; i++) {
      const length = Math.floor(random() * 60);
      hold(
        service,
        language,
        Array.from(
          { length },
          () => (random() < 0.4 ? pick(words, random) : pick(pieces, random)) + (random() < 0.3 ? ' ' : ''),
        ).join(''),
        random,
      );
    }
  });

for (const [id, text] of [['crmsh', "resource '{{="]] as const)
  test(`${id}: ${JSON.stringify(text)}, which once was read wrongly, is read`, () => {
    const service = new UntriedService();
    hold(service, service.language(id)!, text, seeded(seed));
  });

test('there is something to fuzz for every language', () => {
  const covered = new Set(fixtures().map((fixture) => fixture.language.id));
  assert.deepEqual(
    languages.map((language) => language.id).filter((id) => !covered.has(id)),
    [],
  );
});
