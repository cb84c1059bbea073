import type { Problem } from './problem.ts';
import type { Span } from './span.ts';

/** The problem of a stretch that has moved by so many characters, with all that it holds. Places in other documents stay. */
export function moved(problem: Problem, delta: number): Problem {
  const { fixes, related } = problem;
  return {
    ...at(problem, delta),
    ...(fixes && { fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => at(edit, delta)) })) }),
    ...(related && { related: related.map((other) => at(other, delta)) }),
  };
}

interface Place extends Span {
  readonly uri?: string;
}

function at<P extends Place>(place: P, delta: number): P {
  return place.uri === undefined ? { ...place, start: place.start + delta, end: place.end + delta } : place;
}

/** The stretch of its document that a problem, its mends and the places that belong to it take up. */
export function extentOf(problem: Problem): Span {
  let { start, end } = problem;
  const add = (place: Place): void => {
    if (place.uri !== undefined) return;
    start = Math.min(start, place.start);
    end = Math.max(end, place.end);
  };
  for (const fix of problem.fixes ?? []) for (const edit of fix.edits) add(edit);
  for (const other of problem.related ?? []) add(other);
  return { start, end };
}

/** True when a problem speaks of another document, too. */
export function reachesOut({ fixes, related }: Problem): boolean {
  const other = ({ uri }: Place): boolean => uri !== undefined;
  return fixes?.some((fix) => fix.edits.some(other)) === true || related?.some(other) === true;
}
