import type { AgentText } from '../../facts.ts';
import { virtual } from '../virtual.ts';

/** The texts of agents that run guests. */
export function load(): Readonly<Record<string, AgentText>> {
  return virtual;
}
