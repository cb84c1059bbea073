import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { numberAt } from '../../../schema/settings.ts';
import * as messages from '../messages/qdevice.ts';
import { addressesOf, type Config, numberOf, placeOf, readConfig, type Setting } from '../model/model.ts';
import { isFirst } from '../values/values.ts';
import { votesOf } from './nodes.ts';

/** The quorum device, by the rules of corosync-qdevice(8): what it takes, but what cannot help. */
export function* qdevice(file: Checked): Iterable<Problem> {
  const config = readConfig(file.bound.tree, file.targets);
  if (config.template || isFirst(file.targets) || !config.nodes.length) return;
  const set = (key: string): Setting | undefined => config.settings.get(`quorum.device.${key}`);
  if (set('model')?.value !== 'net') return;
  const host = set('net.host');
  if (host?.value) yield* onMember(config, host);
  yield* votes(config, set);
  const timeout = set('timeout');
  const sync = set('sync_timeout');
  const [usual, longer] = ['timeout', 'sync_timeout'].map((key) => {
    const { value, standard } = numberAt(file.bound, ['quorum', 'device', key], 'corosync');
    return value ?? standard;
  });
  const at = sync ?? timeout;
  if (at && usual && longer && longer < usual) yield messages.shortSync(placeOf(at), longer, usual);
}

/** The daemon that decides must survive what it decides about. */
function* onMember(config: Config, host: Setting): Iterable<Problem> {
  const member = config.nodes.find(
    (node) =>
      node.keys.get('name')?.value.toLowerCase() === host.value.toLowerCase() ||
      addressesOf(node).some(({ setting }) => setting.value.toLowerCase() === host.value.toLowerCase()),
  );
  if (!member) return;
  const known = member.keys.get('name') ?? addressesOf(member)[0]?.setting;
  yield messages.hostIsNode(placeOf(host), host.value, known && placeOf(known));
}

function* votes(config: Config, set: (key: string) => Setting | undefined): Iterable<Problem> {
  const { length } = config.nodes;
  const algorithm = set('net.algorithm');
  const given = set('votes');
  const count = numberOf(given);
  const even = config.nodes.every((node) => votesOf(node) === 1);
  if (algorithm?.value === 'ffsplit') {
    if (length % 2) yield messages.oddSplit(placeOf(algorithm), length, given && placeOf(given));
    if (given && count !== undefined && count !== 1) yield messages.deviceVotes(placeOf(given), 'ffsplit', count, 1);
  } else if (algorithm?.value === 'lms' && even && given && count !== undefined && count !== length - 1)
    yield messages.deviceVotes(placeOf(given), 'lms', count, length - 1);
}
