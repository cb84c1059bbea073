import { existsSync } from 'node:fs';
import type { Severity } from '../../base/problem.ts';
import type { Locale, Text } from '../../base/text.ts';
import type { Finding } from '../../lsp/convert.ts';
import { problemHelps } from '../reference.ts';
import { type Baseline, knownNote, readBaseline, withoutKnown, writeBaseline, writtenNote } from './baseline.ts';
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
import { fixedNote } from './fix.ts';
import { judgeFiles } from './judge.ts';
import { ignoredNote } from './project.ts';
import { json, type Report, reaches, severities, summary, text } from './reports.ts';
import { sarif } from './sarif.ts';
import { select } from './selection.ts';
import { notWritten, writeOwn } from './write.ts';

const formats = { text, json, sarif, junit, github, gitlab } as const;

/** `check PATH...`: the problems of files, each among the files beside it. */
export const check: Command = {
  options: [
    'format',
    'output',
    'fail-on',
    'max-warnings',
    'explain',
    'fix',
    'diff',
    'with-secrets',
    'baseline',
    'update-baseline',
    'no-config',
    'quiet',
    'language',
    'isolated',
    'target',
    'stdin-filename',
    'no-error-on-unmatched',
  ],
  run: async (paths, options, terminal): Promise<Outcome | undefined> => {
    if (!paths.length) return undefined;
    const asked = askedFor(options, terminal);
    if ('problem' in asked) return invalid(asked.problem);
    const unfit = unfitOption(paths, options);
    if (unfit) return invalid(unfit[terminal.locale]);
    const baseline = await baselineFor(options);
    if (baseline && 'problem' in baseline) return invalid(`${options.baseline}: ${baseline.problem[terminal.locale]}`);
    const selected = await select(paths, options, terminal);
    if ('problem' in selected) return invalid(selected.problem);
    const { projected, locale } = selected;
    const made = await judgeFiles(projected, selected.roots, options, locale, terminal.known);
    if ('problem' in made) return invalid(made.problem);
    const { reports: all } = made;
    const { reports, known: knownProblems } =
      options.baseline === undefined || options['update-baseline']
        ? { reports: all, known: 0 }
        : withoutKnown(all, options.baseline, baseline ?? new Map());
    const failures = [...selected.failures, ...made.failures];
    const err = [...failures.map(({ path, reason }) => `${path}: ${reason}`), ...selected.unmatched];
    const helpOf = problemHelps();
    const shown = options.fix && options.diff ? () => made.diff : formats[asked.format];
    const printed = shown({
      reports,
      failures,
      locale,
      colour: terminal.colour && options.output === undefined,
      root: process.cwd(),
      bar: asked.bar,
      ...(options.explain && { explanation: (code: string) => helpOf(code)?.why }),
      linesAt: made.linesAt,
    });
    if (options.output !== undefined && !(await writeOwn(options.output, printed)))
      err.push(`${options.output}: ${notWritten[locale]}`);
    const isUpdate = options.baseline !== undefined && options['update-baseline'];
    if (isUpdate && !(await writeBaseline(options.baseline!, all, baseline)))
      err.push(`${options.baseline}: ${notWritten[locale]}`);
    const notes = options.quiet ? [] : [summary(reports, locale)];
    if (options.fix && !options.quiet) notes.push(fixedNote(made.fixed, options.diff, locale));
    if (projected.ignored && !options.quiet) notes.push(ignoredNote(projected.ignored, locale));
    if (knownProblems && !options.quiet) notes.push(knownNote(knownProblems, locale));
    if (isUpdate && !options.quiet) notes.push(writtenNote(all, locale));
    const warnings = countOf(reports, ({ severity }) => severity === 'warning');
    const tooMany = warnings > asked.maxWarnings;
    if (tooMany) notes.push(moreWarnings(warnings, asked.maxWarnings, locale));
    const isBad = tooMany || countOf(reports, ({ severity }) => reaches(severity, asked.bar)) > 0;
    return {
      out: options.output === undefined ? printed : '',
      err: errorLines([...err, ...notes]),
      exit: err.length ? 2 : isBad && !isUpdate ? 1 : 0,
    };
  },
};

/** What does not go together. */
function unfitOption(paths: readonly string[], options: Options): Text | undefined {
  if (options.diff && !options.fix) return diffNeedsFix;
  if (options['update-baseline'] && options.baseline === undefined) return updateNeedsBaseline;
  return options.fix && !options.diff && paths.includes('-') ? stdinIsNotFixed : undefined;
}

const wholeNumber: Text = { en: 'a whole number', ja: '0 以上の整数' };
const diffNeedsFix: Text = { en: '--diff requires --fix.', ja: '--diff には --fix が必要です。' };
const updateNeedsBaseline: Text = {
  en: '--update-baseline requires --baseline FILE.',
  ja: '--update-baseline には --baseline ファイル が必要です。',
};
const stdinIsNotFixed: Text = {
  en: '--fix requires files: add --diff to see the fixes of standard input.',
  ja: '--fix にはファイルを指定してください。標準入力の修正内容は --diff で表示できます。',
};

/** The baseline to hold the problems against; undefined where there is none, or none yet that is to be written. */
async function baselineFor(options: Options): Promise<Baseline | { readonly problem: Text } | undefined> {
  if (options.baseline === undefined) return undefined;
  const read = await readBaseline(options.baseline);
  return 'problem' in read && options['update-baseline'] && !existsSync(options.baseline) ? undefined : read;
}

interface Asked {
  readonly format: keyof typeof formats;
  readonly bar: Severity;
  readonly maxWarnings: number;
}

/** What the options ask for, or which of them is wrong. */
function askedFor(options: Options, { locale }: Terminal): Asked | { readonly problem: string } {
  const names = Object.keys(formats) as (keyof typeof formats)[];
  const format = oneOf('format', options.format, names, 'text', locale);
  if ('problem' in format) return format;
  const bar = oneOf('fail-on', options['fail-on'], severities.slice(0, 3), 'error', locale);
  if ('problem' in bar) return bar;
  const most = options['max-warnings'];
  if (most !== undefined && !/^\d+$/.test(most))
    return { problem: badValue('max-warnings', most, wholeNumber[locale], locale) };
  const maxWarnings = most === undefined ? Number.POSITIVE_INFINITY : Number(most);
  return { format: format.value, bar: bar.value, maxWarnings };
}

function countOf(reports: readonly Report[], counts: (finding: Finding) => boolean): number {
  return reports.reduce((sum, { findings }) => sum + findings.filter(counts).length, 0);
}

function moreWarnings(count: number, most: number, locale: Locale): string {
  return locale === 'ja'
    ? `警告が ${count} 件あり、--max-warnings ${most} を超えています`
    : `${count === 1 ? '1 warning exceeds' : `${count} warnings exceed`} --max-warnings ${most}`;
}
