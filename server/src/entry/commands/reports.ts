import { linesOf, positionAt } from '../../base/lines.ts';
import { plain, visible } from '../../base/sinks.ts';
import type { Locale } from '../../base/text.ts';
import type { Finding } from '../../lsp/convert.ts';
import type { ReadFile } from '../files.ts';

/** What was found in one file. */
export interface Report {
  readonly file: ReadFile;
  /** The id of its language. */
  readonly language: string;
  readonly findings: readonly Finding[];
}

/** Every problem with 1-based places (columns in UTF-16 code units), as JSON. */
export function json(reports: readonly Report[], locale: Locale): string {
  const files = reports.map(({ file, language, findings }) => {
    const lines = linesOf(file.text);
    const problems = findings.map((finding) => {
      const start = positionAt(lines, finding.start);
      const end = positionAt(lines, finding.end);
      return {
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        severity: finding.severity,
        code: finding.code,
        message: plain(finding.message[locale], locale),
      };
    });
    return { path: file.path, language, problems };
  });
  return `${JSON.stringify({ files }, undefined, 2)}\n`;
}

const colours = { error: 31, warning: 33, information: 36, hint: 90 } as const;

/** One problem a line: `path:line:column: severity: message [code]`. */
export function text(reports: readonly Report[], locale: Locale, colour: boolean): string {
  return reports
    .flatMap(({ file, findings }) => {
      const lines = linesOf(file.text);
      return findings.map((finding) => {
        const { line, character } = positionAt(lines, finding.start);
        const severity = colour ? `\x1b[${colours[finding.severity]}m${finding.severity}\x1b[0m` : finding.severity;
        return `${visible(file.path)}:${line + 1}:${character + 1}: ${severity}: ${plain(finding.message[locale], locale)} [${finding.code}]\n`;
      });
    })
    .join('');
}
