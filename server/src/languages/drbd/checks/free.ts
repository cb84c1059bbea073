import { memo } from '../../../base/memo.ts';
import { inner, type Word } from '../../../syntax/tree.ts';
import type { Free } from '../messages/duplicates.ts';
import { type Address, minorOf, type Resource } from '../model/model.ts';
import { allResources, type Context } from './context.ts';

/** The highest numbers that the resources in sight have. */
const highest = memo((context: Context): { readonly minor: number; readonly port: number } => {
  const { steps } = context.file;
  if (steps) steps.count += allResources(context).length;
  let minor = 0;
  let port = 0;
  const look = (volumes: Resource['volumes']): void => {
    for (const { device } of volumes) minor = Math.max(minor, minorOf(device) ?? 0);
  };
  for (const { volumes, hosts } of allResources(context)) {
    look(volumes);
    for (const host of hosts) {
      look(host.volumes);
      port = Math.max(port, Number(host.address?.port ?? 0));
    }
  }
  return { minor, port };
});

/** The next minor number that no resource in sight has; nothing where the device has a name of its own. */
export function freeMinor(word: Word, context: Context): Free | undefined {
  const form = /^((?:\/dev\/)?drbd)?\d+$/.exec(word.text);
  if (!form) return undefined;
  const name = `${form[1] ?? ''}${highest(context).minor + 1}`;
  const { start, end } = inner(word);
  return { name, edits: [{ start, end, text: name }] };
}

/** The next port that no resource in sight has, for all hosts of the resource that share the port that is taken. */
export function freePort(address: Address, resource: Resource, context: Context): Free | undefined {
  const port = Math.max(highest(context).port, Number(address.port)) + 1;
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
