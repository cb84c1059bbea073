import { nearest } from '../../../base/nearest.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { spaced, type Text } from '../../../base/text.ts';
import { literal, optional, parts, seq, word } from '../../../schema/grammar.ts';
import type { Choice, Grammar, ValueIssue, ValueType, WordElement } from '../../../schema/types.ts';
import { anything, choice, oneOf, outOfRange } from '../../../schema/values.ts';
import { compareVersions, since, type Targets, versionMismatch } from '../../../schema/versions.ts';

/** The line of DRBD versions aimed at; undefined: unknown. */
export function lineOf(targets: Targets): '8.3' | '8.4' | '9' | undefined {
  const { drbd } = targets;
  // As markers and settings have it.
  if (drbd === undefined || drbd === '8.3' || drbd === '8.4' || drbd === '9') return drbd;
  if (compareVersions(drbd, '8.4') < 0) return '8.3';
  return compareVersions(drbd, '9') < 0 ? '8.4' : '9';
}

/** Something that drbdadm 8 hands on unread: the mistake shows when the resource is brought up. */
export function refusedLater(line: '8.3' | '8.4', why: Text, replacement?: string): ValueIssue {
  return {
    severity: 'warning',
    code: 'refused-at-start',
    why: {
      en: `${why.en} drbdadm ${line} does not check this, but the kernel module rejects it, so the resource does not start.`,
      ja: `${why.ja}drbdadm ${line} はこの値を検査しませんが、リソースの起動時に drbdsetup とカーネルモジュールに拒否されます。`,
    },
    ...(replacement !== undefined && { replacement }),
  };
}

const yesNo: readonly Choice[] = [
  {
    value: 'yes',
    doc: { en: 'Enabled; same as omitting the value.', ja: '有効にします。値を省略した場合と同じです。' },
  },
  { value: 'no', doc: { en: 'Disabled.', ja: '無効にします。' } },
];

/** `yes`, `no`; what 8.3 writes without a value (`flag83`) must not have one there. */
export function switchValue(flag83 = false): ValueType {
  const base = oneOf(yesNo);
  if (!flag83) return base;
  return {
    ...base,
    choices: yesNo.map((each) => ({ ...each, versions: since('drbd', '8.4') })),
    check: (text, targets) => (lineOf(targets) === '8.3' ? noValue83 : base.check?.(text, targets)),
  };
}

const noValue83: ValueIssue = {
  why: {
    en: 'A value is not allowed here in DRBD 8.3. Use only the name to enable the option, or omit it to disable it.',
    ja: 'DRBD 8.3 ではここに値を書けません。有効にするにはオプション名だけを書き、無効にするには行ごと削除してください。',
  },
};

/** What may follow `no-NAME`: `yes` or `no` in 9, nothing before. */
export const valueOfNo: ValueType = {
  ...oneOf([
    choice('no', 'Disabled; same as omitting the value.', '無効にします。値を省略した場合と同じです。'),
    choice('yes', 'On, in spite of the name.', '`no-` で始まる名前でも、有効になります。'),
  ]),
  check(text, targets) {
    const line = lineOf(targets);
    if (line === '8.3' || line === '8.4')
      return {
        why: {
          en: `A value is not allowed after a \`no-\` option in DRBD ${line}. Remove ${codeSpan(text)}.`,
          ja: `DRBD ${line} では \`no-\` 形式のオプションに値を付けられません。${codeSpan(text)} を削除してください。`,
        },
      };
    return oneOf(yesNo).check?.(text, targets);
  },
};

/** One word of a type. */
export function value(name: string, type: ValueType, facts: Partial<WordElement> = {}): Grammar {
  return word(name, type, facts);
}

/** One of some policies; `unread8`, `unread83`: drbdadm 8 (or 8.3 alone) hands any word on. */
export function policy(
  choices: readonly Choice[],
  facts: { readonly unread8?: true; readonly unread83?: true; readonly caseless?: true } = {},
): ValueType {
  const base = oneOf(choices, facts.caseless ? { caseless: true } : {});
  if (!facts.unread8 && !facts.unread83) return base;
  return {
    ...base,
    check(text, targets) {
      const issue = base.check?.(text, targets);
      const line = lineOf(targets);
      if (line === undefined || line === '9' || (line === '8.4' && !facts.unread8)) return issue;
      if (issue) return refusedLater(line, notOneOf(text, base), issue.replacement);
      const late = choices.some((each) => each.value === text && versionMismatch(each.versions, targets));
      return late ? refusedLater(line, ofAnotherVersion(text, line)) : undefined;
    },
  };
}

function ofAnotherVersion(text: string, line: string): Text {
  return {
    en: `${codeSpan(text)} is unknown to DRBD ${line}.`,
    ja: `${codeSpan(text)} は DRBD ${line} にはない値です。`,
  };
}

/** `X` is none of the policies. */
export function notOneOf(text: string, type: ValueType): Text {
  return {
    en: `${codeSpan(text)} is not ${type.name.en}.`,
    ja: `${codeSpan(text)} は使用できません。${spaced(type.name.ja)}を指定してください。`,
  };
}

/** A text of at most so many characters; 8.3 and 8.4 find out late (facts of DRBD's netlink headers: 64 bytes with the final zero). */
export function textUpTo(max: number, name: Text): ValueType {
  return { name, check: (text, targets) => tooLong(text, max, targets) };
}

function tooLong(text: string, max: number, targets: Targets): ValueIssue | undefined {
  if (text.length <= max) return undefined;
  const why: Text = {
    en: `This has ${text.length} characters; at most ${max} are allowed.`,
    ja: `${text.length} 文字あります。${max} 文字以内にしてください。`,
  };
  const line = lineOf(targets);
  return line === '8.3' || line === '8.4' ? refusedLater(line, why) : { why };
}

/**
 * A digest that the kernel has to know: any name is taken, because modules may add some; a misspelling and a digest
 * that does not protect are reported. `weak`: the digests that are no good for this purpose.
 */
export function digest(weak: readonly string[], why: Text): ValueType {
  const known = new Set([...digests.map((each) => each.value), ...rareDigests]);
  return {
    name: {
      en: 'a digest of the kernel (see /proc/crypto), such as `sha256` or `sha1`',
      ja: 'カーネルが対応するハッシュアルゴリズム名(/proc/crypto を参照。`sha256`、`sha1` など)',
    },
    choices: digests,
    check(text, targets) {
      const long = tooLong(text, 63, targets);
      if (long) return long;
      if (weak.includes(text))
        return {
          severity: 'information',
          code: 'weak-algorithm',
          why: { en: `${codeSpan(text)}: ${why.en}`, ja: `${codeSpan(text)}: ${why.ja}` },
        };
      const suggestion = known.has(text) || text.includes('(') ? undefined : nearest(text, known);
      if (!suggestion) return undefined;
      return {
        severity: 'warning',
        code: 'unknown-algorithm',
        replacement: suggestion,
        why: {
          en: `Unknown kernel digest ${codeSpan(text)}. Did you mean ${codeSpan(suggestion)}?`,
          ja: `${codeSpan(text)} は Linux カーネルのハッシュアルゴリズム名ではありません。${codeSpan(suggestion)} ではありませんか?`,
        },
      };
    },
  };
}

/** Names of /proc/crypto that are right as well, but not worth offering; a form like `cmac(aes)` is never doubted. */
const rareDigests = [
  ...['md4', 'rmd128', 'rmd160', 'rmd256', 'rmd320', 'sm3', 'crc32', 'crct10dif', 'xxhash64', 'ghash'],
  ...['sha3-224', 'sha3-256', 'sha3-384', 'sha3-512', 'streebog256', 'streebog512'],
  ...['blake2b-160', 'blake2b-384', 'blake2b-512', 'blake2s-128', 'blake2s-160', 'blake2s-224', 'blake2s-256'],
  ...['wp256', 'wp384', 'wp512', 'tgr128', 'tgr160', 'tgr192'],
];

const digests: readonly Choice[] = [
  {
    value: 'sha1',
    doc: {
      en: '160 bits. Available in nearly every kernel that runs DRBD. In an HMAC it has no practical weakness today.',
      ja: '160 ビットです。DRBD が動くカーネルならほぼ必ず使えます。HMAC としての利用であれば、現在も実用上の問題はありません。',
    },
  },
  {
    value: 'sha256',
    doc: {
      en: '256 bits. The usual choice for a new configuration.',
      ja: '256 ビットです。新しく構成する場合の標準的な選択肢です。',
    },
  },
  {
    value: 'sha512',
    doc: {
      en: '512 bits. Often faster than `sha256` on 64-bit processors without SHA instructions.',
      ja: '512 ビットです。SHA 命令を持たない 64 ビット CPU では `sha256` より速いことがあります。',
    },
  },
  {
    value: 'sha384',
    doc: { en: '384 bits. It is `sha512`, truncated.', ja: '384 ビットです。`sha512` を切り詰めたものです。' },
  },
  {
    value: 'sha224',
    doc: { en: '224 bits. It is `sha256`, truncated.', ja: '224 ビットです。`sha256` を切り詰めたものです。' },
  },
  {
    value: 'blake2b-256',
    doc: {
      en: '256 bits. Fast in software. Requires a kernel with the `blake2b` module.',
      ja: '256 ビットです。ソフトウェア実装でも高速です。`blake2b` モジュールを持つカーネルが必要です。',
    },
  },
  {
    value: 'crc32c',
    doc: {
      en: 'A checksum of 32 bits. Very fast, because the processor computes it. It detects accidental damage, but not manipulation.',
      ja: '32 ビットのチェックサムです。CPU 命令で計算できるため非常に高速です。偶発的な破損は検出できますが、改ざんには無力です。',
    },
  },
  {
    value: 'md5',
    doc: {
      en: '128 bits. Broken as a cryptographic digest, and disabled on systems in FIPS mode.',
      ja: '128 ビットです。暗号学的には破られており、FIPS モードのシステムでは使用できません。',
    },
  },
];

/** `r0` or `r0/1`: a resource, or one of its volumes. */
export function volumeOf(): Grammar {
  const resource = word('RESOURCE', anything('the name of a resource', 'リソース名'), { refersTo: 'drbd-resource' });
  return parts('/', seq(resource, optional(seq(literal('/'), word('VOLUME', volumeNumber)))));
}

const volumeNumber: ValueType = {
  name: { en: 'a volume number', ja: 'ボリューム番号' },
  check(text, targets) {
    if (/^\d+$/.test(text)) return undefined;
    const line = lineOf(targets);
    if (line !== '8.3' && line !== '8.4') return {};
    return refusedLater(line, {
      en: `${codeSpan(text)} is not a volume number.`,
      ja: `${codeSpan(text)} はボリューム番号ではありません。`,
    });
  },
};

/** A word that is read and dropped: nothing is checked. */
export const ignored: ValueType = {
  name: { en: 'a number (read and ignored)', ja: '数値(読み込まれますが無視されます)' },
};

/** One of the usual words, or another one of at most so many characters. */
export function openList(choices: readonly Choice[], max: number): ValueType {
  return { ...oneOf(choices, { open: true }), check: (text, targets) => tooLong(text, max, targets) };
}

/** The name that drbdsetup shows for a connection. */
export const internalName: ValueType = textUpTo(63, {
  en: 'a name of at most 63 characters',
  ja: '63 文字以内の名前',
});

/** What a key or key ring of the kernel is called. */
export const keyName: ValueType = {
  name: { en: 'the description of a key in the kernel', ja: 'カーネル内の鍵の名前(description)' },
};

/** `ff`, `"ff,00000000"`: groups of hexadecimal digits; drbdadm looks at the length only. */
export const cpuMask: ValueType = {
  name: { en: 'a hexadecimal mask', ja: '16 進数のマスク' },
  check(text, targets) {
    const long = tooLong(text, 255, targets);
    if (long || /^((0x)?[0-9a-f,]+)?$/i.test(text)) return long;
    return {
      severity: 'warning',
      code: 'refused-at-start',
      why: {
        en: `Invalid mask ${codeSpan(text)}: expected hexadecimal digits; the kernel module rejects anything else.`,
        ja: `${codeSpan(text)} は 16 進数のマスクではありません。カーネルモジュールに拒否されます。`,
      },
    };
  },
};

/** `off`, `majority`, `all`, or a number of nodes (DRBD knows at most 32). */
export const votes: ValueType = votesOf([
  choice('off', 'Disabled: no node needs the others to be Primary.', '条件を設けません。'),
  choice(
    'majority',
    'More than half of the nodes that have a disk; the usual choice.',
    'ディスクを持つノードの過半数です。通常はこれを使います。',
  ),
  choice('all', 'Every node that has a disk.', 'ディスクを持つ全ノードです。'),
]);

/** The same of copies that are up to date. */
export const copies: ValueType = votesOf([
  choice('off', 'No number of copies is required.', 'コピーの数を条件にしません。'),
  choice(
    'majority',
    'More than half of the nodes must be UpToDate.',
    '過半数のノードが UpToDate である必要があります。',
  ),
  choice('all', 'All nodes must be UpToDate.', '全ノードが UpToDate である必要があります。'),
]);

function votesOf(choices: readonly Choice[]): ValueType {
  const voteWords = oneOf(choices);
  return {
    ...voteWords,
    name: {
      en: '`off`, `majority`, `all`, or a number from 1 to 32',
      ja: '`off`、`majority`、`all`、または 1～32 の数値',
    },
    check(text, targets) {
      if (!/^\s*\+?\d+$/.test(text)) return voteWords.check?.(text, targets);
      const count = Number(text);
      return count >= 1 && count <= 32 ? undefined : { why: outOfRange(text, 1, 32) };
    },
  };
}
