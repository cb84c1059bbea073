import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import * as messages from '../messages/timing.ts';
import { type Config, numberOf, placeOf, readConfig } from '../model/model.ts';
import { isDeprecatedFor, isFirst } from '../values/values.ts';

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
  const tokenTime = (token.value || (isDeprecatedFor(config.targets) ? 1000 : 3000)) + surcharge(config);
  for (const key of ['max_network_delay', 'join', 'merge', 'downcheck', 'consensus', 'token_retransmit']) {
    const { setting, value } = set(key);
    if (setting && value && value < minimum) yield messages.timerTooShort(placeOf(setting), key, value, minimum);
  }
  if (token.setting && token.value && tokenTime < minimum)
    yield messages.timerTooShort(placeOf(token.setting), 'token', tokenTime, minimum);
  else yield* retransmission(config, tokenTime);
  const hold = set('hold');
  const least = isDeprecatedFor(config.targets) ? minimum : minimumHold;
  if (hold.setting && hold.value && hold.value < least)
    yield messages.timerTooShort(placeOf(hold.setting), 'hold', hold.value, least);
  yield* consensus(config, tokenTime);
}

/** What corosync 2.3 and later add to the token timeout: a share for every node beyond the second. */
function surcharge(config: Config): number {
  const nodes = config.nodes.filter((node) => node.keys.has('ring0_addr')).length;
  if (nodes < 3 || isFirst(config.targets)) return 0;
  return (nodes - 2) * (numberOf(config.settings.get('totem.token_coefficient')) ?? 650);
}

function* retransmission(config: Config, tokenTime: number): Iterable<Problem> {
  const given = numberOf(config.settings.get('totem.token_retransmit'));
  const often = config.settings.get('totem.token_retransmits_before_loss_const');
  const token = config.settings.get('totem.token');
  if (given) return;
  const every = Math.floor(tokenTime / ((numberOf(often) || 4) + 0.2));
  const at = token ?? often;
  if (every >= minimum || !at) return;
  yield messages.retransmitTooShort(placeOf(at), every);
}

function* consensus(config: Config, tokenTime: number): Iterable<Problem> {
  const setting = config.settings.get('totem.consensus');
  const joinSetting = config.settings.get('totem.join');
  const join = numberOf(joinSetting) || 50;
  const given = numberOf(setting);
  const effective = given || Math.floor(1.2 * tokenTime);
  if (effective >= minimum && effective < join) {
    const at = setting && given ? setting : joinSetting;
    if (at) yield messages.consensusBelowJoin(placeOf(at), effective, join);
    return;
  }
  const wanted = Math.ceil(1.2 * tokenTime);
  if (!setting || !given || given < minimum || given >= Math.floor(1.2 * tokenTime)) return;
  // Two nodes get along with less, says corosync.conf(5).
  const severity = config.nodes.length === 2 || given >= tokenTime ? 'information' : 'warning';
  yield messages.consensusTooShort(placeOf(setting), given, wanted, severity);
}
