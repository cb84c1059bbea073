import type { Problem } from '../base/problem.ts';
import type { Language } from '../language.ts';
import type { BoundTree } from '../schema/types.ts';
import { withoutIgnored } from './ignores.ts';
import { targetCommentProblems } from './own-targets.ts';
import { joinedRuns } from './runs.ts';

/** How a document was judged. */
interface Judged {
  /** All checks were made. */
  readonly isWhole: boolean;
  /** Whether problems of a code are not reported anyway. */
  readonly isOff: (code: string) => boolean;
}

/** The problems of a document as its comments have them: without what they silence, and with what is wrong with them. */
export function withComments(
  found: readonly Problem[],
  bound: BoundTree,
  { id, products }: Pick<Language, 'id' | 'products'>,
  { isWhole, isOff }: Judged,
): readonly Problem[] {
  const own = targetCommentProblems(bound.tree, products);
  const { problems, unused } = withoutIgnored(own.length ? [...found, ...own] : found, bound, id);
  const vain = isWhole ? unused(isOff) : [];
  if (!own.length && !vain.length) return joinedRuns(problems);
  return [...joinedRuns(problems), ...vain].sort((a, b) => a.start - b.start || a.end - b.end);
}
