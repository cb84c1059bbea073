import type { Problem } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import { isBuiltinAttribute } from '../catalog/rules.ts';
import * as messages from '../messages/syntax.ts';
import type { LogicalLine, PhysicalLine, ShellWord } from '../values/shell-words.ts';

/** What is noted of a text while it is read. */
interface Notes {
  readonly text: string;
  readonly comments: Span[];
  readonly problems: Problem[];
}

/** True for a line that is a comment, except one that begins with an attribute such as `#uname`. */
export function isComment(text: string, line: PhysicalLine): boolean {
  if (text[line.start] !== '#' || line.start === line.end) return false;
  let end = line.start + 1;
  while (end < line.end && !/\s/.test(text[end]!)) end++;
  return !isBuiltinAttribute(text.slice(line.start, end));
}

/** The words without the comments at the ends of lines, which crmsh takes for words of the statement. */
export function withoutComments(
  words: readonly ShellWord[],
  line: LogicalLine,
  { text, comments, problems }: Notes,
): readonly ShellWord[] {
  const hasRule = words.some((word) => word.text === 'rule');
  const kept: ShellWord[] = [];
  let end = -1;
  let at = 0;
  for (const [i, word] of words.entries()) {
    if (word.start < end) continue;
    if (i > 0 && !word.first && isTrailingComment(text, word, hasRule)) {
      while (line.lines[at]!.end <= word.start) at++;
      end = line.lines[at]!.end;
      const span = { start: word.start, end: word.start + text.slice(word.start, end).trimEnd().length };
      comments.push(span);
      problems.push(messages.trailingComment(text, span, line.lines[0]!));
    } else kept.push(word);
  }
  return kept;
}

/** `#` and a space, or `#text`; attributes that begin with `#` belong in rules, and after `attributes`. */
function isTrailingComment(text: string, { start, text: word, equals }: ShellWord, hasRule: boolean): boolean {
  if (text[start] !== '#') return false;
  return /^#+(?!\w)/.test(word) || (!hasRule && equals < 0 && !isBuiltinAttribute(word) && !/^#health/.test(word));
}
