import type { Problem } from '../../../base/problem.ts';
import type { Role } from '../../../schema/types.ts';
import type { Word } from '../../../syntax/tree.ts';
import * as messages from '../messages/structure.ts';
import { optionSections, reservedIn } from '../syntax/rules.ts';
import type { Local } from './context.ts';

/** Names that drbdadm's scanner takes for something else unless they are quoted: its own words, numbers, addresses. */
export function* names({ line, bound: { all } }: Local): Iterable<Problem> {
  const reserved = reservedIn(line);
  const eight = line === '8.3' || line === '8.4';
  for (const bound of all) {
    const { statement, directive, children } = bound;
    const { text } = statement.keyword;
    if (withNames.has(text) && !statement.broken)
      for (const { element, word } of bound.match.roles) {
        if (element.kind !== 'word' || word.quote || word.hole || !nameArguments.has(element.name)) continue;
        const kind = kindOf(word, reserved);
        if (kind) yield messages.unquotedName(word, word.text, kind);
      }
    if (!eight) continue;
    if (line === '8.3' && text === 'protocol') yield* letter(bound.match.roles, reserved);
    if (text === 'skip' && directive && !statement.broken) yield* skipForm(statement.args, reserved);
    if (optionSections.has(text))
      for (const { statement: option, match, directive: known } of children)
        if (known && !option.broken && option.keyword.text !== 'skip') yield* value(match.roles, reserved);
  }
}

/** Keywords with names or paths after them. */
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

/** drbdadm 8 takes one name at most between `skip` and the brace. */
function* skipForm(args: readonly Word[], reserved: ReadonlySet<string>): Iterable<Problem> {
  const [name, second] = args;
  if (second) yield messages.skipForm(second);
  else if (name && !name.quote && (!/^[\w./-]+$/.test(name.text) || kindOf(name, reserved)))
    yield messages.skipForm(name);
}

/** drbdadm 8.3 takes any name after `protocol`, but nothing that is no name. */
function* letter(roles: readonly Role[], reserved: ReadonlySet<string>): Iterable<Problem> {
  for (const { word } of roles)
    if (!word.quote && !word.hole && kindOf(word, reserved)) yield messages.unquotedValue(word, word.text);
}

/** A value that the scanner of drbdadm 8 takes for something else than a word or a number. */
function* value(roles: readonly Role[], reserved: ReadonlySet<string>): Iterable<Problem> {
  for (const { element, word, issue } of roles) {
    if (word.quote || word.hole || element.kind !== 'word' || element.name === 'ADDRESS') continue;
    if (issue && issue.severity === undefined) continue;
    const kind = kindOf(word, reserved);
    if ((kind !== 'word' && kind !== 'address') || word.text === 'on') continue;
    if (!element.type.choices?.some((choice) => choice.value === word.text))
      yield messages.unquotedValue(word, word.text);
  }
}

const nameArguments: ReadonlySet<string> = new Set(['NAME', 'HOST', 'RESOURCE', 'FILE', 'DISK', 'DEVICE']);

function kindOf(word: Word, reserved: ReadonlySet<string>): 'word' | 'number' | 'address' | undefined {
  const { text } = word;
  const first = text.charCodeAt(0);
  // Paths are most of what appears there, and none of these.
  if (first === 47) return undefined;
  if (first < 48 || first > 57) return reserved.has(text) ? 'word' : undefined;
  if (isNumber(text)) return 'number';
  return text.includes('.') && /^\d{1,3}(\.\d{1,3}){3}$/.test(text) ? 'address' : undefined;
}

/** One to eight digits, and perhaps a unit after them. */
function isNumber(text: string): boolean {
  let digits = 0;
  while (digits < text.length && text.charCodeAt(digits) >= 48 && text.charCodeAt(digits) <= 57) digits++;
  if (digits < 1 || digits > 8) return false;
  return digits === text.length || (digits === text.length - 1 && 'MKGs'.includes(text[digits]!));
}
