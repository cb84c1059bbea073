import { MASK } from '../../base/secrets.ts';
import { codeSpan, markdownOf, prose } from '../../base/sinks.ts';
import type { Span } from '../../base/span.ts';
import { join, same, type Text } from '../../base/text.ts';
import { locate } from '../../binding/locate.ts';
import type { LanguageHeader, NameUse } from '../../language.ts';
import { factsOf, type SymbolTable } from '../../schema/symbols.ts';
import type { BoundStatement, BoundTree, WordElement } from '../../schema/types.ts';
import { always, type Block, growing } from './blocks.ts';
import { fact, labelled, labels } from './labels.ts';
import { directiveBlocks } from './render.ts';
import { amountHere, choiceOf, valueBlocks } from './values.ts';

/** Documentation for a stretch of a document. */
export interface HoverTarget extends Span {
  /** What is to be said, in order; a hover shows as much of it as there is room for. */
  readonly blocks: readonly Block[];
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
export function hover(
  tree: BoundTree,
  language: LanguageHeader,
  offset: number,
  world: HoverWorld,
): HoverTarget | undefined {
  const place = locate(tree, offset);
  if (place.at === 'keyword') return keywordHover(tree, language, place.bound, world);
  if (place.at !== 'value' || !place.role) return undefined;
  const { element, word } = place.role;
  const span = { start: word.start, end: word.end };
  if (element.kind === 'literal')
    return (
      element.doc && {
        ...span,
        blocks: [always(same(`**${codeSpan(element.text)}**`)), growing(element.doc)],
      }
    );
  const blocks: Block[] = [];
  const kind = element.defines ?? (typeof element.refersTo === 'string' ? element.refersTo : element.refersTo?.[0]);
  if (kind && !element.secret) {
    const name = factsOf(world.symbols, kind).name;
    const shown = world.mask(same(codeSpan(word.text)));
    blocks.push(always({ en: `**${name.en}** ${shown.en}`, ja: `**${name.ja}** ${shown.ja}` }));
    const sentence = element.defines ? place.bound.directive?.describe?.(place.bound) : undefined;
    if (sentence) blocks.push(always(strong(world.mask(sentence))));
  }
  blocks.push(...valueBlocks(word.text, element, tree.targets));
  for (const use of definitionsOf(element.refersTo, word.text, world)) blocks.push(always(definition(use, world)));
  return { ...span, blocks };
}

function keywordHover(
  tree: BoundTree,
  language: LanguageHeader,
  bound: BoundStatement,
  world: HoverWorld,
): HoverTarget | undefined {
  const { directive, catalog, statement } = bound;
  if (!directive) return undefined;
  const { text, start, end } = statement.keyword;
  const quoted = codeSpan(text);
  const keyword = world.mask(same(quoted)).en === quoted ? text : MASK;
  const said: Block[] = [];
  const sentence = directive.describe?.(bound);
  const amount =
    bound.match.only?.element.kind === 'word'
      ? bound.match.only.element.type.amount?.(bound.match.only.word.text)
      : undefined;
  // What a value amounts to is said beside the value.
  if (sentence && sentence.en !== amount?.en) said.push(always(strong(world.mask(sentence))));
  said.push(...valuesHere(bound));
  const inherited = directive.inheritedFrom?.(bound, world.trees());
  if (inherited) said.push(always(strong(world.mask(inherited))));
  // A keyword that is a name leads to its definition as any name does.
  for (const use of definitionsOf(directive.keyword?.refersTo, text, world)) said.push(always(definition(use, world)));
  const { targets } = tree;
  const replacement = directive.replacement?.(bound, targets);
  const within = sectionsAround(bound).map((each) => each.directive?.versions);
  const blocks = directiveBlocks({ keyword, directive, scope: catalog, language, targets, within, said, replacement });
  return { start, end, blocks };
}

function sectionsAround({ parent }: BoundStatement): readonly BoundStatement[] {
  return parent ? [parent, ...sectionsAround(parent)] : [];
}

/** What the values that stand in a statement mean, where they are few. */
function valuesHere({ match, statement }: BoundStatement): readonly Block[] {
  const found: Block[] = [];
  for (const { element, word, issue } of match.roles) {
    if (element.kind !== 'word' || element.secret || issue || word.hole) continue;
    const choice = choiceOf(word.text, element.type);
    if (choice) found.push({ sizes: growing(labelled(same(codeSpan(word.text)), firstParagraph(choice.doc))).sizes });
    else if (statement.args.length === 1) found.push(...listOf(amountHere(word.text, element.type)).map(always));
  }
  return found.length <= 2 ? found : [];
}

function firstParagraph({ en, ja }: Text): Text {
  const first = (text: string): string => text.split('\n\n', 1)[0]!;
  return { en: first(en), ja: first(ja) };
}

function listOf<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

/** Where a name is defined: three places at most. */
function definitionsOf(refersTo: WordElement['refersTo'], name: string, world: HoverWorld): readonly NameUse[] {
  const kinds = typeof refersTo === 'string' ? [refersTo] : (refersTo ?? []);
  return kinds.flatMap((kind) => world.definitions(kind, name)).slice(0, 3);
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
