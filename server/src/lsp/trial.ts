import { edited } from '../base/edited.ts';
import type { Fix, Problem } from '../base/problem.ts';
import { fixesOf } from '../base/report.ts';
import type { Workspace } from '../documents/workspace.ts';
import { judge } from '../validation/isolation.ts';
import { isImprovement, type Judged } from '../validation/trial.ts';

/**
 * Lets a problem offer only fixes that were tried: each is applied to a copy of the documents that it changes, and they
 * are checked again. `problems`: all problems of the document. Costs nothing until somebody asks for the fixes.
 */
export function withTriedFixes(
  workspace: Workspace,
  uri: string,
  problems: readonly Problem[],
): (problem: Problem) => Problem {
  const source = workspace.source(uri)!;
  let before: Judged | undefined;
  const isGood = (found: Problem, fix: Fix): boolean => {
    const texts = new Map<string, string>();
    for (const other of new Set(fix.edits.map((edit) => edit.uri ?? uri))) {
      const text = workspace.source(other)?.text;
      const own = fix.edits.filter((edit) => (edit.uri ?? uri) === other);
      const next = text === undefined ? undefined : edited(text, own);
      // What is not open here cannot be tried.
      if (text === undefined) return true;
      if (next === undefined) return false;
      texts.set(other, next);
    }
    before ??= judged(workspace, uri, source.text, problems);
    const text = texts.get(uri);
    if (text === undefined) return true;
    const trial = workspace.with(texts);
    const { problems: left, failure } = judge((how) => trial.checked(uri, how), source.language, text);
    if (failure) return false;
    const edits = fix.edits.filter((edit) => (edit.uri ?? uri) === uri);
    return isImprovement(found, edits, before, judged(trial, uri, text, left));
  };
  return (problem) =>
    problem.fixes ? { ...problem, fixes: () => fixesOf(problem).filter((fix) => isGood(problem, fix)) } : problem;
}

function judged(workspace: Workspace, uri: string, text: string, problems: readonly Problem[]): Judged {
  const syntax = new Set(workspace.bound(uri)!.tree.problems.map(({ code, start }) => `${code} ${start}`));
  return { text, problems, isSyntax: ({ code, start }) => syntax.has(`${code} ${start}`) };
}
