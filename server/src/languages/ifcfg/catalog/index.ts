import { repeat, word } from '../../../schema/grammar.ts';
import type { Catalog, Directive } from '../../../schema/types.ts';
import { anything } from '../../../schema/values.ts';
import { DESTINATION } from '../syntax/parse.ts';
import { addresses } from './addresses.ts';
import { common } from './common.ts';
import { scripts } from './initscripts.ts';
import type { IfcfgKey } from './keys.ts';
import { manager } from './networkmanager.ts';
import { security } from './security.ts';

/** Only with a number is it read: completion does not offer the bare name. */
const numberedOnly = { ADDRESS: { ...manager['ADDRESS']!, hidden: true as const } };

const keys: Readonly<Record<string, IfcfgKey>> = {
  ...common,
  ...addresses,
  ...manager,
  ...security,
  ...scripts,
  ...numberedOnly,
};

/** Keys that may have a number behind their name: `IPADDR0`, `IPADDR1`. */
const numbered = [
  ...['IPADDR', 'NETMASK', 'PREFIX', 'GATEWAY', 'METRIC', 'ADDRESS', 'OPTIONS', 'DNS', 'KEY', 'KEY_PASSPHRASE'],
  ...['FILTER', 'QDISC', 'SRIOV_VF', 'ROUTING_RULE_', 'ROUTING_RULE6_'],
] as const;

/** A variable of the file's own: a shell sets it, and nobody asks for it. */
export const variable: Directive = {
  doc: {
    en: 'Sets a variable of the shell. No reader of the file asks for it.',
    ja: 'シェル変数を設定します。このファイルを読むプログラムは使いません。',
  },
  args: word('VALUE', anything('text', '文字列')),
  missing: 'none',
  extra: 'none',
  hidden: true,
  source: 'initscripts sysconfig.txt',
};

const route: Directive = {
  doc: {
    en: 'Adds a route when the interface comes up: the line holds the arguments of `ip route add`. It belongs in a `route-` file.',
    ja: 'インターフェイスの起動時に経路を追加します。行の内容は `ip route add` の引数です。`route-` ファイルに書きます。',
  },
  args: repeat(word('ARGUMENT', anything('an argument of `ip route`', '`ip route` の引数')), 0),
  extra: 'none',
  hidden: true,
  example: '10.0.0.0/8 via 192.168.11.1',
  source: 'ip-route(8)',
};

/** Everything that a file of an interface knows. */
export const catalog: Catalog = {
  directives: keys,
  patterns: [
    ...numbered.map((name) => ({
      match: new RegExp(`^${name}\\d+$`),
      label: `${name}n`,
      // Each number is a key of its own.
      directive: { ...keys[name]!, hidden: true as const, once: 'none' as const },
    })),
    { match: /^NM_USER_\w+$/, label: 'NM_USER_', directive: { ...keys['NM_USER_']!, hidden: true, once: 'none' } },
    { match: DESTINATION, label: 'NETWORK', directive: route },
  ],
  other: variable,
  assign: '=',
};
