import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, offsetAt } from '../../server/src/base/lines.ts';
import { tokenModifiers, tokenTypes } from '../../server/src/features/token-types.ts';
import { semanticTokens } from '../../server/src/lsp/handlers/semantic-tokens.ts';
import { type OpenOptions, open } from '../support/open.ts';

/** `text type modifiers` of each token, in order. */
function tokensOf(language: string, text: string, options?: OpenOptions, range?: readonly [number, number]): string[] {
  const { service, uri } = open(language, text, options);
  const lines = linesOf(text);
  const part = range && {
    range: { start: { line: range[0], character: 0 }, end: { line: range[1], character: 0 } },
  };
  const { data } = semanticTokens(service, { textDocument: { uri }, ...part });
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down, right, length, type, bits] = data.slice(i, i + 5) as [number, number, number, number, number];
    character = down ? right : character + right;
    line += down;
    const start = offsetAt(lines, { line, character });
    const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit));
    found.push([text.slice(start, start + length), tokenTypes[type], ...modifiers].join(' '));
  }
  return found;
}

for (const [what, language, text, expected] of [
  [
    'names where they are defined and used, and those that nothing defines',
    'crmsh',
    'primitive a ocf:pacemaker:Dummy\ngroup g a b\n',
    ['a variable definition', 'g variable definition', 'a variable', 'b variable unresolved'],
  ],
  [
    'the parameters of an agent, and secrets',
    'crmsh',
    'primitive f stonith:fence_ipmilan params ip=1.2.3.4 passwd=geheim\n',
    ['f variable definition', 'ip parameter', 'passwd parameter deprecated', 'geheim string secret'],
  ],
  [
    'parts of words',
    'crmsh',
    'primitive d ocf:pacemaker:Stateful\nms m d\norder o inf: m:promote d\n',
    [
      'd variable definition',
      'ms keyword deprecated',
      'm variable definition',
      'd variable',
      'o event definition',
      'm variable',
      'd variable',
    ],
  ],
  [
    'what is on its way out',
    'drbd',
    'resource r0 {\n  syncer { rate 10M; }\n}\n',
    ['r0 namespace definition', 'syncer keyword deprecated', 'rate keyword deprecated'],
  ],
  [
    'a name over a joined line, line by line',
    'crmsh',
    'primitive a\\\nb ocf:pacemaker:Dummy\n',
    ['a\\ variable definition', 'b variable definition'],
  ],
] as const)
  test(`colours ${what}`, () => {
    const targets = language === 'drbd' ? { drbd: '8.4' } : { pacemaker: '2.1' };
    const found = tokensOf(language, text, { targets });
    assert.deepEqual(found, expected);
  });

test('the tokens of a range are those of its statements', () => {
  const text = 'primitive a ocf:pacemaker:Dummy\nprimitive b ocf:pacemaker:Dummy\nprimitive c ocf:pacemaker:Dummy\n';
  assert.deepEqual(tokensOf('crmsh', text, {}, [1, 1]), ['b variable definition']);
});

test('a name is known when another file of the cluster defines it', () => {
  const neighbours = { 'ha.cf': 'node alpha\n' };
  assert.deepEqual(tokensOf('haresources', 'alpha 10.0.0.1\n', { neighbours }), ['alpha class']);
});
