import assert from 'node:assert/strict';
import { type OpenOptions, open } from './open.ts';

/**
 * Holds an annotated text against what is reported. Under a line, `#  ^^^ code` marks a problem's columns and code
 * (several such lines for several problems), `#<--- code` one that begins in column 0. The marks are taken out before
 * the text is read. Every error and warning must be marked; hints and information only where a mark names them.
 */
export function holdMarked(languageId: string, annotated: string, options: OpenOptions = {}): void {
  const lines: string[] = [];
  const wanted: string[] = [];
  for (const line of annotated.split('\n')) {
    const mark = /^(\s*#\s*)(\^+) ([\w/-]+)\s*$/.exec(line);
    const zero = /^\s*#<(-+) ([\w/-]+)\s*$/.exec(line);
    if (mark) wanted.push(`${lines.length}:${mark[1]!.length}-${mark[1]!.length + mark[2]!.length} ${mark[3]}`);
    else if (zero) wanted.push(`${lines.length}:0-${zero[1]!.length} ${zero[2]}`);
    else lines.push(line);
  }
  const text = lines.join('\n');
  const opened = open(languageId, text, options);
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length + 1);
  const found = opened.findings.map((f) => {
    const line = starts.findLastIndex((start) => start <= f.start);
    const start = f.start - starts[line]!;
    const end = Math.min(f.end - starts[line]!, Math.max(lines[line]!.length, start));
    return {
      shown: `${line + 1}:${start}-${end} ${f.code.slice(f.code.indexOf('/') + 1)}`,
      loud: f.severity === 'error' || f.severity === 'warning',
    };
  });
  const seen = found.filter((f) => f.loud || wanted.includes(f.shown)).map((f) => f.shown);
  assert.deepEqual(seen.sort(), wanted.sort());
}
