import { Apart, edited } from '../base/edited.ts';
import { groupBy } from '../base/group-by.ts';
import type { Edit, Fix, Problem } from '../base/problem.ts';
import { fixesOf } from '../base/report.ts';
import type { Workspace } from '../documents/workspace.ts';
import { judge } from '../validation/isolation.ts';
import { isImprovement, type Judged } from '../validation/trial.ts';

/** Which fixes will be asked for at once. */
export interface Together {
  readonly problems: (problem: Problem) => boolean;
  /** The others of these problems are not offered. */
  readonly fixes?: (fix: Fix) => boolean;
}

/** A fix, and a problem that it is for. */
interface Candidate {
  readonly found: Problem;
  readonly fix: Fix;
}

/** As few are tried one by one: none can hide what another does. */
const few = 8;

/** What the trials of one request may cost: characters read and steps of checks. Fixes beyond that are not offered. */
const most = 500_000;

/**
 * Lets a problem offer only fixes that were tried: each is applied to a copy of the documents that it changes, and they
 * are checked again; many that are asked for `together` at once, and halves of them where that does harm. `problems`: all
 * problems of the document. Costs nothing until somebody asks for the fixes.
 */
export function withTriedFixes(
  workspace: Workspace,
  uri: string,
  problems: readonly Problem[],
  together?: Together,
): (problem: Problem) => Problem {
  const trials = new Trials(workspace, uri, problems);
  let good: ReadonlyMap<Problem['fixes'], readonly Fix[]> | undefined;
  const goodFixes = (problem: Problem): readonly Fix[] => {
    if (!together?.problems(problem)) return fixesOf(problem).filter((fix) => trials.isGood([{ found: problem, fix }]));
    good ??= trials.goodOf(problems.filter(together.problems), together.fixes);
    return good.get(problem.fixes) ?? [];
  };
  return (problem) => (problem.fixes ? { ...problem, fixes: () => goodFixes(problem) } : problem);
}

class Trials {
  private readonly workspace: Workspace;
  private readonly uri: string;
  private readonly problems: readonly Problem[];
  private before: Judged | undefined;
  /** What trials have cost so far, and the costliest one. */
  private cost = 0;
  private costliest = 0;

  constructor(workspace: Workspace, uri: string, problems: readonly Problem[]) {
    this.workspace = workspace;
    this.uri = uri;
    this.problems = problems;
  }

  /** The fixes of some problems that help, by what makes them: a problem may come with another severity. */
  goodOf(
    problems: readonly Problem[],
    isWanted: (fix: Fix) => boolean = () => true,
  ): ReadonlyMap<Problem['fixes'], readonly Fix[]> {
    const fixes = new Map<Problem['fixes'], readonly Fix[]>();
    // One fix may be that of several problems.
    const open = new Map<Fix, Candidate>();
    for (const found of problems) {
      const own = fixesOf(found).filter(isWanted);
      fixes.set(found.fixes, own);
      for (const fix of own) if (!open.has(fix)) open.set(fix, { found, fix });
    }
    const good = new Set<Fix>();
    while (open.size) {
      const apart = new Apart();
      const round = [...open.values()].filter(
        ({ fix }, i) => (fix.edits.every((edit) => this.isOwn(edit)) && apart.take(fix.edits)) || i === 0,
      );
      for (const { fix } of round) open.delete(fix);
      // What helps against one kind of problem, helps mostly against all of them.
      for (const alike of groupBy(round, ({ found }) => found.code).values())
        for (const { fix } of this.goodAmong(alike)) good.add(fix);
    }
    return new Map([...fixes].map(([found, own]) => [found, own.filter((fix) => good.has(fix))]));
  }

  private goodAmong(candidates: readonly Candidate[]): readonly Candidate[] {
    if (candidates.length > few && this.isGood(candidates)) return candidates;
    if (candidates.length <= few) return candidates.filter((each) => this.isGood([each]));
    const half = candidates.length >> 1;
    return [candidates.slice(0, half), candidates.slice(half)].flatMap((part) => this.goodAmong(part));
  }

  /** Whether fixes that keep apart help where all of them are applied. */
  isGood(candidates: readonly Candidate[]): boolean {
    if (this.cost > Math.max(most, few * this.costliest)) return false;
    const { workspace, uri } = this;
    const edits = candidates.flatMap(({ fix }) => fix.edits);
    const texts = new Map<string, string>();
    for (const other of new Set(edits.map((edit) => edit.uri ?? uri))) {
      const text = workspace.source(other)?.text;
      const next =
        text === undefined
          ? undefined
          : edited(
              text,
              edits.filter((edit) => (edit.uri ?? uri) === other),
            );
      // What is not open here cannot be tried.
      if (text === undefined) return true;
      if (next === undefined) return false;
      texts.set(other, next);
    }
    const source = workspace.source(uri)!;
    this.before ??= judged(workspace, uri, source.text, this.problems);
    const text = texts.get(uri);
    if (text === undefined) return true;
    const trial = workspace.with(texts);
    const { problems: left, failure, steps } = judge((how) => trial.checked(uri, how), source.language, text);
    const cost = text.length + steps;
    this.cost += cost;
    this.costliest = Math.max(this.costliest, cost);
    if (failure) return false;
    const own = edits.filter((edit) => this.isOwn(edit));
    const found = candidates.map((each) => each.found);
    return isImprovement(found, own, this.before, judged(trial, uri, text, left));
  }

  private isOwn(edit: Edit): boolean {
    return (edit.uri ?? this.uri) === this.uri;
  }
}

function judged(workspace: Workspace, uri: string, text: string, problems: readonly Problem[]): Judged {
  const syntax = new Set(workspace.bound(uri)!.tree.problems.map(({ code, start }) => `${code} ${start}`));
  return { text, problems, isSyntax: ({ code, start }) => syntax.has(`${code} ${start}`) };
}
