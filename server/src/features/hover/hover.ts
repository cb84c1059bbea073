import { MASK } from '../../base/secrets.ts';
import { codeSpan } from '../../base/sinks.ts';
import type { Span } from '../../base/span.ts';
import { same, type Text } from '../../base/text.ts';
import { locate } from '../../binding/locate.ts';
import type { LanguageHeader } from '../../language.ts';
import { definedKind, factsOf, nameIn } from '../../schema/symbols.ts';
import type { BoundStatement, BoundTree, Role, WordElement } from '../../schema/types.ts';
import { always, type Block, growing } from './blocks.ts';
import { commentHover } from './comments.ts';
import { labelled } from './labels.ts';
import { endTagAt, markAt } from './marks.ts';
import { definitionBlocks, inMarkdown, useBlocks } from './names.ts';
import { directiveBlocks } from './render.ts';
import { amountHere, choiceOf, valueBlocks } from './values.ts';
import type { HoverWorld } from './world.ts';

/** Documentation for a stretch of a document. */
export interface HoverTarget extends Span {
  /** What is to be said, in order; a hover shows as much of it as there is room for. */
  readonly blocks: readonly Block[];
}

/** What the directive, the value or the mark at an offset is; undefined if there is nothing to show. */
export function hover(
  tree: BoundTree,
  language: LanguageHeader,
  offset: number,
  world: HoverWorld,
): HoverTarget | undefined {
  const place = locate(tree, offset);
  if (place.at === 'comment') return commentHover(tree, language, offset);
  if (place.at === 'keyword') return keywordHover(tree, language, place.bound, world);
  if (place.at === 'value')
    return place.role
      ? roleHover(tree, language, place.bound, place.role, world)
      : // A word that is none of the form: what the statement takes.
        keywordHover(tree, language, place.bound, world);
  const closing = endTagAt(tree, place.bound, offset, world.lineOf);
  if (closing) {
    const { start, end, text } = closing;
    const blocks = keywordHover(tree, language, place.bound!, world)?.blocks ?? [];
    return { start, end, blocks: [always(world.mask(text)), ...blocks] };
  }
  const mark = markAt(tree, offset, world.lineOf);
  return mark && { start: mark.start, end: mark.end, blocks: [always(world.mask(mark.text))] };
}

function roleHover(
  tree: BoundTree,
  language: LanguageHeader,
  bound: BoundStatement,
  { element, word }: Role,
  world: HoverWorld,
): HoverTarget | undefined {
  const span = { start: word.start, end: word.end };
  if (element.kind === 'literal') {
    if (element.doc) return { ...span, blocks: [always(same(`**${codeSpan(element.text)}**`)), growing(element.doc)] };
    // A mark between two words belongs to the one after it, a word of the form to its statement.
    const next = bound.match.roles.find((each) => each.word.start >= word.end && each.element.kind === 'word');
    return !/\w/.test(element.text) && next
      ? roleHover(tree, language, bound, next, world)
      : keywordHover(tree, language, bound, world);
  }
  const blocks: Block[] = listOf(nameHead(element, bound, nameIn(element, word), world)).map(always);
  const said = [
    ...(element.defines ? listOf(bound.directive?.describe?.(bound)) : []),
    ...(element.secret ? [] : listOf(bound.directive?.describeWord?.(bound, word))),
  ];
  for (const each of said) blocks.push({ ...always(strong(world.mask(each))), isGist: true });
  // What a value is for that has no text of its own, its directive says.
  const gist = said.length ? undefined : bound.directive?.doc;
  blocks.push(...valueBlocks(word.text, element, tree.targets, gist));
  if (!element.secret) {
    blocks.push(...definitionBlocks(element.refersTo, nameIn(element, word), world));
    blocks.push(...useBlocks(definedKind(element, bound) ?? element.refersTo, nameIn(element, word), world));
  }
  return { ...span, blocks };
}

/** `**node** \`cluster1\``: what kind of thing a name names. */
function nameHead(element: WordElement, bound: BoundStatement, text: string, world: HoverWorld): Text | undefined {
  const kind =
    definedKind(element, bound) ?? (typeof element.refersTo === 'string' ? element.refersTo : element.refersTo?.[0]);
  if (!kind || element.secret) return undefined;
  const name = factsOf(world.symbols, kind).name;
  const shown = world.mask(same(codeSpan(text)));
  return { en: `**${name.en}** ${shown.en}`, ja: `**${name.ja}** ${shown.ja}` };
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
  for (const each of listOf(directive.describeWord?.(bound, statement.keyword))) said.push(growing(world.mask(each)));
  said.push(...valuesHere(bound));
  const inherited = directive.inheritedFrom?.(bound, world.trees());
  if (inherited) said.push(always(strong(world.mask(inherited))));
  // A keyword that is a name leads to its definition as any name does.
  said.push(...definitionBlocks(directive.keyword?.refersTo, text, world));
  const { targets } = tree;
  const replacement = directive.replacement?.(bound, targets);
  const within = sectionsAround(bound).map((each) => each.directive?.versions);
  const words = new Set(statement.args.length === 1 ? [statement.args[0]!.text] : []);
  const head = directive.keyword && nameHead(directive.keyword, bound, text, world);
  const subject = { keyword, directive, scope: catalog, language, targets, head, within, said, words, replacement };
  return { start, end, blocks: directiveBlocks(subject) };
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

function strong(text: Text): Text {
  const mark = (one: string): string => (one.includes('\n') ? one : `**${one}**`);
  const { en, ja } = inMarkdown(text);
  return { en: mark(en), ja: mark(ja) };
}
