import { groupBy } from '../base/group-by.ts';
import { allOf, inPlaces } from '../base/messages-runs.ts';
import type { Problem } from '../base/problem.ts';
import { fix, fixesOf, problem, related } from '../base/report.ts';

/** Mistakes that a page has in line after line. */
const RUNS: ReadonlySet<string> = new Set(['look-alike', 'trailing-comment', 'comment-in-value']);

/**
 * Problems of which those that a whole page has, line by line, are one: at the first of their places, with the others and
 * with one fix for all.
 */
export function joinedRuns(problems: readonly Problem[]): readonly Problem[] {
  const groups = groupBy(
    problems.filter(({ code }) => RUNS.has(code)),
    ({ code }) => code,
  );
  const joined = new Map<Problem, Problem | undefined>();
  for (const group of groups.values()) {
    const [first, ...others] = group;
    // Two different characters may be two slips.
    if (!first || group.length < (others.every(({ message }) => isAlike(first, message)) ? 2 : 3)) continue;
    joined.set(first, joinedOf(group));
    for (const other of others) joined.set(other, undefined);
  }
  return joined.size ? problems.flatMap((each) => (joined.has(each) ? (joined.get(each) ?? []) : each)) : problems;
}

const isAlike = ({ code, message }: Problem, other: Problem['message']): boolean =>
  code !== 'look-alike' || message.en === other.en;

function joinedOf(group: readonly Problem[]): Problem {
  const [first, ...others] = group as [Problem, ...Problem[]];
  const severity = group.some((each) => each.severity === 'error') ? 'error' : first.severity;
  const { length } = group;
  return problem(first, first.code, severity, inPlaces(first.message, length), {
    related: others.map((each) => related(each, each.message)),
    fixes: () => {
      const all = group.map((each) => fixesOf(each)[0]);
      const [one] = all;
      const edits = all.flatMap((each) => each?.edits ?? []);
      if (!one || all.includes(undefined)) return [];
      const isSafe = all.every((each) => each?.applicability === 'safe');
      return [fix(allOf(one.title, length), edits, isSafe ? 'safe' : 'suggestion', one.preferred)];
    },
  });
}
