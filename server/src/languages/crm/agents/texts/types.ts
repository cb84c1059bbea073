import { codeSpan } from '../../../../base/sinks.ts';
import type { Text } from '../../../../base/text.ts';
import { either, word } from '../../../../schema/grammar.ts';
import type { Choice, Grammar, ValueType } from '../../../../schema/types.ts';
import {
  anything,
  choice,
  drbdDevice,
  drbdLink,
  ipv4,
  isIpv6,
  linkedResource,
  oneOf,
} from '../../../../schema/values.ts';
import { isOcfBoolean } from '../../values/agent-values.ts';

const dottedMask = /^(?:255|254|252|248|240|224|192|128|0)(?:\.(?:255|254|252|248|240|224|192|128|0)){3}$/;

/** An IPv4 or IPv6 address. */
export const ipAddress: ValueType = {
  name: { en: 'an IPv4 or IPv6 address', ja: 'IPv4 または IPv6 アドレス' },
  check(text) {
    if (text.includes(':')) return isIpv6(text) ? undefined : {};
    if (/^[\d.]+\/\d+$/.test(text)) {
      const address = text.slice(0, text.indexOf('/'));
      return {
        replacement: address,
        why: {
          en: `${codeSpan(text)} contains a prefix length. Set it in \`cidr_netmask\`.`,
          ja: `${codeSpan(text)} にプレフィックス長が含まれています。\`cidr_netmask\` で指定してください。`,
        },
      };
    }
    return ipv4.check?.(text, {});
  },
};

/** An address, or a name that resolves to one. */
export const hostOrAddress: ValueType = {
  name: { en: 'a host name or an IP address', ja: 'ホスト名または IP アドレス' },
  check(text) {
    // `plug=1` is a common spelling of an outlet, also where the device has none.
    if (text.includes('.') && /^\d[\d.]*$/.test(text)) return ipv4.check?.(text, {});
    return /^[\w.:%[\]/-]+$/.test(text) ? undefined : {};
  },
};

/** Several of them, separated by spaces. */
export const hostList: ValueType = {
  name: { en: 'host names or addresses, separated by spaces', ja: 'ホスト名または IP アドレス(空白区切り)' },
};

/** `24` or `255.255.255.0`. */
export const netmask: ValueType = {
  name: {
    en: 'a prefix length (`24`) or a netmask (`255.255.255.0`)',
    ja: 'プレフィックス長(`24`)またはネットマスク(`255.255.255.0`)',
  },
  check(text) {
    if (/^\d+$/.test(text)) return Number(text) <= 128 ? undefined : { why: tooLong(text) };
    return dottedMask.test(text) ? undefined : {};
  },
};

function tooLong(text: string): Text {
  return {
    en: `Invalid prefix length ${codeSpan(text)}: expected 0 to 32 (IPv4) or 0 to 128 (IPv6).`,
    ja: `プレフィックス長${codeSpan(text)}は指定できません: 0～32(IPv6 では 0～128)で指定してください。`,
  };
}

/** A path from the root, or a device by label or UUID. */
export const blockDevice: ValueType = {
  name: {
    en: 'a block device, `-L LABEL`, `-U UUID`, or a network share',
    ja: 'ブロックデバイス、`-L ラベル`、`-U UUID`、ネットワーク共有のいずれか',
  },
};

/** A device that leads to DRBD's configuration when its name says so. */
export const drbdOrOther: Grammar = either(
  word('DEVICE', drbdDevice, { refersTo: 'drbd-device' }),
  word('DEVICE', drbdLink, linkedResource),
  word('DEVICE', blockDevice),
);

/** A path from the root. */
export const path: ValueType = {
  name: { en: 'an absolute path', ja: '絶対パス' },
  check: (text) => (/^["']?[/$]/.test(text) ? undefined : {}),
};

/** Options handed on to a program as they are. */
export const options: ValueType = anything('options as for the command line', 'コマンドラインオプション');

/** A regular expression. */
export const pattern: ValueType = anything('an extended regular expression', '拡張正規表現');

/** A shell command with its arguments. */
export const command: ValueType = anything('a command', 'コマンド');

/** A user of the system. */
export const user: ValueType = anything('a user name', 'ユーザー名');

/** A group of the system. */
export const group: ValueType = anything('a group name', 'グループ名');

/** An address on the Web. */
export const url: ValueType = {
  name: { en: 'a URL such as `http://127.0.0.1/server-status`', ja: 'URL(`http://127.0.0.1/server-status` など)' },
};

/** A word with its text, in three strings: value, English, Japanese. */
export type ChoiceText = readonly [value: string, en: string, ja: string];

/** One of some words. */
export function words(...texts: readonly ChoiceText[]): ValueType {
  return oneOf(texts.map((text) => choice(...text)));
}

/** Some usual words; others are right as well. */
export function usual(name: { readonly en: string; readonly ja: string }, ...texts: readonly ChoiceText[]): ValueType {
  return oneOf(
    texts.map((text) => choice(...text)),
    { open: true, name },
  );
}

/** A boolean in any spelling that OCF agents read, with its own texts for `true` and `false`, or one of some more words. */
export function booleanOr(...texts: readonly ChoiceText[]): ValueType {
  const choices: readonly Choice[] = texts.map((text) => choice(...text));
  const strict = oneOf(choices);
  return {
    name: strict.name,
    choices,
    check: (text) => (isOcfBoolean(text) ? undefined : strict.check?.(text, {})),
  };
}
