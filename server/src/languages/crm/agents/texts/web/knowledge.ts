import type { AgentText } from '../../facts.ts';
import { web } from '../web.ts';

/** The texts of web servers. */
export function load(): Readonly<Record<string, AgentText>> {
  return web;
}
