import type { Steps } from '../../../base/steps.ts';
import { parseAssignments } from '../../../syntax/assignments.ts';
import { type Statement, type SyntaxTree, slice, type Word } from '../../../syntax/tree.ts';

/** The beginning of a line of `ip route`: an address, a network, `default`, or the type of the route. */
export const DESTINATION =
  /^(?:default|to|unicast|local|broadcast|multicast|throw|unreachable|prohibit|blackhole|\d+(?:\.\d+){3}(?:\/\d+)?|(?=.*:)[\da-f:.]+(?:\/\d+)?)$/i;

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
  const words = assign ? separated(args) : args;
  if (words === args && !args.some(isExpanded)) return statement;
  return { ...statement, args: words.map((each) => (isExpanded(each) ? unknown(each) : each)) };
}

/** The words of a value, which a `;` ends. */
function separated(args: readonly Word[]): readonly Word[] {
  const [first, ...more] = args;
  const at = first && !first.quote && !first.seams ? first.text.indexOf(';') : -1;
  if (at < 0) return args;
  const parts = [slice(first!, 0, at), slice(first!, at, first!.text.length)];
  return [...(at > 0 ? parts : parts.slice(1)), ...more];
}

/** True for a value that a shell works out, and for an array. */
function isExpanded({ text, quote }: Word): boolean {
  return (quote !== "'" && /[$`]/.test(text)) || (!quote && text.startsWith('('));
}

function unknown(word: Word): Word {
  return { ...word, hole: true };
}
