import type { Language } from '../language.ts';
import { agentLibrary } from './agents/agents.ts';
import { customAgents } from './agents/custom.ts';
import { importMetadata } from './agents/metadata.ts';
import { withAgents } from './catalog/custom.ts';
import { catalog } from './catalog/statements.ts';
import { checks } from './checks/index.ts';
import { markers } from './markers.ts';
import { parse } from './parse.ts';

/** Pacemaker's configuration in the words of the crm shell. */
export const crmsh: Language = {
  id: 'crmsh',
  name: { en: 'Pacemaker (crm shell)', ja: 'Pacemaker (crm シェル)' },
  files: { names: [], patterns: ['**/*.crm', '**/*.crmsh', '**/*.pcmk', '**/*.{crm,crmsh,pcmk}.{j2,erb}'] },
  parse,
  catalog,
  checks,
  products: ['pacemaker'],
  markers,
  bodies: 'clauses',
  customise(additions) {
    const { agents } = customAgents(additions);
    return agents.length ? { ...crmsh, catalog: withAgents(catalog, agentLibrary(agents)) } : crmsh;
  },
  readAddition(text) {
    const read = importMetadata(text);
    return read.problem ? { problem: read.problem } : { addition: { id: read.id, ...read.agent } };
  },
};
