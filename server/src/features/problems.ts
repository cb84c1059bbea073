import * as messages from '../base/messages.ts';
import type { Fix, Problem, Severity } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { Text } from '../base/text.ts';
import { inner, type Word } from '../syntax/tree.ts';

/** A problem with a stretch of the document. */
export function problemAt(at: Span, code: string, severity: Severity, message: Text): Problem {
  return { start: at.start, end: at.end, code, severity, message };
}

/** The mend that puts another word in place of one, inside its quotes. */
export function replaceWord(word: Word, text: string): Fix {
  const at = inner(word);
  return { title: messages.changeTo(text), edits: [{ start: at.start, end: at.end, text }], preferred: true };
}

/** The problem of a statement that has moved by so many characters, with all that it holds. */
export function moved(problem: Problem, delta: number): Problem {
  const { fixes, related } = problem;
  return {
    ...at(problem, delta),
    ...(fixes && { fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => at(edit, delta)) })) }),
    ...(related && { related: related.map((other) => at(other, delta)) }),
  };
}

function at<S extends Span>(span: S, delta: number): S {
  return { ...span, start: span.start + delta, end: span.end + delta };
}

/** True when a problem, its mends and the places that belong to it are all in one stretch of the document. */
export function staysIn({ start, end }: Span, problem: Problem): boolean {
  const inside = (span: Span & { readonly uri?: string }): boolean =>
    span.uri === undefined && span.start >= start && span.end <= end;
  return (
    inside(problem) &&
    (problem.fixes ?? []).every((fix) => fix.edits.every(inside)) &&
    (problem.related ?? []).every(inside)
  );
}
