import { perStatement } from '../../../binding/per-statement.ts';
import type { Bound, StatementView } from '../../../schema/types.ts';
import { slice, type Word } from '../../../syntax/tree.ts';
import { defaultSets } from '../catalog/cluster.ts';
import { wordNamed } from '../values/members.ts';
import { isAttribute, pairsOf } from './contents.ts';

/** What some check looks at wherever it stands. */
interface Survey {
  readonly rules: readonly Bound[];
  /** Operations of resources, with what stands behind `op`. */
  readonly operations: readonly Bound[];
  /** The clauses that give an operation list an id. */
  readonly lists: readonly Bound[];
  /** Names without a value inside a statement, those that open clauses left out. */
  readonly bare: readonly Bound[];
  /** Ids that lists, rules, operations and pairs inside statements are given: some are a part of a word only. */
  readonly ids: readonly (() => Word)[];
  /** What operations answer failures with fencing. */
  readonly fences: readonly Word[];
  /** What may take in what another statement has: `$id-ref`, `@ID:NAME`. */
  readonly takers: readonly Bound[];
}

/** All that is found of one sort, in document order. */
export function surveyed<K extends keyof Survey>(tree: StatementView, sort: K): readonly Survey[K][number][] {
  const all: Survey[K][number][] = [];
  for (const survey of surveysOf(tree)) for (const each of survey[sort]) all.push(each);
  return all;
}

/** One survey for each statement of the top scope. */
const surveysOf = perStatement(({ statement }): Survey => {
  const found: Finds = {
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

type Finds = { -readonly [K in keyof Survey]: Survey[K] };

function put<K extends keyof Survey>(found: Finds, sort: K, each: Survey[K][number]): void {
  // Most statements have nothing of most sorts.
  found[sort] = [...found[sort], each] as Finds[K];
}

function look(bound: Bound, found: Finds): void {
  const { statement, parent } = bound;
  const { text } = statement.keyword;
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

/** The id in `$id=ID` and in `$ID:name=value`. That of a set of options is another check's. */
function addId({ statement: { keyword, args }, parent }: Bound, found: Finds): void {
  if (keyword.text === '$id') {
    if (parent && !Object.hasOwn(defaultSets, parent.statement.keyword.text)) add(args[0], found);
    return;
  }
  const colon = keyword.text.indexOf(':');
  if (colon > 1) put(found, 'ids', () => slice(keyword, 1, colon));
}

function add(word: Word | undefined, found: Finds): void {
  if (word && !word.hole) put(found, 'ids', () => word);
}

/** The `fence` of `on-fail=fence`. */
export function fencesIn(list: Bound): readonly Word[] {
  return pairsOf(list).flatMap(({ name, value }) =>
    name.text === 'on-fail' && value?.text === 'fence' ? [value] : [],
  );
}

/** True for a rule that is taken in from elsewhere. */
function refersInside(bound: Bound): boolean {
  return bound.match.roles.some(({ element }) => element.kind === 'literal' && element.text === '$id-ref');
}
