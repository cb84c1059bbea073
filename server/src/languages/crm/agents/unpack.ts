import type { AgentAction } from './facts.ts';

/** A parameter as the agent's own meta-data has it. */
export interface RawParam {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'integer' | 'duration' | 'select';
  readonly required: boolean;
  readonly unique: boolean;
  readonly deprecated: boolean;
  readonly default?: string;
  readonly values: readonly string[];
  /** The older parameter that this one represents. */
  readonly obsoletes?: string;
}

/** An agent as its own meta-data has it. */
export interface RawAgent {
  readonly id: string;
  /** Where a fencing agent is from: `fence-agents`, `cluster-glue`. */
  readonly family?: string;
  /** Its parameters are not all known: others are let pass. */
  readonly open?: true;
  readonly params: () => readonly RawParam[];
  readonly actions: () => readonly AgentAction[];
}

const TYPES: Readonly<Record<string, RawParam['type']>> = {
  s: 'string',
  b: 'boolean',
  i: 'integer',
  t: 'duration',
  e: 'select',
};

/** Reads the three tables of `packed.ts`: lines of tab-separated fields, tables parted by an empty line. */
export function unpack(text: string): ReadonlyMap<string, RawAgent> {
  const [params = [], actions = [], agents = []] = text.split('\n\n').map((table) => table.split('\n'));
  const found = new Map<string, RawAgent>();
  for (const line of agents) {
    const [id = '', family = '', paramRuns = '', actionRuns = ''] = line.split('\t');
    found.set(id, {
      id,
      ...(family && { family }),
      params: () => numbers(paramRuns).map((n) => rawParam(params[n]!)),
      actions: () => numbers(actionRuns).map((n) => action(actions[n]!)),
    });
  }
  return found;
}

/** `3-5,9` in base 36 as 3, 4, 5, 9. */
function numbers(runs: string): readonly number[] {
  if (!runs) return [];
  return runs.split(',').flatMap((run) => {
    const [first = 0, last = first] = run.split('-').map((n) => Number.parseInt(n, 36));
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

function rawParam(line: string): RawParam {
  const [name = '', flags = '', value = '', values = '', obsoletes = ''] = line.split('\t');
  return {
    name,
    type: TYPES[flags[0] ?? 's'] ?? 'string',
    required: flags.includes('!'),
    unique: flags.includes('u'),
    deprecated: flags.includes('d'),
    ...(value && { default: value.slice(1) }),
    values: values ? values.split('|') : [],
    ...(obsoletes && { obsoletes }),
  };
}

function action(line: string): AgentAction {
  const [name = '', timeout = '', interval = '', role = '', depth = ''] = line.split('\t');
  return {
    name,
    ...(timeout && { timeout: Number(timeout) }),
    ...(interval && { interval: Number(interval) }),
    ...(role && { role }),
    ...(depth && { depth: Number(depth) }),
  };
}
