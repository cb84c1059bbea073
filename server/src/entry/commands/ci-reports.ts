import { createHash } from 'node:crypto';
import { linesOf } from '../../base/lines.ts';
import type { Severity } from '../../base/problem.ts';
import { plain, visible, xmlText } from '../../base/sinks.ts';
import { belowRoot, type Findings, fingerprints, reaches, regionOf } from './reports.ts';

/** JUnit's XML: a suite for each file; problems from the bar on are failures, files that cannot be read errors. */
export function junit({ reports, failures, locale, bar }: Findings): string {
  const suites = reports.map(({ file, findings }) => {
    const name = xmlText(visible(file.path));
    const lines = linesOf(file.text);
    const cases = findings.map((finding) => {
      const { line, column } = regionOf(lines, finding);
      const message = xmlText(plain(finding.message[locale], locale));
      const place = `${name}:${line}:${column}`;
      const inner = reaches(finding.severity, bar)
        ? `<failure type="${finding.severity}" message="${message}">${place}: ${message}</failure>`
        : `<system-out>${place}: ${finding.severity}: ${message}</system-out>`;
      return `    <testcase name="${xmlText(finding.code)} (${line}:${column})" classname="${name}">${inner}</testcase>`;
    });
    if (!cases.length) cases.push(`    <testcase name="no problems" classname="${name}"/>`);
    const failed = findings.filter(({ severity }) => reaches(severity, bar)).length;
    return { name, tests: cases.length, failed, errors: 0, cases };
  });
  const broken = failures.map(({ path, reason }) => {
    const name = xmlText(visible(path));
    const message = xmlText(visible(reason));
    const cases = [`    <testcase name="not checked" classname="${name}"><error message="${message}"/></testcase>`];
    return { name, tests: 1, failed: 0, errors: 1, cases };
  });
  const all = [...suites, ...broken];
  const sum = (of: (suite: (typeof all)[number]) => number): number => all.reduce((total, each) => total + of(each), 0);
  const counts = (tests: number, failed: number, errors: number): string =>
    `tests="${tests}" failures="${failed}" errors="${errors}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="ha-config" ${counts(
    sum(({ tests }) => tests),
    sum(({ failed }) => failed),
    sum(({ errors }) => errors),
  )}>
${all.map(({ name, tests, failed, errors, cases }) => `  <testsuite name="${name}" ${counts(tests, failed, errors)}>\n${cases.join('\n')}\n  </testsuite>\n`).join('')}</testsuites>
`;
}

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions: `::error file=...,line=...::message`. */
export function github({ reports, locale, root }: Findings): string {
  let out = '';
  for (const { file, findings } of reports) {
    const lines = linesOf(file.text);
    const path = githubProperty(visible(belowRoot(file.path, root) ?? file.path));
    for (const finding of findings) {
      const { line, column, endLine, endColumn } = regionOf(lines, finding);
      const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
      const place = `file=${path},line=${line},endLine=${endLine}${columns},title=${githubProperty(finding.code)}`;
      out += `::${commands[finding.severity]} ${place}::${githubText(plain(finding.message[locale], locale))}\n`;
    }
  }
  return out;
}

/** The text of a workflow command. */
function githubText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of a workflow command. */
function githubProperty(text: string): string {
  return githubText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

const gitlabSeverities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
  hint: 'info',
};

/** GitLab's code quality report. */
export function gitlab({ reports, locale, root }: Findings): string {
  const issues = reports.flatMap((report) => {
    const { file, findings } = report;
    const lines = linesOf(file.text);
    const known = fingerprints(report);
    const path = belowRoot(file.path, root) ?? file.path;
    return findings.map((finding, i) => {
      const { line, endLine } = regionOf(lines, finding);
      return {
        description: plain(finding.message[locale], locale),
        check_name: finding.code,
        fingerprint: createHash('sha256').update(`${path}\0${known[i]}`).digest('hex').slice(0, 32),
        severity: gitlabSeverities[finding.severity],
        location: { path, lines: { begin: line, end: endLine } },
      };
    });
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
