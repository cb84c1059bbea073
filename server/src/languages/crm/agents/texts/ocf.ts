import type { AgentText } from '../facts.ts';
import { ocfApplications } from './ocf-applications.ts';
import { ocfCloud } from './ocf-cloud.ts';
import { ocfContainers } from './ocf-containers.ts';
import { ocfDatabases } from './ocf-databases.ts';
import { ocfInterfaces } from './ocf-interfaces.ts';
import { ocfNetwork } from './ocf-network.ts';
import { ocfSap } from './ocf-sap.ts';
import { ocfServers } from './ocf-servers.ts';
import { ocfSharing } from './ocf-sharing.ts';
import { ocfStorage } from './ocf-storage.ts';

/** Texts of the OCF agents beyond the usual ones. */
export const ocf: Readonly<Record<string, AgentText>> = {
  ...ocfApplications,
  ...ocfCloud,
  ...ocfContainers,
  ...ocfDatabases,
  ...ocfInterfaces,
  ...ocfNetwork,
  ...ocfSap,
  ...ocfServers,
  ...ocfSharing,
  ...ocfStorage,
};
