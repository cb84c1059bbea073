import type { Text } from '../../../base/text.ts';
import type { Catalog, Directive, Grammar, SymbolKind, ValueType } from '../../../schema/types.ts';

/** An action of an agent, with the times that its author advises (seconds). */
export interface AgentAction {
  readonly name: string;
  readonly timeout?: number;
  readonly interval?: number;
  /** As the agent names it: `Master`, `Promoted`, `Slave`, `Unpromoted`. */
  readonly role?: string;
  /** Of a monitor: the OCF_CHECK_LEVEL that these times are for. */
  readonly depth?: number;
}

/** What is known of an agent. */
export interface AgentFacts {
  /** In full: `ocf:heartbeat:IPaddr2`, `stonith:fence_ipmilan`. */
  readonly id: string;
  /** `ocf`, `stonith`. */
  readonly class: string;
  /** `heartbeat`, `linbit`; a fencing agent has none. */
  readonly provider?: string;
  readonly type: string;
  readonly doc: Text;
  /** True: the texts say more than the facts. */
  readonly documented: boolean;
  /** A few lines of configuration with it. */
  readonly example?: string;
  /** One directive a parameter; its only word is the value. */
  readonly params: Catalog;
  readonly actions: readonly AgentAction[];
  /** Parameters whose value no other resource of that agent may have. */
  readonly unique: readonly string[];
}

/** What our texts add to the facts of a parameter. */
export interface ParamText {
  readonly doc: Text;
  /** Narrower than the agent's own type. */
  readonly type?: ValueType;
  readonly secret?: true;
  readonly refersTo?: SymbolKind;
  /** Instead of one word of the type. */
  readonly args?: Grammar;
  readonly facts?: Partial<Pick<Directive, 'default' | 'example' | 'deprecated' | 'hidden' | 'aliasOf' | 'versions'>>;
  /** Other versions of the agent do without it: its absence is a warning at most. */
  readonly optional?: true;
  /** The agent's default holds for one machine or resource only. */
  readonly noDefault?: true;
}

/** Our texts on an agent. */
export interface AgentText {
  readonly doc: Text;
  readonly params: Readonly<Record<string, ParamText>>;
}

/** A parameter's text, with what else is known of it. */
export function param(en: string, ja: string, facts: Omit<ParamText, 'doc'> = {}): ParamText {
  return { doc: { en, ja }, ...facts };
}

/** An agent's text in both languages, with the texts of its parameters. */
export function agentText(en: string, ja: string, params: AgentText['params'] = {}): AgentText {
  return { doc: { en, ja }, params };
}

/** The text of a parameter that the agent still accepts but no longer uses. */
export function obsoleteParam(en: string, ja: string): ParamText {
  return param(en, ja, { facts: { deprecated: {}, hidden: true } });
}
