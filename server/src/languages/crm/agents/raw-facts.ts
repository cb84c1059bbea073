import type { AgentAction } from './facts.ts';
import type { RawParam } from './unpack.ts';

/** A parameter as its agent's meta-data has it; what is not given is not so. */
export function raw(name: string, type: RawParam['type'], value?: string, facts: Partial<RawParam> = {}): RawParam {
  return {
    name,
    type,
    required: false,
    unique: false,
    deprecated: false,
    values: [],
    ...(value !== undefined && { default: value }),
    ...facts,
  };
}

/** An action with the times that the agent's author advises (seconds). */
export type ActionTimes = readonly [name: string, timeout: number, interval?: number, more?: Partial<AgentAction>];

/** Actions in rows of name, timeout, interval and what else is known. */
export function times(...rows: readonly ActionTimes[]): readonly AgentAction[] {
  return rows.map(([name, timeout, interval, more]) => ({
    name,
    timeout,
    ...(interval !== undefined && { interval }),
    ...more,
  }));
}
