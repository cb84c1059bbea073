import type { Bound, BoundTree } from '../../../catalog/bind.ts';
import { isAttribute } from '../contents.ts';

/** The statements that some check looks at wherever they stand, found in one pass. */
export interface Survey {
  readonly rules: readonly Bound[];
  /** Operations of resources, with what stands behind `op`. */
  readonly operations: readonly Bound[];
  /** Names without a value inside a statement, those that open clauses left out. */
  readonly bare: readonly Bound[];
  /** True where something may take in what another statement has: `$id-ref`, `@ID:NAME`. */
  readonly refers: boolean;
}

const surveys = new WeakMap<BoundTree, Survey>();

/** The survey of a document; made once. */
export function surveyOf(tree: BoundTree): Survey {
  const known = surveys.get(tree);
  if (known) return known;
  const made = survey(tree);
  surveys.set(tree, made);
  return made;
}

function survey(tree: BoundTree): Survey {
  const rules: Bound[] = [];
  const operations: Bound[] = [];
  const bare: Bound[] = [];
  let refers = false;
  for (const bound of tree.all) {
    const { statement } = bound;
    const { text } = statement.keyword;
    switch (text.charCodeAt(0)) {
      case 36: // $
        refers ||= text === '$id-ref';
        break;
      case 64: // @
        refers = true;
        break;
      case 111: // o
        if (text === 'op' && bound.parent) operations.push(bound);
        break;
      case 82: // R
      case 114: // r
        if (text === 'rule') rules.push(bound);
        refers ||= text.length === 4 && refersInside(bound);
        break;
    }
    if (!statement.assign && bound.parent && isAttribute(bound)) bare.push(bound);
  }
  return { rules, operations, bare, refers };
}

/** True for a rule that is taken in from elsewhere. */
function refersInside(bound: Bound): boolean {
  return bound.match.roles.some(({ element }) => element.kind === 'literal' && element.text === '$id-ref');
}
