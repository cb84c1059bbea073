import { codeSpan, markdownOf, prose } from '../../base/sinks.ts';
import { join, same, type Text } from '../../base/text.ts';
import type { NameUse } from '../../language.ts';
import type { WordElement } from '../../schema/types.ts';
import { always, type Block, ifRoom } from './blocks.ts';
import { fact, labels } from './labels.ts';
import type { HoverWorld } from './world.ts';

/** How many places of a name are told; a file may have hundreds. */
const MOST_PLACES = 3;

/** Where a name is defined, with what its statement does. */
export function definitionBlocks(refersTo: WordElement['refersTo'], name: string, world: HoverWorld): readonly Block[] {
  return kindsOf(refersTo)
    .flatMap((kind) => world.uses(kind, name).definitions)
    .slice(0, MOST_PLACES)
    .map((use) => always(definition(use, world)));
}

/** What uses a name, in one line. */
export function useBlocks(kinds: WordElement['refersTo'], name: string, world: HoverWorld): readonly Block[] {
  const uses = new Map<string, NameUse>();
  // A word that may name several kinds of things is one use.
  for (const kind of kindsOf(kinds))
    for (const use of world.uses(kind, name).references) uses.set(`${use.uri} ${use.bound.statement.start}`, use);
  const addresses = [...uses.values()].filter(({ bound }) => bound.directive?.isHostEntry);
  for (const [key, { bound }] of uses) if (bound.directive?.isHostEntry) uses.delete(key);
  const known = addresses.length ? [always(addressFact(addresses, world))] : [];
  if (!uses.size) return known;
  const shown = [...uses.values()].slice(0, MOST_PLACES).map((use) => placeOf(use, world));
  const rest = uses.size - shown.length;
  const more = rest > 0 ? { en: ` and ${rest} more`, ja: ` ほか ${rest} か所` } : same('');
  return [...known, ifRoom(fact(labels.used, join([join(shown, ', '), more])))];
}

/** `10.0.0.1 (hosts:3)`: the addresses that hosts files have for a name. */
function addressFact(entries: readonly NameUse[], world: HoverWorld): Text {
  const shown = entries.slice(0, MOST_PLACES).map((use) => {
    const address = codeSpan(use.bound.statement.keyword.text);
    return world.mask(same(`${address} (${prose(world.place(use))})`));
  });
  return fact(labels.address, join(shown, ', '));
}

function kindsOf(kinds: WordElement['refersTo']): readonly string[] {
  return typeof kinds === 'string' ? [kinds] : (kinds ?? []);
}

function definition(use: NameUse, world: HoverWorld): Text {
  const line = fact(labels.defined, placeOf(use, world));
  const sentence = use.bound.directive?.describe?.(use.bound);
  return sentence ? join([line, inMarkdown(world.mask(sentence))], '\n\n') : line;
}

/** `ha.cf:12 (\`node\`)` */
function placeOf(use: NameUse, world: HoverWorld): Text {
  return world.mask(same(`${prose(world.place(use))} (${codeSpan(use.bound.statement.keyword.text)})`));
}

/** A sentence of a directive as Markdown. */
export function inMarkdown({ en, ja }: Text): Text {
  return { en: markdownOf(en), ja: markdownOf(ja) };
}
