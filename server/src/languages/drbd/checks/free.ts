import { memo } from '../../../base/memo.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { inner, type Word } from '../../../syntax/tree.ts';
import type { Free } from '../messages/duplicates.ts';
import { type Address, minorOf, type Resource } from '../model/model.ts';
import { type Read, resourcesIn } from './along.ts';
import type { Context } from './context.ts';

/** The highest numbers that the resources in sight have. */
const highest = memo((read: Read): { readonly minor: number; readonly port: number } => {
  let minor = 0;
  let highestPort = 0;
  const look = (volumes: Resource['volumes']): void => {
    for (const { device } of volumes) minor = Math.max(minor, minorOf(device) ?? 0);
  };
  for (const { volumes, hosts } of resourcesIn(read)) {
    look(volumes);
    for (const host of hosts) {
      look(host.volumes);
    }
  }
  for (const port of portsIn(read)) highestPort = Math.max(highestPort, port);
  return { minor, port: highestPort };
});

/** The next minor number that no resource in sight has; nothing where the device has a name of its own. */
export function freeMinor(word: Word, context: Context): Free | undefined {
  const form = /^((?:\/dev\/)?drbd)?\d+$/.exec(word.text);
  if (!form) return undefined;
  const name = `${form[1] ?? ''}${highest(context.along.read).minor + 1}`;
  const { start, end } = inner(word);
  return { name, edits: [{ start, end, text: name }] };
}

/** The next port that no resource in sight has, for all hosts of the resource that share the port that is taken. */
export function freePort(address: Address, resource: Resource, context: Context): Free | undefined {
  const port = Math.max(highest(context.along.read).port, Number(address.port)) + 1;
  if (port > 65535) return undefined;
  const own = resource.hosts.flatMap((host) => (host.address?.port === address.port ? [host.address] : []));
  const edits = (own.some((each) => each.start === address.start) ? own : [address]).map(
    ({ portSpan: { start, end } }) => ({
      start,
      end,
      text: String(port),
    }),
  );
  return { name: String(port), edits: edits.sort((a, b) => a.start - b.start) };
}

/** All ports in a statement and inside it: of hosts, of the ends of connections, of proxies. */
const portsOf = memo((top: BoundStatement): readonly number[] => {
  const found: number[] = [];
  const look = ({ match, children }: BoundStatement): void => {
    for (const { element, word } of match.roles)
      if (element.kind === 'word' && element.name === 'PORT' && !word.hole) found.push(Number(word.text));
    for (const child of children) look(child);
  };
  look(top);
  return found.filter(Number.isFinite);
});

const portsIn = memo((read: Read): ReadonlySet<number> => {
  return new Set(resourcesIn(read).flatMap(({ bound }) => portsOf(bound)));
});

/**
 * The port that is missing in a statement: the one that other hosts of the resource have, or else the next free one in
 * sight; by custom ports count up from 7788.
 */
export function portFor(bound: BoundStatement, context: Context): number {
  let top = bound;
  while (top.parent) top = top.parent;
  const own = bound.statement.keyword.text === 'address' ? portsOf(top)[0] : undefined;
  if (own !== undefined) return own;
  const used = portsIn(context.along.read);
  let port = used.size ? Math.max(...used) + 1 : 7788;
  if (port > 65535) for (port = 7788; used.has(port); port++);
  return port;
}
