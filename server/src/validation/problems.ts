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
