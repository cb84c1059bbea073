import type { Severity } from '../../../base/problem.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { addressesOfNode } from '../../../schema/node-addresses.ts';
import { rangeOf } from '../../../schema/ranges.ts';
import type { Choice, KnownValues, ValueIssue, ValueType } from '../../../schema/types.ts';
import { choice, isIpv6, oneOf, rangeName } from '../../../schema/values.ts';

interface CNumberFacts {
  /** What the daemon takes; a number outside is an error. */
  readonly min: number;
  readonly max?: number;
  /** What makes sense; a number outside is a warning. */
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  /** Digits that are no number: the daemon reads the text as C's atoi does, and 0 where it does not begin with one. */
  readonly base?: 0;
}

/** A whole number as C's `atoi` reads it: what follows the digits is dropped in silence. */
export function cNumber(facts: CNumberFacts): ValueType {
  const { min, max = Number.POSITIVE_INFINITY, low = min, high = max } = facts;
  const shown = { min: low, ...(Number.isFinite(high) && { max: high }), ...(facts.unit && { unit: facts.unit }) };
  return {
    name: rangeName(shown),
    range: rangeOf(shown),
    check(text): ValueIssue | undefined {
      const digits = /^[+-]?\d+/.exec(text)?.[0] ?? '';
      const value = digits === '' ? 0 : Number(digits);
      if (value < min || value > max) return {};
      if (digits !== text) return misread(text, String(value), value < low || value > high);
      return value < low || value > high ? { severity: 'warning' } : undefined;
    },
  };
}

/** A number with a tail that the daemon drops in silence; `unfit`: it makes no sense without the tail either. */
export function misread(text: string, value: string, unfit = false): ValueIssue {
  return {
    severity: 'warning',
    code: 'misread-number',
    ...(!unfit && { replacement: value }),
    why: {
      en: `Unexpected text in ${codeSpan(text)}: Heartbeat silently reads it as ${value}. Use the number alone.`,
      ja: `Heartbeat は ${codeSpan(text)} を警告なしに ${value} と読みます。数字だけを書いてください。`,
    },
  };
}

const TRUE = choice('on', 'The same as `yes`, `true`, `y` and `1`.', '`yes`、`true`、`y`、`1` と同じです。');
const FALSE = choice('off', 'The same as `no`, `false`, `n` and `0`.', '`no`、`false`、`n`、`0` と同じです。');
const VARIANTS = { on: ['true', 'yes', 'y', '1'], off: ['false', 'no', 'n', '0'] } as const;

/** `on` and `off` with texts of their own, and the other spellings that the daemon takes for them. */
export function switches(on: Choice, off: Choice): readonly Choice[] {
  const hidden = (of: Choice, values: readonly string[]) =>
    values.map((value) => ({ ...of, value, hidden: true as const }));
  return [on, ...hidden(on, VARIANTS.on), off, ...hidden(off, VARIANTS.off)];
}

/** A switch: on/off, yes/no, true/false, y/n, 1/0, in upper and lower case. */
export const bool: ValueType = oneOf(switches(TRUE, FALSE), {
  caseless: true,
  name: { en: '`on` or `off`', ja: '`on` または `off`' },
});

/** True or false as `bool` has it; undefined for anything else. */
export function truth(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (word === 'on' || (VARIANTS.on as readonly string[]).includes(word)) return true;
  if (word === 'off' || (VARIANTS.off as readonly string[]).includes(word)) return false;
  return undefined;
}

/** `eth1`: an interface that has an address of its own (an alias such as `eth1:0` has none for the media plug-ins). */
export const mediaInterface: ValueType = {
  name: { en: 'a network interface', ja: 'ネットワークインターフェイス名' },
  check(text) {
    const colon = text.indexOf(':');
    if (colon > 0) {
      const replacement = text.slice(0, colon);
      return {
        replacement,
        why: {
          en: `${codeSpan(text)} is an alias, and Heartbeat requires the interface itself. Use ${codeSpan(replacement)}.`,
          ja: `${codeSpan(text)} はエイリアスです。Heartbeat には実際のインターフェイス ${codeSpan(replacement)} を指定してください。`,
        },
      };
    }
    return /^[^\s/,]{1,15}$/.test(text) ? undefined : {};
  },
};

/** A port that the resolver reads: digits, or a service's name; a number over 65535 is silently truncated. */
export const resolvedPort: ValueType = {
  name: rangeName({ min: 1, max: 65535 }),
  range: rangeOf({ min: 1, max: 65535 }),
  check(text) {
    if (!/^\d+$/.test(text)) return {};
    return Number(text) < 1 || Number(text) > 65535 ? { severity: 'warning' } : undefined;
  },
};

/** Why an address cannot be one; undefined where it may be an IPv4 address or a host's name. */
function peerIssue(text: string, severity?: Severity): ValueIssue | undefined {
  const bare = text.replace(/(?<!,),+$/, '');
  if (bare !== text) {
    return {
      replacement: bare,
      ...(severity && { severity }),
      why: {
        en: `Unexpected comma: it becomes part of the address ${codeSpan(text)}. Use spaces as separators.`,
        ja: `カンマは区切りにならず、アドレスの一部(${codeSpan(text)})になります。空白で区切ってください。`,
      },
    };
  }
  const address = /^\d+(?:\.\d+){3}$/.test(text);
  const right = address ? text.split('.').every((part) => Number(part) <= 255) : /^[a-z\d]([\w.-]*)$/i.test(text);
  return right ? undefined : { ...(severity && { severity }) };
}

/** An IPv4 address, or a name that resolves to one. */
export const peer: ValueType = {
  name: { en: 'an IPv4 address or a host name', ja: 'IPv4 アドレスまたはホスト名' },
  check: (text) => peerIssue(text),
};

/** An address of a node: other files of the cluster may have it. */
export const nodePeer: ValueType = { ...peer, usual: nodeAddresses };

/** The addresses of the nodes that no line like this has yet. */
function nodeAddresses({ trees, siblings }: KnownValues): readonly string[] {
  const taken = siblings.flatMap(({ statement }) => statement.args.map(({ text }) => text));
  const nodes = siblings.flatMap(({ statement }) =>
    statement.keyword.text === 'node' ? statement.args.map(({ text }) => text) : [],
  );
  return nodes.flatMap((node) => addressesOfNode(trees, node)).filter((address) => !taken.includes(address));
}

/** As `peer`; but `ping_group` only warns of hosts that it cannot resolve. */
export const groupMember: ValueType = {
  name: { en: 'an IPv4 address or a host name', ja: 'IPv4 アドレスまたはホスト名' },
  check: (text) => peerIssue(text, 'warning'),
};

/** An IPv6 address that names one host: no multicast group, not the loopback. */
export const unicast6: ValueType = {
  name: { en: 'an IPv6 address of the peer', ja: '相手の IPv6 アドレス' },
  check: (text) => (isIpv6(text) && !/^ff/i.test(text) && !/^[0:]*1?$/.test(text) ? undefined : {}),
};

/** 224.0.0.0 to 239.255.255.255; what lies in 224.0.0.x is reserved. */
export const group4: ValueType = {
  name: {
    en: 'a multicast address from 224.0.0.0 to 239.255.255.255',
    ja: '224.0.0.0～239.255.255.255 のマルチキャストアドレス',
  },
  check(text) {
    const parts = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text)?.slice(1).map(Number);
    if (!parts || parts.some((part) => part > 255) || parts[0]! < 224 || parts[0]! > 239) return {};
    if (parts[0] !== 224 || parts[1] !== 0 || parts[2] !== 0) return undefined;
    return {
      severity: 'warning',
      code: 'reserved-group',
      why: {
        en: `${codeSpan(text)} is reserved for routing protocols and similar uses. Use a group from 239.192.0.0/14.`,
        ja: `${codeSpan(text)} はルーティングプロトコルなどの予約アドレスです。239.192.0.0/14 から選んでください。`,
      },
    };
  },
};

/** A multicast group of the scopes that the plug-in takes: link, admin, site and organization; well-known or transient. */
export const group6: ValueType = {
  name: {
    en: 'an IPv6 multicast address such as `ff12::1:2:3:4` (`ff0X::` or `ff1X::`, X = 2, 4, 5 or 8)',
    ja: '`ff12::1:2:3:4` などの IPv6 マルチキャストアドレス(`ff0X::` または `ff1X::`、X は 2、4、5、8)',
  },
  check: (text) => (isIpv6(text) && /^ff[01][2458]:/i.test(text) ? undefined : {}),
};

/** An absolute path; the daemon takes any word where `severity` is less than an error. */
export function path(severity?: Severity): ValueType {
  return {
    name: { en: 'an absolute path', ja: '絶対パス' },
    check: (text) => (text.startsWith('/') ? undefined : { ...(severity && { severity }) }),
  };
}

/** Users that heartbeat's and the base packages create: the only ones that surely exist on every node. */
const systemUsers: readonly Choice[] = [
  choice('hacluster', 'The cluster user that the packages create.', 'パッケージが作成するクラスタ用ユーザーです。'),
  choice(
    'root',
    'The superuser; for what must change the system.',
    'スーパーユーザーです。システムを変更するプログラムに使います。',
  ),
  choice('nobody', 'A user without rights.', '権限を持たないユーザーです。', { hidden: true }),
  choice('daemon', 'For daemons without special rights.', '固有の権限を持たないデーモン用です。', {
    hidden: true,
  }),
];
const users = new Set(systemUsers.map((user) => user.value));
const GROUPS = new Set(['haclient', 'root', 'daemon']);

/** A user's name. Numbers are refused; others than the packages' own must be made on every node by hand. */
export const user: ValueType = {
  name: { en: 'the name of a user', ja: 'ユーザー名' },
  choices: systemUsers,
  check(text) {
    if (users.has(text)) return undefined;
    if (!/^[a-z_][\w.-]*\$?$/i.test(text) || text.length > 63) return {};
    return unknownAccount(text, 'uid');
  },
};

/** The daemon refuses to start where a user or a group is missing, and we cannot look: a warning. */
export function unknownAccount(name: string, kind: 'uid' | 'gid'): ValueIssue {
  const [en, ja, safe] = kind === 'uid' ? ['user', 'ユーザー', 'hacluster'] : ['group', 'グループ', 'haclient'];
  return {
    severity: 'warning',
    code: `unknown-${en}`,
    why: {
      en: `Heartbeat requires the ${en} ${codeSpan(name)} on every node and does not start without it. Add it, or use ${codeSpan(safe)}.`,
      ja: `${ja} ${codeSpan(name)} がないノードでは Heartbeat は起動しません。全ノードに作成するか、${codeSpan(safe)} を使ってください。`,
    },
  };
}

/** True for names that the packages make, and for numeric ids. */
export function surelyKnown(name: string, kind: 'uid' | 'gid'): boolean {
  return (kind === 'uid' ? users.has(name) : GROUPS.has(name)) || /^\d+$/.test(name);
}
