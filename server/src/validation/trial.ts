import { inOrder, offsetsAfter } from '../base/edited.ts';
import { linesOf } from '../base/lines.ts';
import type { Edit, Location, Problem } from '../base/problem.ts';
import { lastAtOrBefore } from '../base/span.ts';

/** A text and its problems. */
export interface Judged {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** True for those of `problems` that say what the text could not be read for. */
  readonly isSyntax: (found: Problem) => boolean;
}

/** Codes of the catalogue's rules: a statement with one of these cannot be read either. */
const unreadable: ReadonlySet<string> = new Set([
  'unknown-directive',
  'misplaced-directive',
  'missing-argument',
  'unexpected-argument',
  'extra-argument',
  'bad-value',
]);

/**
 * True when fixes of the problems `found`, applied at once, do what they are for: each problem is gone, and no error or
 * warning is new. A fix of what hides others, or keeps the text from being read, may bring to light what a check finds in a
 * statement that can be read now; a file that could not be read must not have more of them than before.
 */
export function isImprovement(
  found: readonly Problem[],
  edits: readonly Edit[],
  before: Judged,
  after: Judged,
): boolean {
  const left = countsOf(after.problems);
  const had = countsOf(before.problems);
  for (const [key, fixed] of countsOf(found)) if ((left.get(key) ?? 0) > (had.get(key) ?? 0) - fixed) return false;
  const fresh = freshProblems(edits, before, after);
  if (!fresh.length) return true;
  const hides = (what: Problem['hides']): boolean => found.some((each) => each.hides === what);
  const isMissing = ({ code }: Problem): boolean =>
    code === 'missing-argument' && found.every((each) => each.hides === 'word');
  if (fresh.some((each) => after.isSyntax(each) || (unreadable.has(each.code) && !isMissing(each)))) return false;
  if (!found.every((each) => each.hides || before.isSyntax(each))) return false;
  if (hides('statement') && isInEdited(fresh, edits, after.text)) return false;
  return !hides(undefined) || loud(after).length <= loud(before).length;
}

/** How many problems there are of each kind: of one code, with one message. */
function countsOf(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of problems) {
    const key = `${each.code}\n${each.message.en}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** True where one of some problems lies in a word that was put in: what was written does not fit. */
function isInEdited(problems: readonly Problem[], edits: readonly Edit[], text: string): boolean {
  const after = offsetsAfter(edits);
  const words = inOrder(edits).map((edit) => {
    let end = after(edit.end);
    let start = end - edit.text.length;
    while (start > 0 && !/\s/.test(text[start - 1]!)) start--;
    while (end < text.length && !/\s/.test(text[end]!)) end++;
    return { start, end };
  });
  const isInside = (at: Location): boolean => {
    const word = words[lastAtOrBefore(words.length, (i) => words[i]!.start, at.start)];
    return at.uri === undefined && word !== undefined && at.end <= word.end;
  };
  return problems.some((each) => isInside(each) || each.related?.some(isInside));
}

function loud({ problems }: Judged): readonly Problem[] {
  return problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
}

/** The errors and warnings that are new: they have no counterpart in the same line, nor one with the same message. */
function freshProblems(edits: readonly Edit[], before: Judged, after: Judged): readonly Problem[] {
  const moved = offsetsAfter(edits);
  const lines = linesOf(after.text);
  const lineOf = (offset: number): number => lastAtOrBefore(lines.starts.length, (i) => lines.starts[i]!, offset);
  const stock = new Map<string, { isLeft: boolean }[]>();
  const exact = ({ code, message }: Problem, line: number): string => `${code}\n${line}\n${message.en}`;
  const alike = ({ code, message }: Problem): string => `${code}\n\n${message.en}`;
  const near = ({ code }: Problem, line: number): string => `${code}\n${line}`;
  // The last ones first: from each row they are taken from the end.
  for (const each of loud(before).toReversed()) {
    const line = lineOf(moved(each.start));
    const known = { isLeft: true };
    for (const key of [exact(each, line), alike(each), near(each, line)]) {
      const row = stock.get(key);
      if (row) row.push(known);
      else stock.set(key, [known]);
    }
  }
  const take = (key: string): boolean => {
    const row = stock.get(key) ?? [];
    while (row.length) {
      const known = row.pop()!;
      if (!known.isLeft) continue;
      known.isLeft = false;
      return true;
    }
    return false;
  };
  return loud(after)
    .filter((each) => !take(exact(each, lineOf(each.start))))
    .filter((each) => !take(alike(each)))
    .filter((each) => ![0, -1, 1].some((by) => take(near(each, lineOf(each.start) + by))));
}
