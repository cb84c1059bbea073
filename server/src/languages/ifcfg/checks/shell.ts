import type { Problem } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import { type Statement, type SyntaxTree, sourceText } from '../../../syntax/tree.ts';
import * as messages from '../messages/lines.ts';

/** What of a value one shell word is. */
const WORD = /^(?:"(?:[^"\\]|\\[\s\S])*"|'[^']*'|\\.|[^\s"'\\;&|<>()])*/;

/** What follows the `=`: one word of a shell, or more. `manager`: NetworkManager may read the key. */
export function valueProblem(
  { keyword, assign, args, end }: Statement,
  tree: SyntaxTree,
  manager: boolean,
): Problem | undefined {
  const first = args[0];
  if (!first) return undefined;
  const from = assign!.end;
  const whole = tree.text.slice(from, end);
  if (whole.startsWith('(') && whole.includes(')'))
    return manager ? messages.arrayValue({ start: from, end }, keyword.text) : undefined;
  if (args.some(({ hole }) => hole)) return undefined;
  const written = sourceText(tree).slice(from, end);
  if (first.start > from && /^\s/.test(whole))
    return messages.spaceAroundEquals({ start: assign!.start, end: first.start }, keyword.text, written.trim(), {
      start: keyword.start,
      end,
    });
  const open = openQuote(whole);
  if (open !== undefined) return messages.unclosedQuote({ start: from + open, end }, whole[open]!, end);
  const word = WORD.exec(whole)![0];
  const more = whole.slice(word.length);
  if (/^\s+[^\s#;]/.test(more))
    return messages.unquotedSpace({ start: from + word.length + /^\s+/.exec(more)![0].length, end }, keyword.text, {
      value: written.trimEnd(),
      span: { start: from, end },
    });
  const second = /^\s*;\s*(?=[^\s#])/.exec(more);
  if (second)
    return manager ? messages.secondStatement({ start: from + word.length, end }, second[0].length) : undefined;
  return /^[&|<>()]/.test(more)
    ? messages.shellMark({ start: from + word.length, end: from + word.length + 1 }, more[0]!)
    : undefined;
}

/** Where a quote begins that the line does not end. */
function openQuote(text: string): number | undefined {
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!;
    if (mark === '\\') i++;
    else if (mark === '#' && /\s/.test(text[i - 1] ?? '')) return undefined;
    else if (mark === '"' || mark === "'") {
      const start = i;
      for (i++; i < text.length && text[i] !== mark; i++) if (mark === '"' && text[i] === '\\') i++;
      if (i >= text.length) return start;
    }
  }
  return undefined;
}

/** The rest of a value whose quote another line closes, up to that quote; undefined where lines of their own follow first. */
export function restOfValue(text: string, { start, end }: Span): Span | undefined {
  const line = text.indexOf('\n', end);
  const close = line < 0 ? -1 : text.indexOf(text[start]!, line);
  if (close < 0 || /^[ \t]*(?:export[ \t]+)?[A-Z][A-Z\d_]*=/m.test(text.slice(line, close))) return undefined;
  return /^[ \t]*(?:#.*)?$/m.exec(text.slice(close + 1))?.index === 0 ? { start: line, end: close + 1 } : undefined;
}
