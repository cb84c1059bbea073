import { codeSpan } from '../../base/sinks.ts';
import { same, type Text } from '../../base/text.ts';
import type { Choice, ValueType, WordElement } from '../../schema/types.ts';
import type { Targets } from '../../schema/versions.ts';
import { always, type Block, gistOf, growing, whole } from './blocks.ts';
import { deprecation, laterDeprecation, rangeText, unknownThere } from './facts.ts';
import { fact, labelled, labels, line, versionText } from './labels.ts';

/**
 * A value's documentation: its own text, or what the argument is and which values it takes. `ofDirective`: a text whose
 * first sentence says what the argument is, where it has no text of its own.
 */
export function valueBlocks(
  text: string,
  element: WordElement,
  targets: Targets,
  ofDirective?: Text,
): readonly Block[] {
  const { type } = element;
  const blocks: Block[] = [];
  if (element.secret) blocks.push(always(labels.secret));
  const found = choiceOf(text, type);
  if (found) blocks.push(...choiceBlocks(found, targets));
  const amount = element.secret ? undefined : amountHere(text, type);
  if (amount) blocks.push(always(amount));
  if (element.doc) blocks.push(growing(element.doc));
  else if (ofDirective && !found) blocks.push(gistOf(ofDirective));
  if (!found) {
    const range = rangeText(type, targets);
    blocks.push(always(range ? fact(labels.range, range) : fact(labels.value, type.name)));
  }
  return blocks;
}

/** `**30**: 30 seconds`, what a number amounts to; undefined where the type does not know. */
export function amountHere(text: string, type: ValueType): Text | undefined {
  const amount = type.amount?.(text);
  return amount && labelled(same(codeSpan(text)), inWords(amount));
}

/** The value among those of its type that have a text. */
export function choiceOf(text: string, type: ValueType): Choice | undefined {
  return type.choices?.find((choice) => choice.value === text) ?? type.choiceOf?.(text);
}

const words: Readonly<Record<string, readonly [one: string, many: string]>> = {
  ms: ['millisecond', 'milliseconds'],
  s: ['second', 'seconds'],
  min: ['minute', 'minutes'],
  h: ['hour', 'hours'],
};

/** `2 min 30 s` as one says it: `2 minutes 30 seconds`. */
function inWords({ en, ja }: Text): Text {
  const spelled = en.split(' ').map((each, i, all) => {
    const count = all[i - 1] ?? '';
    return words[each] && /^\d/.test(count) ? words[each][count === '1' ? 0 : 1] : each;
  });
  return { en: spelled.join(' '), ja };
}

/** One value of several, with its versions. */
export function renderChoice(choice: Choice, targets: Targets): Text {
  return whole(choiceBlocks(choice, targets));
}

function choiceBlocks(choice: Choice, targets: Targets): readonly Block[] {
  const facts = [
    ...deprecation(choice.deprecated, choice.versions, targets),
    ...laterDeprecation(choice.deprecated, targets),
  ];
  if (choice.versions) facts.push(labelled(labels.versions, versionText(choice.versions)));
  const unknown = unknownThere(choice.versions, targets);
  return [
    always(same(`**${codeSpan(choice.value)}**`)),
    ...(unknown ? [always(unknown)] : []),
    growing(choice.doc),
    ...(facts.length ? [always(line(facts))] : []),
  ];
}
