import { milliseconds } from '../../../schema/durations.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import type { Word } from '../../../syntax/tree.ts';

/** A `name=value` of a list. */
export interface Pair {
  readonly name: Word;
  /** Undefined: the name is alone. */
  readonly value: Word | undefined;
  readonly bound: BoundStatement;
}

/** One `op` of a resource. */
export interface Operation {
  readonly action: string;
  readonly word: Word;
  readonly bound: BoundStatement;
  /** Milliseconds; 0 where it is not given; undefined where it cannot be read. */
  readonly interval: number | undefined;
  /** Values of these; the last one wins. */
  readonly intervalWord: Word | undefined;
  readonly timeoutWord: Word | undefined;
  readonly roleWord: Word | undefined;
}

/** What appears after a resource's id and agent. */
export interface Contents {
  /** Its own operations; those of a template are the template's. */
  readonly operations: readonly Operation[];
  /** Its parameters, with or without the word `params`; those without it first. */
  readonly params: readonly Pair[];
  /** Its lists of meta attributes. */
  readonly metas: readonly BoundStatement[];
  /** It is started, stopped and watched by operations of its own: the usual case, in which nothing is missing. */
  readonly whole: boolean;
}

/** Shares out the clauses and pairs of a resource in one pass. */
export function contentsOf(resource: BoundStatement): Contents {
  const operations: Operation[] = [];
  const params: Pair[] = [];
  const metas: BoundStatement[] = [];
  const later: Pair[] = [];
  for (const child of resource.children) {
    switch (child.statement.keyword.text) {
      case 'op':
        if (child.statement.args[0]) operations.push(operationOf(child, child.statement.args[0]));
        break;
      case 'meta':
        metas.push(child);
        break;
      case 'params':
        addPairs(child, later);
        break;
      case 'description':
        continue;
    }
    if (isAttribute(child)) params.push(pairOf(child));
  }
  // Rarely are there both.
  if (params.length) params.push(...later);
  return {
    operations: trimmed(operations),
    params: trimmed(params.length ? params : later),
    metas: trimmed(metas),
    whole: isWhole(operations),
  };
}

/** A list that has grown has room for more: a large file has a hundred thousand of them. */
function trimmed<T>(list: readonly T[]): readonly T[] {
  return list.length ? list.slice() : none;
}

const none: readonly never[] = [];

function isWhole(operations: readonly Operation[]): boolean {
  let seen = 0;
  for (const { action } of operations)
    seen |= action === 'monitor' ? 1 : action === 'start' ? 2 : action === 'stop' ? 4 : 0;
  return seen === 7;
}

function operationOf(bound: BoundStatement, word: Word): Operation {
  let intervalWord: Word | undefined;
  let timeoutWord: Word | undefined;
  let roleWord: Word | undefined;
  for (const child of bound.children) {
    if (!isAttribute(child)) continue;
    const value = child.statement.args[0];
    switch (child.statement.keyword.text) {
      case 'interval':
        intervalWord = value;
        break;
      case 'timeout':
        timeoutWord = value;
        break;
      case 'role':
        roleWord = value;
        break;
    }
  }
  const interval = intervalWord ? milliseconds(intervalWord.text) : 0;
  return { action: word.text, word, bound, interval, intervalWord, timeoutWord, roleWord };
}

/** The `name=value` words directly in a body. */
export function pairsOf(bound: BoundStatement): readonly Pair[] {
  const pairs: Pair[] = [];
  addPairs(bound, pairs);
  return pairs;
}

function addPairs(bound: BoundStatement, pairs: Pair[]): void {
  for (const child of bound.children) if (isAttribute(child)) pairs.push(pairOf(child));
}

/** True for `name=value` and for a name alone that opens no clause. */
export function isAttribute({ statement, directive }: BoundStatement): boolean {
  if (statement.assign) return true;
  return !statement.body && !statement.args.length && !(directive && 'head' in directive);
}

/** A statement as a pair. */
export function pairOf(bound: BoundStatement): Pair {
  return { name: bound.statement.keyword, value: bound.statement.args[0], bound };
}

/** The pair of one of some names in lists of attributes; the last one counts. */
export function lastIn(lists: readonly BoundStatement[], ...names: readonly string[]): Pair | undefined {
  let found: Pair | undefined;
  for (const list of lists)
    for (const each of list.children) if (names.includes(each.statement.keyword.text)) found = pairOf(each);
  return found;
}
