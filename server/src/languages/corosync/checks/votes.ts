import { undefinedName } from '../../../base/messages.ts';
import { closestMatch } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { slice } from '../../../syntax/tree.ts';
import * as refusals from '../messages/refusals.ts';
import * as messages from '../messages/votes.ts';
import { type Config, keywordOf, numberOf, placeOf, readConfig, type Setting } from '../model/model.ts';
import { isDeprecatedFor, isFirst } from '../values/values.ts';
import { votesOf } from './nodes.ts';

/** What settles an even split. */
const tiebreakers = ['two_node', 'auto_tie_breaker', 'device'];

/** Quorum: what `corosync -t` does not look at, and what stops the service, or the cluster, later. */
export function* votes(file: Checked): Iterable<Problem> {
  const config = readConfig(file.bound.tree, file.targets);
  const totem = config.sections.get('totem')?.[0];
  if (!totem || config.template || isFirst(file.targets)) return;
  const quorum = config.sections.get('quorum')?.[0];
  if (!quorum) {
    if (file.targets['corosync'] !== undefined) yield messages.missingQuorum(keywordOf(totem));
    return;
  }
  const set = (key: string): Setting | undefined => config.settings.get(`quorum.${key}`);
  const expected = set('expected_votes');
  const provider = set('provider');
  if (provider?.value && !provider.hole && !/\s#|^corosync_votequorum$/.test(provider.value))
    yield refusals.unknownProvider(placeOf(provider), provider.value);
  const unlisted = file.targets['corosync'] === undefined || !isDeprecatedFor(file.targets);
  if (!config.nodes.length && !expected && !unlisted) yield messages.noVotes(keywordOf(quorum));
  yield* twoNode(config, set);
  yield* device(config, set);
  const lastMan = set('last_man_standing');
  if (lastMan?.value === '1' && set('wait_for_all')?.value !== '1' && set('two_node')?.value !== '1')
    yield messages.lastManNeedsWait(placeOf(lastMan));
  yield* numbers(config, set);
  for (const key of ['auto_tie_breaker_node', 'device.net.tie_breaker']) yield* nodeIds(config, set(key));
  for (const [key, other] of dependent) {
    const [setting, needed] = [set(key), set(other)];
    if (setting?.value && !setting.hole && !needed?.hole && !isOn(needed))
      yield messages.noEffect(placeOf(setting), key, other);
  }
}

/** Keys that count only beside another one (votequorum(5)). */
const dependent: ReadonlyMap<string, string> = new Map([
  ['last_man_standing_window', 'last_man_standing'],
  ['auto_tie_breaker_node', 'auto_tie_breaker'],
]);

type Get = (key: string) => Setting | undefined;

function* twoNode(config: Config, set: Get): Iterable<Problem> {
  const two = set('two_node');
  if (!isOn(two)) return;
  const count = config.nodes.length || numberOf(set('expected_votes'));
  if (count !== undefined && count !== 2) yield messages.twoNodeCount(placeOf(two), count);
  const wait = set('wait_for_all');
  if (wait?.value === '0') yield messages.twoNodeWithoutWait(placeOf(wait));
  if (hasDevice(config)) yield messages.twoNodeWithDevice(placeOf(two));
  else if (isOn(set('auto_tie_breaker'))) yield refusals.twoNodeWithTieBreaker(placeOf(two));
}

/** The ids of nodes that are to win a split; corosync and its device take any. */
function* nodeIds({ nodes }: Config, setting: Setting | undefined): Iterable<Problem> {
  const ids = nodes.map((node) => numberOf(node.keys.get('nodeid')));
  const word = setting?.word;
  if (!word || word.hole || !ids.length || ids.includes(undefined)) return;
  for (const { 0: id, index } of word.text.matchAll(/(?<!\S)\d+(?!\S)/g))
    if (!ids.includes(Number(id))) {
      const at = slice(word, index, index + id.length);
      yield undefinedName(at, 'warning', { en: 'node id', ja: 'ノード ID' }, ids.map(String), []);
    }
}

/** True for a flag that is set: corosync takes any number but 0 for that. */
function isOn(setting: Setting | undefined): setting is Setting {
  return setting !== undefined && /^\+?\d+$/.test(setting.value) && Number(setting.value) > 0;
}

function hasDevice(config: Config): boolean {
  return Boolean(config.settings.get('quorum.device.model')?.value);
}

function* device(config: Config, set: Get): Iterable<Problem> {
  if (!hasDevice(config)) return;
  for (const key of ['last_man_standing', 'auto_tie_breaker', 'allow_downscale']) {
    const setting = set(key);
    if (isOn(setting)) yield messages.notWithDevice(placeOf(setting), key);
  }
  const section = config.sections.get('quorum.device')![0]!;
  const uneven = config.nodes.some((node) => votesOf(node) !== 1);
  if (!set('device.votes') && (set('expected_votes') || uneven)) yield messages.deviceVotesNeeded(keywordOf(section));
}

function* numbers(config: Config, set: Get): Iterable<Problem> {
  const expected = set('expected_votes');
  const given = numberOf(expected);
  let counted: number | undefined = config.nodes.length ? 0 : undefined;
  for (const node of config.nodes) {
    const own = votesOf(node);
    counted = counted === undefined || own === undefined ? undefined : counted + own;
  }
  if (hasDevice(config)) return;
  if (expected && given !== undefined && counted !== undefined && given !== counted)
    yield messages.votesMismatch(placeOf(expected), given, counted);
  const total = given ?? counted;
  const tie = set('auto_tie_breaker');
  const odd = config.nodes.length % 2 === 1;
  if (odd && isOn(tie) && isOn(set('last_man_standing')) && !isOn(set('wait_for_all')))
    yield refusals.lastManWithOddTie(placeOf(tie), config.nodes.length);
  if (!total || total % 2 || set('two_node')?.value === '1' || set('auto_tie_breaker')?.value === '1') return;
  const quorum = config.sections.get('quorum')![0]!;
  // A tiebreaker that is misspelt is reported as that.
  const keys = quorum.body?.statements.map(({ keyword }) => keyword.text) ?? [];
  if (keys.some((key) => !tiebreakers.includes(key) && closestMatch(key, tiebreakers))) return;
  yield messages.evenVotes(keywordOf(quorum), total);
}
