import type { Problem } from '../../../../base/problem.ts';
import type { Checked } from '../../../../language.ts';
import type { Fault } from '../../../../syntax/lists/faults.ts';
import type { SyntaxTree } from '../../../../syntax/tree.ts';
import * as messages from '../messages/syntax.ts';
import { dialectOf, readingOf } from '../model/guest.ts';
import { faultProblem } from '../syntax/parse.ts';

/** True where the rest of a value may be in the next line. */
function isBroken({ kind }: Fault): boolean {
  return kind === 'unclosed-string' || kind === 'no-value' || kind === 'no-assign';
}

/** True for a line that does not begin as a statement does. */
function isBare({ kind }: Fault): boolean {
  return kind === 'key' || kind === 'no-assign' || kind === 'continuation';
}

/** The first CR of a line end that no comment takes in; -1 where there is none. */
function lineEndOutside({ text, comments }: SyntaxTree): number {
  const inComments = new Set(comments.map(({ end }) => end));
  let at = text.indexOf('\r');
  while (at >= 0 && (inComments.has(at) || at === text.length - 1)) at = text.indexOf('\r', at + 1);
  return at;
}

/** What xl cannot read: the first fault of each statement, or that the file is a program. */
export function* syntax({ bound }: Checked): Iterable<Problem> {
  if (dialectOf(bound) === 'xm') return;
  const { tree } = bound;
  const { faults, script } = readingOf(tree);
  if (script) {
    yield messages.pythonCode(script);
    return;
  }
  if (tree.text.startsWith('\uFEFF')) yield messages.byteOrderMark();
  const carriageReturn = lineEndOutside(tree);
  if (carriageReturn >= 0) yield messages.crlf({ start: carriageReturn, end: carriageReturn + 1 });
  const reported = new Set(tree.problems.map(({ start }) => start));
  let line = -2;
  let cause: Fault | undefined;
  for (const fault of faults) {
    const lineStart = fault.start === 0 ? -1 : tree.text.lastIndexOf('\n', fault.start - 1);
    // One mistake, one message: what follows in the line hangs on it, and so does the rest of a value in the next one.
    const isDerived =
      lineStart === line ||
      (cause && isBroken(cause) && isBare(fault) && tree.text.slice(cause.end, fault.start).split('\n').length === 2);
    if (isDerived) {
      // The next line may go on as well.
      if (cause && lineStart !== line && /^[^\n]*\\[ \t]*$/m.test(tree.text.slice(fault.start, fault.start + 400)))
        cause = { ...cause, end: fault.end };
      line = lineStart;
      continue;
    }
    line = lineStart;
    cause = fault;
    if (!reported.has(fault.start)) yield faultProblem(fault, tree.text);
  }
}
