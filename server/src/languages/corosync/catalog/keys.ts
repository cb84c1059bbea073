import { word } from '../../../schema/grammar.ts';
import type { Catalog, Choice, Directive, ValueType, WordElement } from '../../../schema/types.ts';
import { choice } from '../../../schema/values.ts';
import { since, until, type VersionRange } from '../../../schema/versions.ts';

type Facts = Omit<Directive, 'doc' | 'args' | 'body' | 'source'> & {
  readonly source?: string;
  readonly element?: Partial<WordElement>;
  /** An empty value is accepted (silently). */
  readonly emptyAllowed?: true;
};

/** The manual page that has it: that of the last release where the page of today no longer has it. */
function manualOf(versions?: VersionRange): string {
  const older = versions?.until && { '1': ', 1.4', '2': ', 2.4' }[versions.until];
  return `corosync.conf(5)${older ?? ''}`;
}

/** `key: value`: what it does in both languages, the placeholder for the value, and its type. The last of two wins silently. */
export function key(name: string, type: ValueType, en: string, ja: string, facts: Facts = {}): Directive {
  const { element, emptyAllowed, source = manualOf(facts.versions), ...rest } = facts;
  const args = word(name, type, element);
  return { doc: { en, ja }, args, once: 'warning', source, ...(emptyAllowed && { missing: 'warning' }), ...rest };
}

/** `name { ... }`. Unknown keys in it are silently accepted, so we warn; two of them are merged. */
export function section(
  en: string,
  ja: string,
  body: Catalog,
  facts: Omit<Directive, 'doc' | 'args' | 'body' | 'source'> & { readonly source?: string } = {},
): Directive {
  const { source = manualOf(facts.versions), ...rest } = facts;
  return { doc: { en, ja }, body, source, ...rest };
}

/** The keys and sections inside a section. */
export function scope(
  directives: Readonly<Record<string, Directive>>,
  facts: Omit<Catalog, 'directives'> = {},
): Catalog {
  return { directives, unknown: 'warning', assign: ': ', ...facts };
}

export const from2: VersionRange = since('corosync', '2');
export const from3: VersionRange = since('corosync', '3');
export const only1: VersionRange = until('corosync', '1');
export const upTo2: VersionRange = until('corosync', '2');

export const yes = (en: string, ja: string): Choice => choice('yes', en, ja);
export const no = (en: string, ja: string): Choice => choice('no', en, ja);
export const on = (en: string, ja: string): Choice => choice('on', en, ja);
export const off = (en: string, ja: string): Choice => choice('off', en, ja);
