import type { AgentText } from '../../facts.ts';
import { ocf } from '../ocf.ts';
import { thirdParty } from '../third-party.ts';
import { thirdPartyCloud } from '../third-party-cloud.ts';

const texts: Readonly<Record<string, AgentText>> = { ...ocf, ...thirdParty, ...thirdPartyCloud };

/** The texts of resource agents beyond the usual ones, by the agent's full name. */
export function load(): Readonly<Record<string, AgentText>> {
  return texts;
}
