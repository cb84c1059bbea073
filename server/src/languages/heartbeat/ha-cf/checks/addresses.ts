import { addressBytes } from '../../../../base/addresses.ts';
import { unsuitability, unsuitableAddress } from '../../../../base/messages-addresses.ts';
import type { Problem } from '../../../../base/problem.ts';
import type { Checked } from '../../../../language.ts';
import type { Word } from '../../../../syntax/tree.ts';
import * as messages from '../messages/addresses.ts';

/** Addresses where a name belongs, names where an address does, and addresses that no peer can have. */
export function* addresses({ bound }: Checked): Iterable<Problem> {
  for (const { statement } of bound.top) {
    const { keyword, args } = statement;
    switch (keyword.text) {
      case 'node':
        for (const word of args) if (isAddress(word)) yield messages.addressAsNode(word);
        break;
      case 'bcast':
      case 'udp':
        for (const word of args) if (isAddress(word)) yield messages.addressAsInterface(word);
        break;
      case 'ucast':
      case 'ucast6':
      case 'mcast':
      case 'mcast6':
        yield* path(keyword.text, args);
        break;
      case 'ping':
      case 'ping6':
        for (const word of args) yield* peer(word);
        break;
      case 'ping_group':
        for (const word of args.slice(1)) yield* peer(word);
    }
  }
}

function* path(keyword: string, [first, second]: readonly Word[]): Iterable<Problem> {
  if (!first) return;
  if (isAddress(first)) {
    const swapped = second && !second.hole && !isAddress(second) && /^[a-z]/i.test(second.text);
    yield swapped ? messages.swappedPath(first, second, keyword) : messages.addressAsInterface(first);
  } else if (second && keyword === 'ucast') yield* peer(second);
}

function* peer(word: Word): Iterable<Problem> {
  const why = word.hole ? undefined : unsuitability(word.text);
  if (why) yield unsuitableAddress(word, word.text, why, 'warning');
}

function isAddress(word: Word): boolean {
  return !word.hole && addressBytes(word.text) !== undefined;
}
