import type { Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { Steps } from '../base/steps.ts';
import { HOLE, maskHoles } from './holes.ts';
import { limits, tooManyWords } from './limits.ts';
import type { Statement, SyntaxTree, Word } from './tree.ts';

const TOKEN = /[#;][^\n]*|[()]|'(?:[^'\\]|\\[\s\S])*'?|"(?:[^"\\]|\\[\s\S])*"?|(?:[^\s()'"#;\\]|\\[\s\S])+|\\/g;

/** Makes the problems of lists that a text does not close, of a `)` without one, and of words that no list holds. */
export interface ListProblems {
  readonly unclosed: (at: Span) => Problem;
  readonly unopened: (at: Span) => Problem;
  readonly outside: (at: Span) => Problem;
}

/** Reads s-expressions, one list a statement: `(KEY VALUE)`. A list inside one is a word. Any text gives a tree. O(n). */
export function parseLists(text: string, { unclosed, unopened, outside }: ListProblems, steps?: Steps): SyntaxTree {
  const statements: Statement[] = [];
  const comments: Span[] = [];
  const problems: Problem[] = [];
  const masked = maskHoles(text);
  let depth = 0;
  let opened = 0;
  let inner = 0;
  let lineEnd = -1;
  let words: Word[] = [];
  const finish = (end: number, closed: boolean): void => {
    const [keyword = { start: opened + 1, end: opened + 1, text: '' }, ...args] = words;
    const over = args[limits.words];
    if (over) problems.push(tooManyWords(over));
    statements.push({ start: opened, end, keyword, args: over ? args.slice(0, limits.words) : args, closed });
    words = [];
  };
  for (const { 0: token, index } of masked.matchAll(TOKEN)) {
    if (steps) steps.count++;
    const end = index + token.length;
    if (token[0] === '#' || token[0] === ';') comments.push({ start: index, end });
    else if (token === '(') {
      depth++;
      if (depth === 1) opened = index;
      else if (depth === 2) inner = index;
    } else if (token === ')') {
      if (depth === 2) words.push(wordOf(inner, masked.slice(inner, end)));
      else if (depth === 1) finish(end, true);
      else if (depth === 0) problems.push(unopened({ start: index, end }));
      depth = Math.max(0, depth - 1);
    } else if (depth === 1) words.push(wordOf(index, token));
    else if (depth === 0 && !token.includes(HOLE)) {
      // Once a line.
      if (index <= lineEnd) continue;
      problems.push(outside({ start: index, end }));
      const line = masked.indexOf('\n', index);
      lineEnd = line < 0 ? masked.length : line;
    }
  }
  if (depth > 0) {
    problems.push(unclosed({ start: opened, end: opened + 1 }));
    finish(Math.max(masked.trimEnd().length, opened + 1, words.at(-1)?.end ?? 0), false);
  }
  return { text, root: { start: 0, end: text.length, statements }, comments, problems };
}

function wordOf(start: number, written: string): Word {
  const [first] = written;
  const quote = first === '"' || first === "'" ? first : undefined;
  const isClosed = quote && written.length > 1 && written.endsWith(quote);
  return {
    start,
    end: start + written.length,
    text: quote ? written.slice(1, isClosed ? -1 : undefined) : written,
    ...(quote && { quote }),
    ...(written.includes(HOLE) && { hole: true }),
  };
}
