import type { Bound } from '../../../catalog/bind.ts';
import type { Role } from '../../../catalog/match.ts';
import type { Word } from '../../../syntax/tree.ts';
import * as messages from '../messages-structure.ts';
import { reservedIn } from '../rules.ts';
import { type Context, withNames } from './context.ts';

/** Names that drbdadm's scanner takes for something else unless they are quoted: its own words, numbers, addresses. */
export function names(context: Context): void {
  const { file, line, report, named } = context;
  const reserved = reservedIn(line);
  for (const keyword of withNames) for (const bound of named(keyword)) namesOfStatement(bound, reserved, report);
  if (line !== '8.3' && line !== '8.4') return;
  for (const { statement, match, directive, parent } of file.bound.all) {
    if (!directive || statement.broken) continue;
    if (statement.keyword.text === 'skip') skipForm(statement.args, reserved, report);
    else if (parent && optionSections.has(parent.statement.keyword.text)) value(match.roles, reserved, report);
  }
}

/** drbdadm 8 takes one name at most between `skip` and the brace. */
function skipForm(args: readonly Word[], reserved: ReadonlySet<string>, report: Context['report']): void {
  const [name, second] = args;
  if (second) report(messages.skipForm(second));
  else if (name && !name.quote && (!/^[\w./-]+$/.test(name.text) || kindOf(name, reserved)))
    report(messages.skipForm(name));
}

function namesOfStatement(bound: Bound, reserved: ReadonlySet<string>, report: Context['report']): void {
  if (bound.statement.broken) return;
  for (const { element, word } of bound.match.roles) {
    if (element.kind !== 'word' || word.quote || word.hole || !nameArguments.has(element.name)) continue;
    const kind = kindOf(word, reserved);
    if (kind) report(messages.unquotedName(word, word.text, kind));
  }
}

/** A value that the scanner of drbdadm 8 takes for something else than a word or a number. */
function value(roles: readonly Role[], reserved: ReadonlySet<string>, report: Context['report']): void {
  for (const { element, word, wrong } of roles) {
    if (element.kind !== 'word' || element.name === 'ADDRESS' || word.quote || word.hole) continue;
    if (wrong && wrong.severity === undefined) continue;
    if (element.type.choices?.some((choice) => choice.value === word.text) || word.text === 'on') continue;
    const kind = kindOf(word, reserved);
    if (kind === 'word' || kind === 'address') report(messages.unquotedValue(word, word.text));
  }
}

const optionSections: ReadonlySet<string> = new Set([
  'net',
  'disk',
  'options',
  'startup',
  'handlers',
  'proxy',
  'syncer',
]);

const nameArguments: ReadonlySet<string> = new Set(['NAME', 'HOST', 'RESOURCE', 'FILE', 'DISK', 'DEVICE']);

function kindOf(word: Word, reserved: ReadonlySet<string>): 'word' | 'number' | 'address' | undefined {
  const first = word.text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    if (/^\d{1,8}[MKGs]?$/.test(word.text)) return 'number';
    return /^\d{1,3}(\.\d{1,3}){3}$/.test(word.text) ? 'address' : undefined;
  }
  return reserved.has(word.text) ? 'word' : undefined;
}
