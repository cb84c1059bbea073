import type { Catalog, Directive, Grammar, ValueType } from '../../../schema/types.ts';
import type { AgentLibrary, CatalogWithAgents } from '../agents/agents.ts';
import { agentName } from './resources.ts';

/** A top scope whose statements know the agents of a library. */
export function withAgents(catalog: Catalog, agents: AgentLibrary): CatalogWithAgents {
  const type = agentName(agents);
  const directives = Object.entries(catalog.directives).map(([name, directive]): [string, Directive] => {
    const args = directive.args && retyped(directive.args, type);
    return [name, args === directive.args ? directive : { ...directive, args: args! }];
  });
  return { ...catalog, directives: Object.fromEntries(directives), agents };
}

/** The grammar with another type for its agents; itself where it has none. */
function retyped(grammar: Grammar, type: ValueType): Grammar {
  switch (grammar.kind) {
    case 'word':
      return grammar.name === 'AGENT' ? { ...grammar, type } : grammar;
    case 'literal':
      return grammar;
    case 'seq':
    case 'either': {
      const items = grammar.items.map((item) => retyped(item, type));
      return items.some((item, i) => item !== grammar.items[i]) ? { ...grammar, items } : grammar;
    }
    default: {
      const item = retyped(grammar.item, type);
      return item === grammar.item ? grammar : { ...grammar, item };
    }
  }
}
