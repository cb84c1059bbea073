import type { AgentText } from '../facts.ts';
import { ocfCloud } from './ocf-cloud.ts';
import { ocfDatabases } from './ocf-databases.ts';
import { ocfNetwork } from './ocf-network.ts';
import { ocfSap } from './ocf-sap.ts';
import { ocfSharing } from './ocf-sharing.ts';
import { ocfStorage } from './ocf-storage.ts';

/** Texts of the OCF agents beyond the usual ones. */
export const ocf: Readonly<Record<string, AgentText>> = {
  ...ocfCloud,
  ...ocfDatabases,
  ...ocfNetwork,
  ...ocfSap,
  ...ocfSharing,
  ...ocfStorage,
};
