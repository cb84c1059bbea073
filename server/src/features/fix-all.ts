import { Apart, edited } from '../base/edited.ts';
import type { Edit, Fix, Problem } from '../base/problem.ts';
import { fixesOf } from '../base/report.ts';
import type { Workspace } from '../documents/workspace.ts';
import { judge } from '../validation/isolation.ts';

/** True for a fix that may be applied unseen: safe, the one obvious fix of its problem, and within the document. */
export function isUnseen({ applicability, preferred, edits }: Fix): boolean {
  return applicability === 'safe' && preferred === true && edits.every(({ uri }) => uri === undefined);
}

/**
 * The edits of every fix that may be applied unseen and touches no other such edit; sorted by start. Empty where what comes
 * out would have more errors or warnings than before.
 */
export function safeFixes(workspace: Workspace, uri: string, problems: readonly Problem[]): readonly Edit[] {
  const chosen: Edit[] = [];
  const apart = new Apart();
  for (const problem of problems) {
    const fix = fixesOf(problem).find((each) => each.applicability === 'safe' && each.preferred);
    if (fix && isUnseen(fix) && apart.take(fix.edits)) chosen.push(...fix.edits);
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
