import type { AgentText, ParamText } from '../facts.ts';
import { load as loadDatabases } from './databases/knowledge.ts';
import { load as loadFencing } from './fencing/knowledge.ts';
import { network } from './network.ts';
import { load as loadOthers } from './others/knowledge.ts';
import { load as loadSharing } from './sharing/knowledge.ts';
import { storage } from './storage.ts';
import { load as loadTools } from './tools/knowledge.ts';
import { load as loadVirtual } from './virtual/knowledge.ts';
import { load as loadWeb } from './web/knowledge.ts';

type Texts = Readonly<Record<string, AgentText>>;

/** The agents that nearly every file has. */
const usual: Texts = { ...storage, ...network };

/** Agents that many files have, a few of them each: their texts are loaded by subject. */
const subjects: readonly (readonly [types: ReadonlySet<string>, load: () => Texts])[] = [
  [new Set(['apache', 'nginx', 'tomcat']), loadWeb],
  [new Set(['mysql', 'mariadb', 'pgsql']), loadDatabases],
  [new Set(['VirtualDomain', 'Xen']), loadVirtual],
  [new Set(['exportfs', 'nfsserver', 'iSCSITarget', 'iSCSILogicalUnit']), loadSharing],
  [
    new Set(['MailTo', 'Dummy', 'Delay', 'ClusterMon', 'SysInfo', 'controld', 'named', 'VIPcheck', 'diskd', 'pingd']),
    loadTools,
  ],
];

/** Our text of an agent by its full name; all but the most usual ones are loaded when one of their kind is first asked for. */
export function textOf(id: string): AgentText | undefined {
  if (Object.hasOwn(usual, id)) return usual[id];
  if (id.startsWith('stonith:')) return own(loadFencing().agents, id);
  const type = id.slice(id.lastIndexOf(':') + 1);
  const subject = subjects.find(([types]) => types.has(type))?.[1];
  return (subject && own(subject(), id)) ?? own(loadOthers(), id);
}

function own(texts: Texts, id: string): AgentText | undefined {
  return Object.hasOwn(texts, id) ? texts[id] : undefined;
}

/** All of our texts by the agent's full name. */
export function agentTexts(): Texts {
  return Object.assign({}, usual, loadFencing().agents, ...subjects.map(([, load]) => load()), loadOthers());
}

const none: Readonly<Record<string, ParamText>> = {};

/** Texts by parameter name that hold for every agent of a family. */
export function commonTexts(family: string | undefined): Readonly<Record<string, ParamText>> {
  return family === 'fence-agents' || family === 'cluster-glue' ? (loadFencing().common[family] ?? none) : none;
}
