import type { AgentText } from '../../facts.ts';
import { databases } from '../databases.ts';

/** The texts of databases. */
export function load(): Readonly<Record<string, AgentText>> {
  return databases;
}
