import { memo } from '../base/memo.ts';
import type { Fix, Problem } from '../base/problem.ts';
import { whole } from '../binding/digests.ts';
import type { Check, Checked } from '../language.ts';
import type { Cluster, Clustered } from '../schema/cluster.ts';
import type { Surrounding } from '../schema/kept.ts';

/** What a check may look at besides the statements of its document: the same as long as all of this is. */
export function surroundingsOf(file: Checked): readonly unknown[] {
  const around: unknown[] = [file.mode, new Others(file)];
  for (const { word, targets, path, isFolderInSight } of file.includes ?? [])
    around.push(word.text, targets.join(' '), path, isFolderInSight);
  for (const { uri, bound } of file.counterparts ?? []) around.push(uri, bound);
  return around;
}

/** The other documents of a cluster: the same where no other than the document itself has changed. */
class Others implements Surrounding {
  private readonly uri: string;
  private readonly cluster: Cluster;

  constructor({ uri, cluster }: Clustered) {
    this.uri = uri;
    this.cluster = cluster;
  }

  isSame(other: unknown): boolean {
    if (!(other instanceof Others)) return false;
    if (other.cluster === this.cluster) return true;
    const changed = changedBetween(other.cluster, this.cluster);
    return changed === undefined || changed === this.uri;
  }
}

const comparisons = memo((_: Cluster): WeakMap<Cluster, { readonly changed: string | undefined }> => new WeakMap());

/** The only document that differs; undefined: none does; empty: more than one do. All documents of a cluster ask the same. */
function changedBetween(before: Cluster, after: Cluster): string | undefined {
  const known = comparisons(before).get(after);
  if (known) return known.changed;
  const changed = differenceOf(before, after);
  comparisons(before).set(after, { changed });
  return changed;
}

function differenceOf(before: Cluster, after: Cluster): string | undefined {
  if (before.length !== after.length) return '';
  let changed: string | undefined;
  for (const [i, one] of before.entries()) {
    const other = after[i]!;
    if (one.uri === other.uri && one.bound === other.bound && one.isIncluded === other.isIncluded) continue;
    if (one.uri !== other.uri || changed !== undefined) return '';
    changed = one.uri;
  }
  return changed;
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
