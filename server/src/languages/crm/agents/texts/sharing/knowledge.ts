import type { AgentText } from '../../facts.ts';
import { sharing } from '../sharing.ts';

/** The texts of NFS and iSCSI. */
export function load(): Readonly<Record<string, AgentText>> {
  return sharing;
}
