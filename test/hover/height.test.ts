import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { heightOf, ROOM } from '../../server/src/features/hover/height.ts';
import { allHovers } from '../support/hovers.ts';

const targets = [
  {},
  { drbd: '8.3', corosync: '1', pacemaker: '1.0' },
  { drbd: '8.4', corosync: '2', pacemaker: '2.1' },
];

for (const locales of [['en'], ['ja'], ['en', 'ja'], ['ja', 'en']] as const)
  test(`a hover is read without scrolling (${locales.join(', ')})`, (t) => {
    const heights: { readonly height: number; readonly name: string }[] = [];
    for (const { kind, name, text } of allHovers())
      for (const target of kind === 'directive' ? targets : targets.slice(0, 1))
        heights.push({ height: heightOf(text(locales, target)), name: `${name} ${JSON.stringify(target)}` });
    const tall = heights.filter(({ height }) => height > ROOM);
    const tallest = heights.reduce((a, b) => (b.height > a.height ? b : a));
    t.diagnostic(`${heights.length} hovers, ${tall.length} taller than ${ROOM} px, the tallest ${tallest.height} px`);
    assert.ok(heights.length > 10_000);
    assert.ok(tall.length <= heights.length * 0.05, `${tall.length} of ${heights.length} are too tall`);
    assert.ok(tallest.height <= 400, `${tallest.name}: ${tallest.height} px`);
  });

/** Hovers as VS Code 1.139 showed them in Chromium: the height and the width of the box, in pixels. */
interface Measured {
  readonly width: number;
  readonly height: number;
  readonly markdown: string;
}

test('the estimate is what the real VS Code shows', (t) => {
  const measured: readonly Measured[] = JSON.parse(readFileSync(join(import.meta.dirname, 'measured.json'), 'utf8'));
  const errors = measured.map(({ width, height, markdown }) => heightOf(markdown, width - 16) - height);
  const within = (most: number): number => errors.filter((error) => Math.abs(error) <= most).length;
  t.diagnostic(`${errors.length} measured: ${within(4)} to the pixel or nearly so, ${within(19)} within a line`);
  assert.ok(errors.length >= 60);
  assert.ok(within(19) >= errors.length * 0.95);
  assert.ok(within(4) >= errors.length * 0.7);
});
