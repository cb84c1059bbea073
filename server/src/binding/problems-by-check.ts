import type { Location, Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { Digest, KeptProblems, Replacement, Surrounding } from '../schema/kept.ts';
import type { BoundStatement } from '../schema/types.ts';

/** What one check has found, and what that rests on. */
interface Kept {
  readonly reads: Digest<BoundStatement>;
  readonly surroundings: readonly unknown[];
  readonly found: readonly Problem[];
}

/** What checks across statements have found in a document; handed on from one version to the next. */
export class ProblemsByCheck implements KeptProblems<BoundStatement> {
  private readonly byCheck = new Map<object, Kept>();

  get(check: object, surroundings: readonly unknown[]): readonly Problem[] | undefined {
    const kept = this.byCheck.get(check);
    return kept && isSame(kept.surroundings, surroundings) ? kept.found : undefined;
  }

  keep(
    check: object,
    reads: Digest<BoundStatement>,
    surroundings: readonly unknown[],
    found: readonly Problem[],
  ): void {
    this.byCheck.set(check, { reads, surroundings, found });
  }

  replace(replacement: Replacement<BoundStatement>): void {
    const { gone, goneFrom, added, addedFrom, stretch, delta } = replacement;
    /** Many checks read the same. */
    const judged = new Map<Digest<BoundStatement>, boolean>();
    for (const [check, kept] of this.byCheck) {
      const { reads, found } = kept;
      let holds = judged.get(reads);
      if (holds === undefined) {
        holds = textOf(gone, goneFrom, reads) === textOf(added, addedFrom, reads);
        judged.set(reads, holds);
      }
      if (!holds || found.some((problem) => isWithin(problem, stretch))) this.byCheck.delete(check);
      else if (delta && found.length)
        this.byCheck.set(check, { ...kept, found: found.map((problem) => after(problem, stretch, delta)) });
    }
  }

  clear(): void {
    this.byCheck.clear();
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i] || (isSurrounding(each) && each.isSame(b[i])));
}

function isSurrounding(each: unknown): each is Surrounding {
  return typeof each === 'object' && each !== null && 'isSame' in each;
}

/** What is read of some statements; one of which nothing is read counts as absent. */
function textOf(statements: readonly BoundStatement[], source: string, reads: Digest<BoundStatement>): string {
  let text = '';
  for (const statement of statements) {
    const own = reads(statement, source);
    if (own) text += `${own}\n\0`;
  }
  return text;
}

/** True when a place of the problem is in the stretch, or goes across it. */
function isWithin(problem: Problem, stretch: Span): boolean {
  const touches = ({ uri, start, end }: Location): boolean =>
    uri === undefined && start < stretch.end && end > stretch.start;
  return touches(problem) || problem.related?.some(touches) === true;
}

/** The problem after the edit: each of its places where it is now. Its fixes are left as they were. */
function after(problem: Problem, stretch: Span, delta: number): Problem {
  const at = <L extends Location>(place: L): L =>
    place.uri === undefined && place.start >= stretch.end
      ? { ...place, start: place.start + delta, end: place.end + delta }
      : place;
  const { related } = problem;
  return { ...at(problem), ...(related && { related: related.map(at) }) };
}
