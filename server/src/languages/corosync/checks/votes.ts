import type { Problem } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import type { Checked } from '../../../language.ts';
import * as messages from '../messages/checks.ts';
import { type Config, keywordOf, numberOf, placeOf, readConfig, type Setting } from '../model/model.ts';
import { isFirst } from '../values/values.ts';
import { votesOf } from './nodes.ts';

/** Quorum: what `corosync -t` does not look at, and what stops the service, or the cluster, later. */
export function* votes(file: Checked): Iterable<Problem> {
  const config = readConfig(file.bound.tree, file.targets);
  const totem = config.sections.get('totem')?.[0];
  if (!totem || config.template || file.targets['corosync'] === undefined || isFirst(file.targets)) return;
  const quorum = config.sections.get('quorum')?.[0];
  if (!quorum) {
    yield problem(keywordOf(totem), 'missing-quorum', 'warning', messages.missingQuorum);
    return;
  }
  const set = (key: string): Setting | undefined => config.settings.get(`quorum.${key}`);
  const expected = set('expected_votes');
  if (!config.nodes.length && !expected) yield problem(keywordOf(quorum), 'unknown-votes', 'warning', messages.noVotes);
  yield* twoNode(config, set);
  yield* device(config, set);
  const lastMan = set('last_man_standing');
  if (lastMan?.value === '1' && set('wait_for_all')?.value !== '1' && set('two_node')?.value !== '1')
    yield problem(placeOf(lastMan), 'last-man-without-wait', 'warning', messages.lastManNeedsWait);
  yield* numbers(config, set);
}

type Get = (key: string) => Setting | undefined;

function* twoNode(config: Config, set: Get): Iterable<Problem> {
  const two = set('two_node');
  if (two?.value !== '1') return;
  const count = config.nodes.length || numberOf(set('expected_votes'));
  if (count !== undefined && count !== 2)
    yield problem(placeOf(two), 'two-node-count', 'warning', messages.twoNodeCount(count));
  const wait = set('wait_for_all');
  if (wait?.value === '0')
    yield problem(placeOf(wait), 'two-node-without-wait', 'warning', messages.twoNodeWithoutWait);
  if (hasDevice(config)) yield problem(placeOf(two), 'two-node-with-device', 'warning', messages.twoNodeWithDevice);
}

function hasDevice(config: Config): boolean {
  return Boolean(config.settings.get('quorum.device.model')?.value);
}

function* device(config: Config, set: Get): Iterable<Problem> {
  if (!hasDevice(config)) return;
  for (const key of ['last_man_standing', 'auto_tie_breaker', 'allow_downscale']) {
    const setting = set(key);
    if (setting?.value === '1')
      yield problem(placeOf(setting), 'not-with-device', 'warning', messages.notWithDevice(key));
  }
  const section = config.sections.get('quorum.device')![0]!;
  const uneven = config.nodes.some((node) => votesOf(node) !== 1);
  if (!set('device.votes') && (set('expected_votes') || uneven))
    yield problem(keywordOf(section), 'missing-device-votes', 'warning', messages.deviceVotesNeeded);
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
    yield problem(placeOf(expected), 'votes-mismatch', 'warning', messages.votesMismatch(given, counted));
  const total = given ?? counted;
  if (!total || total % 2 || set('two_node')?.value === '1' || set('auto_tie_breaker')?.value === '1') return;
  const quorum = config.sections.get('quorum')![0]!;
  yield problem(keywordOf(quorum), 'even-votes', 'information', messages.evenVotes(total));
}
