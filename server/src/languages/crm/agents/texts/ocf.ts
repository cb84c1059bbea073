import type { AgentText } from '../facts.ts';
import { ocfNetwork } from './ocf-network.ts';
import { ocfSharing } from './ocf-sharing.ts';
import { ocfStorage } from './ocf-storage.ts';

/** Texts of the OCF agents beyond the usual ones. */
export const ocf: Readonly<Record<string, AgentText>> = {
  ...ocfNetwork,
  ...ocfSharing,
  ...ocfStorage,
};
