import * as messages from '../base/messages-editor.ts';
import type { Fix, Problem } from '../base/problem.ts';
import { fix, fixesOf } from '../base/report.ts';
import { innermost } from '../binding/locate.ts';
import type { Language } from '../language.ts';
import type { BoundTree } from '../schema/types.ts';
import { sourceText } from '../syntax/tree.ts';

/** What a person can do about a problem: its own fixes, then a comment above the statement that silences it. */
export function actions(problem: Problem, bound: BoundTree, language: Language): readonly Fix[] {
  return [...fixesOf(problem), ignore(problem, bound, language)];
}

function ignore(problem: Problem, bound: BoundTree, language: Language): Fix {
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
