import type { Catalog, Choice } from '../../../schema/types.ts';
import { build } from './build.ts';
import { extraAgents } from './extra.ts';
import type { AgentFacts } from './facts.ts';
import { packed } from './packed.ts';
import { summary } from './summary.ts';
import { examples } from './texts/examples.ts';
import { commonTexts, textOf } from './texts/index.ts';
import { type RawAgent, unpack } from './unpack.ts';

export type { AgentFacts } from './facts.ts';

/** The agents that a document may use. */
export interface AgentLibrary {
  /** Every agent by its full name. */
  readonly names: () => readonly Choice[];
  /** By the name as written: `ocf:heartbeat:IPaddr2`, `IPaddr2`, `stonith:fence_ipmilan`. */
  readonly agent: (id: string) => AgentFacts | undefined;
}

/**
 * The library with agents of one's own (`customAgents`), which appear before ours of the same name.
 * Nothing is unpacked before the first question; each agent is put together once.
 */
export function agentLibrary(custom: readonly AgentFacts[] = []): AgentLibrary {
  const raw = once(rawAgents);
  const own = new Map(custom.map((each) => [each.id, each]));
  const built = new Map<string, AgentFacts>();
  const names = once(() => [
    ...custom.map((each) => ({ value: each.id, doc: summary(each) })),
    // Those that have an example are the usual ones.
    ...[...new Set([...Object.keys(examples), ...raw().keys()])]
      .filter((id) => raw().has(id) && !own.has(id))
      .map(offered),
  ]);
  const offered = (value: string): Choice => ({
    value,
    get doc() {
      return summary(get(value)!);
    },
  });
  const get = (id: string): AgentFacts | undefined => {
    const known = own.get(id) ?? built.get(id);
    if (known) return known;
    const found = raw().get(id);
    if (!found) return undefined;
    const made = build(found, textOf(id), commonTexts(found.family));
    built.set(id, made);
    return made;
  };
  const providers = [...new Set([...PROVIDERS, ...custom.flatMap((each) => each.provider ?? [])])];
  // Big files name few agents, each of them many times.
  const asked = new Map<string, AgentFacts | undefined>();
  const agent = (id: string): AgentFacts | undefined => {
    if (asked.has(id)) return asked.get(id);
    let found: AgentFacts | undefined;
    for (const candidate of fullNames(id, providers)) {
      found = get(candidate);
      if (found) break;
    }
    if (found) asked.set(id, found);
    return found;
  };
  return { names, agent };
}

/** Where crmsh looks for a name: without a class it is `ocf`, without a provider heartbeat's comes first. */
function fullNames(id: string, providers: readonly string[]): readonly string[] {
  const parts = id.split(':');
  const type = parts.at(-1)!;
  if (parts.length === 1 || (parts.length === 2 && parts[0] === 'ocf'))
    return providers.map((provider) => `ocf:${provider}:${type}`);
  return [id];
}

const PROVIDERS = ['heartbeat', 'pacemaker', 'linbit', 'suse', 'rabbitmq'] as const;

function rawAgents(): ReadonlyMap<string, RawAgent> {
  return new Map([...unpack(packed), ...extraAgents.map((each) => [each.id, each] as const)]);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const shipped = agentLibrary();

/** A top scope with agents of one's own next to ours. */
export interface CatalogWithAgents extends Catalog {
  readonly agents?: AgentLibrary;
}

/** The agents that a document of a top scope may use. */
export function libraryOf(catalog: CatalogWithAgents): AgentLibrary {
  return catalog.agents ?? shipped;
}

/** Every agent that ships with the product, by its full name. */
export function agentNames(): readonly Choice[] {
  return shipped.names();
}

/** The facts of an agent that ships with the product, by the name as written. */
export function agent(id: string): AgentFacts | undefined {
  return shipped.agent(id);
}
