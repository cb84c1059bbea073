import type { Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { Steps } from '../base/steps.ts';
import { HOLE, maskHoles } from './holes.ts';
import { limits, tooManyWords } from './limits.ts';
import type { Statement, SyntaxTree, Word } from './tree.ts';

const LINE = /^([ \t]*)(?:export[ \t]+)?([^\s=#]+)(=?)(.*)$/;
const VALUE = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"'#]*))/;

/**
 * Reads a file of one `KEY=value` a line, as a shell and systemd read `/etc/sysconfig`: values may be quoted, `#` begins a
 * comment at the start of a line and after a space. Any text gives a tree. O(n).
 */
export function parseAssignments(text: string, steps?: Steps): SyntaxTree {
  const masked = maskHoles(text);
  const statements: Statement[] = [];
  const comments: Span[] = [];
  const problems: Problem[] = [];
  let start = 0;
  for (const whole of masked.split('\n')) {
    if (steps) steps.count++;
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    const hash = /^[ \t]*#/.exec(line);
    if (hash) comments.push({ start: start + hash[0].length - 1, end: start + line.length });
    else {
      const found = LINE.exec(line);
      if (found) statements.push(limited(statementOf(found, start, comments), problems));
    }
    start += whole.length + 1;
  }
  return { text, root: { start: 0, end: text.length, statements }, comments, problems };
}

function statementOf([whole, , name, assign, rest]: RegExpExecArray, line: number, comments: Span[]): Statement {
  const at = line + whole.length - rest!.length;
  const end = at - assign!.length;
  const keyword = wordOf(end - name!.length, name!, name!);
  if (!assign) {
    // A command for the shell: the language reports it.
    const args = wordsOf(rest!, at);
    return { start: keyword.start, end: args.at(-1)?.end ?? end, keyword, args, broken: true };
  }
  const value = VALUE.exec(rest!)!;
  const quote = /^["']/.exec(value[0])?.[0] as '"' | "'" | undefined;
  const word: Word = { ...wordOf(at, value[0], value[1] ?? value[2] ?? value[3]!), ...(quote && { quote }) };
  const after = rest!.slice(value[0].length);
  const comment = /^[ \t]+#/.exec(after);
  if (comment) comments.push({ start: word.end + comment[0].length - 1, end: at + rest!.length });
  const more = comment ? [] : wordsOf(after, word.end);
  const args = value[0] ? [word, ...more] : more;
  return { start: keyword.start, end: args.at(-1)?.end ?? at, keyword, args, assign: { start: end, end: at } };
}

/** The statement with as many words as are read. */
function limited(statement: Statement, problems: Problem[]): Statement {
  const over = statement.args[limits.words];
  if (!over) return statement;
  problems.push(tooManyWords(over));
  return { ...statement, args: statement.args.slice(0, limits.words) };
}

function wordsOf(text: string, offset: number): readonly Word[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => wordOf(offset + index, word, word));
}

function wordOf(start: number, written: string, text: string): Word {
  return { start, end: start + written.length, text, ...(text.includes(HOLE) && { hole: true }) };
}
