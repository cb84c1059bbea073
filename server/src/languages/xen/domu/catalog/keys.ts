import type { Text } from '../../../../base/text.ts';
import { either, literal, repeat, seq, word } from '../../../../schema/grammar.ts';
import type { Choice, Directive, Grammar, SymbolKind, ValueType } from '../../../../schema/types.ts';
import { anything, choice, integer, oneOf } from '../../../../schema/values.ts';
import { type Deprecation, since as from, until, type VersionRange } from '../../../../schema/versions.ts';

/** The kinds of guests that xl creates. */
export type Guest = 'pv' | 'pvh' | 'hvm';

/** What xl does with the value of a key. */
export interface XenKey extends Directive {
  /** One value, a list, or either of them. */
  readonly shape: 'single' | 'list' | 'both';
  /** Whether a single value must be a number; `words`: or one of its words or their numbers, `any`: or one of its words. */
  readonly number?: true | 'words' | 'any';
  /** The words that xl takes for a single value; any other is rejected. */
  readonly words?: readonly string[];
  /** How xl compares a word: `caseless`, or as many letters as there are. Absent: as it is written. */
  readonly compared?: 'caseless' | 'abbreviated';
  /** A value of another shape, or one that is not a number, is rejected; absent: xl warns and goes on. */
  readonly strict?: true;
  /** The numbers that xl takes; absent: all. */
  readonly limits?: readonly [min: number, max: number];
  /** xl passes over the key, with a warning that scrolls by; what to write instead. */
  readonly ignored?: string;
  /** The kinds of guests for which xl looks at the key; absent: all. */
  readonly guests?: readonly Guest[];
}

interface Facts {
  readonly guests?: readonly Guest[];
  readonly default?: string;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly example?: string;
  /** The value as people write it, where the kind of value makes a poor form. */
  readonly syntax?: string;
  readonly required?: true;
  readonly hidden?: true;
  readonly ignored?: string;
  readonly strict?: true;
  readonly limits?: NonNullable<XenKey['limits']>;
  readonly compared?: NonNullable<XenKey['compared']>;
  readonly deprecated?: Deprecation;
  readonly versions?: VersionRange;
  readonly secret?: true;
  /** The kind of names of which the value is one. */
  readonly defines?: SymbolKind;
  /** The value's type, where it is more than a text. */
  readonly type?: ValueType;
}

export const hvm = ['hvm'] as const;
export const pv = ['pv'] as const;
export const notPv = ['pvh', 'hvm'] as const;

const source = 'xl.cfg(5)';

function key(
  version: string,
  doc: Text,
  args: Grammar,
  facts: Facts,
  rest: Pick<XenKey, 'shape' | 'number' | 'words'>,
): XenKey {
  const {
    guests,
    ignored,
    unit: _unit,
    min: _min,
    max: _max,
    secret: _secret,
    type: _type,
    defines: _defines,
    versions,
    ...others
  } = facts;
  const range = versions ?? (version === '4.0' ? undefined : from('xen', version));
  return {
    doc,
    args,
    source,
    // An addition with `+=` is none: a check tells the two apart.
    once: 'none',
    // What cannot be read is reported by the parser, and what xl thinks of a value by a check.
    missing: 'none',
    extra: 'none',
    ...(range && { versions: range }),
    ...others,
    ...rest,
    ...(guests && { guests }),
    ...(ignored && { ignored }),
  };
}

/** A switch: 1 or 0. */
export function flag(version: string, en: string, ja: string, facts: Facts = {}): XenKey {
  const type = oneOf([choice('1', 'Enabled.', '有効にします。'), choice('0', 'Disabled.', '無効にします。')], {
    open: 'elsewhere',
  });
  return key(version, { en, ja }, word('0|1', type), facts, { shape: 'single', number: true });
}

/** A number. */
export function count(version: string, en: string, ja: string, facts: Facts = {}): XenKey {
  const { unit, min, max } = facts;
  const { name, range } = integer({
    ...(unit && { unit }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  });
  return key(version, { en, ja }, word('NUMBER', { name, ...(range && { range }) }), facts, {
    shape: 'single',
    number: true,
  });
}

/** A text between quotes. */
export function text(version: string, en: string, ja: string, facts: Facts = {}): XenKey {
  const { type = anything('text between quotes', '引用符で囲んだ文字列'), secret, defines } = facts;
  const names = { ...(secret && { secret }), ...(defines && { defines }) };
  return key(version, { en, ja }, word('"TEXT"', type, names), facts, { shape: 'single' });
}

/** A text that is one of some words. `number`: or their number. */
export function words(
  version: string,
  choices: readonly Choice[],
  en: string,
  ja: string,
  facts: Facts & { readonly number?: 'words' | 'any'; readonly open?: true } = {},
): XenKey {
  const { number, open, ...others } = facts;
  return key(version, { en, ja }, word('"WORD"', oneOf(choices, { open: open ?? 'elsewhere' })), others, {
    shape: 'single',
    ...(!open && { words: choices.filter(({ hidden }) => !hidden).map(({ value }) => value) }),
    ...(number && { number }),
  });
}

/** A list of texts, each of which is read by `item`. */
export function list(version: string, item: Grammar, en: string, ja: string, facts: Facts = {}): XenKey {
  const own = { syntax: formOfList(item), ...facts };
  return key(version, { en, ja }, either(listOf(item), repeat(anyItem, 0)), own, { shape: 'list' });
}

/** A list, or a single value of the same kind. */
export function listOrText(version: string, item: Grammar, en: string, ja: string, facts: Facts = {}): XenKey {
  const own = { syntax: `${formOfList(item)}|${formOfItem(item)}`, ...facts };
  return key(version, { en, ja }, either(listOf(item), repeat(item, 0)), own, { shape: 'both' });
}

export const anyItem: Grammar = word('"TEXT"', anything('text between quotes', '引用符で囲んだ文字列'));

/** A key that only xm knows: xl passes over it without a word. */
export function old(entry: XenKey): XenKey {
  return { ...entry, versions: until('xen', '4.1'), source: 'xmdomain.cfg(5)', hidden: true };
}

/** `["CPUS", ...]`: a list as it is written. */
function formOfList(item: Grammar): string {
  return `[${formOfItem(item)}, ...]`;
}

function formOfItem(item: Grammar): string {
  return item.kind === 'word' ? item.name : '"KEY=VALUE,..."';
}

/** Whatever is in the brackets: what xl thinks of it is a check's to say. */
function listOf(item: Grammar): Grammar {
  return seq(literal('['), repeat(either(literal(','), literal(']'), item, anyItem), 0));
}
