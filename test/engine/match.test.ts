import assert from 'node:assert/strict';
import { test } from 'node:test';
import { match } from '../../server/src/binding/match.ts';
import { literal, parts, seq, word } from '../../server/src/schema/grammar.ts';
import { anything } from '../../server/src/schema/values.ts';

const part = (name: string) => word(name, anything());
const pair = seq(part('A'), literal(':'), part('B'));

for (const [what, grammar, text] of [
  ['parts', pair, 'x'],
  ['parts of parts', seq(parts(':', pair), literal(','), part('C')), 'x:y'],
  ['parts of parts after others', seq(part('C'), literal(','), parts(':', pair), literal(','), part('C')), 'z,x:y'],
] as const)
  test(`a word whose ${what} end too early is what does not fit`, () => {
    const whole = { start: 7, end: 7 + text.length, text };
    const separator = what === 'parts' ? ':' : ',';
    assert.deepEqual(match(parts(separator, grammar), [whole]).stop?.word, whole);
  });
