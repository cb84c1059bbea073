import snippets from '../../../../snippets/crmsh.json' with { type: 'json' };
import type { Conversion, Knowledge } from '../../language.ts';
import { snippetsOf } from '../../schema/snippets.ts';
import { type AgentLibrary, agentLibrary } from './agents/agents.ts';
import { customAgents } from './agents/custom.ts';
import { importMetadata } from './agents/metadata.ts';
import { withAgents } from './catalog/custom.ts';
import { catalog } from './catalog/statements.ts';
import { checks, statementChecks } from './checks/index.ts';
import { load as loadConversions } from './conversions/knowledge.ts';
import { markers } from './markers.ts';
import { load as loadReference } from './reference/knowledge.ts';
import { startOrder } from './start-order.ts';
import { dialectOf, parse } from './syntax/parse.ts';
import { cibTool } from './tool.ts';

const knowledge: Knowledge = {
  reference: loadReference,
  tool: cibTool(),
  snippets: snippetsOf(snippets),
  parse,
  // A shell command anywhere makes all of it a script.
  canReparsePartially: (part) => dialectOf(part) === 'load',
  catalog,
  practice: ['fencing-off', 'node-without-fencing', 'drbd-unprotected', 'fence-race', 'default-timeout'],
  checks,
  statementChecks,
  markers,
  startOrder,
  customise(additions) {
    const { agents } = customAgents(additions);
    if (!agents.length) return {};
    const library = agentLibrary(agents);
    return { catalog: withAgents(catalog, library), conversions: [toCib(library)], tool: cibTool(library) };
  },
  wrongInAddition: (addition) => customAgents([addition]).problems,
  readAddition(text) {
    const read = importMetadata(text);
    return read.problem ? { problem: read.problem } : { addition: { id: read.id, ...read.agent } };
  },
  conversions: [toCib()],
  imports: [
    {
      id: 'cib-to-crm',
      title: { en: 'CIB XML to crm', ja: 'CIB XML から crm へ' },
      from: 'xml',
      convert: (xml) => loadConversions().crmOfCib(xml),
    },
  ],
};

/** What is known of this language. */
export function load(): Knowledge {
  return knowledge;
}

/** The CIB, with the agents that are known. */
function toCib(agents?: AgentLibrary): Conversion {
  return {
    id: 'cib',
    title: { en: 'CIB XML, as crmsh makes it', ja: 'CIB XML(crmsh が生成する内容)' },
    to: 'xml',
    convert: (file) => loadConversions().cibOf(file.bound, agents && { agents }),
  };
}
