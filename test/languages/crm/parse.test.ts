import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialectOf, parse } from '../../../server/src/languages/crm/syntax/parse.ts';
import type { Statement } from '../../../server/src/syntax/tree.ts';
import { holdMarked } from '../../support/marked.ts';

/** A tree as one line: `primitive(a Dummy){params{x=1} op(monitor){interval=10s}}`. */
function shown({ keyword, args, body, assign }: Statement): string {
  if (assign) return `${keyword.text}=${args[0]?.text ?? ''}`;
  const words = args.length ? `(${args.map((word) => word.text).join(' ')})` : '';
  return `${keyword.text}${words}${body ? `{${body.statements.map(shown).join(' ')}}` : ''}`;
}

for (const [what, text, expected] of [
  [
    'clauses',
    'primitive p Dummy params a=b meta c=d op monitor interval=10',
    ['primitive(p Dummy){params{a=b} meta{c=d} op(monitor){interval=10}}'],
  ],
  ['parameters without the word params', 'primitive p Dummy a=b op start', ['primitive(p Dummy){a=b op(start)}']],
  [
    'several operations',
    'primitive p Dummy op start timeout=1 op stop',
    ['primitive(p Dummy){op(start){timeout=1} op(stop)}'],
  ],
  [
    'lists of an operation',
    'primitive p Dummy op monitor interval=1 op_params x=y meta a=b',
    ['primitive(p Dummy){op(monitor){interval=1 op_params{x=y}} meta{a=b}}'],
  ],
  [
    'a description',
    'primitive p Dummy description="a b" params x=1',
    ['primitive(p Dummy){description=a b params{x=1}}'],
  ],
  ['lines joined by backslashes', 'primitive p Dummy \\\n  params \\   \n  a=b', ['primitive(p Dummy){params{a=b}}']],
  ['words glued across lines', 'primitive p Dummy params a=b\\\n  c', ['primitive(p Dummy){params{a=bc}}']],
  ['a backslash on the last line', 'node a\\', ['node(a)']],
  ['line ends of Windows', 'node a\r\nnode b\r\n', ['node(a)', 'node(b)']],
  [
    'quotes and escapes',
    `primitive p Dummy a="x \\"y\\"" b='q r' c=s\\ t`,
    ['primitive(p Dummy){a=x "y" b=q r c=s t}'],
  ],
  ['a comment and its continuation', '# one \\\nnode a\nnode b', ['node(b)']],
  [
    'a built-in attribute at the start of a line',
    'location l p rule -inf: \\\n#uname eq n',
    ['location(l p){rule(-inf: #uname eq n)}'],
  ],
  ['keywords in capitals', 'NODE a\nPrimitive p Dummy PARAMS a=b', ['node(a)', 'primitive(p Dummy){params{a=b}}']],
  [
    'a rule in a list',
    'primitive p Dummy params rule #uname eq n1 and defined x a=b',
    ['primitive(p Dummy){params{rule(#uname eq n1 and defined x) a=b}}'],
  ],
  [
    'a rule with a date',
    'location l p rule 10: date in_range start=a end=b and #uname eq n',
    ['location(l p){rule(10: date in_range start=a end=b and #uname eq n)}'],
  ],
  ['brackets that are glued', 'order o inf: (a b) [c d]', ['order(o inf: ( a b ) [ c d ])']],
  ['a group up to its attributes', 'group g a b meta x=y', ['group(g a b){meta{x=y}}']],
  ['a node with an id', 'node $id="5" n5 attributes standby=off', ['node($id=5 n5){attributes{standby=off}}']],
  ['a set of properties', 'property x: a=b c=d', ['property(x:){a=b c=d}']],
  ['a node called like a clause', 'node 7: attributes standby=off', ['node(7: attributes){standby=off}']],
  [
    'a bundle',
    'bundle b docker image=i network port-mapping id=p port=80 storage storage-mapping id=s target-dir=t primitive q',
    [
      'bundle(b){docker{image=i} network{port-mapping{id=p port=80}} storage{storage-mapping{id=s target-dir=t}} primitive(q)}',
    ],
  ],
  [
    'an alert',
    'alert a /x select nodes attributes { p q } to { r meta timeout=1 }',
    ['alert(a /x){select(nodes attributes { p q }) to({ r }){meta{timeout=1}}}'],
  ],
  ['XML as it is', 'xml <primitive id="q" class="ocf"/>', ['xml(<primitive id="q" class="ocf"/> q)']],
  [
    'a template value',
    'primitive {{ name }} Dummy params a={{ b }}',
    [
      'primitive(\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC Dummy){params{a=\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC}}',
    ],
  ],
  [
    'a template line in between',
    'primitive p Dummy \\\n{% if x %}\n  params a=b \\\n{% endif %}\n  op start',
    ['primitive(p Dummy){params{a=b} op(start)}'],
  ],
] as const)
  test(`makes statements and clauses of ${what}`, () =>
    assert.deepEqual(parse(text).root.statements.map(shown), expected));

for (const [what, text, dialect, keywords] of [
  ['definitions alone', 'node a\nproperty a=b', 'load', ['node', 'property']],
  ['a commit', 'prim p Dummy\ncommit', 'script', ['primitive', 'commit']],
  ['the command in front', 'crm configure colo c inf: a b', 'script', ['colocation']],
  ['a prompt', 'crm(live)configure# primitive p Dummy \\\n > params a=b', 'script', ['primitive']],
  ['the words of the script only', 'resource p Dummy\nbye', 'script', ['resource', 'bye']],
  ['an ambiguous abbreviation', 'p x\ncommit', 'script', ['p', 'commit']],
] as const)
  test(`knows the dialect by ${what}`, () => {
    const tree = parse(text);
    assert.equal(dialectOf(tree), dialect);
    assert.deepEqual(
      tree.root.statements.map((each) => each.keyword.text),
      keywords,
    );
  });

for (const [what, text, expected] of [
  ['a forgotten backslash', 'primitive p Dummy\n  params fake=b op monitor interval=10s', 'missing-backslash'],
  [
    'an empty line after a backslash',
    'primitive p Dummy \\\n\n  params fake=b op monitor interval=10s',
    'empty-line-in-statement',
  ],
  [
    'text after a backslash',
    'primitive p Dummy \\ # why\n  params fake=b op monitor interval=10s',
    'text-after-backslash',
  ],
  [
    'a comment inside a statement',
    'primitive p Dummy \\\n  # why\n  params fake=b op monitor interval=10s',
    'comment-in-statement',
  ],
] as const)
  test(`${what} costs one message, and the statement stays whole`, () => {
    const { root, problems } = parse(text);
    assert.deepEqual(
      problems.map((each) => each.code),
      [expected],
    );
    assert.deepEqual(root.statements.map(shown), ['primitive(p Dummy){params{fake=b} op(monitor){interval=10s}}']);
  });

test('one backslash too many costs one message, and both statements stay', () => {
  const { root, problems } = parse('node a \\\nnode b');
  assert.deepEqual(
    problems.map((each) => each.code),
    ['stray-backslash'],
  );
  assert.deepEqual(root.statements.map(shown), ['node(a)', 'node(b)']);
});

test('an open quote ends with its line', () =>
  holdMarked(
    'crmsh',
    `
primitive p_ip IPaddr2 params nic="eth0 ip=192.0.2.1 op monitor interval=10s
#                                 ^ unbalanced-quote
primitive p_ip2 IPaddr2 params ip=192.0.2.2 op monitor interval=10s
property stonith-enabled=false`,
  ));

test('a cursor at the end of the line is inside the last clause', () => {
  const text = 'primitive p Dummy op monitor \n';
  const [statement] = parse(text).root.statements;
  assert.equal(statement!.end, text.length - 1);
  assert.equal(statement!.body!.statements.at(-1)!.end, text.length - 1);
});
