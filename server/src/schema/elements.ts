import type { Edit } from '../base/problem.ts';
import { replace } from '../base/report.ts';
import type { Text } from '../base/text.ts';
import type { Statement } from '../syntax/tree.ts';
import { word } from './grammar.ts';
import type { BoundStatement, BoundTree, Catalog, Directive, ValueType, WordElement } from './types.ts';
import { anything } from './values.ts';

/** What completion writes for a value without choices, by the name of the value. */
const samples: Readonly<Record<string, string>> = {
  ADDRESS: '192.168.122.1',
  BITS: '24',
  BRIDGE: 'br0',
  BYTES: '1500',
  INTERFACE: 'eth0',
  MAC: '52:54:00:00:00:01',
  KIB: '16384',
  MASK: '255.255.255.0',
  MS: '3000',
  NUMBER: '1',
  PORT: '5900',
  SCORE: 'INFINITY',
  SECONDS: '0',
  SIZE: '1024',
  TAP: 'vnet0',
};

type Facts = Omit<Directive, 'doc' | 'args' | 'source' | 'required'> & {
  readonly required?: true;
  readonly source?: string;
};

/** What is inside an element. */
interface Inside extends Facts {
  /** Its text. */
  readonly text?: WordElement;
  readonly attributes?: Readonly<Record<string, Directive>>;
  readonly elements?: Readonly<Record<string, Directive>>;
  /** The attributes that completion writes. */
  readonly writes?: readonly string[];
}

/** Elements and attributes that are not described: nothing is said of them, nor of what is in them. */
export const undescribed: Directive = {
  doc: {
    en: 'Has no description in HA Config. It is not checked.',
    ja: 'HA Config に説明のない要素または属性です。検査の対象にはなりません。',
  },
  args: { kind: 'repeat', item: word('TEXT', anything()), min: 0, max: Number.POSITIVE_INFINITY },
  body: () => undefined,
  bodyOptional: true,
  extra: 'none',
  hidden: true,
  source: 'HA Config',
};

/** The word of a text or of an attribute's value: a wrong one is a warning. */
export function value(
  name: string,
  type: ValueType,
  facts: Omit<WordElement, 'kind' | 'name' | 'type'> = {},
): WordElement {
  return word(name, type, { severity: 'warning', ...facts });
}

/** Makes elements and attributes whose facts are from one source. */
export function describedBy(source: string) {
  return {
    /** An attribute with its value. */
    attribute: (en: string, ja: string, of: WordElement, facts: Facts = {}) =>
      attribute({ en, ja }, of, { source, ...facts }),
    /** An element with its text, its attributes and its elements. */
    element: (en: string, ja: string, inside: Inside = {}) => element({ en, ja }, { source, ...inside }),
  };
}

function attribute(doc: Text, of: WordElement, facts: Facts & { readonly source: string }): Directive {
  const { required, ...more } = facts;
  const choices = of.type.choices?.filter(({ hidden }) => !hidden).map((each) => each.value) ?? [];
  const stop =
    choices.length > 1 && choices.length <= 20
      ? `|${choices.join(',')}|`
      : choices.length === 1
        ? `:${choices[0]!}`
        : sampleOf(of);
  return {
    doc,
    args: of,
    assign: '=',
    syntax: `"${of.name}"`,
    snippet: `"\${1${stop}}"`,
    extra: 'none',
    missing: 'none',
    once: 'none',
    isOfferedIn: inTag,
    ...(required && { required: 'warning' as const }),
    ...more,
    // An element of that name is none that is described.
    block: more.block ?? undescribed,
  };
}

function element(doc: Text, inside: Inside & { readonly source: string }): Directive {
  const { text, attributes = {}, elements = {}, writes = [], required, ...more } = inside;
  const hasElements = Object.keys(elements).length > 0;
  return {
    doc,
    ...(text && { args: text }),
    body: scope(attributes, elements),
    bodyOptional: true,
    assign: '',
    syntax: '',
    snippet: snippetOf(text, hasElements, attributes, writes),
    extra: 'none',
    missing: 'none',
    isOfferedIn: inContent,
    ...(required && { required: 'warning' as const }),
    ...more,
  };
}

/** A scope of attributes and elements; where both have a name, the element is the form with a block. */
export function scope(
  attributes: Readonly<Record<string, Directive>>,
  elements: Readonly<Record<string, Directive>>,
): Catalog {
  const directives: Record<string, Directive> = { ...attributes };
  for (const [name, directive] of Object.entries(elements)) {
    const own = { ...directive, snippet: directive.snippet?.replaceAll('NAME', name) ?? '' };
    const same = attributes[name];
    directives[name] = same ? { ...same, block: own } : own;
  }
  return { directives, other: undescribed };
}

/** `NAME` represents the element's own name. */
function snippetOf(
  text: WordElement | undefined,
  hasElements: boolean,
  attributes: Readonly<Record<string, Directive>>,
  writes: readonly string[],
): string {
  let stop = 1;
  const row = writes.map((name) => ` ${name}=${attributes[name]!.snippet!.replace('{1', `{${stop++}`)}`).join('');
  if (hasElements) return `${row}>\n\t$0\n</NAME>`;
  if (!text) return `${row}/>`;
  const choices = text.type.choices?.map((each) => each.value) ?? [];
  return `${row}>\${${stop}${choices.length && choices.length <= 20 ? `|${choices.join(',')}|` : sampleOf(text)}}</NAME>`;
}

function sampleOf({ name }: WordElement): string {
  return Object.hasOwn(samples, name) ? `:${samples[name]}` : '';
}

function inContent({ tree }: BoundTree, _: unknown, __?: BoundStatement, at = 0): boolean {
  return tree.text[at - 1] === '<';
}

/** In the start tag of the element around it. */
function inTag({ tree }: BoundTree, _: unknown, owner?: BoundStatement, at = 0): boolean {
  if (!owner || tree.text[at - 1] === '<') return false;
  const { keyword, body } = owner.statement;
  const last = body?.statements.findLast((each) => !each.body && !each.broken);
  const end = tree.text.indexOf('>', last?.end ?? keyword.end);
  return end < 0 || at <= end;
}

/** The names of a scope: of its elements, or of its attributes. */
export function namesOf({ directives }: Catalog, elements: boolean): readonly string[] {
  return Object.keys(directives).filter((name) => {
    const { body, block } = directives[name]!;
    return elements ? body !== undefined || (block !== undefined && block !== undescribed) : body === undefined;
  });
}

/** The edits that give an element or attribute another name: of an element, at both ends. */
export function renamedElement({ keyword, body, end }: Statement, name: string, text: string): readonly Edit[] {
  const tag = `</${keyword.text}>`;
  const closes = body && text.slice(0, end).endsWith(tag);
  return [replace(keyword, name), ...(closes ? [replace({ start: end - tag.length + 2, end: end - 1 }, name)] : [])];
}
