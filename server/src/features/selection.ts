import type { Span } from '../base/span.ts';
import { innermost } from '../binding/locate.ts';
import type { BoundStatement, BoundTree } from '../schema/types.ts';
import { inner, type Word } from '../syntax/tree.ts';

/**
 * The stretches round an offset that a person may want to select, from the smallest to the whole document, each inside the
 * next one: part of a word, word, arguments, statement, what is in a block, block.
 */
export function selections(tree: BoundTree, offset: number): readonly Span[] {
  const { text, comments } = tree.tree;
  const found: Span[] = [];
  const comment = comments.find(({ start, end }) => start <= offset && offset <= end);
  if (comment) found.push(withoutMark(text, comment), comment);
  for (let bound = innermost(tree, offset); bound; bound = bound.parent) found.push(...stretchesOf(bound, offset));
  found.push({ start: 0, end: text.length });
  return nested(found, offset);
}

function* stretchesOf({ statement, match }: BoundStatement, offset: number): Iterable<Span> {
  const { id, keyword, args, assign, body } = statement;
  for (const role of match.roles) yield* stretchesOfWord(role.word);
  for (const word of [keyword, ...(id ? [id] : []), ...args]) yield* stretchesOfWord(word);
  const last = args.at(-1);
  if (last) {
    if (!assign) yield { start: args[0]!.start, end: last.end };
    yield { start: keyword.start, end: last.end };
  }
  if (body && body.start <= offset && offset <= body.end) {
    const [first] = body.statements;
    if (first) yield { start: first.start, end: body.statements.at(-1)!.end };
    yield body;
  }
  yield statement;
}

function* stretchesOfWord(word: Word): Iterable<Span> {
  yield inner(word);
  yield word;
}

/** Those round the offset, by size, each strictly inside the next one. */
function nested(stretches: readonly Span[], offset: number): readonly Span[] {
  const size = ({ start, end }: Span): number => end - start;
  const round = stretches.filter(({ start, end }) => start <= offset && offset <= end && end > start);
  // Of two words that touch at the offset, the one that begins there counts.
  const sorted = round.toSorted((a, b) => size(a) - size(b) || b.start - a.start);
  const kept: Span[] = [];
  for (const each of sorted) {
    const last = kept.at(-1);
    if (!last || (each.start <= last.start && last.end <= each.end && size(each) > size(last)))
      kept.push({ start: each.start, end: each.end });
  }
  return kept;
}

function withoutMark(text: string, { start, end }: Span): Span {
  const mark = /^(?:#+|\/\/+|;+)?\s*/.exec(text.slice(start, end))![0].length;
  return { start: start + mark, end };
}
