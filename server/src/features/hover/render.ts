import { codeBlock, codeSpan } from '../../base/sinks.ts';
import { join, same, type Text } from '../../base/text.ts';
import type { LanguageHeader } from '../../language.ts';
import { defaultFor } from '../../schema/settings.ts';
import type { Catalog, Directive } from '../../schema/types.ts';
import type { Targets, VersionRange } from '../../schema/versions.ts';
import { always, type Block, growing, ifRoom, whole } from './blocks.ts';
import {
  amountsFor,
  deprecation,
  exampleFor,
  laterDeprecation,
  onlyWord,
  otherAmounts,
  rangeText,
  unknownThere,
} from './facts.ts';
import { labelled, labels, line, strong, versionText } from './labels.ts';
import { argumentBlocks, listBlocks } from './lists.ts';
import { formAfter, holdsPairs, known, visible } from './signature.ts';

/** A directive in its scope, as a hover shows it. */
export interface Subject {
  /** As it is written; the label of a pattern where it is in no document. */
  readonly keyword: string;
  readonly directive: Directive;
  readonly scope: Catalog;
  readonly language: Pick<LanguageHeader, 'id' | 'products'>;
  readonly targets?: Targets;
  /** What the keyword is, where it is a name: shown in the place of the form. */
  readonly head?: Text | undefined;
  /** The versions that know the sections around it. */
  readonly within?: readonly (VersionRange | undefined)[];
  /** What the statement in the document says, Markdown: shown before the general text. */
  readonly said?: readonly Block[];
  /** The words of the statement: a value that stands there is explained in `said` and needs no row of its own. */
  readonly words?: ReadonlySet<string>;
  /** What to write instead, where that depends on the statement. */
  readonly replacement?: string | undefined;
  /** Whether a list shows it beside the form: what it is for comes first. */
  readonly isItem?: true;
}

/** A directive's whole documentation as Markdown. */
export function renderDirective(subject: Subject): Text {
  return whole(directiveBlocks(subject));
}

/**
 * The parts of a directive's documentation, what a person looks for first: the form, what this statement says, one
 * sentence, default and range or the values. The rest of the text, an example, and a closing line follow.
 */
export function directiveBlocks(subject: Subject): readonly Block[] {
  const { directive, language, targets = {}, said = [] } = subject;
  const [product] = language.products;
  const { versions, deprecated } = directive;
  const old = deprecation(deprecated, versions, targets, subject.replacement ?? deprecated?.replacement);
  const facts: Text[] = [];
  if (directive.aliasOf) facts.push(labelled(labels.alias, same(codeSpan(directive.aliasOf))));
  if (directive.required === true) facts.push(strong(labels.required));
  const type = onlyWord(directive)?.type;
  const list = type ? known(type, targets) : [];
  // DRBD 8.3 has switches that are on by their name alone.
  const isBare = type?.choices !== undefined && !list.length && visible(type).length > 0;
  const standard = defaultFor(directive, targets, product);
  // In a list of values the default has its mark.
  const isMarked = list.some(({ value }) => value === standard);
  if (isBare) facts.push({ en: labels.bare.en, ja: labels.bare.ja });
  else if (!isMarked) facts.push(...amountsFor(directive, targets, product));
  // What the form's own text or the list covers is not repeated.
  const isIdOfList = holdsPairs(directive) && !list.length;
  if (type && !isBare && !isIdOfList && (!list.length || type.open === true) && !rangeText(type, targets)) {
    const isListed = list.length > 0 && list.every(({ value }) => type.name.en.includes(codeSpan(value)));
    facts.push(labelled(labels.value, isListed ? labels.others : type.name));
  }
  const example = exampleFor(directive, targets).text;
  const unknown = [versions, ...(subject.within ?? [])]
    .map((range) => unknownThere(range, targets))
    .find((text) => text !== undefined);
  const head = always(subject.head ?? same(`**${codeSpan(formOf(subject))}**`));
  const doc = growing(directive.doc);
  return [
    ...(subject.isItem ? [doc, head] : [head]),
    ...(unknown ? [always(unknown)] : []),
    ...(old.length ? [always(line(old))] : []),
    ...said,
    ...(subject.isItem ? [] : [doc]),
    ...(facts.length ? [always(line(facts))] : []),
    ...listBlocks(list, standard, subject.words),
    ...(example ? [ifRoom(same(codeBlock(language.id, example.trim())))] : []),
    ...argumentBlocks(directive.args),
    { sizes: [closing(subject)], isClosing: true },
  ];
}

/** `rate RATE`; of a keyword that is a name, what stands after it. */
function formOf({ keyword, directive, scope, targets }: Subject): string {
  const syntax = formAfter(directive, targets);
  const assign = directive.assign ?? (directive.body ? ' ' : (scope.assign ?? ' '));
  return `${keyword}${syntax ? `${assign}${syntax}` : ''}`;
}

/** What holds in other versions, and where all of it is from, in one line. */
function closing({ directive, language, targets = {} }: Subject): Text {
  const { versions, release, deprecated } = directive;
  const parts: Text[] = [];
  if (versions) parts.push(labelled(labels.versions, versionText(versions)));
  if (release) parts.push(labelled(labels.release, same(release)));
  parts.push(...laterDeprecation(deprecated, targets), ...otherAmounts(directive, targets, language.products[0]));
  const source = typeof directive.source === 'string' ? same(directive.source) : directive.source;
  parts.push(join([same('*'), labels.source, same(': '), source, same('*')]));
  return line(parts);
}
