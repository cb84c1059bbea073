import { addressKind, inOneNetwork } from '../base/addresses.ts';
import { memo } from '../base/memo.ts';
import * as messages from '../base/messages.ts';
import * as nodes from '../base/messages-nodes.ts';
import type { Location, Problem } from '../base/problem.ts';
import type { Checked, NameUse } from '../language.ts';
import type { Cluster } from '../schema/cluster.ts';
import { type NodeAddress, nodeAddressesIn } from '../schema/node-addresses.ts';
import { factsOf } from '../schema/symbols.ts';
import type { BoundStatement, SymbolKind } from '../schema/types.ts';
import type { Word } from '../syntax/tree.ts';
import { referencesOf } from './names.ts';
import { replaceWord } from './problems.ts';

/** What is there without a file: the loopback interface, aliases and VLANs of others, what programs make. */
const MADE = /[:.@]|^(?:lo|(?:virbr|vnet|tun|tap|docker|xenbr|vif|wg|ib)\d*)$/;

/**
 * The interfaces that a file names, against the files of the interfaces themselves: one that they do not know, one that is a
 * part of another, and one beside an address that is in the network of another.
 */
export function* interfaces(file: Checked): Iterable<Problem> {
  const kinds = Object.keys(file.symbols).filter((kind) => file.symbols[kind]!.ofNode);
  if (!kinds.some((kind) => file.definitions(kind).length)) return;
  const words = new Map<Word, NameUse['bound']>();
  for (const { kind, word, bound } of referencesOf(file.bound))
    if (kinds.includes(kind) && isJudged(word, bound)) words.set(word, bound);
  if (!words.size) return;
  const settings = addressesOf(file.cluster).filter(({ uri }) => uri !== file.uri);
  for (const [word, bound] of words) {
    const found = judged(word, bound, file, settings);
    if (found) yield found;
  }
}

/** An address that an interface has, and where. */
type Setting = NodeAddress & { readonly interface: string; readonly uri: string };

/** The addresses of the interfaces of a cluster. */
const addressesOf = memo((cluster: Cluster): readonly Setting[] =>
  cluster.flatMap(({ uri, bound }) =>
    nodeAddressesIn(bound).flatMap((each) =>
      each.interface !== undefined && isHost(each.address) ? [{ ...each, interface: each.interface, uri }] : [],
    ),
  ),
);

/** Where a name that nothing defines may be reported at all. */
function isJudged(word: Word, { match }: BoundStatement): boolean {
  const element = match.roles.find((role) => role.word === word)?.element;
  return !word.hole && element?.kind === 'word' && element.ifUndefined === 'information';
}

function judged(word: Word, bound: BoundStatement, file: Checked, settings: readonly Setting[]): Problem | undefined {
  const element = bound.match.roles.find((role) => role.word === word)!.element;
  const { refersTo = [] } = element.kind === 'word' ? element : {};
  const kinds = typeof refersTo === 'string' ? [refersTo] : refersTo;
  const definitions = kinds.flatMap((each) => file.defined(each, word.text));
  if (!definitions.length) return undefinedInterface(word, file, kinds, settings);
  const carrier = definitions.map(carrierOf).find((each) => each !== undefined);
  if (carrier) {
    const { text, place } = carrier;
    return nodes.wrongInterface(word, text, nodes.partOfInterface(text), place, [replaceWord(word, text)]);
  }
  const address = addressBeside(word, bound);
  const own = settings.filter((each) => each.interface === word.text);
  const isIn = (each: Setting): boolean =>
    address !== undefined && inOneNetwork(address, each.address, each.prefix ?? 32) === true;
  if (!address || !own.length || own.some((each) => each.prefix === undefined || isIn(each))) return undefined;
  const others = settings.filter(isIn);
  const [other] = others;
  if (!other || others.some((each) => each.interface !== other.interface)) return undefined;
  const name = other.interface;
  const place = { start: other.word.start, end: other.word.end, uri: other.uri };
  return nodes.wrongInterface(word, name, nodes.otherNetwork(address, name), place, [replaceWord(word, name)]);
}

/** Only where an address of a node says that the files are those of the nodes, and not, say, of their host. */
function undefinedInterface(
  word: Word,
  file: Checked,
  kinds: readonly SymbolKind[],
  settings: readonly Setting[],
): Problem | undefined {
  if (MADE.test(word.text)) return undefined;
  const ofNodes = namedAddresses(file);
  if (!settings.some(({ address }) => ofNodes.has(address))) return undefined;
  const names = [...new Set(kinds.flatMap((each) => file.definitions(each).map(({ name }) => name)))];
  const fixes = names.length === 1 ? [replaceWord(word, names[0]!, false)] : [];
  return messages.undefinedName(word, 'information', factsOf(file.symbols, kinds[0]!).name, names, fixes);
}

const known = memo((_: Cluster): { ofNodes?: ReadonlySet<string> } => ({}));

/** The addresses that files of a cluster give to nodes by name. */
function namedAddresses({ cluster, defined }: Checked): ReadonlySet<string> {
  const kept = known(cluster);
  kept.ofNodes ??= new Set(
    cluster.flatMap(({ bound }) =>
      nodeAddressesIn(bound).flatMap(({ address, nodes: names }) =>
        names.some((name) => defined('host', name).length) ? [address] : [],
      ),
    ),
  );
  return kept.ofNodes;
}

/** The interface of which another one is a part. */
function carrierOf({ uri, bound }: NameUse): { readonly text: string; readonly place: Location } | undefined {
  const word = bound.siblings.find(({ directive }) => directive?.isCarrier)?.statement.args[0];
  return word && !word.hole ? { text: word.text, place: { start: word.start, end: word.end, uri } } : undefined;
}

/** The address that a statement gives the interface, or reaches through it: before it, after it, or in a pair next to it. */
function addressBeside(word: Word, { match, siblings, statement }: BoundStatement): string | undefined {
  const words = match.roles.map((role) => role.word);
  const at = words.indexOf(word);
  const pairs = statement.assign ? siblings.flatMap((each) => each.statement.args.slice(0, 1)) : [];
  const candidates = [...words.slice(0, at).reverse(), ...words.slice(at + 1), ...pairs];
  return candidates.map(({ text }) => text.split('/')[0]!).find(isHost);
}

function isHost(address: string): boolean {
  return /^\d+(?:\.\d+){3}$/.test(address) && addressKind(address) === 'host';
}
