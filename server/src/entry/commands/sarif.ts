import { type Lines, linesOf } from '../../base/lines.ts';
import type { Severity } from '../../base/problem.ts';
import { plain, visible } from '../../base/sinks.ts';
import type { Finding } from '../../lsp/convert.ts';
import { version } from '../../lsp/version.ts';
import { problemHelps } from '../reference.ts';
import { plainText } from '../texts.ts';
import { uriOf } from './documents.ts';
import { type Findings, fingerprints, type Region, type Report, regionOf } from './reports.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0 (OASIS), as code scanning takes it: paths relative to `%SRCROOT%`, rules with help in both languages. */
export function sarif(found: Findings): string {
  const { reports, failures, locale, root } = found;
  const codes = [...new Set(reports.flatMap(({ findings }) => findings.map(({ code }) => code)))].sort();
  const index = new Map(codes.map((code, i) => [code, i]));
  const helpOf = problemHelps();
  const run = {
    tool: {
      driver: {
        name: 'ha-config',
        version,
        semanticVersion: version,
        rules: codes.map((code) => rule(code, helpOf(code))),
      },
    },
    language: locale,
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { uri: folderUri(root) } },
    invocations: [
      {
        executionSuccessful: !failures.length,
        toolExecutionNotifications: failures.map(({ path, reason }) => ({
          level: 'error',
          message: { text: visible(`${path}: ${reason}`) },
          locations: [{ physicalLocation: { artifactLocation: artifact(uriOf(path), root) } }],
        })),
      },
    ],
    results: reports.flatMap((report) => results(report, index, found)),
  };
  const log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

function rule(code: string, help: ReturnType<ReturnType<typeof problemHelps>>) {
  if (!help) return { id: code };
  const both = (en: string, ja: string): string => [en, ja].filter(Boolean).join('\n\n');
  const [summary, why] = [help.summary, help.why];
  return {
    id: code,
    ...(summary.en && { shortDescription: { text: plainText(summary.en, 'en') } }),
    help: {
      text: both(plainText(why.en, 'en'), plainText(why.ja, 'ja')) || code,
      markdown: both(help.page.en, help.page.ja),
    },
    properties: { tags: [code.replace(/\/.*$/, '')] },
  };
}

function results(report: Report, index: ReadonlyMap<string, number>, { locale, root, linesAt }: Findings) {
  const { file, findings } = report;
  const own = { uri: uriOf(file.path), lines: linesOf(file.text) };
  const known = fingerprints(report);
  return findings.map((finding, i) => ({
    ruleId: finding.code,
    ruleIndex: index.get(finding.code)!,
    level: levels[finding.severity],
    message: { text: plain(finding.message[locale], locale) },
    locations: [{ physicalLocation: place(own.uri, regionOf(own.lines, finding), root) }],
    ...relatedOf(finding, own, (uri) => (uri === own.uri ? own.lines : linesAt(uri)), locale, root),
    partialFingerprints: { 'haConfig/v1': known[i]! },
  }));
}

function relatedOf(
  finding: Finding,
  own: { readonly uri: string },
  linesAt: (uri: string) => Lines | undefined,
  locale: Findings['locale'],
  root: string,
) {
  const related = (finding.related ?? []).flatMap((each) => {
    const uri = each.uri ?? own.uri;
    const lines = linesAt(uri);
    const message = { text: plain(each.message[locale], locale) };
    return lines ? [{ message, physicalLocation: place(uri, regionOf(lines, each), root) }] : [];
  });
  return related.length ? { relatedLocations: related.map((each, id) => ({ id, ...each })) } : {};
}

function place(uri: string, { line, column, endLine, endColumn }: Region, root: string) {
  return {
    artifactLocation: artifact(uri, root),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

function artifact(uri: string, root: string) {
  const base = folderUri(root);
  return uri.startsWith(base) ? { uri: uri.slice(base.length), uriBaseId: '%SRCROOT%' } : { uri };
}

function folderUri(folder: string): string {
  const href = uriOf(folder);
  return href.endsWith('/') ? href : `${href}/`;
}
