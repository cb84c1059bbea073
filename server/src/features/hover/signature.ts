import type { Choice, Grammar, ValueType } from '../../schema/types.ts';

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
export function isSpelledOut(type: ValueType): boolean {
  const count = visible(type).length;
  return count > 0 && count <= 4 && ['7', 'x?'].every((other) => type.check?.(other, {}) !== undefined);
}

export function visible(type: ValueType): readonly Choice[] {
  return type.choices?.filter((choice) => !choice.hidden) ?? [];
}
