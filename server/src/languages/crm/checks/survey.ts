import type { Bound, BoundTree } from '../../../catalog/bind.ts';
import type { Word } from '../../../syntax/tree.ts';
import { defaultSets } from '../catalog/cluster.ts';
import { isAttribute } from '../contents.ts';
import { wordNamed } from '../members.ts';

/** The statements that some check looks at wherever they stand, found in one pass. */
export interface Survey {
  readonly rules: readonly Bound[];
  /** Operations of resources, with what stands behind `op`. */
  readonly operations: readonly Bound[];
  /** The clauses that give an operation list an id. */
  readonly lists: readonly Bound[];
  /** Names without a value inside a statement, those that open clauses left out. */
  readonly bare: readonly Bound[];
  /** Ids that lists, rules, operations and pairs inside statements are given. */
  readonly ids: readonly Word[];
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
  const lists: Bound[] = [];
  const bare: Bound[] = [];
  const ids: Word[] = [];
  let refers = false;
  for (const bound of tree.all) {
    const { statement } = bound;
    const { text } = statement.keyword;
    switch (text.charCodeAt(0)) {
      case 36: // $
        refers ||= text === '$id-ref';
        addId(bound, ids);
        break;
      case 64: // @
        refers = true;
        break;
      case 105: // i
        if (text === 'id' && bound.parent && WITH_ID.has(bound.parent.statement.keyword.text))
          add(statement.args[0], ids);
        break;
      case 111: // o
        if (text === 'op' && bound.parent) operations.push(bound);
        else if (text === 'operations' && bound.parent && !statement.assign) lists.push(bound);
        break;
      case 82: // R
      case 114: // r
        if (text === 'rule') {
          rules.push(bound);
          if (statement.args[0]?.text.startsWith('$id=')) add(wordNamed(bound, 'ID'), ids);
        }
        refers ||= text.length === 4 && refersInside(bound);
        break;
    }
    if (!statement.assign && bound.parent && isAttribute(bound)) bare.push(bound);
  }
  return { rules, operations, lists, bare, ids, refers };
}

const WITH_ID: ReadonlySet<string> = new Set(['op', 'port-mapping', 'storage-mapping']);

/** The id in `$id=ID` and in `$ID:name=value`. That of a set of options is another check's. */
function addId({ statement: { keyword, args }, parent }: Bound, ids: Word[]): void {
  if (keyword.text === '$id') {
    if (parent && !Object.hasOwn(defaultSets, parent.statement.keyword.text)) add(args[0], ids);
    return;
  }
  const colon = keyword.text.indexOf(':');
  if (colon > 1) add({ start: keyword.start + 1, end: keyword.start + colon, text: keyword.text.slice(1, colon) }, ids);
}

function add(word: Word | undefined, ids: Word[]): void {
  if (word && !word.hole) ids.push(word);
}

/** True for a rule that is taken in from elsewhere. */
function refersInside(bound: Bound): boolean {
  return bound.match.roles.some(({ element }) => element.kind === 'literal' && element.text === '$id-ref');
}
