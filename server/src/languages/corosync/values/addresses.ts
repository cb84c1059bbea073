import { addressBytes, addressKind } from '../../../base/addresses.ts';
import { addressesOfNode } from '../../../schema/node-addresses.ts';
import type { KnownValues, ValueType } from '../../../schema/types.ts';
import { isIpv6 } from '../../../schema/values.ts';
import * as messages from '../messages/values.ts';
import { isDeprecatedFor, withoutComment } from './values.ts';

/** True for four numbers up to 255 with dots. */
export function isIpv4(value: string): boolean {
  return addressBytes(value)?.length === 4;
}

/** `192.168.11.201`, `fd00::1` or a name that the resolver knows. What no resolver takes is refused (`severity`: as a rule). */
function addressOrName(severity: 'error' | 'warning'): ValueType {
  const type: ValueType = {
    name: { en: 'an IP address or a host name', ja: 'IP アドレスまたはホスト名' },
    check(value, targets) {
      if (isIpv4(value) || isIpv6(value)) return undefined;
      if (/^[\d.]+$/.test(value)) return { severity: 'warning', why: messages.notAnAddress(value) };
      if (/^[A-Za-z0-9_.-]+$/.test(value)) return undefined;
      return isDeprecatedFor(targets) || severity === 'warning' ? { severity: 'warning' } : {};
    },
  };
  return withoutComment(type, severity === 'warning');
}

/** The address on a link that corosync does not have. */
export const addressOfNoLink: ValueType = {
  ...addressOrName('error'),
  check: (_value, targets) => ({
    why: messages.noSuchLink,
    code: 'no-such-link',
    ...(isDeprecatedFor(targets) && { severity: 'warning' as const }),
  }),
};

/** The address of a node on a link. */
export const nodeAddress: ValueType = { ...addressOrName('error'), usual: knownAddresses };

/** The addresses that other files have for the node of the section, and the section has not yet. */
function knownAddresses({ siblings, trees }: KnownValues): readonly string[] {
  const wordOf = (keyword: string) =>
    siblings.find(({ statement }) => statement.keyword.text === keyword)?.statement.args[0];
  const name = wordOf('name')?.text;
  const taken = siblings.flatMap(({ statement }) => statement.args.map(({ text }) => text));
  return name === undefined ? [] : addressesOfNode(trees, name).filter((address) => !taken.includes(address));
}

/** A host that corosync itself does not look up. */
export const host: ValueType = addressOrName('warning');

/** The network of `bindnetaddr`: what is wrong depends on the rest of the file, so a check looks at it. */
export const networkAddress: ValueType = {
  name: {
    en: 'the address of a network or of this host in it',
    ja: 'ネットワークアドレス、または自ホストの IP アドレス',
  },
};

/** True for 224.0.0.0/4 and ff00::/8. */
export function isMulticast(value: string): boolean {
  return addressKind(value) === 'multicast';
}

/** A multicast address; whether corosync minds depends on the transport, so a check looks at it. */
export const multicastAddress: ValueType = {
  name: {
    en: 'a multicast address (224.0.0.0 to 239.255.255.255, or ff00::/8)',
    ja: 'マルチキャストアドレス(224.0.0.0～239.255.255.255、または ff00::/8)',
  },
};

/** `54:54:12:24:12:12`. */
export const macAddress: ValueType = withoutComment(
  {
    name: { en: 'a MAC address (six bytes with `:`)', ja: 'MAC アドレス(`:` 区切りの 6 バイト)' },
    check: (value) => (/^[0-9a-f]{1,2}(:[0-9a-f]{1,2}){5}$/i.test(value) ? undefined : { severity: 'warning' }),
  },
  true,
);
