import { inOrder } from '../base/edited.ts';
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
 * True when a fix of `found` does what it is for: the problem is gone, and no error or warning is new. A fix of what hides
 * others, or keeps the text from being read, may bring to light what a check finds in a statement that can be read now;
 * a file that could not be read must not have more of them than before.
 */
export function isImprovement(found: Problem, edits: readonly Edit[], before: Judged, after: Judged): boolean {
  const same = (other: Problem): boolean => other.code === found.code && other.message.en === found.message.en;
  if (after.problems.filter(same).length >= before.problems.filter(same).length) return false;
  const fresh = freshProblems(edits, before, after);
  if (!fresh.length) return true;
  const { hides } = found;
  const isMissing = ({ code }: Problem): boolean => hides === 'word' && code === 'missing-argument';
  if (fresh.some((each) => after.isSyntax(each) || (unreadable.has(each.code) && !isMissing(each)))) return false;
  if (hides === 'statement') return !isInEdited(fresh, edits, after.text);
  return hides === 'word' || (before.isSyntax(found) && loud(after).length <= loud(before).length);
}

/** True where one of some problems lies in a word that was put in: what was written does not fit. */
function isInEdited(problems: readonly Problem[], edits: readonly Edit[], text: string): boolean {
  return inOrder(edits).some((edit) => {
    let end = moved(edit.end, inOrder(edits));
    let start = end - edit.text.length;
    while (start > 0 && !/\s/.test(text[start - 1]!)) start--;
    while (end < text.length && !/\s/.test(text[end]!)) end++;
    const isInside = (at: Location): boolean => at.uri === undefined && start <= at.start && at.end <= end;
    return problems.some((each) => isInside(each) || each.related?.some(isInside));
  });
}

function loud({ problems }: Judged): readonly Problem[] {
  return problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
}

/** The errors and warnings that are new: they have no counterpart in the same line, nor one with the same message. */
function freshProblems(edits: readonly Edit[], before: Judged, after: Judged): readonly Problem[] {
  const ordered = inOrder(edits);
  const lines = linesOf(after.text);
  const lineOf = (offset: number): number => lastAtOrBefore(lines.starts.length, (i) => lines.starts[i]!, offset);
  const stock = new Map<string, { readonly line: number; readonly message: string }[]>();
  for (const { code, start, message } of loud(before)) {
    const known = { line: lineOf(moved(start, ordered)), message: message.en };
    const row = stock.get(code);
    if (row) row.push(known);
    else stock.set(code, [known]);
  }
  const take = (
    code: string,
    fits: (known: { readonly line: number; readonly message: string }) => boolean,
  ): boolean => {
    const row = stock.get(code) ?? [];
    const at = row.findIndex(fits);
    if (at >= 0) row.splice(at, 1);
    return at >= 0;
  };
  const unlike = loud(after).filter(({ code, start, message }) => {
    const line = lineOf(start);
    return !take(code, (known) => known.message === message.en && known.line === line);
  });
  const elsewhere = unlike.filter(({ code, message }) => !take(code, (known) => known.message === message.en));
  return elsewhere.filter(({ code, start }) => !take(code, ({ line }) => Math.abs(line - lineOf(start)) <= 1));
}

/** Where an offset of the old text is in the new one; in what replaced it, where it was replaced. */
function moved(offset: number, ordered: readonly Edit[]): number {
  let shift = 0;
  for (const { start, end, text } of ordered) {
    if (offset < start || (offset === start && end > start)) break;
    if (offset < end) return start + shift + Math.min(offset - start, text.length);
    shift += text.length - (end - start);
  }
  return offset + shift;
}
