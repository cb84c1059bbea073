import { lookUp } from '../../../../base/tables.ts';
import type { Locale, Text } from '../../../../base/text.ts';
import type { Checked, Conversion } from '../../../../language.ts';
import type { BoundStatement } from '../../../../schema/types.ts';
import { readDisk } from '../model/disk.ts';
import { evaluate, type PythonValue } from './python.ts';

/** A file for xm -> the same guest for xl. */
export const toXl: Conversion = {
  id: 'xm-to-xl',
  title: { en: 'Convert to xl.cfg', ja: 'xl.cfg に変換' },
  to: 'xen-domu',
  convert,
};

const notes = {
  program: { en: 'This line is Python, which xl does not run:', ja: 'この行は Python のコードで、xl は実行しません:' },
  value: {
    en: 'xl does not calculate this value. Write it out:',
    ja: 'xl はこの値を計算しません。結果を書いてください:',
  },
  none: { en: 'xl has no such setting:', ja: 'xl にはこの設定がありません:' },
  shared: {
    en: 'xm let several guests write to this disk (`w!`). xl has no such mode: make sure that only one guest does.',
    ja: 'xm の `w!` は複数のゲストの書き込みを許していました。xl にはないため、1 つのゲストだけが使うことを確認してください。',
  },
} satisfies Record<string, Text>;

/** What xl calls the keys of xm. */
const names: Readonly<Record<string, string>> = {
  bootargs: 'bootloader_args',
  cpu: 'cpus',
  cpu_cap: 'cap',
  irq: 'irqs',
  loader: 'firmware_override',
};

/** Pure: the document in, the text of a new one out. Comments and the order of the lines stay. */
function convert({ bound }: Checked, locale: Locale): string {
  const { text } = bound.tree;
  const variables = new Map<string, PythonValue>();
  let done = '';
  let at = 0;
  for (const each of bound.top) {
    const { start, end } = each.statement;
    if (start < at) continue;
    // A value that goes on behind what could be read belongs to the statement.
    const last = Math.max(end, lineEndOf(text, end));
    const comment = bound.tree.comments.find((span) => span.start >= start && span.start < last && span.start >= end);
    const stop = comment ? comment.start : last;
    done += text.slice(at, start) + converted(each, text.slice(start, stop).trimEnd(), variables, locale);
    done += comment ? ' ' : '';
    at = stop;
  }
  const made = (done + text.slice(at)).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return made.endsWith('\n') ? made : `${made}\n`;
}

function lineEndOf(text: string, offset: number): number {
  const end = text.slice(offset).search(/[\r\n;]/);
  return end < 0 ? text.length : offset + end;
}

function converted(bound: BoundStatement, source: string, variables: Map<string, PythonValue>, locale: Locale): string {
  const { keyword, assign, start } = bound.statement;
  const key = keyword.text;
  const commented = (note: Text): string => `# ${note[locale]}\n${source.replace(/^/gm, '# ')}`;
  if (!assign) return commented(notes.program);
  const value = evaluate(source.slice(assign.end - start), variables);
  if (value === undefined) return commented(notes.value);
  const isKnown = bound.directive !== undefined;
  variables.set(key, value);
  // A variable of the program: its value is where it was used.
  if (!isKnown) return commented(notes.program);
  if (key === 'builder') return value === 'hvm' ? 'type = "hvm"' : 'type = "pv"';
  const name = lookUp(names, key) ?? key;
  const isOld = bound.directive?.versions?.until !== undefined && lookUp(names, key) === undefined;
  if (isOld || key === 'device_model' || key === 'vncviewer' || key === 'vif2') return commented(notes.none);
  const lists = key === 'bootargs' && typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : value;
  if (key !== 'disk' || !Array.isArray(lists)) return `${name} = ${written(lists)}`;
  const shared = lists.some((each) => typeof each === 'string' && readDisk(each).access?.text === 'w!');
  const disks = lists.map((each) => (typeof each === 'string' ? each.replace(/,w!$/, ',w') : each));
  return `${shared ? `# ${notes.shared[locale]}\n` : ''}disk = ${written(disks)}`;
}

/** A value as xl reads it; a negative number is between quotes. */
function written(value: PythonValue): string {
  if (typeof value === 'number') return value < 0 ? `"${value}"` : String(value);
  if (typeof value === 'string') return `"${value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
  return value.length ? `[ ${value.map(written).join(', ')} ]` : '[]';
}
