import { closestMatch } from '../base/nearest.ts';
import type { SymbolKind } from './types.ts';

/**
 * The name in a list that no other file has, where at least two have the name at hand, of which it is a typo: it is the
 * list that is wrong, and reported. `mentions`: how many files have a name.
 */
export function outvotedIn(
  { mentions }: { readonly mentions?: ((kind: SymbolKind, name: string) => number) | undefined },
  kind: SymbolKind,
  name: string,
  list: readonly string[],
): string | undefined {
  if (!mentions || mentions(kind, name) < 2) return undefined;
  return list.find((each) => closestMatch(each, [name]) === name && mentions(kind, each) === 1);
}
