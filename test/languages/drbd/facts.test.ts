import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drbdOptions } from '../../../server/src/languages/drbd/catalog/all.ts';
import type { DrbdOption, Line } from '../../../server/src/languages/drbd/catalog/option.ts';
import type { Choice, ValueType } from '../../../server/src/schema/types.ts';
import { elements } from '../../../server/src/schema/walk.ts';
import { factsFile } from '../../support/paths.ts';

/** What the facts say of an option; only the keys that are held against the catalogue. */
interface Fact {
  readonly name: string;
  readonly type?: string;
  readonly default?: string | number | null;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly values?: readonly string[];
  readonly v84?: { readonly min?: number; readonly max?: number };
  readonly v84RangeCheckedByDrbdadm?: boolean;
  readonly v84EnumCheckedByDrbdadm?: boolean;
  readonly outOfRange?: string;
  readonly maxLength?: number;
  readonly deprecated?: boolean;
  readonly renamedTo?: string;
  readonly sinceUtils?: string;
  readonly contexts: Readonly<Partial<Record<'v83' | 'v84' | 'v9_22' | 'v9_34', readonly string[]>>>;
}

const { facts: written, skip } = factsFile<{ readonly options: readonly Fact[] }>('drbd.json', { options: [] });
const facts = written.options;

/** The first value type of its arguments. */
function typeOf(option: DrbdOption): ValueType {
  for (const element of elements(option.args)) if (element.kind === 'word') return element.type;
  return assert.fail('takes no value');
}

function choicesOf(option: DrbdOption): readonly Choice[] {
  return [...elements(option.args)].flatMap((element) => (element.kind === 'word' ? (element.type.choices ?? []) : []));
}

test('every option of the facts has an entry', { skip }, () => {
  assert.ok(facts.length >= 128);
  assert.deepEqual(
    facts.map((fact) => fact.name).filter((name) => !Object.hasOwn(drbdOptions, name)),
    [],
  );
});

test('every entry is of the facts, or a `no-` of a switch of 9', { skip }, () => {
  const known = new Set(facts.map((fact) => fact.name));
  for (const [name] of Object.entries(drbdOptions)) {
    if (known.has(name)) continue;
    assert.ok(name.startsWith('no-') && known.has(name.slice(3)), name);
  }
});

/** drbdadm-83 knows these as words without a value; the facts tried them with one. */
const flags83: Readonly<Record<string, readonly string[]>> = {
  'allow-two-primaries': ['common.net', 'resource.net'],
  'always-asbp': ['common.net', 'resource.net'],
  'become-primary-on': ['common.startup', 'resource.startup'],
  'use-rle': ['common.syncer', 'resource.syncer'],
  'wait-after-sb': ['common.startup', 'resource.startup'],
};

/** The facts tried it next to a bare `protocol`, with which it is at odds; alone, drbdadm 9 takes it. */
const only9: Readonly<Record<string, readonly string[]>> = { protocol: ['resource.syncer'] };

test('an option appears where the tools of each version take it', { skip }, () => {
  for (const fact of facts) {
    const option = drbdOptions[fact.name]!;
    const expected = {
      '8.3': fact.contexts.v83 ?? flags83[fact.name],
      '8.4': fact.contexts.v84,
      '9': fact.contexts.v9_34 && [...fact.contexts.v9_34, ...(only9[fact.name] ?? [])],
    };
    for (const line of ['8.3', '8.4', '9'] as const) {
      assert.deepEqual(
        [...(option.scopes[line] ?? [])].sort(),
        [...(expected[line] ?? [])].sort(),
        `${fact.name} in ${line}`,
      );
    }
    const isTooNew = fact.contexts.v9_22;
    if (!isTooNew || !fact.contexts.v9_34) continue;
    const later = fact.contexts.v9_34.filter((scope) => !isTooNew.includes(scope));
    assert.deepEqual([...(option.laterUtils?.scopes ?? [])].sort(), later.sort(), `${fact.name}, later in 9`);
  }
});

test('the values of the facts are the choices', { skip }, () => {
  for (const fact of facts) {
    if (!fact.values || fact.type === 'hostList') continue;
    const offered = choicesOf(drbdOptions[fact.name]!).map((choice) => choice.value);
    assert.deepEqual([...offered].sort(), [...fact.values].sort(), fact.name);
  }
});

test('the default of 9 is that of the facts', { skip }, () => {
  for (const fact of facts) {
    const { default: own } = drbdOptions[fact.name]!;
    const last = typeof own === 'string' ? own : own?.at(-1)?.value;
    if (fact.default !== undefined && fact.default !== null) assert.equal(last, String(fact.default), fact.name);
  }
});

test('ranges are those of the facts, by version', { skip }, () => {
  for (const fact of facts) {
    const { min, max } = fact;
    if (typeof min !== 'number' && typeof max !== 'number') continue;
    if (fact.type !== 'number') continue;
    const option = drbdOptions[fact.name]!;
    const type = typeOf(option);
    const severity = (value: number, line: Line) => {
      const issue = type.check?.(String(value), { drbd: line });
      return issue ? (issue.severity ?? 'error') : 'right';
    };
    for (const line of ['8.4', '9'] as const) {
      if (!option.scopes[line]) continue;
      const low = (line === '8.4' ? fact.v84?.min : undefined) ?? min;
      const high = (line === '8.4' ? fact.v84?.max : undefined) ?? max;
      const outside =
        line === '8.4' && fact.v84RangeCheckedByDrbdadm === false
          ? 'warning'
          : line === '9' && (fact.outOfRange || high === null)
            ? 'warning'
            : line === '8.4' && fact.contexts.v9_34 === undefined
              ? 'warning'
              : 'error';
      if (typeof low === 'number') assert.equal(severity(low, line), 'right', `${fact.name} ${low} in ${line}`);
      if (typeof high === 'number') assert.equal(severity(high, line), 'right', `${fact.name} ${high} in ${line}`);
      if (typeof low === 'number') assert.equal(severity(low - 1, line), outside, `${fact.name} ${low - 1} in ${line}`);
      if (typeof high === 'number')
        assert.equal(severity(high + 1, line), outside, `${fact.name} ${high + 1} in ${line}`);
    }
  }
});

test('a wrong word is an error, or less where drbdadm 8 does not look', { skip }, () => {
  for (const fact of facts) {
    if (fact.type !== 'enum') continue;
    const option = drbdOptions[fact.name]!;
    const type = typeOf(option);
    assert.equal(type.check?.('surely-not', { drbd: '9' })?.severity, undefined, fact.name);
    assert.ok(type.check?.('surely-not', {}), fact.name);
    if (!option.scopes['8.4']) continue;
    const expected = fact.v84EnumCheckedByDrbdadm === false ? 'warning' : undefined;
    assert.equal(type.check?.('surely-not', { drbd: '8.4' })?.severity, expected, fact.name);
  }
});

test('too long a text is an error, or less where drbdadm 8 does not look', { skip }, () => {
  for (const fact of facts) {
    if (!fact.maxLength) continue;
    const option = drbdOptions[fact.name]!;
    const type = typeOf(option);
    const long = 'f'.repeat(fact.maxLength + 1);
    assert.equal(type.check?.(long.slice(1), { drbd: '9' }), undefined, fact.name);
    const issue = type.check?.(long, { drbd: '9' });
    assert.ok(issue && issue.severity === undefined, fact.name);
    if (option.scopes['8.4']) assert.equal(type.check?.(long, { drbd: '8.4' })?.severity, 'warning', fact.name);
  }
});

test('what is deprecated says so, and what to write instead', { skip }, () => {
  for (const fact of facts) {
    if (!fact.deprecated) continue;
    const { deprecated } = drbdOptions[fact.name]!;
    assert.ok(deprecated?.replacement || deprecated?.doc, fact.name);
    if (fact.renamedTo) assert.ok(deprecated?.replacement?.includes(fact.renamedTo), `${fact.name}: ${fact.renamedTo}`);
  }
});

test('the release of drbd-utils is that of the facts', { skip }, () => {
  for (const fact of facts) assert.equal(drbdOptions[fact.name]!.sinceUtils, fact.sinceUtils, fact.name);
});
