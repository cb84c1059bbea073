import { inner, type Word } from '../../../syntax/tree.ts';
import type { Free } from '../messages/duplicates.ts';
import { type Address, minorOf, type Resource } from '../model/model.ts';
import { allResources, type Context } from './context.ts';

/** The next minor number that no resource in sight has; nothing where the device has a name of its own. */
export function freeMinor(word: Word, context: Context): Free | undefined {
  count(context);
  const form = /^((?:\/dev\/)?drbd)?\d+$/.exec(word.text);
  if (!form) return undefined;
  const minors = allResources(context).flatMap(({ volumes, hosts }) =>
    [...volumes, ...hosts.flatMap((host) => host.volumes)].map((volume) => minorOf(volume.device) ?? 0),
  );
  const name = `${form[1] ?? ''}${Math.max(...minors) + 1}`;
  const { start, end } = inner(word);
  return { name, edits: [{ start, end, text: name }] };
}

/** The next port that no resource in sight has, for all hosts of the resource that share the port that is taken. */
export function freePort(address: Address, resource: Resource, context: Context): Free | undefined {
  count(context);
  const all = allResources(context).flatMap(({ hosts }) => hosts.map((host) => Number(host.address?.port ?? 0)));
  const port = Math.max(...all, Number(address.port)) + 1;
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

/** Both look at every resource in sight. */
function count(context: Context): void {
  const { steps } = context.file;
  if (steps) steps.count += allResources(context).length;
}
