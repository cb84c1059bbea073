import { lookUp } from '../../../base/tables.ts';
import type { BoundStatement, Directive } from '../../../schema/types.ts';
import { since, type Targets } from '../../../schema/versions.ts';
import { lineOf } from '../values/values.ts';
import { drbdOptions, isSwitch } from './all.ts';
import { moved, negated, renamed, rewritten } from './fixes.ts';
import { type DrbdOption, type Line, sectionFor } from './option.ts';

/** Options with another name since 8.4 (drbdadm itself reads the old ones so). */
const newNames: Readonly<Record<string, string>> = {
  rate: 'resync-rate',
  after: 'resync-after',
  'outdate-peer': 'fence-peer',
};
const oldNames: Readonly<Record<string, string>> = { 'resync-rate': 'rate', 'resync-after': 'after' };

/** Where a version keeps an option, and what it calls it; `section` is absent for a statement next to the sections. */
interface Form {
  readonly section: string | undefined;
  readonly name: string;
  /** The option is off by its name: `no-NAME`. */
  readonly off?: true;
}

/** `rate` in 8.3 is `resync-rate` in the `disk` of 8.4; `no-disk-flushes` in 8.3 is `disk-flushes no`. */
function formIn(name: string, line: Line): Form | undefined {
  const plain = name.startsWith('no-') ? name.slice(3) : name;
  const now = lookUp(newNames, plain) ?? plain;
  for (const each of [now, lookUp(oldNames, now) ?? now]) {
    const option = lookUp(drbdOptions, each);
    const section = option && sectionFor(option, line);
    if (section) return { section, name: each };
    if (option?.scopes[line]?.includes('resource')) return { section: undefined, name: each };
  }
  const variant = drbdOptions[`no-${plain}`];
  const section = variant && sectionFor(variant, line);
  return section ? { section, name: `no-${plain}`, off: true } : undefined;
}

/** What became of an option in a scope: moved, renamed, spelt in another way. */
export function versionSupportIn(name: string, option: DrbdOption, scope: string): Partial<Directive> {
  const section = scope.slice(scope.lastIndexOf('.') + 1);
  const here = section === scope && scope !== 'global' ? undefined : section;
  const support = deprecatedIn(name, option, here);
  const deprecated = support.deprecated ?? option.deprecated;
  return { ...support, ...(deprecated && { deprecated }), ...placedIn(name, here) };
}

/**
 * The form of the version aimed at, as code for the message and as a fix; nothing if it is already written in that
 * form.
 */
function placedIn(name: string, here: string | undefined): Partial<Directive> {
  const target = (targets: Targets): Form | undefined => {
    const form = formIn(name, lineOf(targets) ?? '9');
    return form && (form.section !== here || form.name !== name) ? form : undefined;
  };
  return {
    replacement({ statement, parent }, targets) {
      const form = target(targets);
      const off = name.startsWith('no-') || statement.args[0]?.text === 'no';
      // 8.3 cannot express that a switch is off, or on where the keyword is for off only.
      if (!form || (form.off ? !off : off && isBare(form, targets))) return undefined;
      const words = name.startsWith('no-') && !form.off ? `${form.name} no` : form.name;
      if (form.section === here) return words;
      // Next to the sections: that is in the section around this one.
      return `${form.section ?? parent?.parent?.statement.keyword.text ?? 'resource'} { ${words} }`;
    },
    fix(bound, text, targets) {
      const form = target(targets);
      return form && fixedForm(bound, text, form, here, targets);
    },
  };
}

function fixedForm(bound: BoundStatement, text: string, form: Form, here: string | undefined, targets: Targets) {
  const { keyword, args } = bound.statement;
  const words = args.map((arg) => text.slice(arg.start, arg.end));
  if (form.off) {
    // 8.3 has the word for `no` alone; that it is on needs no word.
    if (args[0]?.text !== 'no' && !keyword.text.startsWith('no-')) return undefined;
    words.length = 0;
  } else if (keyword.text.startsWith('no-')) {
    if (!words.length) words.push('no');
    if (isBare(form, targets)) return undefined;
    if (form.section === here) return negated(bound, text, form.name);
  } else if (isBare(form, targets)) {
    if (args[0]?.text === 'no') return undefined;
    words.length = 0;
  }
  if (form.section !== here) return moved(bound, [form.name, ...words].join(' '), form.section, text, targets);
  return form.off ? rewritten(bound, form.name) : renamed(bound, form.name);
}

/** True for a switch of 8.3, which takes no value: it is on where it appears. */
function isBare(form: Form, targets: Targets): boolean {
  return lineOf(targets) === '8.3' && isSwitch(drbdOptions[form.name]!);
}

/** Spellings and places that still count, but are on their way out. */
function deprecatedIn(name: string, option: DrbdOption, here: string | undefined): Partial<Directive> {
  const since84 = since('drbd', '8.4');
  if (here === 'syncer' && !option.deprecated) {
    const form = formIn(name, '9') ?? formIn(name, '8.4');
    if (form?.section && form.section !== 'syncer')
      return { deprecated: { since: since84, replacement: `${form.section} { ${form.name} }` } };
  }
  if (here === 'disk' && name === 'fencing')
    return { deprecated: { since: since('drbd', '9'), replacement: 'net { fencing }' } };
  if (here === undefined && name === 'protocol')
    return { once: true, deprecated: { since: since84, replacement: 'net { protocol }' } };
  return {};
}

/** `no-NAME`, where the scope knows `NAME`: for the pattern of drbdadm 9. */
export function negatedAny(bound: BoundStatement, text: string) {
  return negated(bound, text, bound.statement.keyword.text.slice(3));
}
