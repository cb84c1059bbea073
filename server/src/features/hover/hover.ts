import { MASK } from '../../base/secrets.ts';
import { codeSpan, markdownOf, prose } from '../../base/sinks.ts';
import type { Span } from '../../base/span.ts';
import { join, same, type Text } from '../../base/text.ts';
import { locate } from '../../binding/locate.ts';
import type { NameUse } from '../../language.ts';
import { factsOf, type SymbolTable } from '../../schema/symbols.ts';
import type { BoundTree } from '../../schema/types.ts';
import { labels } from './labels.ts';
import { fact, renderDirective, renderValue } from './render.ts';

/** Documentation for a stretch of a document. */
export interface HoverTarget extends Span {
  readonly doc: Text;
}

/** What a hover needs to know of the world: where a name is defined, and how to point there. */
export interface HoverWorld {
  readonly definitions: (kind: string, name: string) => readonly NameUse[];
  /** The kinds of names of all languages. */
  readonly symbols: SymbolTable;
  /** The document itself, and those of its cluster. */
  readonly trees: () => readonly BoundTree[];
  /** `ha.cf:12` for a place. */
  readonly place: (use: NameUse) => string;
  /** Takes secrets out of what a document says. */
  readonly mask: (text: Text) => Text;
}

/** What the directive or the value at an offset is; undefined if there is nothing to show. */
export function hover(tree: BoundTree, languageId: string, offset: number, world: HoverWorld): HoverTarget | undefined {
  const place = locate(tree, offset);
  if (place.at === 'keyword') {
    const { directive } = place.bound;
    if (!directive) return undefined;
    const quoted = codeSpan(place.word.text);
    const keyword = world.mask(same(quoted)).en === quoted ? place.word.text : MASK;
    const doc = renderDirective(keyword, directive, place.bound.catalog, languageId);
    const sentence = directive.describe?.(place.bound);
    const parts = sentence ? [strong(world.mask(sentence)), doc] : [doc];
    const inherited = directive.inheritedFrom?.(place.bound, world.trees());
    if (inherited) parts.splice(-1, 0, strong(world.mask(inherited)));
    // A keyword that is a name leads to its definition as any name does.
    const refersTo = directive.keyword?.refersTo ?? [];
    for (const kind of typeof refersTo === 'string' ? [refersTo] : refersTo)
      for (const use of world.definitions(kind, place.word.text).slice(0, 3)) parts.push(definition(use, world));
    return { start: place.word.start, end: place.word.end, doc: join(parts, '\n\n') };
  }
  if (place.at !== 'value' || !place.role) return undefined;
  const { element, word } = place.role;
  const span = { start: word.start, end: word.end };
  if (element.kind === 'literal')
    return element.doc && { ...span, doc: join([same(`**${codeSpan(element.text)}**`), element.doc], '\n\n') };
  const parts: Text[] = [];
  const kind = element.defines ?? (typeof element.refersTo === 'string' ? element.refersTo : element.refersTo?.[0]);
  if (kind && !element.secret) {
    const name = factsOf(world.symbols, kind).name;
    const shown = world.mask(same(codeSpan(word.text)));
    parts.push({ en: `**${name.en}** ${shown.en}`, ja: `**${name.ja}** ${shown.ja}` });
    const sentence = element.defines ? place.bound.directive?.describe?.(place.bound) : undefined;
    if (sentence) parts.push(strong(world.mask(sentence)));
  }
  parts.push(renderValue(word.text, element));
  if (element.refersTo) {
    const kinds = typeof element.refersTo === 'string' ? [element.refersTo] : element.refersTo;
    for (const use of kinds.flatMap((each) => world.definitions(each, word.text)).slice(0, 3))
      parts.push(definition(use, world));
  }
  return { ...span, doc: join(parts, '\n\n') };
}

function definition(use: NameUse, world: HoverWorld): Text {
  const { statement, directive } = use.bound;
  const line = fact(
    labels.defined,
    world.mask(same(`${prose(world.place(use))} (${codeSpan(statement.keyword.text)})`)),
  );
  const sentence = directive?.describe?.(use.bound);
  return sentence ? join([line, inMarkdown(world.mask(sentence))], '\n\n') : line;
}

function strong(text: Text): Text {
  const mark = (one: string): string => (one.includes('\n') ? one : `**${one}**`);
  const { en, ja } = inMarkdown(text);
  return { en: mark(en), ja: mark(ja) };
}

/** A sentence of a directive as Markdown. */
export function inMarkdown({ en, ja }: Text): Text {
  return { en: markdownOf(en), ja: markdownOf(ja) };
}
