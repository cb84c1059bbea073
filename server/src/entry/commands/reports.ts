import { createHash } from 'node:crypto';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { type Lines, linesOf, positionAt } from '../../base/lines.ts';
import type { Severity } from '../../base/problem.ts';
import { plain, visible } from '../../base/sinks.ts';
import type { Span } from '../../base/span.ts';
import type { Locale, Text } from '../../base/text.ts';
import type { Finding } from '../../lsp/convert.ts';
import type { ReadFile } from '../files.ts';
import { plainText } from '../texts.ts';

/** What was found in one file. */
export interface Report {
  readonly file: ReadFile;
  /** The id of its language. */
  readonly language: string;
  readonly findings: readonly Finding[];
  /** A stretch of its text of which no secret can be guessed. */
  readonly stretch: (span: Span) => string;
  /** Those of the findings, where they were made of more findings than are here. */
  readonly fingerprints?: readonly string[];
}

/** What a report is written of and for. */
export interface Findings {
  readonly reports: readonly Report[];
  /** Files that could not be read or checked. */
  readonly failures: readonly { readonly path: string; readonly reason: string }[];
  readonly locale: Locale;
  readonly colour: boolean;
  /** The folder that paths are written relative to where a format asks for it; absolute. */
  readonly root: string;
  /** The least severity that counts. */
  readonly bar: Severity;
  /** The first paragraph about a problem code, where it is to be shown. */
  readonly explanation?: (code: string) => Text | undefined;
  /** The lines of another document, for related places. */
  readonly linesAt: (uri: string) => Lines | undefined;
}

/** From what is worst on. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Whether a severity is as bad as another one, or worse. */
export function reaches(severity: Severity, bar: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(bar);
}

/** A place with lines and columns (UTF-16 code units) from 1; the end is exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function regionOf(lines: Lines, span: Span): Region {
  const start = positionAt(lines, span.start);
  const end = positionAt(lines, span.end);
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** A path below the root with `/`, or undefined where the file lies elsewhere. */
export function belowRoot(path: string, root: string): string | undefined {
  const inside = relative(root, resolve(path));
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? undefined : inside.split(sep).join('/');
}

/**
 * What a finding is known by when lines before it come and go: of its code, its line without spaces at the ends and
 * without secrets (a short one could be guessed), and how many the same came before it in the file.
 */
export function fingerprints({ file, findings, stretch, fingerprints: made }: Report): readonly string[] {
  if (made) return made;
  const lines = linesOf(file.text);
  const times = new Map<string, number>();
  return findings.map(({ code, start }) => {
    const { line } = positionAt(lines, start);
    const end = lines.starts[line + 1] ?? file.text.length;
    const text = stretch({ start: lines.starts[line]!, end }).trim().replace(/\s+/g, ' ');
    const hash = createHash('sha256').update(`${code}\0${text}`).digest('hex').slice(0, 20);
    const count = (times.get(hash) ?? 0) + 1;
    times.set(hash, count);
    return `${hash}:${count}`;
  });
}

/** Every problem with 1-based places, as JSON. */
export function json({ reports, locale, explanation }: Findings): string {
  const files = reports.map(({ file, language, findings }) => {
    const lines = linesOf(file.text);
    const problems = findings.map((finding) => {
      const about = explanation?.(finding.code);
      return {
        ...regionOf(lines, finding),
        severity: finding.severity,
        code: finding.code,
        message: plain(finding.message[locale], locale),
        ...(about && { explanation: plainText(about[locale], locale) }),
      };
    });
    return { path: file.path, language, problems };
  });
  return `${JSON.stringify({ files }, undefined, 2)}\n`;
}

const colours = { error: 31, warning: 33, information: 36, hint: 90 } as const;

/** One problem a line: `path:line:column: severity: message [code]`; what is explained once follows the first of its code. */
export function text({ reports, locale, colour, explanation }: Findings): string {
  const explained = new Set<string>();
  let out = '';
  for (const { file, findings } of reports) {
    const lines = linesOf(file.text);
    for (const finding of findings) {
      const { line, column } = regionOf(lines, finding);
      const severity = colour ? `\x1b[${colours[finding.severity]}m${finding.severity}\x1b[0m` : finding.severity;
      out += `${visible(file.path)}:${line}:${column}: ${severity}: ${plain(finding.message[locale], locale)} [${finding.code}]\n`;
      const about = explained.has(finding.code) ? undefined : explanation?.(finding.code);
      explained.add(finding.code);
      if (about) out += `${plainText(about[locale], locale).replace(/^(?=.)/gm, '    ')}\n`;
    }
  }
  return out;
}

/** What it comes to, in a line: `3 files checked: 2 errors, 1 warning`. */
export function summary(reports: readonly Report[], locale: Locale): string {
  const count = (...wanted: readonly Severity[]): number =>
    reports.reduce((sum, { findings }) => sum + findings.filter(({ severity }) => wanted.includes(severity)).length, 0);
  const counts = [count('error'), count('warning'), count('information', 'hint')] as const;
  const names = locale === 'ja' ? (['エラー', '警告', '助言'] as const) : (['error', 'warning', 'note'] as const);
  const parts = counts.flatMap((number, i) => (number ? [amount(number, names[i]!, locale)] : []));
  if (!reports.length) return locale === 'ja' ? '検査したファイルはありません' : 'no files checked';
  if (locale === 'ja') return `${reports.length} ファイルを検査しました: ${parts.join('、') || '問題なし'}`;
  return `${amount(reports.length, 'file', locale)} checked: ${parts.join(', ') || 'no problems'}`;
}

function amount(number: number, what: string, locale: Locale): string {
  return locale === 'ja' ? `${what} ${number} 件` : `${number} ${what}${number === 1 ? '' : 's'}`;
}
