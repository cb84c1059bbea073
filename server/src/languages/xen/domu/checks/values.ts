import { repeatedDirective } from '../../../../base/messages.ts';
import { nearest } from '../../../../base/nearest.ts';
import type { Problem } from '../../../../base/problem.ts';
import type { Checked } from '../../../../language.ts';
import type { BoundStatement, BoundTree } from '../../../../schema/types.ts';
import { slice, type Word } from '../../../../syntax/tree.ts';
import type { Guest, XenKey } from '../catalog/index.ts';
import { badDevice } from '../messages/devices.ts';
import * as messages from '../messages/values.ts';
import { guestOf, isList, isProgram, keyOf, numberIn } from '../model/guest.ts';
import { textFault } from '../model/items.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What xl makes of each value: refuses it, or takes the default with a warning that scrolls by. */
export function* values({ bound }: Checked): Iterable<Problem> {
  if (isProgram(bound)) return;
  const guest = guestOf(bound);
  const before = new Map<string, BoundStatement>();
  for (const each of bound.top) {
    const { statement } = each;
    if (statement.broken || !statement.args.length) continue;
    const name = statement.keyword.text;
    yield* added(each, before.get(name), keyOf(each));
    before.set(name, each);
    const key = keyOf(each);
    if (key && (!key.guests || key.guests.includes(guest))) yield* valueProblems(each, key, guest, bound);
  }
}

function* added(each: BoundStatement, earlier: BoundStatement | undefined, key: XenKey | undefined): Iterable<Problem> {
  const { assign, keyword } = each.statement;
  if (!assign) return;
  if (assign.end - assign.start < 2) {
    // The last one counts.
    if (earlier) yield repeatedDirective(keyword, 'warning', earlier.statement.keyword);
    return;
  }
  if (earlier && isList(earlier) !== isList(each)) yield messages.addMixed(assign, keyword.text);
  else if (key?.number === true) yield messages.addToNumber(assign, keyword.text);
}

function* valueProblems(each: BoundStatement, key: XenKey, guest: Guest, { tree }: BoundTree): Iterable<Problem> {
  const name = each.statement.keyword.text;
  const [word] = each.statement.args;
  if (key.ignored !== undefined) yield messages.ignored(each.statement.keyword, name, key.ignored);
  if (!word || word.hole) return;
  const severity = key.strict ? 'error' : 'warning';
  if (isList(each)) {
    if (key.shape === 'single') yield messages.listForSingle(word, name, severity);
    return;
  }
  if (key.shape === 'list') {
    yield messages.singleForList(word, name, severity, tree.text.slice(word.start, word.end));
    return;
  }
  const fault = textFault(name, word.text);
  if (fault) {
    const at = fault.end > fault.start ? slice(word, fault.start, fault.end) : word;
    yield badDevice(at, fault, name, word.text.slice(fault.start, fault.end));
  } else if (name === 'timer_mode' && guest === 'pv') yield messages.notForGuest(each.statement.keyword, name, guest);
  else if (key.number === true) yield* numberProblems(word, name, key);
  else if (key.words) yield* wordProblems(word, name, key);
  else if (name === 'uuid' && !UUID.test(word.text)) yield messages.badUuid(word, word.text);
  else if (name === 'firmware' && guest !== 'hvm' && !/^pvgrub(?:32|64)$/.test(word.text))
    yield messages.unknownWord(word, name, word.text, ['pvgrub32', 'pvgrub64'], undefined);
}

function* numberProblems(word: Word, name: string, { strict, limits }: XenKey): Iterable<Problem> {
  const value = numberIn(word.text);
  const isOutside = value !== undefined && limits !== undefined && (value < limits[0] || value > limits[1]);
  if (value === undefined)
    yield messages.notANumber(word, name, word.text, strict ? 'error' : 'warning', meant(word.text));
  else if (isOutside) yield messages.outside(word, name, ...limits);
}

/** `512MB` is 512, `yes` is 1. */
function meant(text: string): string | undefined {
  if (/^(?:yes|y|true|on)$/i.test(text)) return '1';
  if (/^(?:no|n|false|off)$/i.test(text)) return '0';
  const size = /^\s*([1-9]\d*)(?:\s*([MG])i?B?)?\s*$/i.exec(text);
  return size ? String(Number(size[1]) * (/g/i.test(size[2] ?? '') ? 1024 : 1)) : undefined;
}

function* wordProblems(word: Word, name: string, { words = [], number, compared }: XenKey): Iterable<Problem> {
  const value = number && numberIn(word.text);
  if (value !== undefined) {
    if (number === 'words' && (value < 0 || value >= words.length))
      yield messages.outside(word, name, 0, words.length - 1);
    else if (number === 'words') yield messages.numberForWord(word, name, words[value]!);
    return;
  }
  const text = compared === 'caseless' ? word.text.toLowerCase() : word.text;
  const isKnown = compared === 'abbreviated' ? words.some((each) => each.startsWith(text)) : words.includes(text);
  if (isKnown) return;
  // The word of xm for a guest that is not `hvm`.
  const better = name === 'builder' && text === 'linux' ? 'generic' : nearest(text, words);
  yield messages.unknownWord(word, name, word.text, words, better);
}
