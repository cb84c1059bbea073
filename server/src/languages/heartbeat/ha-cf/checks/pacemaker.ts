import { memo } from '../../../../base/memo.ts';
import type { Problem } from '../../../../base/problem.ts';
import type { Check, Checked } from '../../../../language.ts';
import type { BoundStatement, BoundTree } from '../../../../schema/types.ts';
import { isTemplate } from '../../../../syntax/holes.ts';
import type { Word } from '../../../../syntax/tree.ts';
import { truth } from '../../values/values.ts';
import { onceOnly } from '../messages/messages.ts';
import * as messages from '../messages/pacemaker.ts';

/** What goes together with Pacemaker, and what only with `haresources`. */
export const pacemakerChecks: readonly Check[] = [
  onceInAll,
  engineFirst,
  joining,
  failback,
  ipfail,
  programs,
  clients,
  unreadHaresources,
  keys,
];

const MODES = new Set(['respawn', 'manual', 'minimal', 'valgrind']);
/** The clients that each mode authorizes by itself (heartbeat 3.0.6, seen from the daemon). */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  on: ['cib', 'stonithd', 'stonith-ng', 'attrd', 'crmd', 'pingd'],
  respawn: ['cib', 'stonithd', 'stonith-ng', 'attrd', 'crmd', 'pingd'],
  valgrind: ['cib', 'stonithd', 'stonith-ng', 'attrd', 'crmd', 'pingd'],
  manual: ['cib', 'crmd'],
  minimal: ['cib', 'crmd'],
};

/** The word that switches Pacemaker on in an `ha.cf`, and its mode; undefined where heartbeat manages the resources. */
export function pacemakerMode({ top }: BoundTree): Mode | undefined {
  return modesIn(top)[0];
}

interface Mode {
  readonly word: Word;
  readonly mode: string;
}

/** The first one, if there is any; a file of many lines is asked for each of them. */
const modesIn = memo((top: BoundTree['top']): readonly Mode[] => {
  for (const { statement } of top) {
    if (statement.keyword.text !== 'pacemaker' && statement.keyword.text !== 'crm') continue;
    for (const word of statement.args) {
      const mode = word.text.toLowerCase();
      if (MODES.has(mode)) return [{ word, mode }];
      if (word.hole || truth(mode)) return [{ word, mode: 'on' }];
    }
  }
  return [];
});

function modeLines(file: Checked): readonly BoundStatement[] {
  return file.bound.top.filter(
    ({ statement }) =>
      (statement.keyword.text === 'pacemaker' || statement.keyword.text === 'crm') && statement.args.length > 0,
  );
}

/** `pacemaker` and `crm` are one directive; the catalogue reports duplicates of the same word. */
function* onceInAll(file: Checked): Iterable<Problem> {
  const all = modeLines(file);
  const first = all[0]?.statement.keyword;
  for (const { statement } of all.slice(1))
    if (first && statement.keyword.text !== first.text && !isTemplate(file.bound.tree.text))
      yield onceOnly(statement.keyword, statement.keyword.text, first);
}

/** What says how to start Pacemaker must be known before the line that does. */
function* engineFirst(file: Checked): Iterable<Problem> {
  const first = modeLines(file)[0]?.statement;
  if (!first) return;
  for (const { statement } of file.bound.top) {
    const late = statement.args.length > 0 && statement.start > first.start;
    if (late && statement.keyword.text === 'crmd_spawns_pengine')
      yield messages.belowPacemaker(statement.keyword, first.keyword.text, 'error');
    else if (late && statement.keyword.text === 'crm_daemon_dir')
      yield messages.belowPacemaker(statement.keyword, first.keyword.text, 'warning');
  }
}

/** The daemon logs a warning when it finds the other file. */
function* unreadHaresources(file: Checked): Iterable<Problem> {
  const given = pacemakerMode(file.bound);
  const other = file.neighbours.find(({ language, bound }) => language === 'haresources' && bound.top.length > 0);
  if (given && other) yield messages.haresourcesUnused(given.word);
}

/** A folder with `ha.cf` and `haresources` holds all of Heartbeat's files, but for the keys. */
function* keys({ uri, bound, neighbours }: Checked): Iterable<Problem> {
  const [first] = bound.top;
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const isBeside = neighbours.some(
    ({ language, uri: other }) => language === 'haresources' && other.startsWith(folder),
  );
  if (first && isBeside && !neighbours.some(({ language }) => language === 'ha-authkeys'))
    yield messages.missingAuthkeys(first.statement.keyword);
}

function* joining(file: Checked): Iterable<Problem> {
  const last = lastValue(file, 'autojoin');
  if (!last || last.hole || !['other', 'any'].includes(last.text.toLowerCase())) return;
  if (!pacemakerMode(file.bound)) yield messages.autojoinNeedsPacemaker(last);
}

function* failback(file: Checked): Iterable<Problem> {
  const all = file.bound.top.filter(({ statement }) => statement.keyword.text === 'auto_failback');
  const last = lastValue(file, 'auto_failback');
  if (pacemakerMode(file.bound)) {
    for (const { statement } of all)
      yield messages.failbackUnused({ start: statement.start, end: wordsEnd(statement) });
  } else if (last?.text.toLowerCase() === 'legacy') yield messages.legacyFailback(last, true);
  else if (!last && file.bound.top.length && !lastValue(file, 'nice_failback') && !isTemplate(file.bound.tree.text))
    yield messages.legacyFailback(file.bound.top[0]!.statement.keyword, false);
}

function wordsEnd(statement: BoundStatement['statement']): number {
  return statement.args.at(-1)?.end ?? statement.keyword.end;
}

function* ipfail(file: Checked): Iterable<Problem> {
  const line = file.bound.top.find(
    ({ statement }) => statement.keyword.text === 'respawn' && /\/ipfail$/.test(statement.args[1]?.text ?? ''),
  );
  if (!line) return;
  const word = line.statement.args[1]!;
  if (pacemakerMode(file.bound)) yield messages.ipfailUnfit(word);
  else {
    if (!['ping', 'ping6', 'ping_group'].some((keyword) => lastValue(file, keyword))) yield messages.ipfailBlind(word);
    const mode = lastValue(file, 'auto_failback')?.text.toLowerCase();
    if (mode === undefined || mode === 'legacy') yield messages.ipfailLegacy(word);
  }
}

/** The programs that come with heartbeat and DRBD: what each needs, and the user that may talk to heartbeat. */
function* programs(file: Checked): Iterable<Problem> {
  for (const { statement } of file.bound.top) {
    const [user, command] = statement.args;
    if (statement.keyword.text !== 'respawn' || !user || !command || user.hole || !command.text.startsWith('/'))
      continue;
    const name = command.text.slice(command.text.lastIndexOf('/') + 1);
    const pacemaker = pacemakerMode(file.bound);
    if (name === 'ifcheckd' && !pacemaker) yield messages.ifcheckdWithoutPacemaker(command);
    // ipfail has no place next to Pacemaker at all.
    else if (user.text === 'root' && (name === 'dopd' || (name === 'ipfail' && !pacemaker)))
      yield messages.respawnAsRoot(user, name);
  }
}

/** One `apiauth` a client, those that `pacemaker` brings included; with one list of users and one of groups. */
function* clients(file: Checked): Iterable<Problem> {
  const first = new Map<string, { readonly word: Word; readonly implied: boolean }>();
  const given = pacemakerMode(file.bound);
  for (const { statement } of file.bound.top) {
    if (given && statement.args.includes(given.word)) {
      for (const client of IMPLIED[given.mode] ?? []) {
        const before = first.get(client);
        if (before) yield messages.pacemakerRepeatsClient(given.word, client, before.word);
        else first.set(client, { word: given.word, implied: true });
      }
    }
    const client = statement.args[0];
    if (statement.keyword.text !== 'apiauth' || !client || client.hole) continue;
    const before = first.get(client.text);
    if (before) yield messages.repeatedClient(client, before.implied, before.word);
    else first.set(client.text, { word: client, implied: false });
    const kinds = new Set<string>();
    for (const list of statement.args.slice(1)) {
      const kind = list.text.slice(0, 4);
      if (kinds.has(kind)) yield messages.repeatedList(list);
      kinds.add(kind);
    }
  }
}

function lastValue(file: Checked, keyword: string): Word | undefined {
  return file.bound.top
    .findLast(({ statement }) => statement.keyword.text === keyword && statement.args.length > 0)
    ?.statement.args.at(-1);
}
