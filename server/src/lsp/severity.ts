import type { Problem, Severity } from '../base/problem.ts';
import type { Project } from '../documents/project.ts';
import type { Language } from '../language.ts';
import type { Settings } from './settings.ts';

/** A severity, or `off`. */
export type Weight = Severity | 'off';

/** What a problem counts: as the settings have it, else the project, by its code in full or without the language; else as it is. */
export function weigh(
  { code, severity }: Problem,
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
