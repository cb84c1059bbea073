// 1,000 resources: from a keystroke to the diagnostics, against what crm_verify and crmsh itself take for the same content.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeCrm } from '../support/crm-large.ts';
import { shared } from '../support/paths.ts';
import { keystrokes, median } from '../support/typing.ts';

const shown = (ms: number): string => `${ms.toFixed(1)} ms`;

/** A digit of a time in the middle of the file, typed and taken back. */
function typed(text: string, count: number): readonly number[] {
  const middle = text.indexOf('timeout=', text.length >> 1) + 'timeout='.length + 1;
  return keystrokes('file:///bench/large.crm', 'crmsh', text, middle, count);
}

function timed(command: string, ...args: readonly string[]): { readonly ms: number; readonly out: string } {
  const start = performance.now();
  const { stdout } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { ms: performance.now() - start, out: stdout };
}

const text = largeCrm(1000);
const ours = typed(text, 40);
console.log(
  `${text.length} characters, 1000 resources: keystroke to diagnostics ${shown(median(ours))} (best ${shown(Math.min(...ours))})`,
);
for (const count of [500, 2000, 4000]) console.log(`${count} resources: ${shown(median(typed(largeCrm(count), 15)))}`);

const oracles = join(shared, 'oracles');
if (existsSync(oracles)) {
  const folder = mkdtempSync(join(tmpdir(), 'crm-bench-'));
  try {
    const file = join(folder, 'large.crm');
    writeFileSync(file, text);
    const cib = timed(join(oracles, 'crm-to-cib'), file);
    writeFileSync(join(folder, 'large.xml'), cib.out);
    const verify = Math.min(
      ...Array.from({ length: 5 }, () => timed('crm_verify', '-x', join(folder, 'large.xml')).ms),
    );
    const whole = timed(join(oracles, 'crm-verdict'), file).ms;
    console.log(`crm_verify -x: ${shown(verify)}, ${(verify / median(ours)).toFixed(1)} times ours`);
    console.log(
      `crmsh with its checks and crm_verify: ${shown(whole)}, ${(whole / median(ours)).toFixed(0)} times ours`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
} else console.log('crm_verify and crmsh are not compared: ../shared/oracles is not here');
