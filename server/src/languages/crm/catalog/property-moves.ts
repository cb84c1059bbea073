import type { Edit, Fix } from '../../../base/problem.ts';
import { fix } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { BoundStatement } from '../../../schema/types.ts';

/**
 * The fix for a property of Pacemaker 1 that is a default of resources or operations today: takes the pair out of
 * `property` and puts it into the statement for such defaults, which is made where there is none.
 */
export function moveToDefaults(
  statement: 'rsc_defaults' | 'op_defaults',
  name: string,
): (bound: BoundStatement, text: string) => Fix | undefined {
  return (bound, text) => {
    const { parent } = bound;
    const value = bound.statement.args[0];
    if (!parent || !value) return undefined;
    const pair = `${name}=${text.slice(value.start, value.end)}`;
    const title = {
      en: `Move it to ${codeSpan(`${statement} ${name}`)}`,
      ja: `${codeSpan(`${statement} ${name}`)} に移す`,
    };
    const keyword = parent.statement.keyword;
    if (parent.children.length === 1) {
      const edits = [{ start: keyword.start, end: bound.statement.end, text: `${statement} ${pair}` }];
      // A second statement of the same defaults would be refused.
      return headOf(statement, text) === undefined ? fix(title, edits, 'suggestion') : undefined;
    }
    return fix(title, [removed(bound, parent), added(statement, pair, parent, text)], 'suggestion');
  };
}

/**
 * The fix for a property whose place nothing takes: takes the pair out, and the statement with it where it is the only
 * one.
 */
export function takeOut(bound: BoundStatement, text: string): Fix | undefined {
  const { parent } = bound;
  if (!parent) return undefined;
  const title = { en: 'Remove', ja: '削除する' };
  const { start, end } = parent.statement;
  const edit =
    parent.children.length > 1 ? removed(bound, parent) : { start, end: text[end] === '\n' ? end + 1 : end, text: '' };
  return fix(title, [edit], 'suggestion');
}

/** The pair with the spaces, and the line's end, before it. */
function removed(bound: BoundStatement, parent: BoundStatement): Edit {
  let start = parent.statement.keyword.end;
  for (const each of [...parent.statement.args, ...parent.children.map((child) => child.statement)])
    if (each.end <= bound.statement.start) start = Math.max(start, each.end);
  return { start, end: bound.statement.end, text: '' };
}

function added(statement: string, pair: string, parent: BoundStatement, text: string): Edit {
  const head = headOf(statement, text);
  if (head !== undefined) return { start: head, end: head, text: ` ${pair}` };
  const line = text.lastIndexOf('\n', parent.statement.keyword.start - 1) + 1;
  // `crm configure property …` stays a command line.
  const prefix = text.slice(line, parent.statement.keyword.start);
  const { end } = parent.statement;
  return { start: end, end, text: `\n${prefix}${statement} ${pair}` };
}

/** Where a new pair goes in the statement that is there already: after its keyword and id. */
function headOf(statement: string, text: string): number | undefined {
  const found = new RegExp(`^[^#\\n]*?\\b${statement}(?:\\s+\\$id=\\S+|[ \\t]+[\\w-]+:)?`, 'm').exec(text);
  return found ? found.index + found[0].length : undefined;
}
