import type { Fix, Problem } from '../base/problem.ts';
import { whole } from '../binding/digests.ts';
import type { Check, Checked } from '../language.ts';

/** What a check may look at besides the statements of its document: the same as long as all of this is identical. */
export function surroundingsOf(file: Checked): readonly unknown[] {
  const around: unknown[] = [file.mode];
  for (const { word, targets, path, isFolderInSight } of file.includes ?? [])
    around.push(word.text, targets.join(' '), path, isFolderInSight);
  for (const { bound, isIncluded } of file.neighbours) around.push(bound, isIncluded);
  for (const { uri, bound } of file.counterparts ?? []) around.push(uri, bound);
  return around;
}

/**
 * What a check finds: as it was found before, where nothing that the check reads has changed since. Its fixes are made on
 * the document as it is.
 */
export function problemsOf(check: Check, file: Checked, surroundings: readonly unknown[]): readonly Problem[] {
  const { bound } = file;
  const known = bound.kept.get(check, surroundings);
  if (!known) {
    const found = [...check(file)];
    bound.kept.keep(check, check.reads ?? whole, surroundings, found);
    return found;
  }
  let again: readonly Problem[] | undefined;
  return known.map((problem, i) => {
    if (!problem.fixes) return problem;
    const fixes = (): readonly Fix[] => {
      again ??= [...check(file)];
      return again[i]?.fixes?.() ?? [];
    };
    return { ...problem, fixes };
  });
}
