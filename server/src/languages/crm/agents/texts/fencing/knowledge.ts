import type { AgentText, ParamText } from '../../facts.ts';
import { fencing } from '../fence.ts';
import { fenceAgentParams } from '../fence-common.ts';
import { gluePluginParams } from '../stonith-common.ts';

interface FencingTexts {
  /** By the agent's full name (`stonith:fence_xvm`). */
  readonly agents: Readonly<Record<string, AgentText>>;
  /** By the name of a family, texts by parameter name that hold for all of its agents. */
  readonly common: Readonly<Record<string, Readonly<Record<string, ParamText>>>>;
}

const texts: FencingTexts = {
  agents: fencing,
  common: { 'fence-agents': fenceAgentParams, 'cluster-glue': gluePluginParams },
};

/** The texts of fence agents and STONITH plugins: needed where a file has a `stonith:` device. */
export function load(): FencingTexts {
  return texts;
}
