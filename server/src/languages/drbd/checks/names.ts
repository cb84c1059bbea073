import type { Word } from '../../../syntax/tree.ts';
import * as messages from '../messages-structure.ts';
import { reservedIn } from '../rules.ts';
import type { Context } from './context.ts';

/** Names that drbdadm's scanner takes for something else unless they are quoted: its own words, numbers, addresses. */
export function names({ file, line, report }: Context): void {
  const reserved = reservedIn(line);
  for (const { statement, match } of file.bound.all) {
    if (!withNames.has(statement.keyword.text) || statement.broken) continue;
    for (const { element, word } of match.roles) {
      if (element.kind !== 'word' || !nameArguments.has(element.name) || word.quote || word.hole) continue;
      const kind = kindOf(word, reserved);
      if (kind) report(messages.unquotedName(word, word.text, kind));
    }
  }
}

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
