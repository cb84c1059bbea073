import { perStatement } from '../../../binding/per-statement.ts';
import type { BoundStatement, StatementView } from '../../../schema/types.ts';
import type { Word } from '../../../syntax/tree.ts';
import { defaultSets } from '../catalog/cluster.ts';
import { wordNamed } from '../values/members.ts';
import { isAttribute, pairsOf } from './contents.ts';

/** The statements and words that checks look up, by kind. */
interface StatementIndex {
  readonly rules: readonly BoundStatement[];
  /** Operations of resources, with what appears after `op`. */
  readonly operations: readonly BoundStatement[];
  /** The clauses that give an operation list an id. */
  readonly lists: readonly BoundStatement[];
  /** Names without a value inside a statement, those that open clauses left out. */
  readonly bare: readonly BoundStatement[];
  /** Ids that lists, rules, operations and pairs inside statements are given: some are a part of a word only. */
  readonly ids: readonly (() => Word)[];
  /** What operations answer failures with fencing. */
  readonly fences: readonly Word[];
  /** What may take in what another statement has: `$id-ref`, `@ID:NAME`. */
  readonly takers: readonly BoundStatement[];
}

/** All that is found of one sort, in document order. */
export function collect<K extends keyof StatementIndex>(
  tree: StatementView,
  sort: K,
): readonly StatementIndex[K][number][] {
  const all: StatementIndex[K][number][] = [];
  for (const index of statementIndex(tree)) for (const each of index[sort]) all.push(each);
  return all;
}

/** One index for each statement of the top scope. */
const statementIndex = perStatement(({ statement }): StatementIndex => {
  const found: MutableIndex = {
    rules: none,
    operations: none,
    lists: none,
    bare: none,
    ids: none,
    fences: none,
    takers: none,
  };
  look(statement, found);
  return found;
});

const none: never[] = [];

type MutableIndex = { -readonly [K in keyof StatementIndex]: StatementIndex[K] };

function put<K extends keyof StatementIndex>(found: MutableIndex, sort: K, each: StatementIndex[K][number]): void {
  // Most statements have nothing of most sorts.
  found[sort] = [...found[sort], each] as MutableIndex[K];
}

function look(bound: BoundStatement, found: MutableIndex): void {
  const { statement, parent } = bound;
  const { text } = statement.keyword;
  const { id } = statement;
  if (id) put(found, 'ids', () => id);
  switch (text.charCodeAt(0)) {
    case 36: // $
      if (text === '$id-ref') put(found, 'takers', bound);
      addId(bound, found);
      break;
    case 64: // @
      put(found, 'takers', bound);
      break;
    case 105: // i
      if (text === 'id' && parent && WITH_ID.has(parent.statement.keyword.text)) add(statement.args[0], found);
      break;
    case 111: // o
      if (text === 'op' && parent) {
        put(found, 'operations', bound);
        for (const word of fencesIn(bound)) put(found, 'fences', word);
      } else if (text === 'operations' && parent && !statement.assign) put(found, 'lists', bound);
      break;
    case 82: // R
    case 114: // r
      if (text === 'rule') {
        put(found, 'rules', bound);
        if (statement.args[0]?.text.startsWith('$id=')) add(wordNamed(bound, 'ID'), found);
      }
      if (text.length === 4 && refersInside(bound)) put(found, 'takers', bound);
      break;
  }
  if (!statement.assign && parent && isAttribute(bound)) put(found, 'bare', bound);
  if (statement.body) for (const child of bound.children) look(child, found);
}

const WITH_ID: ReadonlySet<string> = new Set(['op', 'port-mapping', 'storage-mapping']);

/** The id in `$id=ID`. That of a set of options is another check's. */
function addId({ statement: { keyword, args }, parent }: BoundStatement, found: MutableIndex): void {
  if (keyword.text === '$id') {
    if (parent && !Object.hasOwn(defaultSets, parent.statement.keyword.text)) add(args[0], found);
    return;
  }
}

function add(word: Word | undefined, found: MutableIndex): void {
  if (word && !word.hole) put(found, 'ids', () => word);
}

/** The `fence` of `on-fail=fence`. */
export function fencesIn(list: BoundStatement): readonly Word[] {
  return pairsOf(list).flatMap(({ name, value }) =>
    name.text === 'on-fail' && value?.text === 'fence' ? [value] : [],
  );
}

/** True for a rule that is taken in from elsewhere. */
function refersInside(bound: BoundStatement): boolean {
  return bound.match.roles.some(({ element }) => element.kind === 'literal' && element.text === '$id-ref');
}
