import type { Problem } from '../../../../base/problem.ts';
import type { Checked } from '../../../../language.ts';
import type { BoundStatement } from '../../../../schema/types.ts';
import type { Word } from '../../../../syntax/tree.ts';
import * as messages from '../messages/alarms.ts';

/** States that need attention, and guests that no file defines. */
export function* alarms(file: Checked): Iterable<Problem> {
  let flags: BoundStatement | undefined;
  for (const bound of file.bound.all) {
    const { keyword, args } = bound.statement;
    if (keyword.text === 'flags') flags ??= bound;
    else if (keyword.text === 'guest') yield* ofGuest(args[1], args[2], file);
    else if (keyword.text === 'Name') yield* ofGuest(args[0], field(bound, 'State'), file);
    else if (keyword.text === 'Id') yield* ofGuest(field(bound, 'Name'), field(bound, 'State'), file);
    else if (keyword.text === 'domain') yield* ofDomain(args[0], field(bound, 'State flags'), file);
  }
  // One processor speaks for all.
  const words = flags?.statement.args ?? [];
  if (flags && words.length > 5 && !words.some(({ text }) => /^(?:vmx|svm)$/.test(text)))
    yield messages.noVirtualization(
      flags.statement.keyword,
      words.some(({ text }) => text === 'hypervisor'),
    );
}

function field(bound: BoundStatement, keyword: string): Word | undefined {
  return bound.children.find(({ statement }) => statement.keyword.text === keyword)?.statement.args[0];
}

function* ofGuest(name: Word | undefined, state: Word | undefined, file: Checked): Iterable<Problem> {
  if (!name) return;
  if (state && /^(?:crashed|クラッシュ)$/.test(state.text)) yield messages.crashed(state, name.text);
  if (state && /^(?:paused|一時停止)$/.test(state.text)) yield messages.paused(state, name.text);
  yield* ofName(name, file);
}

/** A guest that none of the files of guests names. */
function* ofName(name: Word, file: Checked): Iterable<Problem> {
  if (file.definitions('guest').length && !file.defined('guest', name.text).length)
    yield messages.notConfigured(name, name.text);
}

function* ofDomain(name: Word | undefined, state: Word | undefined, file: Checked): Iterable<Problem> {
  if (!name || !state) return;
  // The host itself.
  if (name.text !== 'Domain-0' && name.text !== '(null)') yield* ofName(name, file);
  if (state.text[5] === 'd') yield messages.dying(state, name.text);
  else if (state.text[4] === 'c') yield messages.crashed(state, name.text);
  else if (state.text[2] === 'p') yield messages.paused(state, name.text);
}
