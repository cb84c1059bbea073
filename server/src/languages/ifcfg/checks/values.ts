import { nearest } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import type { Word } from '../../../syntax/tree.ts';
import { catalog } from '../catalog/index.ts';
import type { IfcfgKey } from '../catalog/keys.ts';
import * as messages from '../messages/values.ts';
import { type Reader, settingOf } from '../model/bridge.ts';
import { readersOf, switchOf } from '../model/file.ts';

type Readers = Readonly<Record<Reader, boolean>>;

/** What either reader makes of the words in a file. */
export function* values({ bound }: Checked): Iterable<Problem> {
  const readers = readersOf(bound);
  const isPort = settingOf(bound.top, 'BRIDGE') !== undefined;
  for (const each of bound.top) {
    const [word] = each.statement.args;
    if (!each.statement.assign || !word || word.hole || word.text === '') continue;
    yield* wordProblems(each, word, readers, isPort, bound.targets['ifcfg']);
  }
}

function* wordProblems(
  { statement, directive }: BoundStatement,
  word: Word,
  readers: Readers,
  isPort: boolean,
  target: string | undefined,
): Iterable<Problem> {
  const name = statement.keyword.text;
  if (name === 'TYPE') yield* typeProblems(word, readers);
  else if (name === 'BOOTPROTO') yield* protocolProblems(word, readers, isPort, target);
  else if (name === 'STP') yield* stpProblems(word, readers);
  else {
    const reader = (directive as IfcfgKey | undefined)?.flag;
    if (!reader) return;
    const meaning = switchOf(word.text);
    if (meaning === 'none') yield messages.notASwitch(word, name);
    else if (meaning === 'scripts-only' && readers.networkmanager && reader !== 'initscripts')
      yield messages.scriptsSwitch(word, name, /^on$/i.test(word.text) ? 'yes' : 'no', reader === 'both');
  }
}

function choicesOf(name: string): readonly string[] {
  const args = catalog.directives[name]?.args;
  return args?.kind === 'word' ? (args.type.choices ?? []).map(({ value }) => value) : [];
}

function* typeProblems(word: Word, readers: Readers): Iterable<Problem> {
  const known = choicesOf('TYPE');
  if (known.includes(word.text)) return;
  const same = known.find((each) => each.toLowerCase() === word.text.toLowerCase());
  // A card is a card to the scripts under any name.
  if (same && (same === 'Ethernet' || !readers.initscripts)) return;
  if (same) yield messages.typeCase(word, word.text, same);
  else yield messages.unknownType(word, word.text, nearest(word.text, known));
}

function* protocolProblems(
  word: Word,
  readers: Readers,
  isPort: boolean,
  target: string | undefined,
): Iterable<Problem> {
  const known = choicesOf('BOOTPROTO');
  const lower = word.text.toLowerCase();
  if (!known.includes(lower)) {
    if (readers.networkmanager)
      yield messages.unknownProtocol(word, word.text, target === 'networkmanager' ? 'error' : 'warning');
    else yield messages.scriptsProtocol(word, word.text);
  } else if (lower !== word.text && readers.initscripts && /^(?:dhcp|bootp)$/.test(lower)) {
    // That a port takes no address is reported already.
    if (!isPort) yield messages.protocolCase(word, word.text, lower);
  } else if (/^(?:autoip|shared)$/.test(lower) && readers.initscripts) yield messages.scriptsProtocol(word, word.text);
}

function* stpProblems(word: Word, readers: Readers): Iterable<Problem> {
  if (/^(?:on|off|yes|no)$/i.test(word.text)) return;
  const meaning = switchOf(word.text);
  if (meaning === 'none') yield messages.badStp(word, word.text);
  else if (readers.networkmanager) yield messages.scriptsStp(word, word.text, meaning === 'off' ? 'off' : 'on');
}
