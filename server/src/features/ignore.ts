import * as messages from '../base/messages-editor.ts';
import type { Edit, Fix, Problem } from '../base/problem.ts';
import { fix } from '../base/report.ts';
import { innermost } from '../binding/locate.ts';
import type { Language } from '../language.ts';
import type { BoundTree } from '../schema/types.ts';
import { sourceText } from '../syntax/tree.ts';

/** The comment that silences a problem where it is: above its statement. */
export function ignoreHere(problem: Problem, bound: BoundTree, language: Language): Fix {
  const text = sourceText(bound.tree);
  let statement = innermost(bound, problem.start);
  // A comment line between clauses would become part of the statement: it goes above the whole.
  if (language.bodies === 'clauses') while (statement?.parent) statement = statement.parent;
  // In a block, but in none of its statements: above the line itself.
  const { start: begin, body } = statement?.statement ?? { ...problem, body: undefined };
  const start = body && language.bodies !== 'clauses' && problem.start > body.start ? problem.start : begin;
  // Line ends are those of `Lines`; a byte order mark is no part of the first line.
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  let lineStart = start;
  while (lineStart > first && !/[\r\n]/.test(text[lineStart - 1]!)) lineStart--;
  let indented = lineStart;
  while (text[indented] === ' ' || text[indented] === '\t') indented++;
  const indent = text.slice(lineStart, indented);
  const edit = { start: lineStart, end: lineStart, text: `${indent}# ha-ignore: ${problem.code}\n` };
  return fix(messages.ignoreHere(problem.code), [edit], 'suggestion', false);
}

/** The comment that silences a problem in all of its file: at its beginning. */
export function ignoreInFile({ code }: Problem, bound: BoundTree): Edit {
  const start = sourceText(bound.tree).startsWith('\uFEFF') ? 1 : 0;
  return { start, end: start, text: `# ha-ignore-file: ${code}\n` };
}
