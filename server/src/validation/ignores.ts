import type { Problem } from '../base/problem.ts';
import type { BoundTree } from '../schema/types.ts';

const MARK = /\bha-ignore(-file)?:\s*([\w/-]+(?:\s*,\s*[\w/-]+)*)/;

interface Ignore {
  readonly codes: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * The problems that no comment silences. `# ha-ignore: CODE, CODE` holds for its own line, or, where it is alone, for
 * the statement below it; `# ha-ignore-file: CODE` for the document. A code may appear with the language's id or
 * without.
 */
export function withoutIgnored(problems: readonly Problem[], bound: BoundTree, language: string): readonly Problem[] {
  if (!problems.length || !bound.tree.text.includes('ha-ignore')) return problems;
  const ignores = bound.tree.comments.flatMap((comment) => read(bound, comment.start, comment.end));
  return problems.filter(
    (problem) =>
      !ignores.some(
        (ignore) =>
          ignore.start <= problem.start &&
          problem.start <= ignore.end &&
          ignore.codes.some((code) => code === problem.code || code === `${language}/${problem.code}`),
      ),
  );
}

function read(bound: BoundTree, start: number, end: number): readonly Ignore[] {
  const { text } = bound.tree;
  const found = MARK.exec(text.slice(start, end));
  if (!found) return [];
  const codes = found[2]!.split(',').map((code) => code.trim());
  if (found[1]) return [{ codes, start: 0, end: text.length }];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lineStart, start).trim()) return [{ codes, start: lineStart, end: start }];
  // A byte order mark is in front of the comment itself. What stands right below need not be a statement: a comment with a mistake in its mark, a brace too many, or what is
  // missing at the end of the file.
  const below = /[^ \t\r\n][^\r\n]*/.exec(text.slice(end));
  const line = below
    ? { codes, start: lineStart, end: end + below.index + below[0].length }
    : { codes, start: lineStart, end: text.length };
  const next = bound.all.findIndex((each) => each.statement.start >= end);
  if (next < 0) return [line];
  // The next statement, and those that begin in the same line.
  const statements = bound.all
    .slice(next)
    .filter(({ statement }, i) => i === 0 || (statement.start >= line.start && statement.start <= line.end));
  return [line, ...statements.map(({ statement }) => ({ codes, start: statement.start, end: statement.end }))];
}
