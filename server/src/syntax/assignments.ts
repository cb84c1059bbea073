import type { Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { Steps } from '../base/steps.ts';
import { HOLE, maskHoles } from './holes.ts';
import { limits, tooManyWords } from './limits.ts';
import type { Seam, Statement, SyntaxTree, Word } from './tree.ts';

const LINE = /^([ \t]*)(?:export[ \t]+)?([^\s=#]+)(=?)(.*)$/;
/** A stretch of a value: between quotes, an escaped character, or plain ones. A shell puts them together. */
const STRETCH = /"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)|([^\s"'\\]+)/gy;

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
  const word = shellWord(rest!, at);
  const length = word.end - word.start;
  const after = rest!.slice(length);
  const comment = /^[ \t]+#/.exec(after);
  if (comment) comments.push({ start: word.end + comment[0].length - 1, end: at + rest!.length });
  const more = comment ? [] : wordsOf(after, word.end);
  const args = length ? [word, ...more] : more;
  return { start: keyword.start, end: args.at(-1)?.end ?? at, keyword, args, assign: { start: end, end: at } };
}

/** The value at the beginning of a text: one word of a shell, which may be quoted in parts. */
function shellWord(rest: string, start: number): Word {
  const parts = [...rest.matchAll(STRETCH)];
  const texts = parts.map(([, double, single, escaped, plain]) => double ?? single ?? escaped ?? plain!);
  const length = parts.reduce((sum, [part]) => sum + part.length, 0);
  const word = wordOf(start, rest.slice(0, length), texts.join(''));
  const [first] = parts;
  if (parts.length < 2 && first?.[3] === undefined) {
    const quote = first && /^["']/.exec(first[0])?.[0];
    return quote ? { ...word, quote: quote as '"' | "'" } : word;
  }
  let [index, end] = [0, 0];
  const seams = parts.map((part, i): Seam => {
    const seam = { index, end, start: part.index + (part[4] === undefined ? 1 : 0) };
    index += texts[i]!.length;
    end = part.index + part[0].length;
    return seam;
  });
  return { ...word, seams: seams.filter((each) => each.start > each.end) };
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
