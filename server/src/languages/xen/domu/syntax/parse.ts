import { memo } from '../../../../base/memo.ts';
import type { Steps } from '../../../../base/steps.ts';
import type { Markers } from '../../../../language.ts';
import type { Fault } from '../../../../syntax/lists/faults.ts';
import { type Reading, readLists } from '../../../../syntax/lists/parse.ts';
import type { SyntaxTree } from '../../../../syntax/tree.ts';
import { unreadable } from '../messages/syntax.ts';

/** Reads the file of a guest; what xl alone cannot read is in `faults`. */
export function readGuest(text: string, steps?: Steps): Reading {
  return readLists(text, (fault) => faultProblem(fault, text), steps);
}

/** A fault as a problem. `text`: of the document. */
export function faultProblem(fault: Fault, text: string) {
  return unreadable(fault, text.slice(fault.start, fault.end));
}

const read = memo((tree: SyntaxTree) => readGuest(tree.text));

/** Python, and disks that two guests may write (`w!`), are for xm, which ended with Xen 4.1. */
export const markers: Markers = (tree) => {
  const { script } = read(tree);
  const statement = script
    ? tree.root.statements.find(({ start, end }) => start <= script.start && script.start <= end)
    : tree.root.statements.find(({ args }) => args.some(({ text }) => /,w!$/.test(text)));
  return statement ? [{ product: 'xen', version: '4.1', keyword: statement.keyword.text }] : [];
};
