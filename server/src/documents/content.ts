import type { Language } from '../language.ts';

/** So much of a text is looked at: a log may be long. */
const BEGINNING = 100_000;

/** How texts begin that hold parts of ours at most: scripts of other programs, markup, JSON, YAML, sections of an INI file. */
const FOREIGN = /^\s*(?:#!(?!.*\bcrm\b)|<[a-zA-Z?!]|\[|---|\{\s*["}])/;

/** What proves a language, in hints: a hint alone does not. */
const ENOUGH = 2;

/**
 * The language that a text is of by what it holds, the first of those with the most proofs; undefined without a proof.
 */
export function languageOfContent<T extends Pick<Language, 'content' | 'hints'>>(
  text: string,
  languages: readonly T[],
): T | undefined {
  const beginning = text.slice(0, BEGINNING);
  const count = (proofs: readonly RegExp[] = []) => proofs.filter((proof) => proof.test(beginning)).length;
  const isForeign = FOREIGN.test(beginning);
  let best: T | undefined;
  let most = ENOUGH - 1;
  for (const language of languages) {
    const weight = ENOUGH * count(language.content) + (isForeign ? 0 : count(language.hints));
    if (weight <= most) continue;
    most = weight;
    best = language;
  }
  return best;
}
