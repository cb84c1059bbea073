import { codeSpan } from '../../base/sinks.ts';
import { join, same, type Text } from '../../base/text.ts';
import type { LanguageHeader } from '../../language.ts';
import type { Catalog, Choice, Directive, Element, ValueType } from '../../schema/types.ts';
import { compareVersions, type Product, productName } from '../../schema/versions.ts';
import { elements } from '../../schema/walk.ts';
import { deprecation, onlyWord, otherAmounts, valueText } from '../hover/facts.ts';
import { labelled, labels, strong, versionText } from '../hover/labels.ts';
import { formAfter, holdsPairs } from '../hover/signature.ts';
import { bullets, code } from './page.ts';

/** `timeout NUMBER`: a directive as it is written. */
export function formOf(keyword: string, directive: Directive, scope: Catalog): string {
  const syntax = formAfter(directive);
  const assign = directive.assign ?? (directive.body ? ' ' : (scope.assign ?? ' '));
  return syntax ? `${keyword}${assign}${syntax}` : keyword;
}

/** Default, versions, deprecation and the other facts of a directive, one a line; undefined where there are none. */
export function factsOf(directive: Directive, { products }: Pick<LanguageHeader, 'products'>): Text | undefined {
  const facts: Text[] = [];
  const add = (label: Text, value: Text | undefined): void => {
    if (value) facts.push(labelled(label, value));
  };
  if (directive.required === true) facts.push(strong(labels.required));
  add(labels.alias, directive.aliasOf === undefined ? undefined : code(directive.aliasOf));
  const word = onlyWord(directive);
  if (!holdsPairs(directive) || word?.type.choices) add(labels.value, word?.secret ? labels.secret : word?.type.name);
  for (const value of defaultsOf(directive, products[0])) add(labels.defaultValue, value);
  const { default: _, ...others } = directive;
  facts.push(...otherAmounts(others, {}, products[0]));
  add(labels.versions, directive.versions && versionText(directive.versions));
  add(labels.release, directive.release === undefined ? undefined : same(directive.release));
  facts.push(...deprecation(directive.deprecated, directive.versions, {}));
  return bullets(facts);
}

/** Defaults are those of the language's product, whose versions they begin with. */
function defaultsOf(directive: Directive, product: Product | undefined): readonly Text[] {
  const { default: value } = directive;
  if (value === undefined) return [];
  if (typeof value === 'string') return [valueText(value, onlyWord(directive)?.type)];
  const named = product ? `${productName(product)} ` : '';
  return value.flatMap(({ from, value: each }, i) => {
    const until = value[i + 1]?.from;
    if (!isReached(directive, product, from, until)) return [];
    const shown = each === undefined ? { en: 'none', ja: 'なし' } : code(each);
    return {
      en: `${shown.en} (${named}${until ? `${from} to before ${until}` : `${from} and later`})`,
      ja: `${shown.ja} (${named}${until ? `${from} 以降 ${until} 未満` : `${from} 以降`})`,
    };
  });
}

/** Whether any version that knows the directive is between two others. */
function isReached({ versions }: Directive, product: Product | undefined, from: string, before?: string): boolean {
  if (!versions || versions.product !== product) return true;
  if (versions.until && compareVersions(versions.until, from) < 0) return false;
  return before === undefined || !versions.since || compareVersions(versions.since, before) < 0;
}

/** More values than these are no list to read: names of agents. */
const MOST_VALUES = 60;

/** The arguments of a directive that are more than its form shows, each with its values and the whole text of each. */
export function valuesOf(directive: Directive, level = 3): readonly Text[] {
  const all = [...elements(directive.args)].filter(
    (element, i, list) => list.findIndex((e) => alike(e, element)) === i,
  );
  const isSingle = all.filter((element) => element.kind === 'word').length === 1;
  return all.flatMap((element): readonly Text[] => {
    if (element.kind === 'literal') return element.doc ? [heading(element.text, level), element.doc] : [];
    const parts: Text[] = [];
    if (element.doc || !isSingle) parts.push(join([code(element.name), same(': '), element.doc ?? element.type.name]));
    for (const choice of visible(element.type)) parts.push(heading(choice.value, level), choiceText(choice));
    return parts;
  });
}

function alike(a: Element, b: Element): boolean {
  if (a.kind === 'literal') return b.kind === 'literal' && a.text === b.text;
  return b.kind === 'word' && a.name === b.name && a.type === b.type;
}

function heading(value: string, level: number): Text {
  return same(`${'#'.repeat(level)} ${codeSpan(value)}`);
}

/** The choices of a type that a page lists. */
export function visible(type: ValueType): readonly Choice[] {
  const shown = type.choices?.filter((choice) => !choice.hidden) ?? [];
  return shown.length > MOST_VALUES ? [] : shown;
}

/** The whole text of a value with its versions. */
export function choiceText(choice: Choice): Text {
  const facts = [...deprecation(choice.deprecated, choice.versions, {})];
  if (choice.versions) facts.unshift(labelled(labels.versions, versionText(choice.versions)));
  const list = bullets(facts);
  return list ? join([choice.doc, list], '\n\n') : choice.doc;
}
