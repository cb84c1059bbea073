import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drbd } from '../../../server/src/languages/drbd/index.ts';
import type { Block } from '../../../server/src/syntax/tree.ts';
import { lineOf, open } from '../../support/open.ts';

/** `net{timeout(60)}`: the shape of what was read. */
function shape(block: Block): string {
  return block.statements
    .map(({ keyword, args, body }) => {
      const words = args.length ? `(${args.map((arg) => arg.text).join(' ')})` : '';
      return `${keyword.text}${words}${body ? `{${shape(body)}}` : ''}`;
    })
    .join(' ');
}

function read(text: string): string {
  return shape(drbd.parse(text).root);
}

/** `line code`, of the parser alone. */
function problems(text: string): readonly string[] {
  return drbd.parse(text).problems.map((problem) => `${lineOf(text, problem.start)} ${problem.code}`);
}

for (const [what, text, expected] of [
  ['blocks and statements', 'resource r0 { net { timeout 60; } }', 'resource(r0){net{timeout(60)}}'],
  ['an address', 'address 10.0.0.1:7788;', 'address(10.0.0.1 : 7788)'],
  ['spaces around the colon', 'address 10.0.0.1 : 7788;', 'address(10.0.0.1 : 7788)'],
  ['an IPv6 address as one word', 'address ipv6 [fe80::1%eth0]:7788;', 'address(ipv6 [ fe80::1%eth0 ] : 7788)'],
  ['an index', 'meta-disk /dev/sdb1[0];', 'meta-disk(/dev/sdb1 [ 0 ])'],
  ['escapes in a string', 'split-brain "say \\"it\\"";', 'split-brain(say "it")'],
  ['a word and a string without a blank', 'fence-peer"/a b";', 'fence-peer(/a b)'],
  ['a comment after a word', 'disk /dev/sdb1# the disk\n;', 'disk(/dev/sdb1)'],
  [
    'a statement over several lines',
    'on\n  alpha\n{\n  address\n    10.0.0.1:1;\n}',
    'on(alpha){address(10.0.0.1 : 1)}',
  ],
  [
    'what is skipped',
    'skip resource r0 { a; b { "}" } # }\n c } resource r1 { }',
    'skip(resource r0){} resource(r1){}',
  ],
  ['a name of an option as a name', 'on timeout { }', 'on(timeout){}'],
  [
    'a host with a proxy',
    'host a address 1.2.3.4:5 via proxy on b { inside 1.2.3.4:6; }',
    'host(a address 1.2.3.4 : 5 via proxy on b){inside(1.2.3.4 : 6)}',
  ],
  [
    'lines of a plugin',
    'plugin { lzma contexts 4 level 9; zlib * { x; }',
    'plugin{lzma(contexts 4 level 9) zlib(* { x)}',
  ],
] as const)
  test(`makes statements and blocks of ${what}`, () => assert.equal(read(text), expected));

for (const [what, text, expected] of [
  ['a `;` at the end of a line', 'net {\n  timeout 60\n  ping-int 10;\n}', ['2 missing-semicolon']],
  ['a `;` in the middle of a line', 'net { timeout 60 ping-int 10; }', ['1 missing-semicolon']],
  ['a `;` before the brace', 'net {\n  timeout 60\n}', ['2 missing-semicolon']],
  ['a `;` before a section', 'resource r0 {\n  device /dev/drbd0\n  on a { }\n}', ['2 missing-semicolon']],
  ['a `;` behind an option without a value', 'disk {\n  md-flushes\n  al-updates no;\n}', ['2 missing-semicolon']],
  ['a `;` and the value', 'net {\n  timeout\n  ping-int 10;\n}', ['2 missing-semicolon']],
  [
    'three at once',
    'net {\n  timeout 60\n  ping-int 10\n  ko-count 7\n}',
    ['2 missing-semicolon', '3 missing-semicolon', '4 missing-semicolon'],
  ],
  ['a `}` before the next section', 'resource r0 {\n  net {\n    timeout 60;\n  on a {\n  }\n}\n', ['3 missing-brace']],
  ['a `}` before the next resource', 'resource r0 {\n  net { }\n\nresource r1 {\n}\n', ['2 missing-brace']],
  [
    'a `}` before another, going by the columns',
    'resource r0 {\n  on a {\n    disk {\n      timeout 1;\n  }\n}\nresource r1 {\n}',
    ['4 missing-brace'],
  ],
  [
    'the `}` of a host',
    'resource r0 {\n  on a {\n    device minor 0;\n  on b {\n    device minor 0;\n  }\n}',
    ['3 missing-brace'],
  ],
  ['the last `}`', 'resource r0 {\n  net { }\n', ['2 missing-brace']],
  ['a `{`', 'resource r0 {\n  net\n    timeout 60;\n  }\n}', ['2 missing-open-brace']],
  ['the `{` of a host', 'resource r0 {\n  on a\n    device minor 0;\n  }\n  on b { }\n}', ['2 missing-open-brace']],
  ['the `{` of `disk`', 'resource r0 {\n  disk\n    al-updates;\n  }\n}', ['2 missing-open-brace']],
  ['the name of a section', 'resource r0 {\n  {\n    timeout 60;\n  }\n}', ['2 nameless-block']],
  ['a quote', 'handlers {\n  split-brain "/a b;\n  fence-peer "/c";\n}', ['2 unterminated-string']],
] as const)
  test(`a forgotten ${what} costs one message, where it belongs`, () => assert.deepEqual(problems(text), expected));

for (const [what, text, expected] of [
  ['a `}`', 'net {\n}\n}\n', ['3 stray-brace']],
  ['a `}` in the middle', 'resource r0 {\n  net {\n    timeout 60;\n  }\n  }\n  on a {\n  }\n}\n', ['5 stray-brace']],
  [
    'a `}` at the end of a line',
    'resource r0 {\n  net {\n    timeout 60; }\n    ping-int 10;\n  }\n}\n',
    ['3 stray-brace'],
  ],
  ['a `;` behind a section', 'resource r0 {\n  net {\n  };\n}', ['3 stray-semicolon']],
  ['an equals sign', 'net { timeout = 60; }', ['1 illegal-character']],
  ['a full-width blank', 'net {\u3000timeout 60; }', ['1 illegal-character']],
  ['a pattern without quotes', 'include drbd.d/*.res;', ['1 illegal-character']],
] as const)
  test(`${what} too many or out of place is reported once`, () => assert.deepEqual(problems(text), expected));

test('lengths are those of drbdadm', () => {
  assert.deepEqual(problems(`resource ${'a'.repeat(128)} { }`), []);
  assert.deepEqual(problems(`resource ${'a'.repeat(129)} { }`), ['1 word-too-long']);
  assert.deepEqual(problems(`handlers { split-brain "${'a'.repeat(255)}"; }`), []);
  assert.deepEqual(problems(`handlers { split-brain "${'a'.repeat(256)}"; }`), ['1 string-too-long']);
});

test('a fix for a forgotten brace puts it on a line of its own', () => {
  const text = 'resource r0 {\n  net {\n    timeout 60;\n  on a {\n  }\n}\n';
  const [edit] = drbd.parse(text).problems[0]!.fixes!()[0]!.edits;
  const fixed = text.slice(0, edit!.start) + edit!.text + text.slice(edit!.end);
  assert.equal(fixed, 'resource r0 {\n  net {\n    timeout 60;\n  }\n  on a {\n  }\n}\n');
  assert.deepEqual(problems(fixed), []);
});

test('the holes of a template hold any value, statements too', () => {
  const text = `{% for host in hosts %}
on {{ host.name }} {
  {{ extra }}
  address {{ host.ip }}:{{ port }};
  disk <%= disk %>;
{% if x %}
}
{% else %}
}
{% endif %}
{% endfor %}`;
  assert.deepEqual(problems(text), []);
  assert.deepEqual(open('drbd', `resource r0 {\n${text}\n}`).codes, []);
});

test('a block that two branches of a template open is one block', () => {
  const text = `<% if @x %>
resource two {
<% else %>
resource three {
<% end %>
  net { shared-secret "<%= @s %>"; <%= @more %> }
  on a { address <%= @a %>:7789; }
}`;
  assert.deepEqual(open('drbd', text).codes, []);
});

test('placeholders of a home-made template are no errors', () => {
  const { findings } = open('drbd', 'resource r0 { disk %DISK%; device @DEV@; }');
  assert.deepEqual(
    findings.filter((f) => f.severity === 'error').map((f) => f.code),
    [],
  );
  assert.equal(findings.filter((f) => f.code === 'drbd/placeholder').length, 2);
});

test('any prefix of a text gives a tree whose spans lie in it', () => {
  const text = 'resource "r0" {\n  net { timeout 60; }\n  on a { address ipv6 [::1]:7788; }\n  skip { x }\n}\n';
  for (let end = 0; end <= text.length; end++) {
    const tree = drbd.parse(text.slice(0, end));
    const visit = (block: Block): void => {
      for (const { start, end: last, body } of block.statements) {
        assert.ok(start >= 0 && last <= end && start < last, `${end}`);
        if (body) visit(body);
      }
    };
    visit(tree.root);
    for (const problem of tree.problems)
      assert.ok(problem.start >= 0 && problem.end <= end && problem.start <= problem.end);
  }
});
