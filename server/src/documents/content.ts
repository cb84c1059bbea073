import type { Language } from '../language.ts';

/** So much of a text is looked at: a log may be long. */
const BEGINNING = 100_000;

/** The language that a text is of by what it holds, the first of those with the most proofs; undefined without a proof. */
export function languageOfContent<T extends Pick<Language, 'content'>>(
  text: string,
  languages: readonly T[],
): T | undefined {
  const beginning = text.slice(0, BEGINNING);
  let best: T | undefined;
  let most = 0;
  for (const language of languages) {
    const proofs = language.content?.filter((proof) => proof.test(beginning)).length ?? 0;
    if (proofs <= most) continue;
    most = proofs;
    best = language;
  }
  return best;
}
