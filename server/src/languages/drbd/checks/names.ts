import type { Role } from '../../../catalog/match.ts';
import type { Word } from '../../../syntax/tree.ts';
import * as messages from '../messages-structure.ts';
import { reservedIn } from '../rules.ts';
import type { Context } from './context.ts';

/** Names that drbdadm's scanner takes for something else unless they are quoted: its own words, numbers, addresses. */
export function names({ file, line, report }: Context): void {
  const reserved = reservedIn(line);
  const eight = line === '8.3' || line === '8.4';
  for (const { statement, match, directive, parent } of file.bound.all) {
    if (eight && directive && !statement.broken) {
      if (statement.keyword.text === 'skip' && statement.args.length > 1) report(messages.skipForm(statement.args[1]!));
      else if (parent && optionSections.has(parent.statement.keyword.text)) value(match.roles, reserved, report);
    }
    if (!withNames.has(statement.keyword.text) || statement.broken) continue;
    for (const { element, word } of match.roles) {
      if (element.kind !== 'word' || !nameArguments.has(element.name) || word.quote || word.hole) continue;
      const kind = kindOf(word, reserved);
      if (kind) report(messages.unquotedName(word, word.text, kind));
    }
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

const withNames: ReadonlySet<string> = new Set([
  'resource',
  'on',
  'stacked-on-top-of',
  'connection',
  'host',
  'hosts',
  'proxy',
  'include',
  'template-file',
  'disk',
  'meta-disk',
  'flexible-meta-disk',
  'device',
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
