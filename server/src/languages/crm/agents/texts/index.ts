import type { AgentText, ParamText } from '../facts.ts';
import { databases } from './databases.ts';
import { extra } from './extra.ts';
import { load as loadFencing } from './fencing/knowledge.ts';
import { network } from './network.ts';
import { load as loadOthers } from './others/knowledge.ts';
import { sharing } from './sharing.ts';
import { storage } from './storage.ts';
import { tools } from './tools.ts';
import { virtual } from './virtual.ts';
import { web } from './web.ts';

type Texts = Readonly<Record<string, AgentText>>;

/** The agents that most files have. */
const usual: Texts = {
  ...storage,
  ...network,
  ...web,
  ...databases,
  ...virtual,
  ...sharing,
  ...tools,
  ...extra,
};

/** Our text of an agent by its full name. Those of fence devices and of rarer agents are loaded when one is first asked for. */
export function textOf(id: string): AgentText | undefined {
  const texts = id.startsWith('stonith:') ? loadFencing().agents : Object.hasOwn(usual, id) ? usual : loadOthers();
  return Object.hasOwn(texts, id) ? texts[id] : undefined;
}

/** All of our texts by the agent's full name. */
export function agentTexts(): Texts {
  return { ...usual, ...loadFencing().agents, ...loadOthers() };
}

const none: Readonly<Record<string, ParamText>> = {};

/** Texts by parameter name that hold for every agent of a family. */
export function commonTexts(family: string | undefined): Readonly<Record<string, ParamText>> {
  return family === 'fence-agents' || family === 'cluster-glue' ? (loadFencing().common[family] ?? none) : none;
}
