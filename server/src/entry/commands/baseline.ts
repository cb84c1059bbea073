import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Locale, Text } from '../../base/text.ts';
import { readJson } from './encoding.ts';
import { fingerprints, type Report } from './reports.ts';
import { writeOwn } from './write.ts';

/**
 * The problems that a repository has had for long, which do not count: path (from the folder of the baseline's file, with
 * `/`) -> fingerprints. A fingerprint says nothing of the text it was made of.
 */
export type Baseline = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads a baseline, or says why it cannot be read. */
export async function readBaseline(path: string): Promise<Baseline | { readonly problem: Text }> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return { problem: missing };
  }
  try {
    const { version, files } = readJson(text) as { version?: unknown; files?: unknown };
    if (version !== 1 || typeof files !== 'object' || files === null) return { problem: malformed };
    const entries = Object.entries(files).map(([file, known]: [string, unknown]) => {
      if (!Array.isArray(known) || !known.every((each) => typeof each === 'string')) throw new Error(file);
      return [file, new Set(known as string[])] as const;
    });
    return new Map(entries);
  } catch {
    return { problem: malformed };
  }
}

/** Writes the problems of reports as a baseline; those of files that were not checked stay. False where it cannot be written. */
export async function writeBaseline(path: string, reports: readonly Report[], before?: Baseline): Promise<boolean> {
  const all = new Map<string, readonly string[]>([...(before ?? [])].map(([file, known]) => [file, [...known]]));
  for (const report of reports) all.set(keyOf(report, path), [...fingerprints(report)].sort());
  const files = Object.fromEntries([...all].filter(([, known]) => known.length).sort(([a], [b]) => (a < b ? -1 : 1)));
  return writeOwn(path, `${JSON.stringify({ version: 1, files }, undefined, 2)}\n`);
}

/** Reports without what the baseline knows, and how many problems that were. */
export function withoutKnown(
  reports: readonly Report[],
  path: string,
  baseline: Baseline,
): { readonly reports: readonly Report[]; readonly known: number } {
  let known = 0;
  const left = reports.map((report) => {
    const all = fingerprints(report);
    const old = baseline.get(keyOf(report, path));
    const isNew = all.map((each) => !old?.has(each));
    known += isNew.filter((each) => !each).length;
    return {
      ...report,
      findings: report.findings.filter((_, i) => isNew[i]),
      fingerprints: all.filter((_, i) => isNew[i]),
    };
  });
  return { reports: left, known };
}

function keyOf({ file }: Report, path: string): string {
  return relative(dirname(resolve(path)), resolve(file.path))
    .split(sep)
    .join('/');
}

/** What is said on standard error of problems that do not count. */
export function knownNote(count: number, locale: Locale): string {
  if (locale === 'ja') return `ベースラインにある ${count} 件は数えていません`;
  return count === 1 ? '1 problem of the baseline is not counted' : `${count} problems of the baseline are not counted`;
}

/** What is said when a baseline was written. */
export function writtenNote(reports: readonly Report[], locale: Locale): string {
  const count = reports.reduce((sum, { findings }) => sum + findings.length, 0);
  if (locale === 'ja') return `${count} 件をベースラインに書き込みました`;
  return `${count} problem${count === 1 ? '' : 's'} written to the baseline`;
}

const missing: Text = {
  en: 'cannot be read: add --update-baseline to create it',
  ja: '読み込めません (--update-baseline を付けると作成します)',
};

const malformed: Text = { en: 'is not a baseline of ha-config', ja: 'ha-config のベースラインではありません' };
