import * as messages from '../../../base/messages.ts';
import type { Fix } from '../../../base/problem.ts';
import { fix } from '../../../base/report.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { inner } from '../../../syntax/tree.ts';

/**
 * The port that is missing after an address: the one that other hosts of the resource have, or else the next free one.
 */
export function withPort(bound: BoundStatement): Fix | undefined {
  const { stop } = bound.match;
  const last = bound.statement.args.at(-1);
  const expected = stop?.expected.map((element) => (element.kind === 'literal' ? element.text : element.name)) ?? [];
  if (stop?.word || !last) return undefined;
  const colon = expected.includes(':');
  if (!colon && !expected.includes('PORT')) return undefined;
  // An invalid address is reported first.
  if (colon && last.text !== ']' && !/^\d{1,3}(\.\d{1,3}){3}$/.test(last.text)) return undefined;
  const port = portFor(bound);
  const at = inner(last).end;
  const text = colon ? `:${port}` : `${port}`;
  const title = messages.insertText(text);
  return fix(title, [{ start: at, end: at, text }], 'suggestion');
}

function portFor(bound: BoundStatement): number {
  let top = bound;
  while (top.parent) top = top.parent;
  const own = bound.statement.keyword.text === 'address' ? portsIn(top.children, bound) : [];
  if (own.length) return own[0]!;
  const all = new Set(portsIn(top.siblings, bound));
  // By custom ports count up from 7788.
  let port = all.size ? Math.max(...all) + 1 : 7788;
  if (port > 65535) for (port = 7788; all.has(port); port++);
  return port;
}

/** The ports of the addresses in some statements and inside them, in the order in which they appear. */
function portsIn(siblings: readonly BoundStatement[], but: BoundStatement): readonly number[] {
  return siblings.flatMap((each) => {
    if (each === but) return [];
    const ports = each.match.roles.filter(
      ({ element, word }) => element.kind === 'word' && element.name === 'PORT' && !word.hole,
    );
    return [...ports.map(({ word }) => Number(word.text)), ...portsIn(each.children, but)];
  });
}
