import { codeSpan } from '../base/sinks.ts';
import { join, same, type Text } from '../base/text.ts';
import type { Catalog } from '../schema/types.ts';
import { directives, elements, scopes } from '../schema/walk.ts';
import { renderChoice, renderDirective } from './hover/render.ts';

/** One meaning of a word: its scope and its documentation. */
export interface Meaning {
  /** `drbd: common net`. */
  readonly where: string;
  readonly doc: Text;
}

/** Everything that a word means in a catalogue: as a directive, or as a value of one. Each text is listed once. */
export function explain(word: string, catalog: Catalog, languageId: string): readonly Meaning[] {
  const meanings: Meaning[] = [];
  const seen = new Set<string>();
  const add = (path: readonly string[], doc: Text): void => {
    if (seen.has(doc.en)) return;
    seen.add(doc.en);
    meanings.push({ where: [languageId, ...path].join(' '), doc });
  };
  for (const { path, catalog: scope } of scopes(catalog)) {
    // A statement whose keyword is any name at all has no name of its own, but its values have.
    const other = scope.other ? [['', scope.other] as const] : [];
    for (const [keyword, directive] of [...directives(scope), ...other]) {
      for (const form of [directive, directive.block]) {
        if (!form) continue;
        if (keyword === word) add(path, renderDirective(keyword, form, scope, languageId));
        const inside = keyword ? [...path, keyword] : path;
        for (const element of elements(form.args)) {
          if (element.kind === 'literal') {
            if (element.text === word && element.doc)
              add(inside, join([same(`**${codeSpan(word)}**`), element.doc], '\n\n'));
            continue;
          }
          const choice = element.type.choices?.find((each) => each.value === word) ?? element.type.choiceOf?.(word);
          if (choice) add(inside, renderChoice(choice));
        }
      }
    }
  }
  return meanings;
}
