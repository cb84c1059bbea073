import * as messages from '../../../base/messages.ts';
import type { Edit, Fix } from '../../../base/problem.ts';
import { fix } from '../../../base/report.ts';
import type { BoundStatement } from '../../../schema/types.ts';

/** Puts a statement after another one: on a line of its own where that one begins a line. */
export function insertAfter({ statement }: BoundStatement, words: string, text: string): Fix {
  const { start, end } = statement;
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const lead = indent.trim() ? ' ' : `\n${indent}`;
  return inserted({ start: end, end, text: `${lead}${words}` }, words);
}

/** Puts a statement first into a block, with the spaces that the first one there has before it. */
export function insertInto({ statement, children }: BoundStatement, words: string, text: string): Fix | undefined {
  const { body } = statement;
  if (!body) return undefined;
  const at = body.start + 1;
  const first = children[0]?.statement.start;
  const lead = first === undefined ? ' ' : /^\s*/.exec(text.slice(at, first))![0] || ' ';
  return inserted({ start: at, end: at, text: `${lead}${words}` }, words);
}

function inserted(edit: Edit, words: string): Fix {
  return fix(messages.insertText(words), [edit], 'suggestion');
}

/** Takes a statement away, with the spaces before it. */
export function removed({ statement }: BoundStatement, text: string): Fix {
  const { start, end } = statement;
  let from = start;
  while (/\s/.test(text[from - 1] ?? '')) from--;
  const words = text.slice(start, end);
  return fix(messages.removeText(words), [{ start: from, end, text: '' }], 'suggestion');
}
