import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited } from '../../server/src/base/edited.ts';
import { drbdOptions } from '../../server/src/languages/drbd/catalog/all.ts';
import type { DrbdOption } from '../../server/src/languages/drbd/catalog/option.ts';
import { elements } from '../../server/src/schema/walk.ts';
import { type DrbdLine, noDrbdadm, verdictsOf } from '../support/drbd-oracle.ts';
import { open } from '../support/open.ts';

const sections = ['net', 'disk', 'options', 'startup', 'handlers', 'syncer', 'global'] as const;

/** The same two hosts for every option; `protocol` where 8.3 looks for it. */
function document(section: string, statement: string, line: DrbdLine): string {
  const host = (name: string, last: number) =>
    `  on ${name} { device /dev/drbd0; disk /dev/sdb1; meta-disk internal; address 10.0.0.${last}:7788; }\n`;
  const protocol = line === '8.3' && !statement.startsWith('protocol') ? '  protocol C;\n' : '';
  const block = `${section} { ${statement} }\n`;
  return section === 'global'
    ? `${block}resource r0 {\n${protocol}${host('alpha', 1)}${host('beta', 2)}}\n`
    : `resource r0 {\n${protocol}  ${block}${host('alpha', 1)}${host('beta', 2)}}\n`;
}

/** An option with a value that is right in every version; undefined where there is none. */
function statementOf(name: string, { args, default: standard }: DrbdOption): string | undefined {
  if (!args || args.kind === 'optional') return `${name};`;
  const [element] = [...elements(args)];
  if (element?.kind !== 'word' || element.refersTo) return undefined;
  const value =
    element.type.choices?.find((choice) => !choice.versions)?.value ??
    (typeof standard === 'string' ? standard : standard?.at(-1)?.value);
  return value && `${name} ${value};`;
}

/** drbdadm 9.22 does not know yet what came with later releases. */
function later({ sinceUtils, laterUtils }: DrbdOption): boolean {
  return sinceUtils !== undefined || laterUtils !== undefined;
}

for (const line of ['8.3', '8.4', '9'] as const)
  test(`what the fixes make is accepted by drbdadm ${line}`, { skip: noDrbdadm(line) ?? false }, async () => {
    const fixed: { readonly what: string; readonly text: string }[] = [];
    for (const [name, own] of Object.entries(drbdOptions)) {
      const statement = statementOf(name, own);
      if (!statement || (line === '9' && later(own)) || /^(no-)?diskless$|^max-bio-size$/.test(name)) continue;
      for (const section of sections) {
        const text = document(section, statement, line);
        for (const { code, fixes } of open('drbd', text, { targets: { drbd: line } }).findings) {
          if (!/deprecated|other-version/.test(code)) continue;
          for (const { edits } of fixes?.() ?? [])
            fixed.push({ what: `${section} { ${statement} }`, text: edited(text, edits)! });
        }
      }
    }
    assert.ok(fixed.length > 30, `${fixed.length} fixes`);
    const verdicts = await verdictsOf(
      fixed.map((each) => each.text),
      line,
    );
    const refused = fixed.filter((_, i) => !verdicts[i]!.valid).map((each) => `${each.what} -> ${each.text}`);
    assert.deepEqual(refused, []);
  });
