import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Text } from '../../server/src/base/text.ts';
import type { Choice, Grammar, ValueType } from '../../server/src/catalog/types.ts';
import { drbdOptions, isSwitch } from '../../server/src/languages/drbd/catalog/all.ts';
import { type DrbdOption, homeOf, type Line } from '../../server/src/languages/drbd/catalog/option.ts';

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

const place = new URL('../../../shared/facts/drbd.json', import.meta.url);
const there = existsSync(place);
if (!there) assert.ok(process.env['CI'] !== 'true', `${place.pathname} is missing`);
const facts: readonly Fact[] = there ? JSON.parse(readFileSync(place, 'utf8')).options : [];
const skip = there ? false : 'the facts are not beside the project';

const entries = Object.entries(drbdOptions);

/** The value types of an argument grammar. */
function types(grammar: Grammar | undefined): readonly ValueType[] {
  if (!grammar) return [];
  switch (grammar.kind) {
    case 'literal':
    case 'lazy':
      return [];
    case 'word':
      return [grammar.type];
    case 'seq':
    case 'either':
      return grammar.items.flatMap(types);
    default:
      return types(grammar.item);
  }
}

function typeOf(option: DrbdOption): ValueType {
  const [type] = types(option.args);
  assert.ok(type, 'takes a value');
  return type;
}

function choicesOf(option: DrbdOption): readonly Choice[] {
  return types(option.args).flatMap((type) => type.choices ?? []);
}

function assertBoth(text: Text, what: string): void {
  assert.ok(text.en.length > 3, `${what}: English`);
  assert.ok(text.ja.length > 3, `${what}: Japanese`);
  assert.notEqual(text.en, text.ja, what);
  assert.match(text.ja, /[\u3040-\u30ff\u4e00-\u9fff]/, `${what}: Japanese letters`);
  assert.doesNotMatch(text.en, /[\u3040-\u30ff\u4e00-\u9fff]/, `${what}: no Japanese letters in English`);
  assert.equal(text.en.trim(), text.en, what);
  assert.equal(text.ja.trim(), text.ja, what);
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
  for (const [name] of entries) {
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

test('an option stands where the tools of each version take it', { skip }, () => {
  for (const fact of facts) {
    const option = drbdOptions[fact.name]!;
    const expected = {
      '8.3': fact.contexts.v83 ?? flags83[fact.name],
      '8.4': fact.contexts.v84,
      '9': fact.contexts.v9_34,
    };
    for (const line of ['8.3', '8.4', '9'] as const) {
      assert.deepEqual(
        [...(option.scopes[line] ?? [])].sort(),
        [...(expected[line] ?? [])].sort(),
        `${fact.name} in ${line}`,
      );
    }
    const early = fact.contexts.v9_22;
    if (!early || !fact.contexts.v9_34) continue;
    const later = fact.contexts.v9_34.filter((scope) => !early.includes(scope));
    assert.deepEqual([...(option.laterUtils?.scopes ?? [])].sort(), later.sort(), `${fact.name}, later in 9`);
  }
});

test('versions follow from the scopes', () => {
  assert.deepEqual(drbdOptions['quorum']?.versions, { product: 'drbd', since: '9' });
  assert.deepEqual(drbdOptions['al-updates']?.versions, { product: 'drbd', since: '8.4' });
  assert.deepEqual(drbdOptions['max-bio-bvecs']?.versions, { product: 'drbd', until: '8.4' });
  assert.equal(drbdOptions['timeout']?.versions, undefined);
});

test('an option belongs in one section of a version', () => {
  for (const [name, line, home] of [
    ['fencing', '8.4', 'disk'],
    ['fencing', '9', 'net'],
    ['al-extents', '8.3', 'syncer'],
    ['al-extents', '9', 'disk'],
    ['verify-alg', '8.4', 'net'],
    ['cpu-mask', '9', 'options'],
    ['usage-count', '8.4', 'global'],
    ['memlimit', '9', 'proxy'],
    ['fence-peer', '9', 'handlers'],
    ['wfc-timeout', '8.3', 'startup'],
    ['quorum', '8.4', undefined],
  ] as const)
    assert.equal(homeOf(drbdOptions[name]!, line), home, `${name} in ${line}`);
});

test('both texts stand there, and none twice', () => {
  const seen = new Map<string, string>();
  for (const [name, { doc }] of entries) {
    assertBoth(doc, name);
    for (const text of [doc.en, doc.ja]) {
      assert.equal(seen.get(text), undefined, `${name} has the text of ${seen.get(text)}`);
      seen.set(text, name);
    }
    assert.match(doc.ja, /[。)]$/, `${name}: the Japanese ends with a full stop`);
  }
});

test('every value has its text, in both languages', () => {
  for (const [name, option] of entries) {
    const seen = new Set<string>();
    for (const { value, doc } of choicesOf(option)) {
      assertBoth(doc, `${name} ${value}`);
      assert.ok(!seen.has(doc.en) && !seen.has(doc.ja), `${name} ${value}: a text of its own`);
      seen.add(doc.en).add(doc.ja);
    }
    for (const type of types(option.args)) assertBoth(type.name, `the type of ${name}`);
    if (option.deprecated?.doc) assertBoth(option.deprecated.doc, `${name}: deprecated`);
  }
});

test('the values of the facts are the choices', { skip }, () => {
  for (const fact of facts) {
    if (!fact.values || fact.type === 'hostList') continue;
    const offered = choicesOf(drbdOptions[fact.name]!).map((choice) => choice.value);
    assert.deepEqual([...offered].sort(), [...fact.values].sort(), fact.name);
  }
});

test('defaults pass their own type', () => {
  for (const [name, option] of entries) {
    const defaults =
      typeof option.default === 'string' ? [{ from: undefined, value: option.default }] : (option.default ?? []);
    // 8.3 turns a switch off by leaving the word out.
    for (const { from, value } of defaults)
      if (value !== undefined && !(from === '8.3' && isSwitch(option)))
        assert.equal(typeOf(option).check?.(value, from ? { drbd: from } : {}), undefined, `${name} ${value}`);
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
      const wrong = type.check?.(String(value), { drbd: line });
      return wrong ? (wrong.severity ?? 'error') : 'right';
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
    const wrong = type.check?.(long, { drbd: '9' });
    assert.ok(wrong && wrong.severity === undefined, fact.name);
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

test('every example names its option', () => {
  for (const [name, { example }] of entries) if (example) assert.ok(example.includes(name), name);
});

test('what a number amounts to', () => {
  for (const [name, value, en] of [
    ['resync-rate', '100', '100 KiB/s'],
    ['resync-rate', '30M', '30 MiB/s'],
    ['c-max-rate', '102400', '100 MiB/s'],
    ['c-max-rate', '0', 'no limit'],
    ['c-fill-target', '100', '50 KiB'],
    ['c-fill-target', '1M', '1 MiB'],
    ['timeout', '60', '6 s'],
    ['ping-timeout', '5', '500 ms'],
    ['connect-int', '10', '10 s'],
    ['wfc-timeout', '150', '2 min 30 s'],
    ['peer-ack-delay', '100', '100 ms'],
    ['al-extents', '1237', 'active set of 4.8 GiB'],
    ['max-buffers', '8000', '31.3 MiB'],
    ['sndbuf-size', '10M', '10 MiB'],
    ['size', '2097152', '1 GiB'],
    ['ko-count', '7', '7 × `timeout`'],
  ] as const)
    assert.equal(typeOf(drbdOptions[name]!).amount?.(value)?.en, en, `${name} ${value}`);
  assert.equal(typeOf(drbdOptions['timeout']!).amount?.('soon'), undefined);
});

test('numbers as drbdadm reads them', () => {
  for (const [name, value, right] of [
    ['resync-rate', '1s', true],
    ['resync-rate', '0', false],
    ['resync-rate', '30m', true],
    ['resync-rate', '30MB', false],
    ['resync-rate', '1.5M', false],
    ['resync-rate', '0x10', false],
    ['timeout', '010', true],
    ['timeout', '1k', false],
    ['ko-count', '-1', false],
    ['size', '100G', true],
    ['size', '1T', false],
  ] as const)
    assert.equal(typeOf(drbdOptions[name]!).check?.(value, { drbd: '9' }) === undefined, right, `${name} ${value}`);
});

test('8.3 takes no value where later versions take yes or no', () => {
  for (const name of ['allow-two-primaries', 'always-asbp', 'use-rle', 'wait-after-sb', 'use-bmbv']) {
    const option = drbdOptions[name]!;
    assert.ok(isSwitch(option), name);
    assert.ok(typeOf(option).check?.('yes', { drbd: '8.3' })?.why, name);
    assert.equal(typeOf(option).check?.('yes', { drbd: '8.4' }), undefined, name);
  }
});

test('a `no-` word takes a value in 9 only', () => {
  for (const name of ['no-disk-flushes', 'no-tcp-cork', 'no-auto-promote']) {
    const type = typeOf(drbdOptions[name]!);
    assert.equal(type.check?.('no', { drbd: '9' }), undefined, name);
    assert.ok(type.check?.('no', { drbd: '8.4' }), name);
    assert.equal(drbdOptions[name]?.deprecated?.replacement, `${name.slice(3)} no`);
  }
  assert.deepEqual(drbdOptions['no-disk-flushes']?.scopes['8.3'], ['common.disk', 'resource.disk']);
  assert.equal(drbdOptions['no-auto-promote']?.scopes['8.4'], undefined);
  assert.equal(drbdOptions['no-no-tcp-cork'], undefined);
});

test('algorithms: unknown ones pass, misspelt and weak ones are told', () => {
  const auth = typeOf(drbdOptions['cram-hmac-alg']!);
  const verify = typeOf(drbdOptions['verify-alg']!);
  assert.equal(auth.check?.('sha256', {}), undefined);
  assert.equal(auth.check?.('sha3-512', {}), undefined);
  assert.equal(auth.check?.('md5', {})?.code, 'weak-algorithm');
  assert.equal(verify.check?.('md5', {}), undefined);
  assert.deepEqual(
    ['code', 'mend', 'severity'].map((key) => verify.check?.('sha265', {})?.[key as 'code']),
    ['unknown-algorithm', 'sha256', 'warning'],
  );
  for (const rare of ['whirlpool', 'md4', 'crc32', 'blake2b-512', 'sha3-224', 'rmd160', 'cmac(aes)'])
    assert.equal(verify.check?.(rare, {}), undefined, rare);
});

test('discard-node-NAME is for 8', () => {
  const type = typeOf(drbdOptions['after-sb-0pri']!);
  assert.equal(type.check?.('discard-node-alpha', { drbd: '8.4' }), undefined);
  assert.ok(type.check?.('discard-node-alpha', { drbd: '9' })?.why);
});

test('the secret is marked as one', () => {
  const { args } = drbdOptions['shared-secret']!;
  assert.ok(args?.kind === 'word' && args.secret);
});
