import type { Failure } from '../../base/failure.ts';
import type { Lines } from '../../base/lines.ts';
import type { Span } from '../../base/span.ts';
import type { Locale } from '../../base/text.ts';
import { stretchesWithoutSecrets } from '../../documents/secrets.ts';
import type { Language } from '../../language.ts';
import type { Session } from '../../lsp/session.ts';
import type { ReadFile } from '../files.ts';
import type { Options } from './command.ts';
import { lineMask, putFile, uriOf } from './documents.ts';
import { fixFiles } from './fix.ts';
import { unknownLanguage } from './inputs.ts';
import type { Projected } from './project.ts';
import type { Report } from './reports.ts';
import { sessionFor } from './targets.ts';

/** What was found in some files. */
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

/** Checks files among themselves, after fixing them where that is asked for; or what is wrong with the options. */
export async function judgeFiles(
  { files, projects }: Projected,
  roots: readonly string[],
  options: Options,
  locale: Locale,
  known: readonly Language[],
): Promise<Judged | { readonly problem: string }> {
  const failures: { path: string; reason: string }[] = [];
  const session = sessionFor(options, locale, known, projects);
  if ('problem' in session) return session;
  session.workspace.setRoots(options.isolated ? [] : roots);
  const fixed = options.fix ? await fixFiles(session, files, options) : undefined;
  for (const { path, reason } of fixed?.failures ?? []) failures.push({ path, reason: reason[locale] });
  const { judged, unknown } = judge(session, fixed?.files ?? files, options);
  for (const { path } of unknown) failures.push({ path, reason: unknownLanguage[locale] });
  for (const { report, failure } of judged)
    if (failure) failures.push({ path: report.file.path, reason: `${failure.code}: ${failure.detail.split('\n')[0]}` });
  return {
    reports: judged.map(({ report }) => report),
    failures,
    fixed: fixed?.count ?? 0,
    diff: fixed?.diff ?? '',
    linesAt: (uri) => session.lines(uri),
  };
}

/** What was found in a file, and why it could not be checked, if so. */
interface JudgedFile {
  readonly report: Report;
  readonly failure: Failure | undefined;
}

/** What is found in each file, and the files whose language is not known. */
function judge(
  session: Session,
  files: readonly ReadFile[],
  { language, isolated }: Pick<Options, 'language' | 'isolated'>,
): { readonly judged: readonly JudgedFile[]; readonly unknown: readonly ReadFile[] } {
  const taken: ReadFile[] = [];
  const unknown: ReadFile[] = [];
  for (const file of files) (putFile(session, file, language) ? taken : unknown).push(file);
  let judged: readonly JudgedFile[] = [];
  let isAgain = false;
  session.neighboursChanged = () => {
    isAgain = !isolated;
  };
  // Where a file cannot be checked, the others are judged as if it were not there.
  do {
    isAgain = false;
    if (isolated) removeAll(session);
    judged = taken.map((file) => {
      const uri = uriOf(file.path);
      if (isolated) putFile(session, file, language);
      const source = session.workspace.source(uri)!;
      const findings = session.findings(uri);
      const failure = session.failure(uri);
      if (isolated) removeAll(session);
      return {
        report: { file, language: source.language.id, findings, stretch: stretches(session, file, source) },
        failure,
      };
    });
  } while (isAgain);
  // Reports read on: the lines of related places, and the secrets of every file.
  if (isolated) for (const file of taken) putFile(session, file, language);
  return { judged, unknown };
}

function removeAll(session: Session): void {
  for (const uri of session.workspace.uris) session.remove(uri);
}

/** Stretches of a file without its own secrets, and, once all files are there again, without those of the others. */
function stretches(session: Session, file: ReadFile, source: Parameters<typeof stretchesWithoutSecrets>[0]) {
  const own = stretchesWithoutSecrets(source);
  let mask: ReturnType<typeof lineMask> | undefined;
  return (span: Span): string => {
    mask ??= lineMask(session, file, false);
    return mask(own(span));
  };
}
