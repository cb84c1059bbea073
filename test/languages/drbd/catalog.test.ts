import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Text } from '../../../server/src/base/text.ts';
import { drbdOptions, isSwitch } from '../../../server/src/languages/drbd/catalog/all.ts';
import { type DrbdOption, sectionFor } from '../../../server/src/languages/drbd/catalog/option.ts';
import type { Choice, ValueType } from '../../../server/src/schema/types.ts';
import { elements } from '../../../server/src/schema/walk.ts';

const entries = Object.entries(drbdOptions);

/** The first value type of its arguments. */
function typeOf(option: DrbdOption): ValueType {
  for (const element of elements(option.args)) if (element.kind === 'word') return element.type;
  return assert.fail('takes no value');
}

function choicesOf(option: DrbdOption): readonly Choice[] {
  return [...elements(option.args)].flatMap((element) => (element.kind === 'word' ? (element.type.choices ?? []) : []));
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

test('versions follow from the scopes', () => {
  assert.deepEqual(drbdOptions['quorum']?.versions, { product: 'drbd', since: '9' });
  assert.deepEqual(drbdOptions['al-updates']?.versions, { product: 'drbd', since: '8.4' });
  assert.deepEqual(drbdOptions['max-bio-bvecs']?.versions, { product: 'drbd', until: '8.4' });
  assert.equal(drbdOptions['timeout']?.versions, undefined);
});

test('an option belongs in one section of a version', () => {
  for (const [name, line, section] of [
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
    assert.equal(sectionFor(drbdOptions[name]!, line), section, `${name} in ${line}`);
});

test('both texts appear there, and none twice', () => {
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
    for (const element of elements(option.args))
      if (element.kind === 'word') assertBoth(element.type.name, `the type of ${name}`);
    if (option.deprecated?.doc) assertBoth(option.deprecated.doc, `${name}: deprecated`);
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

test('algorithms: unknown ones pass, misspelt and weak ones are reported', () => {
  const auth = typeOf(drbdOptions['cram-hmac-alg']!);
  const verify = typeOf(drbdOptions['verify-alg']!);
  assert.equal(auth.check?.('sha256', {}), undefined);
  assert.equal(auth.check?.('sha3-512', {}), undefined);
  assert.equal(auth.check?.('md5', {})?.code, 'weak-algorithm');
  assert.equal(verify.check?.('md5', {}), undefined);
  assert.deepEqual(
    ['code', 'replacement', 'severity'].map((key) => verify.check?.('sha265', {})?.[key as 'code']),
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

test('what completion inserts after the name', () => {
  for (const [name, snippet] of [
    ['al-updates', '${1|no,yes|}'],
    ['csums-after-crash-only', '${1|yes,no|}'],
    ['allow-two-primaries', undefined],
    ['protocol', undefined],
    ['shared-secret', '"${1:replace-me-with-a-long-random-string}"'],
    ['split-brain', undefined],
    ['no-auto-promote', undefined],
  ] as const)
    assert.equal(drbdOptions[name]?.snippet, snippet, name);
});
