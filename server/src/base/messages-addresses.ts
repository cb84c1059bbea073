import { type AddressKind, addressKind, positionInNetwork } from './addresses.ts';
import { conflictsWithThis } from './messages.ts';
import type { Location, Problem, Severity } from './problem.ts';
import { problem } from './report.ts';
import { codeSpan } from './sinks.ts';
import type { Span } from './span.ts';
import type { Text } from './text.ts';

/** Why an address is not the own address of one host: an address of a kind, or the first or last one of its network. */
export type UnsuitableAddress = Exclude<AddressKind, 'host'> | 'network' | 'subnet broadcast';

/**
 * Why an address cannot be the own address of a host that other hosts reach; undefined for one that can, and for a text
 * that is not an address. `prefix`: the prefix length of its network, where that is known.
 */
export function unsuitability(address: string, prefix?: number): UnsuitableAddress | undefined {
  if (/^(?:ip6-)?(?:localhost|loopback)(?:\.|$)/i.test(address)) return 'loopback';
  const kind = addressKind(address);
  if (kind !== 'host') return kind;
  const position = prefix === undefined ? undefined : positionInNetwork(address, prefix);
  return position === 'network' ? position : position === 'broadcast' ? 'subnet broadcast' : undefined;
}

const reasons: Readonly<Record<UnsuitableAddress, Text>> = {
  any: {
    en: 'means any address, not that of a host',
    ja: 'は「すべてのアドレス」を意味し、特定のホストを指しません',
  },
  loopback: {
    en: 'is a loopback address, which no other host can reach',
    ja: 'はループバックアドレスで、ほかのホストから到達できません',
  },
  multicast: {
    en: 'is a multicast address, not that of a host',
    ja: 'はマルチキャストアドレスで、ホストのアドレスではありません',
  },
  reserved: {
    en: 'is in a reserved range, so no host can have it',
    ja: 'は予約済みの範囲にあり、ホストには割り当てられません',
  },
  broadcast: {
    en: 'is the broadcast address, not that of a host',
    ja: 'はブロードキャストアドレスで、ホストのアドレスではありません',
  },
  network: {
    en: 'is the address of the network itself, not that of a host',
    ja: 'はネットワーク自体のアドレスで、ホストのアドレスではありません',
  },
  'subnet broadcast': {
    en: 'is the broadcast address of its network, not that of a host',
    ja: 'はネットワークのブロードキャストアドレスで、ホストのアドレスではありません',
  },
};

/** An address that cannot be the own address of a host where that is what is meant. */
export function unsuitableAddress(at: Span, address: string, why: UnsuitableAddress, severity: Severity): Problem {
  return problem(at, 'unsuitable-address', severity, {
    en: `Unexpected address ${codeSpan(address)}: it ${reasons[why].en}. Use the address that the host has in the cluster network.`,
    ja: `${codeSpan(address)} ${reasons[why].ja}。クラスタのネットワークでホストが持つアドレスを指定してください。`,
  });
}

/** `place`: where another file gives the address to another node. */
export function addressOfOtherNode(at: Span, address: string, own: string, other: string, place: Location): Problem {
  return problem(
    at,
    'address-of-other-node',
    'warning',
    {
      en: `${codeSpan(address)} conflicts with another file, where it is the address of ${codeSpan(other)}. Use an address of ${codeSpan(own)}.`,
      ja: `${codeSpan(address)} は、別のファイルでは ${codeSpan(other)} のアドレスです。${codeSpan(own)} のアドレスを指定してください。`,
    },
    { related: [conflictsWithThis(place)] },
  );
}

/** `place`: the line of the hosts file that gives the address to another node. */
export function addressOfOther(at: Span, address: string, own: string, other: string, place: Location): Problem {
  return problem(
    at,
    'address-of-other-node',
    'warning',
    {
      en: `${codeSpan(address)} conflicts with the hosts file, where it is the address of ${codeSpan(other)}. Use an address of ${codeSpan(own)}.`,
      ja: `${codeSpan(address)} は hosts ファイルでは ${codeSpan(other)} のアドレスです。${codeSpan(own)} のアドレスを指定してください。`,
    },
    { related: [conflictsWithThis(place)] },
  );
}
