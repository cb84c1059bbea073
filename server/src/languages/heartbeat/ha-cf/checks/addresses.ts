import { addressBytes, addressKind, inOneNetwork } from '../../../../base/addresses.ts';
import { unsuitability, unsuitableAddress } from '../../../../base/messages-addresses.ts';
import type { Problem } from '../../../../base/problem.ts';
import type { Checked } from '../../../../language.ts';
import { addressesOfNodes, nodeAddress } from '../../../../schema/node-addresses.ts';
import type { Word } from '../../../../syntax/tree.ts';
import * as messages from '../messages/addresses.ts';

/** Addresses where a name belongs, names where an address does, and addresses that no peer can have. */
export function* addresses(file: Checked): Iterable<Problem> {
  for (const { statement } of file.bound.top) {
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
        if (keyword.text === 'ucast' && args[1]) yield* stranger(args[1], file);
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

/** A peer that is none, where every node has another address in the same network by the other files. */
function* stranger(word: Word, file: Checked): Iterable<Problem> {
  const address = word.text;
  if (word.hole || addressKind(address) !== 'host' || address.includes(':') || nodeAddress(file, address)) return;
  const nodes = new Set(
    file
      .definitions('host')
      .filter(({ uri }) => uri === file.uri)
      .map(({ name }) => name),
  );
  const near = addressesOfNodes(file).filter(
    (each) => each.uri !== file.uri && inOneNetwork(address, each.address, 24) === true,
  );
  const owners = [...nodes].map((name) => near.find((each) => each.nodes.includes(name)));
  if (owners.length < 2 || !owners.every((each) => each !== undefined)) return;
  yield messages.noNode(
    word,
    owners.map((each) => each.address),
  );
}
