import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { drbdOptions, isSwitch } from '../../server/src/languages/drbd/catalog/all.ts';
import { type DrbdOption, type Line, sectionFor } from '../../server/src/languages/drbd/catalog/option.ts';
import type { ValueType } from '../../server/src/schema/types.ts';
import { elements } from '../../server/src/schema/walk.ts';
import { open } from '../support/open.ts';
import { needs, shared } from '../support/paths.ts';

const oracle = join(shared, 'oracles/drbd-verdict');
const { skip } = needs(oracle);

/** Values to try with every option: right ones, wrong ones, and numbers around the ends of the ranges. */
function values(type: ValueType | undefined, own: DrbdOption): readonly string[] {
  const bounds = [...(type?.name.en.matchAll(/\d+/g) ?? [])].slice(0, 2).map((found) => Number(found[0]));
  return [
    ...new Set([
      'surely-not',
      'yes',
      '1k',
      '5x',
      '""',
      '"5"',
      '"+1"',
      '',
      ...(type?.choices ?? []).map((choice) => choice.value),
      ...bounds.flatMap((bound) => [String(bound), String(bound + 1), String(Math.max(0, bound - 1))]),
      ...(typeof own.default === 'string' ? [own.default] : []),
    ]),
  ];
}

/** What drbdadm 9.22 does otherwise than 9.34, or than anybody may want; each with its reason. */
function known(name: string, value: string, line: Line, own: DrbdOption): string | undefined {
  if (line !== '9')
    return value === 'yes' && !isSwitch(own) ? 'a reserved word in 8, which the parser knows' : undefined;
  if (own.sinceUtils || /^(no-)?diskless$|^max-bio-size$/.test(name)) return 'later than 9.22';
  if (own.laterUtils?.scopes.includes(`resource.${sectionFor(own, line)}`)) return 'refused there by 9.0 to 9.28';
  if (/^(snd|rcv)buf-size$/.test(name)) return 'at most 10 MiB up to 9.22';
  if (value === '' && own.args?.kind !== 'optional') return 'a missing value is taken for `yes`, and refused later';
  return undefined;
}

/** Names of hosts and resources are a matter of the whole file. */
function refersToNames(own: DrbdOption): boolean {
  return [...elements(own.args)].some((element) => element.kind === 'word' && element.refersTo);
}

const numbersOf: Readonly<Record<Line, string>> = { '8.3': '83', '8.4': '84', '9': '9' };

for (const line of ['8.3', '8.4', '9'] as const)
  test(`values are wrong where drbdadm ${line} refuses them, and nowhere else`, { skip }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'drbd-values-'));
    try {
      const cases: { readonly file: string; readonly text: string; readonly error: boolean }[] = [];
      for (const [name, own] of Object.entries(drbdOptions)) {
        const section = sectionFor(own, line);
        if (!section) continue;
        const [element] = [...elements(own.args)];
        const type = element?.kind === 'word' ? element.type : undefined;
        if (refersToNames(own)) continue;
        for (const value of values(type, own)) {
          if (known(name, value, line, own)) continue;
          const statement = value ? `${name} ${value};` : `${name};`;
          const text = document(section, statement);
          const error = open('drbd', text, { targets: { drbd: line } }).findings.some(
            ({ severity, code }) => severity === 'error' && code !== 'drbd/congestion-protocol',
          );
          const file = join(folder, `${cases.length}.conf`);
          writeFileSync(file, text);
          cases.push({ file, text: `${section} { ${statement} }`, error });
        }
      }
      assert.ok(cases.length > 200, `${cases.length} cases`);
      const run = spawnSync(oracle, ['--drbd', numbersOf[line], ...cases.map((each) => each.file)], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      });
      const verdicts = new Map(run.stdout.split('\n').map((row) => row.split('\t') as [string, string]));
      const differences = cases.filter((each) => {
        const verdict = verdicts.get(each.file);
        assert.ok(verdict, `a verdict on ${each.text}`);
        return (verdict === 'invalid') !== each.error;
      });
      assert.deepEqual(
        differences.map((each) => `${each.text} ${each.error ? 'is right' : 'is wrong'}`),
        [],
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

/** One resource with the statement in the section; only one host is asked for, so that the oracle has little to do. */
function document(section: string, statement: string): string {
  const block = `${section} { ${statement} }`;
  const host = (name: string, last: number) =>
    `on ${name} { device /dev/drbd0; disk /dev/sdb1; meta-disk internal; address 10.0.0.${last}:7788; }`;
  const resource = `resource r0 { ${section === 'net' && statement.startsWith('protocol') ? '' : 'protocol C;'} ${section === 'global' ? '' : block}
  ${host('alpha', 1)}
  ${host('beta', 2)}
}`;
  return `${section === 'global' ? `${block}\n` : ''}${resource}\n`;
}
