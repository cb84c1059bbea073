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
  const codes = found[2]!.split(/\s*,\s*/);
  if (found[1]) return [{ codes, start: 0, end: text.length }];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lineStart, start).trim()) return [{ codes, start: lineStart, end: start }];
  const next = bound.all.find((each) => each.statement.start >= end)?.statement;
  return next ? [{ codes, start: next.start, end: next.end }] : [];
}
