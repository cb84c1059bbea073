import type { Block, Statement, SyntaxTree, Word } from '../../server/src/syntax/tree.ts';

/** What a tree means, wherever its words stand: words with their quotes, blocks, and the texts of comments. */
export function shape({ text, root, comments }: SyntaxTree): unknown {
  return [block(root), comments.map(({ start, end }) => text.slice(start, end).trimEnd())];
}

function block({ statements, closed }: Block): unknown {
  return [closed, statements.map(statement)];
}

function statement({ id, keyword, args, body, closed }: Statement): unknown {
  return [id && word(id), word(keyword), args.map(word), body && block(body), closed];
}

function word({ text, quote }: Word): unknown {
  return `${quote ?? ''}${text}`;
}
