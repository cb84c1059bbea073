import type { Choice, Directive, Grammar, ValueType } from '../../schema/types.ts';
import { type Targets, versionMismatch } from '../../schema/versions.ts';
import { bodyOf } from '../../schema/walk.ts';

/** What follows a directive's keyword: its arguments, and the pairs that it holds. */
export function formAfter(directive: Directive, targets: Targets = {}): string {
  if (directive.syntax !== undefined) return directive.syntax;
  const own = signature(directive.args, targets);
  return holdsPairs(directive) ? `${own}${own && ' '}NAME=VALUE ...` : own;
}

/** A longer form is nothing that a person reads beside a name. */
const longest = 60;

/** What follows a directive's keyword where a line has room for it; empty where it has not. */
export function shortForm(directive: Directive, targets: Targets): string {
  const form = formAfter(directive, targets);
  return form.length <= longest ? form : '';
}

/** True for a directive with pairs (`name=value`) on its line. */
export function holdsPairs(directive: Directive): boolean {
  return bodyOf(directive)?.assign === '=';
}

/** The arguments in one line, as the versions aimed at write them: `HOST [HOST ...]`, `yes|no`, `[minor NUMBER]`. */
export function signature(grammar: Grammar | undefined, targets: Targets = {}): string {
  if (!grammar) return '';
  switch (grammar.kind) {
    case 'word':
      return placeholder(grammar.name, grammar.type, targets);
    case 'literal':
      return grammar.text;
    case 'seq':
      return sequence(grammar.items.map((item) => signature(item, targets)).filter(Boolean));
    case 'parts':
      return signature(grammar.item, targets)
        .replaceAll(` ${grammar.separator}`, grammar.separator)
        .replaceAll(`${grammar.separator} `, grammar.separator);
    case 'optional': {
      const item = signature(grammar.item, targets);
      return item && `[${item}]`;
    }
    case 'either':
      // Kinds of one value are one placeholder.
      return [...new Set(grammar.items.map((item) => signature(item, targets)))].filter(Boolean).join('|');
    case 'repeat': {
      const item = signature(grammar.item, targets);
      return grammar.min === 0 ? `[${item} ...]` : `${item} ...`;
    }
  }
}

function placeholder(name: string, type: ValueType, targets: Targets): string {
  return isSpelledOut(type)
    ? known(type, targets)
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
export function isSpelledOut(type: ValueType): boolean {
  const count = visible(type).length;
  return count > 0 && count <= 4 && ['7', 'x?'].every((other) => type.check?.(other, {}) !== undefined);
}

/** The values that the versions aimed at know. */
export function known(type: ValueType, targets: Targets): readonly Choice[] {
  return visible(type).filter((choice) => !versionMismatch(choice.versions, targets));
}

/** The values that a person is offered. */
export function visible(type: ValueType): readonly Choice[] {
  return type.choices?.filter((choice) => !choice.hidden) ?? [];
}
