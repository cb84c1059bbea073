import { unusedIgnore } from '../base/messages-comments.ts';
import type { Edit, Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { BoundTree } from '../schema/types.ts';
import { hasTags } from '../syntax/holes.ts';
import { sourceText } from '../syntax/tree.ts';

const MARK = /\bha-ignore(-file)?:\s*([\w/-]+(?:\s*,\s*[\w/-]+)*)/;

/** The code of what is said of a comment that silences nothing. */
const UNUSED = 'unused-ignore';

/** A comment that silences problems in some stretches. */
interface Ignore {
  readonly comment: Span;
  /** All that the comment says of it, from `ha-ignore` on. */
  readonly mark: Span;
  readonly codes: readonly (Span & { readonly text: string })[];
  readonly stretches: readonly Span[];
}

/** Problems as the comments of a document leave them. */
export interface Unsilenced {
  readonly problems: readonly Problem[];
  /** Says of every code that silences nothing; `isOff`: problems of that code are not reported anyway. */
  readonly unused: (isOff: (code: string) => boolean) => readonly Problem[];
}

/**
 * The problems that no comment silences. `# ha-ignore: CODE, CODE` holds for its own line, or, where it is alone, for
 * the statement below it; `# ha-ignore-file: CODE` for the document. A code may appear with the language's id or
 * without.
 */
export function withoutIgnored(problems: readonly Problem[], bound: BoundTree, language: string): Unsilenced {
  if (!bound.tree.text.includes('ha-ignore')) return { problems, unused: () => [] };
  const ignores = bound.tree.comments.flatMap((comment) => read(bound, comment));
  const used = new Set<Span>();
  const holds = ({ stretches }: Ignore, at: Span): boolean =>
    stretches.some(({ start, end }) => start <= at.start && at.start <= end);
  const left = problems.filter((problem) => {
    let isSilenced = false;
    for (const ignore of ignores)
      for (const code of ignore.codes) {
        if (bareCode(code.text, language) !== problem.code || !holds(ignore, problem)) continue;
        used.add(code);
        isSilenced = true;
      }
    return !isSilenced;
  });
  return {
    problems: left,
    unused: (isOff) => {
      // What a template makes may have the problem.
      if (hasTags(bound.tree)) return [];
      const isOwn = (code: string): boolean => bareCode(code, language) === UNUSED;
      const wanted = ignores.filter(({ codes }) => codes.some(({ text }) => isOwn(text)));
      return ignores.flatMap((ignore) => {
        const vain = ignore.codes.filter(
          (code) =>
            !used.has(code) &&
            !isOwn(code.text) &&
            !isOff(bareCode(code.text, language)) &&
            !wanted.some((each) => holds(each, code)),
        );
        return vain.map((code) => unusedIgnore(code, code.text, removal(ignore, vain, code, bound)));
      });
    },
  };
}

function bareCode(code: string, language: string): string {
  return code.startsWith(`${language}/`) ? code.slice(language.length + 1) : code;
}

/** Takes one code out of a comment: with the comment where it says nothing else, with its line where that holds nothing else. */
function removal(
  { comment, mark, codes }: Ignore,
  vain: readonly Span[],
  code: Ignore['codes'][number],
  bound: BoundTree,
): readonly Edit[] {
  const text = sourceText(bound.tree);
  const index = codes.indexOf(code);
  const cut = (start: number, end: number): readonly Edit[] => [{ start, end, text: '' }];
  if (codes.length > 1 && vain.length < codes.length) {
    const next = codes[index + 1];
    return next ? cut(code.start, next.start) : cut(codes[index - 1]!.end, code.end);
  }
  const rest = text.slice(comment.start, mark.start) + text.slice(mark.end, comment.end);
  if (/[\p{L}\p{N}]/u.test(rest)) return cut(mark.start, mark.end + /^[ \t]*/.exec(text.slice(mark.end))![0].length);
  let start = comment.start;
  while (start > 0 && /[ \t]/.test(text[start - 1]!)) start--;
  const isAlone = start === 0 || /[\r\n\ufeff]/.test(text[start - 1]!);
  const lineEnd = isAlone ? /^[ \t]*(?:\r\n?|\n|$)/.exec(text.slice(comment.end)) : null;
  return cut(start, lineEnd ? comment.end + lineEnd[0].length : comment.end);
}

function read(bound: BoundTree, comment: Span): readonly Ignore[] {
  const { text } = bound.tree;
  const { start, end } = comment;
  const found = MARK.exec(text.slice(start, end));
  if (!found) return [];
  const mark = { start: start + found.index, end: start + found.index + found[0].length };
  const from = mark.end - found[2]!.length;
  const codes = [...found[2]!.matchAll(/[\w/-]+/g)].map(({ 0: code, index }) => ({
    text: code,
    start: from + index,
    end: from + index + code.length,
  }));
  const stretches = found[1] ? [{ start: 0, end: text.length }] : stretchesOf(bound, comment);
  return [{ comment, mark, codes, stretches }];
}

/** Where a comment silences problems: in its line, or, where it is alone, below it. */
function stretchesOf({ tree: { text }, all }: BoundTree, { start, end }: Span): readonly Span[] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lineStart, start).trim()) return [{ start: lineStart, end: start }];
  // A byte order mark is in front of the comment itself. What stands right below need not be a statement: a comment with a mistake in its mark, a brace too many, or what is
  // missing at the end of the file.
  const below = /[^ \t\r\n][^\r\n]*/.exec(text.slice(end));
  const line = { start: lineStart, end: below ? end + below.index + below[0].length : text.length };
  const next = all.findIndex((each) => each.statement.start >= end);
  if (next < 0) return [line];
  // The next statement, and those that begin in the same line.
  const statements = all
    .slice(next)
    .filter(({ statement }, i) => i === 0 || (statement.start >= line.start && statement.start <= line.end));
  return [line, ...statements.map(({ statement }) => ({ start: statement.start, end: statement.end }))];
}
