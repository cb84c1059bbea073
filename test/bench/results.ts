// What the benchmarks print, and RESULTS.md, which keeps it: one section a benchmark.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

const file = join(import.meta.dirname, 'RESULTS.md');
const title =
  '# Speed\n\nWritten by `npm run bench -- --write`. Times in milliseconds, memory in MB; smaller is better.\n';

/** A Markdown table whose columns are as wide as they must be; all but the first appear to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, i) => (i ? (row[i] ?? '').padStart(width) : (row[i] ?? '').padEnd(width))).join(' | ')} |`;
  const rule = line(widths.map((width, i) => (i ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))));
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Prints a section, and with `--write` puts it in place of the one of the same heading in RESULTS.md. */
export function report(heading: string, body: string): void {
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}, load ${loadavg()[0]!.toFixed(1)} at the end.`;
  const section = `## ${heading}\n\n${machine}\n\n${body.trim()}\n`;
  console.log(section);
  if (!process.argv.includes('--write')) return;
  const [, ...sections] = (existsSync(file) ? readFileSync(file, 'utf8') : '').split(/^(?=## )/m);
  const kept = sections.map((each) => `${each.trim()}\n`);
  const at = kept.findIndex((each) => each.startsWith(`## ${heading}\n`));
  if (at < 0) kept.push(section);
  else kept[at] = section;
  writeFileSync(file, [title, ...kept].join('\n'));
}

/** Milliseconds or megabytes in three digits. */
export function figure(value: number): string {
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
}

/** The value below which this part of the values lies: 0.5 is the median. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}
