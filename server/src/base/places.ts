import type { Location, Problem } from './problem.ts';
import { fixesOf } from './report.ts';
import type { Span } from './span.ts';

/**
 * The problem of a stretch that has moved by so many characters, with all that it holds. Its fixes must be those of where
 * it stood before: at hand, or `settled` before the move. Places in other documents stay.
 */
export function moved(problem: Problem, delta: number): Problem {
  const { related } = problem;
  const fixes = problem.fixes?.().map((fix) => ({ ...fix, edits: fix.edits.map((edit) => at(edit, delta)) }));
  return {
    ...at(problem, delta),
    ...(fixes && { fixes: () => fixes }),
    ...(related && { related: related.map((other) => at(other, delta)) }),
  };
}

function at<L extends Location>(place: L, delta: number): L {
  return place.uri === undefined ? { ...place, start: place.start + delta, end: place.end + delta } : place;
}

/** The stretch of its document that a problem, its fixes and the places that belong to it take up. */
export function extentOf(problem: Problem): Span {
  let { start, end } = problem;
  const add = (place: Location): void => {
    if (place.uri !== undefined) return;
    start = Math.min(start, place.start);
    end = Math.max(end, place.end);
  };
  for (const fix of fixesOf(problem)) for (const edit of fix.edits) add(edit);
  for (const other of problem.related ?? []) add(other);
  return { start, end };
}

/** True when a problem speaks of another document, too. */
export function reachesOut(problem: Problem): boolean {
  const other = ({ uri }: Location): boolean => uri !== undefined;
  return fixesOf(problem).some((fix) => fix.edits.some(other)) || problem.related?.some(other) === true;
}
