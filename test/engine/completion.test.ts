import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atCursor, completionAt, hoverAt, labelsAt } from '../support/cursor.ts';
import { open } from '../support/open.ts';
import { toy } from '../support/toy.ts';

const languages = [toy];

const items = (marked: string) => completionAt('toy', marked, { languages });

for (const [where, marked, labels] of [
  ['an empty document', '|', ['node', 'use', 'pin', 'thing', 'hue', 'old', 'box', 'secret']],
  ['a half-typed keyword', 'no|', ['node', 'use', 'pin', 'thing', 'hue', 'box', 'secret', 'old']],
  ['a block, what is required first', 'box\n{\n  |\n}', ['size', 'hue']],
  ['a block that has what may appear once', 'box\n{\n  size 3\n  |\n}', ['hue']],
  ['a value', 'hue |', ['red', 'green', 'mix']],
  ['a half-typed value', 'hue r|', ['red', 'green', 'mix']],
  ['after a word of the syntax', 'hue mix |', ['red', 'green']],
  ['after a wrong word', 'hue mix rod |', ['red', 'green']],
  ['a name', 'node a b\nuse |', ['a', 'b']],
  ['after a name', 'node a\nuse a |', ['now']],
  ['a part of a word', 'thing t\npin t:|', ['red', 'green']],
  ['a half-typed part of a word', 'thing t\npin t:g|', ['red', 'green']],
  ['a comment', '# hue |', []],
] as const)
  test(`offers, at ${where}`, () => {
    const got = items(marked).map((item) => item.label);
    assert.deepEqual(got.sort(), [...labels].sort());
  });

test('what is required comes first, what is on its way out last', () => {
  const order = (marked: string): readonly string[] =>
    items(marked)
      .toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1))
      .map((item) => item.label);
  assert.equal(order('box\n{\n  |\n}')[0], 'size');
  assert.equal(order('|').at(-1), 'old');
});

test('an item replaces the word at the cursor, and only it', () => {
  assert.deepEqual(
    items('thing t\npin t:g|r').map((item) => item.textEdit),
    [
      { range: { start: { line: 1, character: 6 }, end: { line: 1, character: 8 } }, newText: 'red' },
      { range: { start: { line: 1, character: 6 }, end: { line: 1, character: 8 } }, newText: 'green' },
    ],
  );
});

test('a directive comes with stops for its arguments', () => {
  const hue = items('|').find((item) => item.label === 'hue');
  assert.equal(hue?.textEdit?.newText, 'hue ${1|red,green|}');
});

test('documentation comes when it is asked for', () => {
  const { service, uri } = open('toy', '', { languages });
  const item = service.completion(uri, { line: 0, character: 0 }).find((each) => each.label === 'hue')!;
  assert.equal(item.documentation, undefined);
  assert.match(JSON.stringify(service.resolve(item).documentation), /A directive of the tests/);
});

test('hover shows the directive, the value and where a name is defined', () => {
  const hover = (marked: string): string => hoverAt('toy', marked, { languages });
  assert.match(hover('h|ue red'), /A directive of the tests.*`red`: Like blood/s);
  assert.match(hover('hue r|ed'), /Like blood/);
  assert.match(hover('node a\nuse |a'), /under-test.toy:1/);
  assert.doesNotMatch(hover('secret 12|34'), /1234/);
  assert.equal(hover('# h|ue'), '');
});

test('a name leads to its definition and to its uses, in other files too', () => {
  const neighbours = { 'toy.conf': 'use alpha\nuse beta' };
  const { service, uri, position: at } = atCursor('toy', 'node alpha\nuse al|pha', { languages, neighbours });
  const short = (places: readonly { uri: string; range: { start: { line: number } } }[]) =>
    places.map((place) => `${place.uri.slice(place.uri.lastIndexOf('/') + 1)}:${place.range.start.line + 1}`).sort();
  assert.deepEqual(short(service.definition(uri, at)), ['under-test.toy:1']);
  assert.deepEqual(short(service.references(uri, at, true)), ['toy.conf:1', 'under-test.toy:1', 'under-test.toy:2']);
});

test('the outline nests blocks and shows names, never secrets', () => {
  const { service, uri } = open('toy', 'node alpha\nsecret 1234\nbox\n{\n  size 3\n}', { languages });
  assert.deepEqual(
    service.symbols(uri).map((symbol) => `${symbol.name} (${symbol.detail})`),
    ['alpha (node)', 'box ()'],
  );
});

test('a reference to a name of one of several kinds is one place', () => {
  const { service, uri } = open('crmsh', 'primitive p Dummy\nlocation l p 100: n\norder o inf: p q\n');
  const lines = service.references(uri, { line: 1, character: 11 }, true).map(({ range }) => range.start.line);
  assert.deepEqual(lines, [0, 1, 2]);
});

test('a definition without a name is not offered', () => {
  const { service, uri } = open('crmsh', 'primitive "" Dummy\nprimitive p Dummy\ngroup g ');
  const labels = service.completion(uri, { line: 2, character: 8 }).map(({ label }) => label);
  assert.ok(labels.includes('p') && !labels.includes(''), labels.join());
});

test('a snippet whose values are taken elsewhere comes last, but is there', () => {
  const r0 = [
    'resource r0 { device /dev/drbd0; disk /dev/sdb1; meta-disk internal;',
    'on alpha { address 10.0.0.1:7788; } on beta { address 10.0.0.2:7788; } }',
  ].join('\n');
  const labels = labelsAt('drbd', 'include "drbd.d/*.res";\ndrbd|\n', {
    neighbours: { 'drbd.d/r0.res': r0 },
    targets: { drbd: '8.4' },
  });
  assert.ok(labels.includes('drbd-res-volumes'), labels.join(' '));
});
