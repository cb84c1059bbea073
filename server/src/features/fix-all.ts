import { edited } from '../base/edited.ts';
import type { Edit, Problem } from '../base/problem.ts';
import { fixesOf } from '../base/report.ts';
import type { Workspace } from '../documents/workspace.ts';
import { judge } from '../validation/isolation.ts';

/**
 * The edits of every fix that may be applied unseen: safe, the one obvious fix of its problem, within the document, and
 * touching no other such edit; sorted by start. Empty where what comes out would have more errors or warnings than before.
 */
export function safeFixes(workspace: Workspace, uri: string, problems: readonly Problem[]): readonly Edit[] {
  const chosen: Edit[] = [];
  const isFree = (edit: Edit): boolean =>
    edit.uri === undefined && chosen.every((other) => edit.end < other.start || other.end < edit.start);
  for (const problem of problems) {
    const fix = fixesOf(problem).find((each) => each.applicability === 'safe' && each.preferred);
    if (fix?.edits.every(isFree)) chosen.push(...fix.edits);
  }
  chosen.sort((a, b) => a.start - b.start);
  return isBetter(workspace, uri, chosen) ? chosen : [];
}

function isBetter(workspace: Workspace, uri: string, edits: readonly Edit[]): boolean {
  const source = workspace.source(uri);
  const text = source && edited(source.text, edits);
  if (!source || text === undefined || !edits.length) return false;
  // What only neighbours bring to light may stay as it is.
  const faults = (seen: Workspace, read: string): number => {
    const { problems } = judge((how) => seen.checked(uri, { ...how, alone: true }), source.language, read);
    return problems.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
  };
  return faults(workspace.with(new Map([[uri, text]])), text) <= faults(workspace, source.text);
}
