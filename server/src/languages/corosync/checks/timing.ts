import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import type { MembershipTimes } from '../../../schema/cluster-facts.ts';
import { numberAt } from '../../../schema/settings.ts';
import type { BoundTree } from '../../../schema/types.ts';
import * as messages from '../messages/timing.ts';
import { membershipTimes } from '../model/membership.ts';
import { type Config, numberOf, placeOf, readConfig } from '../model/model.ts';
import { isDeprecatedFor } from '../values/values.ts';

/** The least of most timers, in ms, and that of `hold` (totemconfig.c; `hold` could not fall below 30 before 3.x). */
const minimum = 30;
const minimumHold = 14;

/** The timers of totem as corosync works them out, held against its limits. All in ms. */
export function* timing(file: Checked): Iterable<Problem> {
  const config = readConfig(file.bound.tree, file.targets);
  if (!config.sections.has('totem') || config.template) return;
  const set = (key: string) => {
    const setting = config.settings.get(`totem.${key}`);
    return { setting, value: numberOf(setting) };
  };
  const token = set('token');
  const times = membershipTimes(file.bound);
  const tokenTime = times.token;
  for (const key of ['max_network_delay', 'join', 'merge', 'downcheck', 'consensus', 'token_retransmit']) {
    const { setting, value } = set(key);
    if (setting && value && value < minimum) yield messages.timerTooShort(placeOf(setting), key, value, minimum);
  }
  if (token.setting && token.value && tokenTime < minimum)
    yield messages.timerTooShort(placeOf(token.setting), 'token', tokenTime, minimum);
  else yield* retransmission(file, config, tokenTime);
  const hold = set('hold');
  const least = isDeprecatedFor(config.targets) ? minimum : minimumHold;
  if (hold.setting && hold.value && hold.value < least)
    yield messages.timerTooShort(placeOf(hold.setting), 'hold', hold.value, least);
  yield* consensus(file, config, times);
}

function* retransmission({ bound }: Checked, config: Config, tokenTime: number): Iterable<Problem> {
  const given = numberOf(config.settings.get('totem.token_retransmit'));
  const often = config.settings.get('totem.token_retransmits_before_loss_const');
  const token = config.settings.get('totem.token');
  if (given) return;
  const every = Math.floor(
    tokenTime / ((numberOf(often) || defaultOf(bound, 'token_retransmits_before_loss_const')) + 0.2),
  );
  const at = token ?? often;
  if (every >= minimum || !at) return;
  yield messages.retransmitTooShort(placeOf(at), every);
}

function* consensus(
  { bound }: Checked,
  config: Config,
  { token, consensus: effective }: MembershipTimes,
): Iterable<Problem> {
  const setting = config.settings.get('totem.consensus');
  const joinSetting = config.settings.get('totem.join');
  const join = numberOf(joinSetting) || defaultOf(bound, 'join');
  const given = numberOf(setting);
  if (effective >= minimum && effective < join) {
    const at = setting && given ? setting : joinSetting;
    if (at) yield messages.consensusBelowJoin(placeOf(at), effective, join);
    return;
  }
  const wanted = defaultOf(bound, 'consensus') * token;
  if (!setting || !given || given < minimum || given >= Math.floor(wanted)) return;
  // Two nodes get along with less, says corosync.conf(5).
  const severity = config.nodes.length === 2 || given >= token ? 'information' : 'warning';
  yield messages.consensusTooShort(placeOf(setting), given, Math.ceil(wanted), severity);
}

function defaultOf(tree: BoundTree, key: string): number {
  return numberAt(tree, ['totem', key], 'corosync').standard;
}
