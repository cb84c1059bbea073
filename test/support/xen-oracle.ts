import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from './open.ts';
import { shared } from './paths.ts';

const xl = { targets: { xen: '4.17' } };

/** What the oracle needs. */
export const oracleOfXen = ['oracles/xen-verdict', '/usr/lib/xen-4.17/bin/xl'] as const;

/** How far we agree with xl on some texts. */
export interface Agreement {
  /** The verdicts that xl gave. */
  readonly valid: number;
  readonly invalid: number;
  readonly agreed: number;
  /** An error of ours in a text that xl takes, with the place. */
  readonly tooStrict: readonly string[];
  /** A text that xl rejects, without an error of ours. */
  readonly tooLenient: readonly string[];
}

/** Compares our errors with the verdicts of xl. An oracle that answers too little fails the test. */
export function compareWithXl(texts: readonly string[]): Agreement {
  const tooStrict: string[] = [];
  const tooLenient: string[] = [];
  let valid = 0;
  let invalid = 0;
  verdicts(texts).forEach((isValid, i) => {
    if (isValid === undefined) return;
    if (isValid) valid++;
    else invalid++;
    const text = texts[i]!;
    const found = open('xen-domu', text, xl).findings.filter(({ severity }) => severity === 'error');
    const [first] = found;
    if (isValid && first) tooStrict.push(`${first.code}: ${text.slice(Math.max(0, first.start - 40), first.end)}`);
    else if (!isValid && !first) tooLenient.push(text);
  });
  assert.ok(valid + invalid >= texts.length * 0.95, `${valid + invalid} verdicts on ${texts.length} texts`);
  assert.ok(valid >= texts.length * 0.02, `${valid} of ${texts.length} texts are valid`);
  assert.ok(invalid >= texts.length * 0.02, `${invalid} of ${texts.length} texts are invalid`);
  return { valid, invalid, agreed: valid + invalid - tooStrict.length - tooLenient.length, tooStrict, tooLenient };
}

/** What xl says of each text: whether it takes it; undefined where the oracle cannot answer. */
function verdicts(texts: readonly string[]): readonly (boolean | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), 'ha-config-xen-'));
  try {
    const files = texts.map((text, i) => {
      const file = join(folder, `${i}.cfg`);
      writeFileSync(file, text);
      return file;
    });
    const run = spawnSync(join(shared, 'oracles/xen-verdict'), files, { encoding: 'utf8', timeout: 300_000 });
    const rows = new Map(run.stdout.split('\n').map((row) => [row.split('\t')[0], row.split('\t')] as const));
    return files.map((file) => {
      const [, verdict, , message = ''] = rows.get(file) ?? [];
      assert.ok(verdict, `no verdict: ${run.stderr}`);
      // A call of the machine that its stand-in does not know.
      if (/died of signal/.test(message)) return undefined;
      assert.notEqual(verdict, 'unavailable', message);
      return verdict === 'valid';
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
