import type { Text } from '../../../base/text.ts';
import { optional, seq, word } from '../../../schema/grammar.ts';
import type { Catalog, Choice, Directive, Grammar, Role, ValueType, WordElement } from '../../../schema/types.ts';
import { choice } from '../../../schema/values.ts';

/** What the catalogues of status texts are made of: nothing that a program has printed is wrong. */

/** A value, its English and its Japanese text. */
export type Row = readonly [value: string, en: string, ja: string];

/** Values with a text of each; others are right as well. */
export function states(name: Text, rows: readonly Row[]): ValueType {
  const choices: readonly Choice[] = rows.map((row) => choice(...row));
  return { name, choices, open: true };
}

/** A word of a field. `facts`: what it names. */
export function value(name: string, type: ValueType, facts: Partial<WordElement> = {}): WordElement {
  return word(name, type, facts);
}

/** Those words one after the other, as many as are there. */
export function row(...words: readonly Grammar[]): Grammar {
  return seq(...words.map((each) => optional(each)));
}

/** A field: what it says, and its words. A word that has no text of its own is described by its field. */
export function field(source: string, en: string, ja: string, args?: Grammar): Directive {
  const gist: Text = { en: /^.*?\.(?=\s|$)/s.exec(en)?.[0] ?? en, ja: /^.*?。/s.exec(ja)?.[0] ?? ja };
  return {
    doc: { en, ja },
    ...(args && { args }),
    // Nobody writes it: its form is of no use.
    syntax: '',
    missing: 'none',
    extra: 'none',
    once: 'none',
    source,
    describeWord: ({ match, statement }, { start }) => {
      const role = match.roles.find((each) => each.word.start === start && each.word !== statement.keyword);
      return role && !isExplained(role) ? gist : undefined;
    },
  };
}

/** Whether a word is one of the values that its type has a text for. */
function isExplained({ element, word: { text } }: Role): boolean {
  if (element.kind === 'literal') return true;
  const { choices, choiceOf } = element.type;
  return choices?.some((each) => each.value === text) === true || choiceOf?.(text) !== undefined;
}

/** Fields by their names; any other word is what `other` says. */
export function fieldsOf(directives: Readonly<Record<string, Directive>>, other?: Directive): Catalog {
  return { directives, unknown: 'hint', ...(other && { other }) };
}

const SIZES = ['KiB', 'MiB', 'GiB', 'TiB'] as const;

/** A number of KiB in the unit that people read. */
export function kibibytes(en: string, ja: string): ValueType {
  return {
    name: { en, ja },
    amount(text) {
      let size = Number(text.replaceAll(',', ''));
      if (!/^[\d,]+$/.test(text) || size < 1024) return undefined;
      let unit = 0;
      while (size >= 1024 && unit < SIZES.length - 1) {
        size /= 1024;
        unit++;
      }
      const shown = `${Number(size.toFixed(1))} ${SIZES[unit]}`;
      return { en: shown, ja: shown };
    },
  };
}
