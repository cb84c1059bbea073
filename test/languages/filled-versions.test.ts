import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownArguments } from '../../server/src/features/completion/filled.ts';
import { commonSymbols } from '../../server/src/schema/symbols.ts';
import type { Directive } from '../../server/src/schema/types.ts';
import type { Targets } from '../../server/src/schema/versions.ts';
import { completionAt } from '../support/cursor.ts';
import { allDirectives } from '../support/hovers.ts';
import { targetsOf } from '../support/targets.ts';

test('what is filled in follows from the versions of the file, not from those of files before it', (t) => {
  const wrong: string[] = [];
  let count = 0;
  let differing = 0;
  for (const { language, path, keyword, directive, scope } of allDirectives()) {
    const fill = (of: Directive, targets: Targets): string | undefined =>
      shownArguments(
        keyword,
        of,
        {
          language,
          catalog: scope,
          targets,
          parent: undefined,
          siblings: [],
          trees: [],
          definitions: () => [],
          symbols: { ...commonSymbols, ...language.symbols },
        },
        { next: 1 },
      );
    const all = targetsOf(language.id);
    // Nothing is kept of a directive that nobody has asked about yet.
    const alone = all.map((targets) => fill({ ...directive }, targets));
    if (new Set(alone).size > 1) differing++;
    for (const [i, targets] of all.entries())
      for (const [j, other] of all.entries()) {
        if (i === j) continue;
        const asked = { ...directive };
        fill(asked, other);
        count++;
        const got = fill(asked, targets);
        if (got !== alone[i])
          wrong.push(
            `${language.id} ${[...path, keyword].join(' ')} of ${Object.values(targets)} after ${Object.values(other)}: ${got}, alone ${alone[i]}`,
          );
      }
  }
  t.diagnostic(`${count} pairs, ${differing} directives that differ`);
  assert.ok(count > 5000 && differing > 0, `${count} pairs, ${differing} differ`);
  assert.deepEqual(wrong, []);
});

for (const [language, marked, label, targets, isMarked] of [
  ['crmsh', 'primitive p ocf:pacemaker:Stateful op monitor role=|', 'Master', { pacemaker: '1.1' }, false],
  ['crmsh', 'primitive p ocf:pacemaker:Stateful op monitor role=|', 'Master', {}, false],
  ['crmsh', 'primitive p ocf:pacemaker:Stateful op monitor role=|', 'Master', { pacemaker: '2.1' }, true],
  ['crmsh', 'primitive p ocf:pacemaker:Stateful meta target-role=|', 'Slave', { pacemaker: '1.1' }, false],
  ['crmsh', 'primitive p ocf:pacemaker:Stateful meta target-role=|', 'Slave', { pacemaker: '3' }, true],
  ['crmsh', 'property stonith-action=|', 'poweroff', { pacemaker: '1.0' }, false],
  ['crmsh', 'property stonith-action=|', 'poweroff', { pacemaker: '1.1.12' }, true],
] as const)
  test(`${label} of ${JSON.stringify(marked)} is ${isMarked ? '' : 'not '}marked as deprecated for ${JSON.stringify(targets)}`, () => {
    const item = completionAt(language, marked, { targets }).find((each) => each.label === label);
    assert.ok(item, 'not offered');
    assert.deepEqual(item.tags ?? [], isMarked ? [1] : []);
  });

for (const [corosync, value] of [
  ['2', '238'],
  ['3', '714'],
] as const)
  test(`a default is filled in as Corosync ${corosync} has it`, () => {
    const items = completionAt('corosync', 'totem {\n  |\n}\n', { targets: { corosync } });
    assert.match(
      items.find(({ label }) => label === 'token_retransmit')?.textEdit?.newText ?? '',
      new RegExp(`:${value}\\b`),
    );
  });

test('a stop offers the values that are not deprecated in the versions of the file', () => {
  const written = (pacemaker: string): string | undefined =>
    completionAt('crmsh', 'primitive p ocf:pacemaker:Stateful meta |', { targets: { pacemaker } }).find(
      ({ label }) => label === 'target-role',
    )?.textEdit?.newText;
  assert.match(written('1.1') ?? '', /Master/);
  assert.doesNotMatch(written('2.1') ?? '', /Master/);
});
