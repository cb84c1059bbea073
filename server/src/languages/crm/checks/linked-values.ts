import { addressKind } from '../../../base/addresses.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { nodeAddress } from '../../../schema/node-addresses.ts';
import { slice, type Word } from '../../../syntax/tree.ts';
import * as messages from '../messages/linked-values.ts';
import { type Model, modelOf, type Resource } from '../model/model.ts';
import { paramOf } from './drbd.ts';

/** A parameter of one agent, and the one of another agent whose value it has to be. */
const LINKS: readonly {
  readonly agent: string;
  readonly parameter: string;
  readonly owner: string;
  readonly key: string;
}[] = [
  { agent: 'ocf:heartbeat:iSCSILogicalUnit', parameter: 'target_iqn', owner: 'ocf:heartbeat:iSCSITarget', key: 'iqn' },
  { agent: 'ocf:heartbeat:nvmet-namespace', parameter: 'nqn', owner: 'ocf:heartbeat:nvmet-subsystem', key: 'nqn' },
];

/** Values of parameters that have to be those of other resources, or must not be. */
export function* linkedValues(file: Checked): Iterable<Problem> {
  const model = modelOf(file.bound);
  for (const { agent, parameter, owner, key } of LINKS) {
    const owners = ofAgent(model, owner);
    const known = owners.flatMap((each) => paramOf(each, key) ?? []);
    // An owner whose value is not in sight may have any.
    if (!known.length || known.length < owners.length) continue;
    for (const user of ofAgent(model, agent)) {
      const value = paramOf(user, parameter);
      if (value && !known.some(({ text }) => text === value.text))
        yield messages.unknownValue(value, owner, key, known);
    }
  }
  yield* exportIds(model);
  yield* ownTargets(file, model);
}

function ofAgent({ resources }: Model, id: string): readonly Resource[] {
  return [...resources.values()].filter(({ kind, facts }) => kind === 'primitive' && facts?.id === id);
}

/** Clients tell exports apart by their numbers: two of the same are one to them. */
function* exportIds(model: Model): Iterable<Problem> {
  const seen = new Map<string, { readonly id: string; readonly directory: string | undefined; readonly word: Word }>();
  for (const resource of ofAgent(model, 'ocf:heartbeat:exportfs')) {
    const word = paramOf(resource, 'fsid');
    const directory = paramOf(resource, 'directory')?.text;
    if (!word) continue;
    const before = seen.get(word.text);
    // One directory may be exported to several clients.
    if (before && before.directory !== directory) yield messages.sameExport(word, before.id, before.word);
    else if (!before) seen.set(word.text, { id: resource.id, directory, word });
  }
}

/** What a node pings to learn whether the network is there: an address of the cluster itself always answers somewhere. */
function* ownTargets(file: Checked, model: Model): Iterable<Problem> {
  const pings = ofAgent(model, 'ocf:pacemaker:ping');
  if (!pings.length) return;
  const virtual = new Map(
    [...model.resources.values()].flatMap((each) => {
      const ip = /^ocf:heartbeat:IPaddr2?$/.test(each.facts?.id ?? '') ? paramOf(each, 'ip') : undefined;
      return ip ? [[ip.text, ip] as const] : [];
    }),
  );
  for (const ping of pings) {
    const list = paramOf(ping, 'host_list');
    for (const { 0: host, index } of list?.text.matchAll(/\S+/g) ?? []) {
      const own = addressKind(host) === 'host' ? (virtual.get(host) ?? nodeAddress(file, host)) : undefined;
      if (list && own) yield messages.ownTarget(slice(list, index, index + host.length), own);
    }
  }
}
