import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LineRules, parseLines } from '../../server/src/syntax/lines.ts';

const option: LineRules = { comment: 'anywhere', delimiters: (keyword) => (keyword === 'whole' ? '' : ',') };
const keys: LineRules = { comment: 'line-start', splitAt: (first) => /^\d+/.exec(first)?.[0].length ?? 0 };
const joined: LineRules = { comment: 'anywhere', continuation: true };

function words(text: string, rules: LineRules): readonly (readonly string[])[] {
  return parseLines(text, rules).root.statements.map(({ keyword, args }) => [keyword.text, ...args.map((a) => a.text)]);
}

for (const [name, text, rules, read] of [
  ['spaces of all kinds', ' a\tb\fc \n', option, [['a', 'b', 'c']]],
  ['all line ends', 'a 1\nb 2\r\nc 3\rd', option, [['a', '1'], ['b', '2'], ['c', '3'], ['d']]],
  [
    'commas between arguments',
    'a 1,2, 3\nwhole 1,2\na,b c',
    option,
    [
      ['a', '1', '2', '3'],
      ['whole', '1,2'],
      ['a,b', 'c'],
    ],
  ],
  ['a comment inside a word', 'a b#c d', option, [['a', 'b']]],
  ['a hash sign that is no comment', 'a b#c # d\n# e\n  # f', keys, [['a', 'b#c', '#', 'd']]],
  ['a first word in two', '12abc d', keys, [['12', 'abc', 'd']]],
  ['continued lines', 'a \\\n b \\\nc\nd', joined, [['a', 'b', 'c'], ['d']]],
  ['a word over two lines', 'a b\\\nc', joined, [['a', 'bc']]],
  ['a backslash at the end of the file', 'a \\', joined, [['a', '\\']]],
  ['a backslash that joins nothing', 'a \\b', joined, [['a', '\\b']]],
  ['no continuation where there is none', 'a \\\nb', option, [['a', '\\'], ['b']]],
  ['control tags as spaces', '{% if x %}\na{% y %}b\n', option, [['a', 'b']]],
  ['nothing', '', option, []],
] as const)
  test(`splits a text into words: ${name}`, () => assert.deepEqual(words(text, rules), read));

test('a template value is one word that nobody knows', () => {
  const { statements } = parseLines('a {{ b c }}, <%= d %>e', option).root;
  assert.deepEqual(
    statements[0]?.args.map((arg) => [arg.start, arg.end, arg.hole]),
    [
      [2, 11, true],
      [13, 22, true],
    ],
  );
});

test('a statement reaches to the end of its line, so that a cursor after a blank is in it', () => {
  const { statements } = parseLines('keepalive \nnode # x', option).root;
  assert.deepEqual(
    statements.map(({ start, end }) => [start, end]),
    [
      [0, 10],
      [11, 16],
    ],
  );
});

test('comments are kept', () => {
  assert.deepEqual(parseLines('# a\nb # c\r\n', option).comments, [
    { start: 0, end: 3 },
    { start: 6, end: 9 },
  ]);
});

test('of a hundred thousand backslashes the first ten thousand are read, and the rest is reported once', () => {
  const text = `a ${'\\ '.repeat(100_000)}`;
  const { root, problems } = parseLines(text, joined);
  assert.equal(root.statements[0]?.args.length, 10_000);
  assert.deepEqual(
    problems.map(({ code, start }) => [code, start]),
    [['too-many-words', 'a '.length + 10_000 * 2]],
  );
});
