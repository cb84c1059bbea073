import type { Steps } from '../../../base/steps.ts';
import { parseAssignments } from '../../../syntax/assignments.ts';
import type { Statement, SyntaxTree, Word } from '../../../syntax/tree.ts';

/** The beginning of a line of `ip route`: an address, a network or `default`. */
export const DESTINATION = /^(?:default|\d+(?:\.\d+){3}(?:\/\d+)?|(?=.*:)[\da-f:.]+(?:\/\d+)?)$/i;

/** Reads a file of an interface, or of routes: `KEY=value`, or the arguments of `ip route add`. O(n). */
export function readIfcfg(text: string, steps?: Steps): SyntaxTree {
  const tree = parseAssignments(text, steps);
  return { ...tree, root: { ...tree.root, statements: tree.root.statements.map(statementOf) } };
}

function statementOf(statement: Statement): Statement {
  const { keyword, assign, args } = statement;
  if (!assign && DESTINATION.test(keyword.text)) {
    const { broken: _broken, ...route } = statement;
    return route;
  }
  return args.some(isExpanded)
    ? { ...statement, args: args.map((each) => (isExpanded(each) ? unknown(each) : each)) }
    : statement;
}

/** True for a value that a shell works out. */
function isExpanded({ text, quote }: Word): boolean {
  return quote !== "'" && /[$`]/.test(text);
}

function unknown(word: Word): Word {
  return { ...word, hole: true };
}
