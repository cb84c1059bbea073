import type { Problem } from '../../../../base/problem.ts';
import { replace } from '../../../../base/report.ts';
import type { Span } from '../../../../base/span.ts';
import type { Check, Checked } from '../../../../language.ts';
import type { BoundStatement } from '../../../../schema/types.ts';
import { isTemplate } from '../../../../syntax/holes.ts';
import { sourceText, type Word } from '../../../../syntax/tree.ts';
import { truth } from '../../values/values.ts';
import * as messages from '../messages/messages.ts';
import * as late from '../messages/times.ts';
import { times } from '../sentences/failover.ts';
import { addresses } from './addresses.ts';
import { pacemakerChecks } from './pacemaker.ts';

/** Checks across lines of `ha.cf`, and those that the catalogue cannot express. */
export const checks: readonly Check[] = [
  words,
  timing,
  paths,
  order,
  nodes,
  logs,
  lines,
  addresses,
  ...pacemakerChecks,
];

/** The statements with that keyword, in document order. */
function named(file: Checked, keyword: string): readonly BoundStatement[] {
  return file.bound.top.filter((bound) => bound.statement.keyword.text === keyword);
}

/** The place for problems of the file as a whole: its first word. */
function fileSpan(file: Checked): Span {
  const first = file.bound.top[0]?.statement.keyword;
  return first ? { start: first.start, end: first.end } : { start: 0, end: 0 };
}

/** The daemon hands every word of a line to the directive, one by one. */
function* words(file: Checked): Iterable<Problem> {
  for (const { statement, directive } of file.bound.top) {
    const { keyword, args } = statement;
    const element = directive?.args;
    if (args.length < 2 || directive?.extra !== 'none' || element?.kind !== 'word') continue;
    for (const word of args.slice(1)) {
      if (directive.once === true) {
        yield messages.onceOnly(word, keyword.text, args[0]!);
        continue;
      }
      const issue = word.hole ? undefined : element.type.check?.(word.text, file.targets);
      if (issue && (issue.severity ?? 'error') === 'error') yield messages.refusedWord(word, keyword.text, issue.why);
      else if (word === args.at(-1) && directive.once)
        yield messages.lastWordCounts(span(args[0]!, word), keyword.text, word.text);
    }
  }
}

/** init_config's own bounds as errors; what people have learnt as warnings. */
function* timing(file: Checked): Iterable<Problem> {
  const found = times(file.bound.top);
  if (!found) return;
  const { keepalive, warntime, deadtime, initdead, deadping } = found;
  if (keepalive.value <= 0) return;
  const dead = deadtime.word ?? keepalive.word;
  if (deadtime.value <= 2 * keepalive.value) {
    if (dead) yield late.deadTooSmall(dead, 'deadtime', deadtime.value, keepalive.value);
  } else if (deadtime.value < 3 * keepalive.value && dead) yield late.deadShort(dead, deadtime.value, keepalive.value);
  if (deadping.word && deadping.value <= 2 * keepalive.value)
    yield late.deadTooSmall(deadping.word, 'deadping', deadping.value, keepalive.value);
  if (initdead.word) {
    if (initdead.value < deadtime.value) yield late.initBelowDead(initdead.word, initdead.value, deadtime.value);
    else if (initdead.value < 10000) yield late.initShort(initdead.word, initdead.value);
    else if (initdead.value < 2 * deadtime.value)
      yield late.initNearDead(initdead.word, initdead.value, deadtime.value);
  }
  // A deadtime that is refused does not mention what it is compared with.
  if (!warntime.word || deadtime.value <= 2 * keepalive.value) return;
  if (warntime.value >= deadtime.value) yield late.warnNotBelowDead(warntime.word, warntime.value, deadtime.value);
  else if (warntime.value <= keepalive.value)
    yield late.warnNotAboveKeepalive(warntime.word, warntime.value, keepalive.value);
}

const PATHS = new Set(['bcast', 'udp', 'ucast', 'ucast6', 'mcast', 'mcast6', 'serial']);
const PLUGGED = new Set(['hbaping', 'rds', 'tipc', 'openais']);
const PINGS = new Set(['ping', 'ping6', 'ping_group']);

/** At least one path must be there, and should not be the only one. */
function* paths(file: Checked): Iterable<Problem> {
  const seen = new Map<string, BoundStatement>();
  let pings = 0;
  let empty: Span | undefined;
  for (const bound of file.bound.top) {
    const { keyword, args } = bound.statement;
    if (PINGS.has(keyword.text)) pings += args.length;
    if (PLUGGED.has(keyword.text)) return;
    if (!PATHS.has(keyword.text)) continue;
    if (args.length === 0) empty ??= { start: keyword.start, end: keyword.end };
    // Several ucast lines of one interface are one path to several nodes.
    const lines = /^[um]cast/.test(keyword.text) ? args.slice(0, 1) : args;
    for (const word of lines) if (!seen.has(word.text)) seen.set(word.text, bound);
  }
  if (seen.size > 1 || isTemplate(file.bound.tree.text)) return;
  const only = [...seen.values()][0]?.statement;
  if (only) yield messages.onePath(span(only.keyword, only.args.at(-1)!));
  else if (pings > 0) yield messages.onlyPing(fileSpan(file));
  else yield messages.noMedia(empty ?? fileSpan(file));
}

/** `udpport` and `baud` are read by each medium when its line is met. */
function* order(file: Checked): Iterable<Problem> {
  for (const [setting, default_, media] of [
    ['udpport', '694', ['bcast', 'udp', 'ucast', 'ucast6']],
    ['baud', '19200', ['serial']],
  ] as const) {
    const last = named(file, setting).at(-1)?.statement;
    if (!last || last.args.length === 0) continue;
    const medium = file.bound.top.find(
      ({ statement }) =>
        (media as readonly string[]).includes(statement.keyword.text) && statement.start < last.keyword.start,
    )?.statement;
    if (!medium) continue;
    const source = sourceText(file.bound.tree);
    const line = lineOf(source, last.keyword.start);
    const text = source.slice(line.start, line.end);
    const to = lineOf(source, medium.start).start;
    yield messages.lateSetting(
      span(last.keyword, last.args.at(-1)!),
      setting,
      medium.keyword.text,
      last.args.at(-1)!.text === default_,
      [{ start: to, end: to, text: text.endsWith('\n') ? text : `${text}\n` }, replace(line, '')],
    );
  }
}

/** Nodes must be named, once each, and be at least two. */
function* nodes(file: Checked): Iterable<Problem> {
  const first = new Map<string, Word>();
  let count = 0;
  for (const { statement } of named(file, 'node')) {
    for (const word of statement.args) {
      if (++count > 100) yield messages.tooManyNodes(word);
      const key = word.text.toLowerCase();
      const before = first.get(key);
      if (!before) first.set(key, word);
      else if (!word.hole) yield messages.repeatedNode(word, before);
    }
  }
  if (isTemplate(file.bound.tree.text)) return;
  const join = named(file, 'autojoin').at(-1)?.statement.args.at(-1)?.text.toLowerCase();
  if (count === 0 && join !== 'any') yield messages.noNodes(fileSpan(file));
  if (first.size === 1 && (join === undefined || join === 'none')) yield messages.oneNode([...first.values()][0]!);
}

/** The log needs exactly one destination. */
function* logs(file: Checked): Iterable<Problem> {
  const flag = named(file, 'use_logd').at(-1)?.statement.args.at(-1);
  const on = flag && !flag.hole ? truth(flag.text) : undefined;
  if (!flag || on === undefined) return;
  const takers = file.bound.top.filter(
    ({ statement }) =>
      ['logfacility', 'logfile', 'debugfile'].includes(statement.keyword.text) && statement.args.length > 0,
  );
  if (on) for (const { statement } of takers) yield messages.logdWins(statement.keyword);
  else if (!takers.some(({ statement }) => takesLog(statement.keyword.text, statement.args.at(-1)!)))
    yield messages.noLog(flag);
}

/** The daemon looks for a facility above 0, which `kern` and `none` are not. */
function takesLog(keyword: string, value: Word): boolean {
  return keyword !== 'logfacility' || (value.text !== 'none' && value.text !== 'kern');
}

/** What one line alone can have wrong with it. */
function* lines(file: Checked): Iterable<Problem> {
  const { text } = file.bound.tree;
  for (const { statement } of file.bound.top) {
    const { keyword, args } = statement;
    if (keyword.text === 'normalpoll') yield messages.notCompiled(keyword);
    else if (PLUGGED.has(keyword.text)) yield messages.noPlugin(keyword);
    const last = args.at(-1);
    if (last?.text.endsWith('\\') && /^[\r\n]|^$/.test(text.slice(last.end, last.end + 1)))
      yield messages.noContinuation(last);
    // The daemon reads 5119 bytes at a time (MAXLINE).
    if (statement.end - statement.start > 1706 && byteLength(text.slice(statement.start, statement.end)) > 5118)
      yield messages.longLine(keyword);
    const zone = keyword.text === 'ucast6' ? args[1]?.text.split('%')[1] : undefined;
    if (zone !== undefined && zone !== args[0]!.text && !args[0]!.hole)
      yield messages.otherZone(args[1]!, args[0]!.text);
  }
}

function span(from: Span, to: Span): Span {
  return { start: from.start, end: to.end };
}

function lineOf(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  return { start, end: next < 0 ? text.length : next + 1 };
}

/** The length of a text in UTF-8. */
function byteLength(text: string): number {
  let length = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
