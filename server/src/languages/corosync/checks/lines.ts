import { replacement } from '../../../base/fixes.ts';
import type { Problem, Severity } from '../../../base/problem.ts';
import { fix, replace } from '../../../base/report.ts';
import type { Span } from '../../../base/span.ts';
import { innermost } from '../../../binding/locate.ts';
import type { Checked } from '../../../language.ts';
import { maskHoles } from '../../../syntax/holes.ts';
import { readSectionLines } from '../../../syntax/sections/lines.ts';
import type { Statement } from '../../../syntax/tree.ts';
import * as messages from '../messages/syntax.ts';
import { isDeprecatedFor } from '../values/values.ts';

/**
 * What corosync 3 refuses in a line, and older versions silently ignore (the strict parser came with 3.0): lines that
 * are no `key: value`, characters that no key may have, text next to a closing brace, lines that are too long.
 */
export function* lines(file: Checked): Iterable<Problem> {
  const { tree } = file.bound;
  const severity: Severity = isDeprecatedFor(file.targets) ? 'warning' : 'error';
  yield* statements(tree.root.statements, undefined, '', severity, file);
  const masked = maskHoles(tree.text);
  for (const line of readSectionLines(masked)) {
    if (line.kind === 'close' && !line.standalone) {
      const extra = line.brace === line.start ? { start: line.brace + 1, end: line.end } : line;
      const title = { en: 'Remove the rest of the line', ja: '残りの部分を削除する' };
      const fixes = [fix(title, [replace(extra, '')], 'suggestion')];
      yield messages.textAfterBrace(extra, severity, fixes);
    }
  }
  yield* longLines(tree.text, severity);
}

function* statements(
  siblings: readonly Statement[],
  section: string | undefined,
  path: string,
  severity: Severity,
  file: Checked,
): Iterable<Problem> {
  for (const statement of siblings) {
    const { keyword } = statement;
    const own = path ? `${path}.${keyword.text}` : keyword.text;
    if (statement.broken) {
      if (keyword.text && !statement.body) yield unexpected(statement, section, severity, file);
    } else if (!keyword.hole) {
      // A section's own name counts with the keys in it.
      if (!statement.body) yield* keyName(keyword, own, severity);
    }
    if (statement.body && !keyword.hole)
      yield* statements(statement.body.statements, keyword.text, own, severity, file);
  }
}

function unexpected(statement: Statement, section: string | undefined, severity: Severity, file: Checked): Problem {
  const { keyword, args } = statement;
  const value = args[0];
  const scope = innermost(file.bound, keyword.start)?.catalog;
  // A colon helps only where a key lacks it.
  const isKey = scope !== undefined && Object.hasOwn(scope.directives, keyword.text);
  const fixes =
    value && isKey && !args[1] ? [replacement(statement, `${keyword.text}: ${value.text}`, 'suggestion')] : [];
  return severity === 'error'
    ? messages.unexpectedLine(statement, section, fixes)
    : messages.skippedLine(statement, file.targets['corosync']!, fixes);
}

function* keyName(keyword: Span, path: string, severity: Severity): Iterable<Problem> {
  if (path.length > 254) yield messages.pathTooLong(keyword, severity);
  else if (path.length < 3 || !/^[A-Za-z0-9._\-/:]+$/.test(path)) yield messages.badKeyName(keyword, path, severity);
}

function* longLines(text: string, severity: Severity): Iterable<Problem> {
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf('\n', start);
    const last = end < 0;
    if (last) end = text.length;
    // A character is at most three bytes for each UTF-16 unit.
    if (end - start > 170 && bytes(text, start, end) > (last ? 511 : 510))
      yield messages.lineTooLong({ start, end }, severity);
    start = end + 1;
  }
}

function bytes(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    count += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return count;
}
