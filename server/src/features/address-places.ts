import { addressBytes, inOneNetwork } from '../base/addresses.ts';
import type { Location } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import { locate } from '../binding/locate.ts';
import type { Checked } from '../language.ts';
import { nodeAddressesIn } from '../schema/node-addresses.ts';
import { inner } from '../syntax/tree.ts';

/** An address or a network in a document, and the interfaces that have it, or are in it. */
export interface AddressPlaces {
  readonly origin: Span;
  readonly places: readonly Location[];
}

/** The files of interfaces that set the address at an offset; of a network, those with an address in it. */
export function addressPlaces({ bound, neighbours }: Checked, offset: number): AddressPlaces | undefined {
  const place = locate(bound, offset);
  if (place.at !== 'value' || place.word.hole) return undefined;
  const wanted = /^\[?(\d+(?:\.\d+){3}|(?=[\da-f]*:)[\da-f:]+)\]?(?:[:/]\d+)?$/i.exec(place.word.text)?.[1];
  if (!wanted || !addressBytes(wanted)) return undefined;
  const places = neighbours.flatMap(({ uri, bound: other }) =>
    nodeAddressesIn(other).flatMap(({ address, interface: name, prefix, word }) =>
      name !== undefined && (address === wanted || isNetworkOf(wanted, address, prefix))
        ? [{ uri, start: word.start, end: word.end }]
        : [],
    ),
  );
  return places.length ? { origin: inner(place.word), places } : undefined;
}

/** True for the address of the network that an address with its prefix is in: nothing but zeros after it. */
function isNetworkOf(network: string, address: string, prefix: number | undefined): boolean {
  if (prefix === undefined || inOneNetwork(network, address, prefix) !== true) return false;
  const bytes = addressBytes(network)!;
  return bytes.every((byte, i) => (byte & (0xff >> Math.min(8, Math.max(0, prefix - i * 8)))) === 0);
}
