import type { Span } from '../../base/span.ts';
import type { Gap } from './pieces.ts';

/** A comment, or a control tag of a template, which stays where it is in its line. */
export interface Kept extends Span {
  readonly isTag: boolean;
}

/** What a gap looks like before it is written anew. Offsets count from its start. */
export interface Found {
  readonly text: string;
  readonly comments: readonly Kept[];
  /** Nothing of the document is before it. */
  readonly isFirst: boolean;
  /** Nothing of the document is after it. */
  readonly isLast: boolean;
}

/**
 * What a gap becomes: only white space changes, comments and blank lines stay. Undefined: it holds something that nobody
 * knows (a template's tag, a text that is skipped) and stays as it is.
 */
export function rewritten(found: Found, gap: Gap, indent: (depth: number) => string): string | undefined {
  const { text, comments } = found;
  if (gap.to === 'keep' || !isBlank(found)) return undefined;
  const breaks = /[\r\n]/.test(text);
  switch (gap.to) {
    case 'none':
      return comments.length || breaks ? undefined : '';
    case 'open':
      return comments.length ? undefined : ' ';
    case 'space':
      if (comments.length)
        return text.includes('\\') ? undefined : lines(found, { to: 'line', depth: gap.depth }, indent);
      if (!text) return undefined;
      return breaks ? `${text.includes('\\') ? ' \\' : ''}\n${indent(gap.depth)}` : ' ';
    case 'clause':
      return comments.length ? undefined : ` \\\n${indent(gap.depth)}`;
    case 'line':
      return text.includes('\\') && !comments.length ? undefined : lines(found, gap, indent);
  }
}

/** True when there is nothing but white space, joined lines and comments. */
function isBlank({ text, comments }: Found): boolean {
  let rest = '';
  let at = 0;
  for (const { start, end } of comments) {
    rest += `${text.slice(at, start)}\n`;
    at = end;
  }
  rest += text.slice(at);
  return /^(?:[ \t\r\n\f\v]|\\[ \t]*\r?\n)*$/.test(rest);
}

function lines(
  { text, comments, isFirst, isLast }: Found,
  { depth, commentDepth = depth }: Extract<Gap, { to: 'line' | 'clause' }>,
  indent: (depth: number) => string,
): string | undefined {
  let done = '';
  let at = 0;
  for (const { start, end, isTag } of comments) {
    const before = text.slice(at, start);
    const beginsLine = /[\r\n]/.test(before) || (isFirst && at === 0);
    // Behind a statement a comment keeps its distance.
    if (isTag && !(beginsLine && endsLine(text, end))) return undefined;
    const margin = isTag ? /[^\r\n]*$/.exec(before)![0] : indent(commentDepth);
    if (beginsLine) done += (done || !isFirst ? newlines(before) : '') + margin;
    else done += before || ' ';
    done += text.slice(start, end);
    at = end;
  }
  const rest = text.slice(at);
  if (isLast) return done + (/[\r\n]/.test(rest) || !(done || !isFirst) ? (done || !isFirst ? '\n' : '') : '');
  return done + (done || !isFirst ? newlines(rest) : '') + indent(depth);
}

function endsLine(text: string, offset: number): boolean {
  return /^[ \t]*(?:[\r\n]|$)/.test(text.slice(offset));
}

/** As many line ends as there are, and one at least. */
function newlines(text: string): string {
  return '\n'.repeat(Math.max(1, text.split(/\r\n?|\n/).length - 1));
}
