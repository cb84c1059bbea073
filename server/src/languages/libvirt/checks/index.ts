import type { Check } from '../../../language.ts';
import { deviceRules } from './devices.ts';
import { guestRules } from './guest.ts';
import { names } from './names.ts';
import { networkRules } from './network.ts';
import { others } from './others.ts';

/** The rules of guests and networks. */
export const checks: readonly Check[] = [names, guestRules, deviceRules, networkRules, others];
