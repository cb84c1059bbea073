import { catalogOf } from '../../documents/document.ts';
import type { Language } from '../../language.ts';
import type { ProblemNeed, SharedReference } from '../../schema/reference.ts';
import { directives } from '../../schema/walk.ts';

const needs: Readonly<Record<ProblemNeed, (language: Language) => boolean>> = {
  blocks: (language) =>
    !language.bodies && [...directives(catalogOf(language))].some(([, { body }]) => body !== undefined),
  elements: ({ bodies }) => bodies === 'elements',
  lines: ({ bodies }) => bodies !== 'elements',
  versions: ({ products }) => products.length > 0,
  'same-on-all-nodes': ({ isSameOnAllNodes }) => isSameOnAllNodes === true,
};

/** The codes of the shared rules that a text of the language can have. */
export function sharedProblemsOf(language: Language, { problems }: SharedReference): readonly string[] {
  return Object.entries(problems)
    .filter(([, { need, editorOnly }]) => editorOnly || (!language.isReadOnly && (!need || needs[need](language))))
    .map(([code]) => code);
}
