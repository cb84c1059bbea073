import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Session } from '../../lsp/session.ts';
import type { ReadFile } from '../files.ts';
import { badValue, type Command, errorLines, invalid, type Outcome, oneOf } from './command.ts';
import { folderOf, gather, nothingFound, unknownLanguage } from './inputs.ts';
import { json, type Report, text } from './reports.ts';
import { sessionFor } from './targets.ts';

/** `check PATH...`: the problems of files, each among the files beside it. */
export const check: Command = {
  options: ['format', 'language', 'isolated', 'target', 'stdin-filename', 'no-error-on-unmatched'],
  run: async (paths, options, { locale, colour, known, stdin }): Promise<Outcome | undefined> => {
    if (!paths.length) return undefined;
    const format = oneOf('format', options.format, ['text', 'json'], 'text', locale);
    if ('problem' in format) return invalid(format.problem);
    if (options.language !== undefined && !known.some((each) => each.id === options.language))
      return invalid(badValue('language', options.language, known.map((each) => each.id).join(', '), locale));
    const session = sessionFor(options, locale, known);
    if ('problem' in session) return invalid(session.problem);
    const globs = options.language === undefined ? session.associations.globs : ['**/*'];
    const standardInput = { name: options['stdin-filename'] ?? '<stdin>', read: stdin };
    const { files, refused, unmatched } = await gather(paths, globs, standardInput);
    const roots = new Set(paths.map((path) => pathToFileURL(folderOf(path)).href));
    session.workspace.setRoots(options.isolated ? [] : [...roots]);
    const { reports, unknown } = judged(session, files, options.language, options.isolated);
    const err = [
      ...refused.map(({ path, reason }) => `${path}: ${reason[locale]}`),
      ...unknown.map(({ path }) => unknownLanguage(path, locale)),
      ...(unmatched.length && !options['no-error-on-unmatched'] ? [nothingFound(unmatched, locale)] : []),
    ];
    for (const { file } of reports) {
      const failure = session.failure(uriOf(file));
      if (failure) err.push(`${file.path}: ${failure.code}: ${failure.detail.split('\n')[0]}`);
    }
    const errors = reports.some((report) => report.findings.some((finding) => finding.severity === 'error'));
    return {
      out: format.value === 'json' ? json(reports, locale) : text(reports, locale, colour),
      err: errorLines(err),
      exit: err.length ? 2 : errors ? 1 : 0,
    };
  },
};

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
      return { file, language: session.workspace.source(uri)!.language.id, findings: session.findings(uri) };
    });
  } while (isAgain);
  return { reports, unknown: files.filter((file) => !taken.includes(file)) };
}
