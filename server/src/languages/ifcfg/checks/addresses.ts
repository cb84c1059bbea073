import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import * as messages from '../messages/addresses.ts';
import { settingOf } from '../model/bridge.ts';
import { isRoutes } from '../model/file.ts';
import { bitsOf, prefixOf, WITH_PREFIX } from '../values/values.ts';

/** The address, its network and its router. */
export function* addresses({ bound, uri }: Checked): Iterable<Problem> {
  const { top } = bound;
  if (isRoutes(uri)) return;
  const address = settingOf(top, 'IPADDR') ?? settingOf(top, 'IPADDR0');
  const mask = settingOf(top, 'NETMASK') ?? settingOf(top, 'NETMASK0');
  const prefix = settingOf(top, 'PREFIX') ?? settingOf(top, 'PREFIX0');
  const protocol = settingOf(top, 'BOOTPROTO')?.text.toLowerCase() ?? 'none';
  if (mask?.hole || prefix?.hole || address?.hole) return;
  // On a port the address has no effect at all, which is reported.
  if (
    address &&
    !isPort(top) &&
    WITH_PREFIX.test(address.text) &&
    bitsOf(address.text.replace(WITH_PREFIX, '')) !== undefined
  )
    yield messages.addressWithPrefix(
      address,
      WITH_PREFIX.exec(address.text)![1]!,
      mask !== undefined || prefix !== undefined,
    );
  const length = prefix && /^\d+$/.test(prefix.text) ? Number(prefix.text) : undefined;
  const masked = mask && prefixOf(mask.text);
  if (mask && length !== undefined && masked !== undefined && masked !== length)
    yield messages.maskAgainstPrefix(mask, mask.text, length, prefix!);
  if (!address || !/^(?:none|static)$/.test(protocol)) return;
  // An address that is none is reported itself.
  if (!mask && !prefix && !isPort(top) && bitsOf(address.text) !== undefined)
    yield messages.missingMask(address, address.text);
  const gateway = settingOf(top, 'GATEWAY');
  const network = length ?? masked;
  if (!gateway || gateway.hole || network === undefined || network > 32) return;
  const [own, router] = [bitsOf(address.text), bitsOf(gateway.text)];
  if (own === undefined || router === undefined) return;
  if (own === router) {
    yield messages.gatewayIsOwn(gateway, gateway.text, address);
    return;
  }
  const size = 2 ** (32 - network);
  if (Math.floor(own / size) !== Math.floor(router / size)) yield messages.gatewayOutside(gateway, network, address);
}

function isPort(top: readonly BoundStatement[]): boolean {
  return settingOf(top, 'BRIDGE') !== undefined || settingOf(top, 'MASTER') !== undefined;
}
