import { addressesOfNode } from '../../../schema/node-addresses.ts';
import type { KnownValues } from '../../../schema/types.ts';
import { freeNumber, nextAddress } from '../../../schema/usual.ts';

/** The address of the host as other resources or files give it; else the next after that of the other host. */
export function hostAddress({ parent, trees, shown, isFromSibling }: KnownValues): readonly string[] {
  const host = parent?.statement.keyword.text === 'on' ? parent.statement.args[0]?.text : undefined;
  const known = host === undefined ? undefined : addressesOfNode(trees, host)[0];
  if (known !== undefined) return [known];
  const next = isFromSibling && shown !== undefined ? nextAddress(shown) : undefined;
  return next ? [next] : [];
}

const freeInCluster = freeNumber('address', 'port');

/** The port of the other host; else the next one that no resource has. */
export function freePort(known: KnownValues): readonly string[] {
  return freeInCluster(known);
}
