import { touches } from '../base/span.ts';
import { locate } from '../binding/locate.ts';
import { definedKind, nameIn } from '../schema/symbols.ts';
import type { BoundTree, SymbolKind } from '../schema/types.ts';
import type { Word } from '../syntax/tree.ts';
import { innerNames, referenceKinds } from '../validation/names.ts';

/** A name at a cursor, and every kind of object that it may refer to. */
export interface NameAt {
  readonly name: string;
  readonly word: Word;
  readonly kinds: readonly SymbolKind[];
}

/** The name that the cursor touches, defined or used there; undefined elsewhere and for secrets. */
export function nameAt(tree: BoundTree, offset: number): NameAt | undefined {
  const found = nameRight(tree, offset);
  if (found || offset === 0) return found;
  // At the end of a name the word that is glued to it begins.
  const left = nameRight(tree, offset - 1);
  return left && left.word.end >= offset ? left : undefined;
}

function nameRight(tree: BoundTree, offset: number): NameAt | undefined {
  const place = locate(tree, offset);
  const role =
    place.at === 'value'
      ? place.role
      : place.at === 'keyword'
        ? place.bound.match.roles.find((each) => each.word === place.word)
        : undefined;
  if (role?.element.kind !== 'word' || role.element.secret || role.word.hole) return undefined;
  const kind = definedKind(role.element, 'bound' in place ? place.bound : undefined);
  const kinds = [...(kind ? [kind] : []), ...referenceKinds(role)];
  if (kinds.length) return { name: nameIn(role.element, role.word), word: role.word, kinds };
  const part = innerNames(role).find(({ word }) => touches(word, offset));
  return part && { name: part.word.text, word: part.word, kinds: part.kinds };
}
