import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corosync } from '../../../server/src/languages/corosync/index.ts';
import type { Statement, SyntaxTree } from '../../../server/src/syntax/tree.ts';
import { open } from '../../support/open.ts';

/** A tree as one line: `totem{version=2 interface{}}`; `!` in front of what corosync cannot read. */
function outline(tree: SyntaxTree): string {
  const show = (statement: Statement): string => {
    const head = (statement.broken ? '!' : '') + statement.keyword.text;
    if (statement.body) return `${head}{${statement.body.statements.map(show).join(' ')}}`;
    return `${head}=${statement.args.map((arg) => arg.text).join('+')}`;
  };
  return tree.root.statements.map(show).join(' ');
}

for (const [what, text, expected, codes] of [
  ['sections and keys', 'totem {\n version: 2\n interface {\n }\n}\n', 'totem{version=2 interface{}}', ''],
  [
    'a value with spaces in it',
    'totem {\n cluster_name:  my cluster #1 \n}\n',
    'totem{cluster_name=my cluster #1}',
    '',
  ],
  ['a value with a colon in it', 'a {\n addr: fd00::1\n}', 'a{addr=fd00::1}', ''],
  ['a key without a value', 'a {\n key:\n}', 'a{key=}', ''],
  ['a space before the colon, none after it', 'a {\n key :x\n}', 'a{key=x}', ''],
  ['no blank before the brace', 'totem{\n version: 2\n}', 'totem{version=2}', ''],
  ['a colon before the brace', 'totem: {\n version: 2\n}', 'totem{version=2}', ''],
  ['line ends of Windows', 'totem {\r\n version: 2\r\n}\r\n', 'totem{version=2}', ''],
  ['comments', '# a {\n  # b: c\ntotem {\n}', 'totem{}', ''],
  ['no end of the last line', 'totem {\n version: 2\n}', 'totem{version=2}', ''],
  ['a brace on the next line', 'totem\n{\n version: 2\n}', 'totem{version=2}', 'brace-on-next-line'],
  ['a section on one line', 'totem { version: 2 }\na: b', 'totem{version=2} a=b', 'text-after-brace'],
  ['an empty section on one line', 'totem {}\na: b', 'totem{} a=b', 'text-after-brace'],
  ['a comment after a brace', 'totem { # x\n version: 2\n}', 'totem{version=2}', 'text-after-brace'],
  ['no name', '{\n a: b\n}', '!{a=b}', 'missing-section-name'],
  ['a brace too many', 'a {\n}\n}\nb: c', 'a{} b=c', 'unexpected-brace'],
  ['text next to a closing brace', 'a {\n} # end\nb: c', 'a{} b=c', ''],
  ['a line that is nothing', 'a {\n some words here\n}', 'a{!some=words here}', ''],
  ['an equals sign', 'a {\n version = 2\n}', 'a{!version=2}', ''],
  ['a brace that is missing at the end', 'totem {\n version: 2', 'totem{version=2}', 'missing-brace'],
  [
    'a brace that is missing before the next section',
    'totem {\n version: 2\nquorum {\n two_node: 1\n}',
    'totem{version=2} quorum{two_node=1}',
    'missing-brace',
  ],
  [
    'one that is missing before a section of the same kind',
    'nodelist {\n node {\n  nodeid: 1\n node {\n  nodeid: 2\n }\n}',
    'nodelist{node{nodeid=1} node{nodeid=2}}',
    'missing-brace',
  ],
  [
    'one that the indentation reports',
    'totem {\n  interface {\n    ttl: 1\n}\nquorum {\n}',
    'totem{interface{ttl=1}} quorum{}',
    'missing-brace',
  ],
  [
    'two that are missing',
    'nodelist {\n node {\n  nodeid: 1',
    'nodelist{node{nodeid=1}}',
    'missing-brace missing-brace',
  ],
  ['a strange indentation with all its braces', 'totem {\n    a {\n  b: c\n }\n  }\nd: e', 'totem{a{b=c}} d=e', ''],
] as const)
  test(`makes sections and items of ${what}`, () => {
    const tree = corosync.parse(text);
    assert.equal(outline(tree), expected);
    assert.equal(tree.problems.map((problem) => problem.code).join(' '), codes);
  });

test('a forgotten brace is reported where it belongs, once, with a fix', () => {
  const text = 'totem {\n  version: 2\nquorum {\n  two_node: 1\n}\n';
  const [problem, ...more] = corosync.parse(text).problems;
  assert.deepEqual(more, []);
  assert.equal(text.slice(0, problem!.end), 'totem {\n  version: 2');
  const [edit] = problem!.fixes!()[0]!.edits;
  assert.equal(text.slice(0, edit!.start) + edit!.text + text.slice(edit!.end), text.replace('2\n', '2\n}\n'));
});

test('templates: values are opaque, loops are blank, nothing is missed because of them', () => {
  const text = 'totem {\n version: 2\n token: {{ token }}\n}\n{% for n in nodes %}\n{{ n }}\n{% endfor %}\n';
  const tree = corosync.parse(text);
  assert.deepEqual(tree.problems, []);
  assert.equal(tree.root.statements[0]!.body!.statements[1]!.args[0]!.hole, true);
  assert.equal(tree.root.statements.length, 1);
});

for (const [version, severity] of [
  ['1', 'warning'],
  ['2', 'warning'],
  ['3', 'error'],
] as const)
  test(`what the strict parser refuses is, for corosync ${version}, of severity ${severity}`, () => {
    const { findings } = open('corosync', 'totem {\n version: 2\n just words\n} # x\n', {
      targets: { corosync: version },
    });
    for (const code of ['stray-line', 'text-beside-brace'])
      assert.equal(findings.find((f) => f.code === `corosync/${code}`)?.severity, severity, code);
  });

test('lines that are too long for the parser, comments included', () => {
  const codes = (line: string) =>
    open(
      'corosync',
      `${line}\ntotem {\n version: 2\n interface {\n  mcastaddr: 239.1.1.1\n  bindnetaddr: 10.0.0.0\n }\n}\n`,
    ).findings.map((f) => f.code.replace('corosync/', ''));
  assert.deepEqual(codes(`#${'x'.repeat(509)}`), []);
  assert.deepEqual(codes(`#${'x'.repeat(510)}`), ['line-too-long']);
  assert.deepEqual(codes(`#${'あ'.repeat(170)}`), ['line-too-long']);
});
