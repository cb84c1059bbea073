import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Lines } from '../../base/lines.ts';
import type { Locale } from '../../base/text.ts';
import type { Language } from '../../language.ts';
import type { Session } from '../../lsp/session.ts';
import type { ReadFile } from '../files.ts';
import type { Options } from './command.ts';
import { fixFiles } from './fix.ts';
import { unknownLanguage } from './inputs.ts';
import type { Projects } from './project.ts';
import type { Report } from './reports.ts';
import { sessionFor } from './targets.ts';

/** What was found in the files of some projects. */
interface Judged {
  readonly reports: readonly Report[];
  readonly failures: readonly { readonly path: string; readonly reason: string }[];
  /** How many files were fixed, or would be. */
  readonly fixed: number;
  /** What would be fixed, where that is only shown. */
  readonly diff: string;
  /** The lines of a document, for related places. */
  readonly linesAt: (uri: string) => Lines | undefined;
}

/** Checks the files of each project among themselves, after fixing them where that is asked for; or what is wrong with the options. */
export async function judgeProjects(
  { groups }: Projects,
  roots: readonly string[],
  options: Options,
  locale: Locale,
  known: readonly Language[],
): Promise<Judged | { readonly problem: string }> {
  const reports: Report[] = [];
  const failures: { path: string; reason: string }[] = [];
  const sessions: Session[] = [];
  let fixedCount = 0;
  let diff = '';
  for (const { project, files } of groups) {
    const session = sessionFor(options, locale, known, project);
    if ('problem' in session) return session;
    sessions.push(session);
    session.workspace.setRoots(options.isolated ? [] : roots);
    const fixed = options.fix ? await fixFiles(session, files, options) : undefined;
    fixedCount += fixed?.count ?? 0;
    diff += fixed?.diff ?? '';
    for (const { path, reason } of fixed?.failures ?? []) failures.push({ path, reason: reason[locale] });
    const { reports: own, unknown } = judged(session, fixed?.files ?? files, options.language, options.isolated);
    reports.push(...own);
    for (const { path } of unknown) failures.push({ path, reason: unknownLanguage[locale] });
    for (const { file } of own) {
      const failure = session.failure(uriOf(file));
      if (failure) failures.push({ path: file.path, reason: `${failure.code}: ${failure.detail.split('\n')[0]}` });
    }
  }
  const linesAt = (uri: string): Lines | undefined => {
    for (const session of sessions) {
      const lines = session.lines(uri);
      if (lines) return lines;
    }
    return undefined;
  };
  return { reports, failures, fixed: fixedCount, diff, linesAt };
}

function uriOf(file: ReadFile): string {
  return pathToFileURL(resolve(file.path)).href;
}

/** What is found in each file, and the files whose language is not known. */
function judged(
  session: Session,
  files: readonly ReadFile[],
  language: string | undefined,
  isolated: boolean,
): { readonly reports: readonly Report[]; readonly unknown: readonly ReadFile[] } {
  const taken = files.filter((file) => session.put(uriOf(file), file.text, language, file.mode));
  let reports: readonly Report[] = [];
  let isAgain = false;
  session.neighboursChanged = () => {
    isAgain = !isolated;
  };
  // Where a file cannot be checked, the others are judged as if it were not there.
  do {
    isAgain = false;
    reports = taken.map((file) => {
      const uri = uriOf(file);
      if (isolated) for (const other of session.workspace.uris) if (other !== uri) session.remove(other);
      if (isolated) session.put(uri, file.text, language, file.mode);
      const mask = session.maskLabel(uri);
      return {
        file,
        language: session.workspace.source(uri)!.language.id,
        findings: session.findings(uri),
        // Of no place of the document: a whole line may be more than a secret.
        mask: (line: string) => mask(line, { start: -1, end: -1 }),
      };
    });
  } while (isAgain);
  return { reports, unknown: files.filter((file) => !taken.includes(file)) };
}
