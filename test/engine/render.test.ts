import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Text } from '../../server/src/base/text.ts';
import { renderDirective } from '../../server/src/features/hover/render.ts';
import { signature } from '../../server/src/features/hover/signature.ts';
import { literal, optional, parts, seq, word } from '../../server/src/schema/grammar.ts';
import type { Catalog, Directive } from '../../server/src/schema/types.ts';
import { anything, choice, integer, oneOf } from '../../server/src/schema/values.ts';
import { since } from '../../server/src/schema/versions.ts';

const scope: Catalog = { directives: {} };
const language = { id: 'toy', products: ['drbd'] };
const render = (keyword: string, directive: Directive, targets = {}): Text =>
  renderDirective({ keyword, directive, scope, language, targets });
const doc = { en: 'What it does.', ja: '機能の説明です。' };
const shade = oneOf([choice('dark', 'Little light.', '暗い。'), choice('light', 'Much light.', '明るい。')]);

test('what it does, the values, an example, the versions and the source in one line', () => {
  const directive: Directive = {
    doc,
    args: word('SHADE', shade),
    default: 'dark',
    example: 'shade light',
    versions: since('drbd', '9'),
    source: 'shade(5)',
  };
  const { en, ja } = render('shade', directive);
  assert.equal(
    en,
    [
      '**`shade dark|light`**',
      'What it does.',
      '`dark` (default): Little light. · `light`: Much light.',
      '```toy\nshade light\n```',
      '**Versions**: DRBD 9 and later · *Source: shade(5)*',
    ].join('\n\n'),
  );
  assert.match(ja, /\n\n`dark` \(既定値\): 暗い。 · `light`: 明るい。\n\n/);
});

test('a value of a list has its whole text in both languages', () => {
  const type = oneOf([choice('dark', 'Little light; saves power.', '暗くなります。電力を節約します。')], {
    open: true,
  });
  const { en, ja } = render('shade', { doc, args: word('SHADE', type), source: 'x' });
  assert.match(en, /`dark`: Little light; saves power\./);
  assert.match(ja, /`dark`: 暗くなります。電力を節約します。/);
});

test('that something is deprecated is reported before anything else', () => {
  const directive: Directive = { doc, deprecated: { replacement: 'hue' }, source: 'x' };
  assert.match(render('shade', directive).en, /^\*\*`shade`\*\*\n\n\*\*Deprecated\*\* · \*\*Instead\*\*: `hue`\n\n/);
});

test('a default is told in a unit that is read', () => {
  const type = integer({ amount: (text) => ({ en: `${Number(text) / 1000} s`, ja: `${Number(text) / 1000} 秒` }) });
  const directive: Directive = { doc, args: word('MS', type), default: '30000', source: 'x' };
  assert.match(render('wait', directive).ja, /`30000` \(30 秒\)/);
});

const port = seq(word('HOST', anything()), literal(':'), word('PORT', anything()));
for (const [shown, grammar] of [
  ['HOST:PORT', port],
  ['[HOST]:PORT', seq(literal('['), word('HOST', anything()), literal(']'), literal(':'), word('PORT', anything()))],
  ['a [b] HOST:PORT', seq(literal('a'), optional(literal('b')), port)],
  ['HOST:PORT', parts(':', port)],
  // Other words fit as well.
  ['SHADE', word('SHADE', oneOf([choice('dark', 'x', 'x')], { open: true }))],
  ['dark|light', word('SHADE', shade)],
] as const)
  test(`the form ${shown} of a ${grammar.kind}`, () => assert.equal(signature(grammar), shown));
