import type { Problem, Severity } from '../base/problem.ts';
import type { Project } from '../documents/project.ts';
import type { Language } from '../language.ts';
import type { BoundTree } from '../schema/types.ts';
import { withComments } from '../validation/comments.ts';
import type { Finding } from './convert.ts';
import type { Settings } from './settings.ts';

/** A problem as the settings have it. */
export interface Weighed extends Pick<Finding, 'code' | 'severity'> {
  readonly problem: Problem;
}

/** What decides which problems of a document are shown. */
interface Context {
  readonly bound: BoundTree;
  readonly language: Language;
  readonly set: Settings['severity'];
  readonly project: Project | undefined;
  /** All checks were made. */
  readonly isWhole: boolean;
  /** What is known beside the text. */
  readonly known: Known;
}

/** The problems of a document that are shown, as its comments, the settings and the project have them. */
export function weighed(
  found: readonly Problem[],
  { bound, language, set, project, isWhole, known }: Context,
): readonly Weighed[] {
  const weight = (problem: Pick<Problem, 'code' | 'severity'>): Weight => weigh(problem, language, set, project);
  const isOff = (code: string): boolean =>
    weight({ code, severity: 'warning' }) === 'off' || takesMore(language, code, known);
  return withComments(found, bound, language, { isWhole, isOff }).flatMap((problem) => {
    const severity = weight(problem);
    return severity === 'off' ? [] : [{ problem, code: `${language.id}/${problem.code}`, severity }];
  });
}

/** What is known of a document beside its text. */
interface Known {
  readonly mode: boolean;
  readonly neighbours: boolean;
}

/** Whether it takes more than is known to see the problems of a code. */
function takesMore({ reference }: Language, code: string, { mode, neighbours }: Known): boolean {
  if (mode && neighbours) return false;
  const forms = reference?.().problems[code];
  return (!mode && forms?.mode !== undefined) || (!neighbours && forms?.beside !== undefined);
}

/** A severity, or `off`. */
type Weight = Severity | 'off';

/** What a problem counts: as the settings have it, else the project, by its code in full or without the language; else as it is. */
function weigh(
  { code, severity }: Pick<Problem, 'code' | 'severity'>,
  language: Pick<Language, 'id' | 'practice'>,
  set: Settings['severity'],
  project: Pick<Project, 'severity' | 'profile'> | undefined,
): Weight {
  const full = `${language.id}/${code}`;
  return (
    set[full] ??
    set[code] ??
    project?.severity[full] ??
    project?.severity[code] ??
    (project && project.profile !== 'basic' && language.practice?.includes(code)
      ? profiled(severity, project.profile)
      : severity)
  );
}

/** What a profile makes of advice that a test cluster may do without. */
function profiled(severity: Severity, profile: 'lab' | 'production'): Weight {
  if (severity === 'error') return severity;
  return profile === 'lab' ? 'off' : 'warning';
}
