import type { Text } from '../../../base/text.ts';
import { word } from '../../../schema/grammar.ts';
import type { Directive, ValueType, WordElement } from '../../../schema/types.ts';
import { anything, integer, ipv4, ipv6, networkInterface } from '../../../schema/values.ts';
import type { Reader } from '../model/bridge.ts';
import { address, ip, ipv6Prefix, mac, netmask, uuid, yesNo } from '../values/values.ts';

/** A key of an ifcfg file. */
export interface IfcfgKey extends Directive {
  /** Its value is yes or no, and who reads it. */
  readonly flag?: Reader | 'both';
}

const types = {
  flag: ['yes|no', yesNo],
  text: ['TEXT', anything('text', '文字列')],
  int: ['NUMBER', integer()],
  seconds: ['SECONDS', integer({ min: 0, unit: 's' })],
  address: ['ADDRESS', address],
  ipv4: ['ADDRESS', ipv4],
  ipv6: ['ADDRESS', ipv6],
  ip: ['ADDRESS', ip],
  ipv6Prefix: ['ADDRESS/LENGTH', ipv6Prefix],
  netmask: ['NETMASK', netmask],
  mac: ['MAC', mac],
  uuid: ['UUID', uuid],
  interface: ['INTERFACE', networkInterface],
  secret: ['SECRET', anything('text', '文字列')],
} as const satisfies Readonly<Record<string, readonly [string, ValueType]>>;

export type TypeName = keyof typeof types;

interface Facts extends Partial<Omit<Directive, 'doc' | 'args'>> {
  readonly name?: string;
  /** Who reads a switch; absent: the network scripts alone. */
  readonly flag?: NonNullable<IfcfgKey['flag']>;
  readonly word?: Partial<Pick<WordElement, 'defines' | 'refersTo' | 'ifUndefined'>>;
}

const sources: Readonly<Record<Reader, string>> = {
  initscripts: 'initscripts sysconfig.txt',
  networkmanager: 'nm-settings-ifcfg-rh(5)',
};

/** A key with its text. `type`: its kind of value, or one of its own. */
export function key(type: TypeName | ValueType, en: string, ja: string, facts: Facts = {}): IfcfgKey {
  const [usual, value] = typeof type === 'string' ? types[type] : ['VALUE', type];
  const { name = usual, word: more, ...rest } = facts;
  return {
    doc: { en, ja },
    args: word(name, value, { severity: 'warning', ...(type === 'secret' && { secret: true }), ...more }),
    // What a shell makes of the line is a check's to say.
    missing: 'none',
    extra: 'none',
    once: 'warning',
    source: sources.initscripts,
    ...(type === 'flag' && { flag: 'initscripts' as const }),
    ...rest,
  };
}

/** A key in one row: its kind of value, and what it sets. */
export type Row = readonly [type: TypeName, en: string, ja: string];

/**
 * Keys that both read: wireless networks (sysconfig.txt; their older scripts knew `CHANNEL`, `DEFAULTKEY` and
 * `SECURITYMODE`), routes, mainframes, and those of the scripts that rdma and teamd bring; and what only old scripts read.
 */
const shared: ReadonlySet<string> = new Set([
  ...['MODE', 'ESSID', 'KEY', 'CHANNEL', 'DEFAULTKEY', 'SECURITYMODE', 'ADDRESS', 'GATEWAYDEV', 'IPV6_DEFAULTDEV'],
  ...['SUBCHANNELS', 'PORTNAME', 'NETTYPE', 'OPTIONS', 'CTCPROT', 'DEVTIMEOUT'],
  ...['CONNECTED_MODE', 'PKEY', 'PKEY_ID', 'TEAM_PORT_CONFIG', 'PROMISC', 'ALLMULTI'],
]);

/** Keys of one reader, from their rows; offered after the common ones. */
export function rowsOf(reader: Reader, rows: Readonly<Record<string, Row>>): Readonly<Record<string, IfcfgKey>> {
  const only: Text =
    reader === 'networkmanager'
      ? { en: ' NetworkManager reads it; the network scripts do not.', ja: 'NetworkManager だけが使います。' }
      : { en: ' The network scripts read it; NetworkManager does not.', ja: 'ネットワークスクリプトだけが使います。' };
  return Object.fromEntries(
    Object.entries(rows).map(([name, [type, en, ja]]) => {
      const isShared = shared.has(name);
      const facts = { source: sources[reader], ...(type === 'flag' && { flag: reader }) };
      return [name, key(type, isShared ? en : en + only.en, isShared ? ja : ja + only.ja, facts)];
    }),
  );
}
