import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../../base/problem.ts';
import type { Locale } from '../../base/text.ts';
import type { Finding } from '../../lsp/convert.ts';
import type { Session } from '../../lsp/session.ts';
import type { ReadFile } from '../files.ts';
import { problemHelps } from '../reference.ts';
import { github, gitlab, junit } from './ci-reports.ts';
import {
  badValue,
  type Command,
  errorLines,
  invalid,
  type Options,
  type Outcome,
  oneOf,
  type Terminal,
} from './command.ts';
import { folderOf, gather, nothingFound, unknownLanguage } from './inputs.ts';
import { json, type Report, reaches, severities, summary, text } from './reports.ts';
import { sarif } from './sarif.ts';
import { sessionFor } from './targets.ts';

const formats = { text, json, sarif, junit, github, gitlab } as const;

/** `check PATH...`: the problems of files, each among the files beside it. */
export const check: Command = {
  options: [
    'format',
    'output',
    'fail-on',
    'max-warnings',
    'explain',
    'quiet',
    'language',
    'isolated',
    'target',
    'stdin-filename',
    'no-error-on-unmatched',
  ],
  run: async (paths, options, terminal): Promise<Outcome | undefined> => {
    if (!paths.length) return undefined;
    const { locale, known } = terminal;
    const asked = askedFor(options, terminal);
    if ('problem' in asked) return invalid(asked.problem);
    const session = sessionFor(options, locale, known);
    if ('problem' in session) return invalid(session.problem);
    const globs = options.language === undefined ? session.associations.globs : ['**/*'];
    const standardInput = { name: options['stdin-filename'] ?? '<stdin>', read: terminal.stdin };
    const { files, refused, unmatched } = await gather(paths, globs, standardInput);
    const roots = new Set(paths.map((path) => pathToFileURL(folderOf(path)).href));
    session.workspace.setRoots(options.isolated ? [] : [...roots]);
    const { reports, unknown } = judged(session, files, options.language, options.isolated);
    const failures = [
      ...refused.map(({ path, reason }) => ({ path, reason: reason[locale] })),
      ...unknown.map(({ path }) => ({ path, reason: unknownLanguage[locale] })),
      ...reports.flatMap(({ file }) => {
        const failure = session.failure(uriOf(file));
        return failure ? [{ path: file.path, reason: `${failure.code}: ${failure.detail.split('\n')[0]}` }] : [];
      }),
    ];
    const err = failures.map(({ path, reason }) => `${path}: ${reason}`);
    if (unmatched.length && !options['no-error-on-unmatched']) err.push(nothingFound(unmatched, locale));
    const helpOf = problemHelps();
    const printed = formats[asked.format]({
      reports,
      failures,
      locale,
      colour: terminal.colour && options.output === undefined,
      root: process.cwd(),
      bar: asked.bar,
      version: terminal.version,
      ...(options.explain && { explanation: (code: string) => helpOf(code)?.why }),
      linesAt: (uri) => session.lines(uri),
    });
    if (options.output !== undefined && !(await isWritten(options.output, printed)))
      err.push(locale === 'ja' ? `${options.output}: 書き込めません` : `${options.output}: cannot be written`);
    const notes = options.quiet ? [] : [summary(reports, locale)];
    const warnings = countOf(reports, ({ severity }) => severity === 'warning');
    const tooMany = warnings > asked.maxWarnings;
    if (tooMany) notes.push(moreWarnings(warnings, asked.maxWarnings, locale));
    const isBad = tooMany || countOf(reports, ({ severity }) => reaches(severity, asked.bar)) > 0;
    return {
      out: options.output === undefined ? printed : '',
      err: errorLines([...err, ...notes]),
      exit: err.length ? 2 : isBad ? 1 : 0,
    };
  },
};

interface Asked {
  readonly format: keyof typeof formats;
  readonly bar: Severity;
  readonly maxWarnings: number;
}

/** What the options ask for, or which of them is wrong. */
function askedFor(options: Options, { locale, known }: Terminal): Asked | { readonly problem: string } {
  const names = Object.keys(formats) as (keyof typeof formats)[];
  const format = oneOf('format', options.format, names, 'text', locale);
  if ('problem' in format) return format;
  const bar = oneOf('fail-on', options['fail-on'], severities.slice(0, 3), 'error', locale);
  if ('problem' in bar) return bar;
  const most = options['max-warnings'];
  if (most !== undefined && !/^\d+$/.test(most))
    return { problem: badValue('max-warnings', most, '0, 1, 2, ...', locale) };
  const { language } = options;
  if (language !== undefined && !known.some((each) => each.id === language))
    return { problem: badValue('language', language, known.map((each) => each.id).join(', '), locale) };
  const maxWarnings = most === undefined ? Number.POSITIVE_INFINITY : Number(most);
  return { format: format.value, bar: bar.value, maxWarnings };
}

function countOf(reports: readonly Report[], counts: (finding: Finding) => boolean): number {
  return reports.reduce((sum, { findings }) => sum + findings.filter(counts).length, 0);
}

function moreWarnings(count: number, most: number, locale: Locale): string {
  return locale === 'ja'
    ? `警告が ${count} 件あり、--max-warnings ${most} を超えています`
    : `${count} warnings exceed --max-warnings ${most}`;
}

async function isWritten(path: string, text: string): Promise<boolean> {
  return writeFile(path, text).then(
    () => true,
    () => false,
  );
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
