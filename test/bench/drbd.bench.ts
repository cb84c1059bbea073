import { bind } from '../../server/src/binding/bind.ts';
import { Workspace } from '../../server/src/documents/workspace.ts';
import { drbd } from '../../server/src/languages/drbd/index.ts';
import { diagnose } from '../../server/src/validation/validate.ts';
import { manyResources } from '../support/drbd-texts.ts';
import { keystrokes, median } from '../support/typing.ts';

/** The best of some runs, in milliseconds. */
function best(run: () => unknown, times = 30): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** The slope of the line that fits some points best. */
function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const rise = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return rise / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** What any reader must do at least: look at each character once. */
function scan(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** Parse, bind and check, as after a keystroke in a file that is alone. */
function everything(text: string): number {
  const workspace = new Workspace();
  workspace.put({ uri: 'file:///etc/drbd.d/all.res', text, language: drbd, mode: undefined });
  return diagnose(workspace.checked('file:///etc/drbd.d/all.res')!, drbd).length;
}

const catalog = typeof drbd.catalog === 'function' ? drbd.catalog() : drbd.catalog;
const text = manyResources(1000);
for (let i = 0; i < 25; i++) everything(text);
const bytes = text.length;
const plain = best(() => scan(text));
const parse = best(() => drbd.parse(text));
const tree = drbd.parse(text);
const binding = best(() => bind(tree, catalog, {}));
const whole = best(() => everything(text));
const speed = (ms: number): string => `${(bytes / 1e3 / ms).toFixed(0)} MB/s`;
console.log(`drbd: ${(bytes / 1024).toFixed(0)} KiB, 1000 resources`);
console.log(`  plain scan     ${plain.toFixed(2)} ms  ${speed(plain)}`);
console.log(`  parse          ${parse.toFixed(2)} ms  ${speed(parse)}`);
console.log(`  bind           ${binding.toFixed(2)} ms`);
console.log(
  `  all with check ${whole.toFixed(2)} ms  ${speed(whole)}  ${((100 * plain) / whole).toFixed(2)} % of the scan`,
);
// From 0.1 to 2 MB, in turn, so that each size meets the memory as the others leave it.
const sizes = [175, 350, 875, 1750, 3500].map((count) => ({
  sized: manyResources(count),
  ms: Number.POSITIVE_INFINITY,
}));
for (let round = 0; round < 25; round++)
  for (const size of sizes)
    size.ms = Math.min(
      size.ms,
      best(() => everything(size.sized), 1),
    );
console.log(
  `  growth ${sizes.map(({ sized, ms }) => `${(sized.length / 1e6).toFixed(2)} MB ${ms.toFixed(1)} ms`).join(', ')}: exponent ${slope(
    sizes.map(({ sized, ms }) => [Math.log(sized.length), Math.log(ms)]),
  ).toFixed(3)}`,
);
for (const [what, before] of [
  ['in a value', 'max-buffers 80'],
  ['in a keyword', 'max-bu'],
] as const) {
  const at = text.indexOf(before, text.length >> 1) + before.length;
  const times = keystrokes('file:///etc/drbd.d/all.res', 'drbd', text, at, 60);
  console.log(`  keystroke ${what}: ${median(times).toFixed(1)} ms (best ${Math.min(...times).toFixed(1)} ms)`);
}
