import type { AgentText } from '../../facts.ts';
import { extra } from '../extra.ts';
import { tools } from '../tools.ts';

const texts: Readonly<Record<string, AgentText>> = { ...tools, ...extra };

/** The texts of agents that tell, watch or wait. */
export function load(): Readonly<Record<string, AgentText>> {
  return texts;
}
