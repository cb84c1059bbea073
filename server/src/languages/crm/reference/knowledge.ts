import { argument } from '../../../binding/bound.ts';
import type { Reference, ReferenceEntry } from '../../../schema/reference.ts';
import type { BoundStatement, Choice } from '../../../schema/types.ts';
import { agent, agentNames } from '../agents/agents.ts';
import { problems } from './texts/problems.ts';

const reference: Reference = {
  problems,
  entriesName: {
    entries: { en: 'Agents', ja: 'エージェント' },
    scope: { en: 'Parameters', ja: 'パラメーター' },
  },
  entries: agentNames().map(entry),
  entryOf(bound) {
    const owner = agentOwner(bound.parent);
    const found = owner && agent(argument(owner, 'AGENT') ?? '');
    return found && Object.hasOwn(found.params.directives, bound.statement.keyword.text) ? found.id : undefined;
  },
  entryNamed: (name) => agent(name)?.id,
};

/** What the pages of the reference need beyond the catalogue. */
export function load(): Reference {
  return reference;
}

/** An agent; its texts are made when they are asked for. */
function entry(choice: Choice): ReferenceEntry {
  const name = choice.value;
  return {
    name,
    aliases: [name.slice(name.lastIndexOf(':') + 1)],
    get doc() {
      return choice.doc;
    },
    get scope() {
      return agent(name)!.params;
    },
  };
}

/** The statement around that names an agent. */
function agentOwner(bound: BoundStatement | undefined): BoundStatement | undefined {
  let owner = bound;
  while (owner && argument(owner, 'AGENT') === undefined) owner = owner.parent;
  return owner;
}
