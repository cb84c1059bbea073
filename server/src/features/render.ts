import { join, same, type Text } from '../base/text.ts';
import type { Catalog, Choice, Deprecation, Directive, Grammar, ValueType, WordElement } from '../catalog/types.ts';
import { elements } from '../catalog/walk.ts';
import { labels, versionText } from './labels.ts';

/** A directive's documentation as Markdown: syntax, text, default, values, versions, example, source. */
export function renderDirective(keyword: string, directive: Directive, scope: Catalog, languageId: string): Text {
  const syntax = directive.syntax ?? signature(directive.args);
  const assign = directive.assign ?? (directive.body ? ' ' : (scope.assign ?? ' '));
  const head = same(`**\`${keyword}${syntax ? `${assign}${syntax}` : ''}\`**`);
  const facts: Text[] = [];
  if (directive.aliasOf) facts.push(fact(labels.alias, same(`\`${directive.aliasOf}\``)));
  if (directive.required === true) facts.push(fact(labels.required, same('✓')));
  for (const line of defaults(directive)) facts.push(fact(labels.defaultValue, line));
  for (const line of values(directive.args)) facts.push(line);
  if (directive.versions) facts.push(fact(labels.versions, versionText(directive.versions)));
  facts.push(...deprecation(directive.deprecated));
  const parts: Text[] = [head, directive.doc];
  if (facts.length) parts.push(join(facts, '\n'));
  if (directive.example)
    parts.push(join([labels.example, same(`\n\`\`\`${languageId}\n${directive.example.trim()}\n\`\`\``)], ':'));
  parts.push(join([same('*'), labels.source, same(`: ${directive.source}*`)]));
  return join(parts, '\n\n');
}

/** A value's documentation: its own text, or what the argument is and which values it takes. */
export function renderValue(text: string, element: WordElement): Text {
  const { type } = element;
  const found = type.choices?.find((choice) => choice.value === text);
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
  const facts: Text[] = [];
  if (choice.versions) facts.push(fact(labels.versions, versionText(choice.versions)));
  facts.push(...deprecation(choice.deprecated));
  const head = join([same(`**\`${choice.value}\`**`), choice.doc], '\n\n');
  return facts.length ? join([head, join(facts, '\n')], '\n\n') : head;
}

/** `- **Default**: 60` */
export function fact(label: Text, value: Text): Text {
  return { en: `- **${label.en}**: ${value.en}`, ja: `- **${label.ja}**: ${value.ja}` };
}

function deprecation(old: Deprecation | undefined): readonly Text[] {
  if (!old) return [];
  const facts = [fact(labels.deprecated, old.doc ?? (old.since ? versionText(old.since) : same('✓')))];
  if (old.replacement) facts.push(fact(labels.instead, same(`\`${old.replacement}\``)));
  return facts;
}

function defaults(directive: Directive): readonly Text[] {
  if (directive.default === undefined) return [];
  if (typeof directive.default === 'string') return [same(`\`${directive.default}\``)];
  const product = directive.versions?.product ?? directive.deprecated?.since?.product;
  const all = directive.default;
  return all.map(({ from, value }, i) => {
    const named = product ? `${product} ` : '';
    const until = all[i + 1]?.from;
    return {
      en: `${value === undefined ? 'none' : `\`${value}\``} (${named}${until ? `${from} to before ${until}` : `${from} and later`})`,
      ja: `${value === undefined ? 'なし' : `\`${value}\``} (${named}${until ? `${from} 以降 ${until} 未満` : `${from} 以降`})`,
    };
  });
}

/** At most so many lines of values: an agent's name has hundreds. */
const MOST_VALUES = 24;

/** Each argument once, with its values. */
function values(grammar: Grammar | undefined): readonly Text[] {
  const lines: Text[] = [];
  const words = [...elements(grammar)].filter((element) => element.kind === 'word');
  const told = new Set<string>();
  for (const { name, type } of words) {
    const line = fact(words.length > 1 ? same(`\`${name}\``) : labels.value, type.name);
    if (told.has(line.en)) continue;
    told.add(line.en);
    lines.push(line);
    for (const choice of (type.choices ?? []).filter((each) => !each.hidden).slice(0, MOST_VALUES)) {
      lines.push({
        en: `  - \`${choice.value}\`: ${firstSentence(choice.doc.en)}`,
        ja: `  - \`${choice.value}\`: ${firstSentence(choice.doc.ja)}`,
      });
    }
  }
  return lines;
}

/** The first sentence of a text, English or Japanese. */
export function firstSentence(text: string): string {
  return /^.*?(?:[.!?](?=\s|$)|。)/s.exec(text)?.[0] ?? text;
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
      return grammar.items.map(signature).filter(Boolean).join(' ');
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
  const shown = type.choices?.filter((choice) => !choice.hidden) ?? [];
  return shown.length > 0 && shown.length <= 4 ? shown.map((choice) => choice.value).join('|') : name;
}
