import type { Problem } from '../../../base/problem.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import type { Word } from '../../../syntax/tree.ts';
import * as messages from '../messages/structure.ts';
import { reservedIn } from '../syntax/rules.ts';
import type { Local } from './context.ts';

/** Quotation marks round what drbdadm's scanner must know by itself: its own words, numbers and addresses are none in quotes. */
export function* quotes(context: Local): Iterable<Problem> {
  const reserved = reservedIn(context.line);
  for (const bound of context.bound.all) {
    const { keyword, args, broken } = bound.statement;
    if (keyword.quote && !broken && bound.directive && reserved.has(keyword.text))
      yield messages.quotedWord(keyword, keyword.text);
    for (const word of args) {
      if (!word.quote) continue;
      if (!broken && bound.directive && args.some(isQuoted)) yield* words(bound, reserved, context);
      break;
    }
  }
}

function isQuoted(word: Word): boolean {
  return word.quote !== undefined && !word.hole;
}

/** Arguments that are read as numbers or addresses, wherever they appear. */
const tokens: ReadonlySet<string> = new Set(['MINOR', 'PORT', 'INDEX', 'VOLUME', 'ID', 'ADDRESS', 'VERSION']);

function* words(bound: BoundStatement, reserved: ReadonlySet<string>, context: Local): Iterable<Problem> {
  const section = bound.parent?.statement.keyword.text;
  for (const { element, word, issue } of bound.match.roles) {
    if (!isQuoted(word) || (issue && issue.severity === undefined)) continue;
    if (element.kind === 'literal') {
      if (reserved.has(element.text)) yield messages.quotedWord(word, word.text);
    } else if (section === 'global' || tokens.has(element.name)) yield messages.quotedWord(word, word.text);
    // drbdadm 9 compares the text alone.
    else if (element.name === 'yes|no' && (context.line?.startsWith('8') || section === 'volume'))
      yield messages.quotedWord(word, word.text);
  }
}
