import type { AgentText } from '../facts.ts';
import { boards } from './fence-boards.ts';
import { clouds } from './fence-cloud.ts';
import { newerFencing } from './fence-newer.ts';
import { powerSwitches } from './fence-power.ts';
import { storageFencing } from './fence-storage.ts';
import { hypervisors } from './fence-virtual.ts';
import { stonithExternal } from './stonith-external.ts';
import { stonithPlugins } from './stonith-plugins.ts';

/** Texts on fencing agents, by the agent's full name. */
export const fencing: Readonly<Record<string, AgentText>> = {
  ...boards,
  ...powerSwitches,
  ...hypervisors,
  ...storageFencing,
  ...clouds,
  ...newerFencing,
  ...stonithPlugins,
  ...stonithExternal,
};
