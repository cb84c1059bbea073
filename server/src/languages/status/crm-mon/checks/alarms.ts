import type { Problem } from '../../../../base/problem.ts';
import type { Text } from '../../../../base/text.ts';
import type { Checked } from '../../../../language.ts';
import type { BoundStatement } from '../../../../schema/types.ts';
import { slice, type Word } from '../../../../syntax/tree.ts';
import * as messages from '../messages/alarms.ts';

/** The keyword of a statement, however it is written. */
export function keywordOf({ statement }: BoundStatement): string {
  return statement.keyword.text.toLowerCase();
}

/** States that need attention, line by line: one problem for each cause. */
export function* alarms({ bound }: Checked): Iterable<Problem> {
  const paused = bound.all.find((each) => keywordOf(each) === 'resource management');
  const absent = bound.all.find((each) => keywordOf(each) === 'no cluster');
  if (absent) yield messages.noCluster(absent.statement.keyword);
  const isPaused = paused !== undefined;
  if (paused) yield messages.notManaged(paused.statement.keyword);
  for (const each of bound.all) yield* ofLine(each, isPaused);
}

function* ofLine(bound: BoundStatement, isPaused: boolean): Iterable<Problem> {
  const { args } = bound.statement;
  const [first, second] = args;
  if (!first) return;
  switch (keywordOf(bound)) {
    case 'partition':
      if (/^without/i.test(first.text)) yield messages.noQuorum(first);
      return;
    case 'current dc':
      if (first.text === 'NONE') yield messages.noCoordinator(first);
      return;
    case 'offline':
    case 'remoteoffline':
      for (const word of namesOf(bound, 'host')) yield messages.offline(word, word.text);
      return;
    case 'node':
    case 'remotenode':
      yield* ofNode(first, args);
      return;
    case 'resource':
      yield* ofResource(first, args, isPaused);
      return;
    case 'fail counts':
      yield* ofCounts(first, bound);
      return;
    case 'note': {
      const fencing = /^\w+ of (\S+) failed\b/.exec(first.text);
      if (fencing) yield messages.failedFencing(slice(first, 0, fencing[0].length), fencing[1]!);
      return;
    }
    case 'failed action':
      yield failedAction(first, bound);
      return;
    case 'attribute': {
      const remark = args[2];
      if (remark && second) yield messages.connectivity(remark, /lost/.test(remark.text));
    }
  }
}

/** The words of a statement that name something of that kind. */
export function namesOf({ match }: BoundStatement, kind: string): readonly Word[] {
  return match.roles
    .filter(({ element, word }) => element.kind === 'word' && element.refersTo === kind && !word.hole)
    .map(({ word }) => word);
}

function* ofNode(name: Word, args: readonly Word[]): Iterable<Problem> {
  const state = args.find(({ text }) => /^(?:UNCLEAN|OFFLINE)/.test(text));
  if (!state) return;
  if (state.text.startsWith('UNCLEAN')) yield messages.unclean(state, name.text);
  else yield messages.offline(state, name.text);
}

function* ofResource(name: Word, args: readonly Word[], isPaused: boolean): Iterable<Problem> {
  const word = (text: string): Word | undefined => args.find((each) => each.text === text);
  const [failed, unmanaged, orphaned, stopped] = ['FAILED', 'unmanaged', 'ORPHANED', 'Stopped'].map(word);
  if (failed) yield messages.failedResource(failed, name.text);
  if (unmanaged && !isPaused && !failed) yield messages.unmanaged(unmanaged, name.text);
  if (orphaned) yield messages.orphaned(orphaned, name.text);
  const isMeant = args.some(({ text }) => /^(?:disabled|target-role:.*|unmanaged|FAILED)$/.test(text));
  if (stopped && !isMeant && !isPaused) yield messages.stopped(stopped, name.text);
}

function* ofCounts(name: Word, bound: BoundStatement): Iterable<Problem> {
  const argumentOf = (keyword: string): Word | undefined =>
    bound.children.find((each) => keywordOf(each) === keyword)?.statement.args[0];
  const count = argumentOf('fail-count');
  if (!count || count.text === '0') return;
  const threshold = argumentOf('migration-threshold')?.text;
  const isBanned =
    count.text === 'INFINITY' ||
    Number(count.text) >= 1_000_000 ||
    (threshold !== undefined && threshold !== '0' && Number(count.text) >= Number(threshold));
  yield messages.failCount(count, name.text, isBanned);
}

function failedAction(name: Word, bound: BoundStatement): Problem {
  let operation = '';
  let meaning: Text | undefined;
  for (const { match, statement } of bound.children) {
    const keyword = statement.keyword.text;
    const [role] = match.roles;
    if (keyword === 'operation') operation = role?.word.text ?? '';
    if ((keyword !== 'rc' && keyword !== 'result') || role?.element.kind !== 'word' || meaning) continue;
    const { type } = role.element;
    const known = type.choices?.find(({ value }) => value === role.word.text) ?? type.choiceOf?.(role.word.text);
    if (known && !/^(?:returned|could not)/.test(role.word.text)) meaning = known.doc;
  }
  return messages.failedAction(name, operation, name.text, meaning);
}
