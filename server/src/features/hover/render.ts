import { codeBlock, codeSpan } from '../../base/sinks.ts';
import { join, same, type Text } from '../../base/text.ts';
import type { Catalog, Choice, Deprecation, Directive, Grammar, ValueType, WordElement } from '../../schema/types.ts';
import { productName } from '../../schema/versions.ts';
import { elements } from '../../schema/walk.ts';
import { labels, versionText } from './labels.ts';

/**
 * A directive's documentation as Markdown. What a person looks for comes first, since a hover shows a dozen lines: the
 * form, what it does, an example, the facts in one line; then the values, and where all of it is from.
 */
export function renderDirective(keyword: string, directive: Directive, scope: Catalog, languageId: string): Text {
  const syntax = directive.syntax ?? signature(directive.args);
  const assign = directive.assign ?? (directive.body ? ' ' : (scope.assign ?? ' '));
  const parts: Text[] = [same(`**${codeSpan(`${keyword}${syntax ? `${assign}${syntax}` : ''}`)}**`)];
  const old = deprecation(directive.deprecated);
  if (old.length) parts.push(line(old));
  parts.push(directive.doc);
  if (directive.example) parts.push(same(codeBlock(languageId, directive.example.trim())));
  const { single, list } = values(directive.args);
  const facts: Text[] = [];
  if (directive.aliasOf) facts.push(labelled(labels.alias, same(codeSpan(directive.aliasOf))));
  if (directive.required === true) facts.push({ en: `**${labels.required.en}**`, ja: `**${labels.required.ja}**` });
  if (single) facts.push(labelled(labels.value, single));
  facts.push(...defaults(directive).map((text) => labelled(labels.defaultValue, text)));
  const { versions, release } = directive;
  if (versions) facts.push(labelled(labels.versions, versionText(versions)));
  if (release) facts.push(labelled(labels.release, same(release)));
  if (facts.length) parts.push(line(facts));
  if (list.length) parts.push(join(list, '\n'));
  const source = typeof directive.source === 'string' ? same(directive.source) : directive.source;
  parts.push(join([same('*'), labels.source, same(': '), source, same('*')]));
  return join(parts, '\n\n');
}

/** `**Default**: 60 · **Versions**: ...` */
function line(facts: readonly Text[]): Text {
  return join(facts, ' · ');
}

function labelled(label: Text, value: Text): Text {
  return { en: `**${label.en}**: ${value.en}`, ja: `**${label.ja}**: ${value.ja}` };
}

/** A value's documentation: its own text, or what the argument is and which values it takes. */
export function renderValue(text: string, element: WordElement): Text {
  const { type } = element;
  const found = type.choices?.find((choice) => choice.value === text) ?? type.choiceOf?.(text);
  const parts: Text[] = [];
  if (element.secret) parts.push(labels.secret);
  if (found) parts.push(renderChoice(found));
  if (element.doc) parts.push(element.doc);
  const amount = element.secret ? undefined : type.amount?.(text);
  if (amount) parts.push(fact(labels.here, amount));
  if (!found) parts.push(fact(labels.value, type.name));
  return join(parts, '\n\n');
}

/** One value of several, with its versions. */
export function renderChoice(choice: Choice): Text {
  const facts = deprecation(choice.deprecated);
  if (choice.versions) facts.push(labelled(labels.versions, versionText(choice.versions)));
  const head = join([same(`**${codeSpan(choice.value)}**`), choice.doc], '\n\n');
  return facts.length ? join([head, line(facts)], '\n\n') : head;
}

/** `- **Default**: 60` */
export function fact(label: Text, value: Text): Text {
  return join([same('- '), labelled(label, value)]);
}

function deprecation(old: Deprecation | undefined): Text[] {
  if (!old) return [];
  const facts = [labelled(labels.deprecated, old.doc ?? (old.since ? versionText(old.since) : same('✓')))];
  if (old.replacement) facts.push(labelled(labels.replacement, same(codeSpan(old.replacement))));
  return facts;
}

function defaults(directive: Directive): readonly Text[] {
  if (directive.default === undefined) return [];
  if (typeof directive.default === 'string') {
    const shown = same(codeSpan(directive.default));
    const amount = amountOf(directive, directive.default);
    return [amount ? join([shown, same(' ('), amount, same(')')]) : shown];
  }
  const product = directive.versions?.product ?? directive.deprecated?.since?.product;
  const all = directive.default;
  return all.map(({ from, value }, i) => {
    const named = product ? `${productName(product)} ` : '';
    const until = all[i + 1]?.from;
    return {
      en: `${value === undefined ? 'none' : codeSpan(value)} (${named}${until ? `${from} to before ${until}` : `${from} and later`})`,
      ja: `${value === undefined ? 'なし' : codeSpan(value)} (${named}${until ? `${from} 以降 ${until} 未満` : `${from} 以降`})`,
    };
  });
}

/** At most so many lines of values: an agent's name has hundreds. */
const MOST_VALUES = 24;

/** What a default amounts to (`30000ms`: 30 s), where the type of the only argument knows it. */
function amountOf(directive: Directive, value: string): Text | undefined {
  const words = [...elements(directive.args)].filter((element) => element.kind === 'word');
  return words.length === 1 ? words[0]!.type.amount?.(value) : undefined;
}

/** What the only argument is, where the form does not show it; and the arguments and their values, one a line. */
function values(grammar: Grammar | undefined): { readonly single?: Text; readonly list: readonly Text[] } {
  const words = [...elements(grammar)].filter((element) => element.kind === 'word');
  const only = words.length === 1 ? words[0] : undefined;
  if (only) {
    const list = choices(only.type, '');
    // What the form's own text covers is not repeated.
    return isSpelledOut(only.type) ? { list } : { single: only.type.name, list };
  }
  const list: Text[] = [];
  const seen = new Set<string>();
  for (const { name, type } of words) {
    const key = `${name} ${type.name.en}`;
    if (seen.has(key)) continue;
    seen.add(key);
    list.push(fact(same(codeSpan(name)), type.name), ...choices(type, '  '));
  }
  return { list };
}

/** What each value means, the whole text of it; in one line where that is short. */
function choices(type: ValueType, indent: string): readonly Text[] {
  const shown = visible(type).slice(0, MOST_VALUES);
  const rows = shown.map((choice) => ({
    en: `${codeSpan(choice.value)}: ${firstParagraph(choice.doc.en)}`,
    ja: `${codeSpan(choice.value)}: ${firstParagraph(choice.doc.ja)}`,
  }));
  const row = join(rows, ' · ');
  const short = rows.length > 0 && row.en.length <= ONE_LINE && row.ja.length <= ONE_LINE / 2;
  if (short && !indent) return [row];
  return (short ? [row] : rows).map((each) => join([same(`${indent}- `), each]));
}

/** So many characters of English, and half as many of Japanese, fit into a line of a hover. */
const ONE_LINE = 80;

/** What a text says before its lists and examples, in one line: both languages then show the same facts. */
function firstParagraph(text: string): string {
  return text.split('\n\n', 1)[0]!.replaceAll('\n', ' ');
}

/** The arguments in one line: `HOST [HOST ...]`, `yes|no`, `[minor NUMBER]`. */
export function signature(grammar: Grammar | undefined): string {
  if (!grammar) return '';
  switch (grammar.kind) {
    case 'word':
      return placeholder(grammar.name, grammar.type);
    case 'literal':
      return grammar.text;
    case 'seq':
      return sequence(grammar.items.map(signature).filter(Boolean));
    case 'parts':
      return signature(grammar.item)
        .replaceAll(` ${grammar.separator}`, grammar.separator)
        .replaceAll(`${grammar.separator} `, grammar.separator);
    case 'optional':
      return `[${signature(grammar.item)}]`;
    case 'either':
      return grammar.items.map(signature).join('|');
    case 'repeat': {
      const item = signature(grammar.item);
      return grammar.min === 0 ? `[${item} ...]` : `${item} ...`;
    }
  }
}

function placeholder(name: string, type: ValueType): string {
  return isSpelledOut(type)
    ? visible(type)
        .map((choice) => choice.value)
        .join('|')
    : name;
}

/** Spaces between words, none round the marks that appear inside a word (`ADDRESS:PORT`, `[ADDRESS]`). */
function sequence(items: readonly string[]): string {
  return items.reduce((done, item) => {
    const tight = /^(?:::?|\/|\])$/.test(item) || /(?:^|[^\w\]])\[$|:$|\/$/.test(done);
    return done + (done && !tight ? ' ' : '') + item;
  }, '');
}

/** Few enough values to appear in the form itself, and no others. */
function isSpelledOut(type: ValueType): boolean {
  const count = visible(type).length;
  return count > 0 && count <= 4 && ['7', 'x?'].every((other) => type.check?.(other, {}) !== undefined);
}

function visible(type: ValueType): readonly Choice[] {
  return type.choices?.filter((choice) => !choice.hidden) ?? [];
}
