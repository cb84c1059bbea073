import type { AgentText, ParamText } from '../facts.ts';
import { databases } from './databases.ts';
import { extra } from './extra.ts';
import { fencing } from './fence.ts';
import { fenceAgentParams } from './fence-common.ts';
import { network } from './network.ts';
import { ocf } from './ocf.ts';
import { sharing } from './sharing.ts';
import { gluePluginParams } from './stonith-common.ts';
import { storage } from './storage.ts';
import { thirdParty } from './third-party.ts';
import { thirdPartyCloud } from './third-party-cloud.ts';
import { tools } from './tools.ts';
import { virtual } from './virtual.ts';
import { web } from './web.ts';

/** Our texts by the agent's full name. */
export const agentTexts: Readonly<Record<string, AgentText>> = {
  ...storage,
  ...network,
  ...web,
  ...databases,
  ...virtual,
  ...sharing,
  ...tools,
  ...fencing,
  ...ocf,
  ...extra,
  ...thirdParty,
  ...thirdPartyCloud,
};

const none: Readonly<Record<string, ParamText>> = {};

/** Texts by parameter name that hold for every agent of a family. */
export function commonTexts(family: string | undefined): Readonly<Record<string, ParamText>> {
  switch (family) {
    case 'fence-agents':
      return fenceAgentParams;
    case 'cluster-glue':
      return gluePluginParams;
    default:
      return none;
  }
}
