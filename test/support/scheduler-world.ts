import { type Question, schedule, type Transition } from './scheduler.ts';

/** A configuration to ask the scheduler about, with and without the line in question. */
/** A line, and the configuration that it stands in. */
export interface Lab {
  readonly config: string;
  /** The statement of which the claims are. */
  readonly line: string;
  readonly attributes: Question['attributes'];
}

export interface World {
  readonly config: string;
  /** The same without the line, so that a state to begin with does not depend on it. */
  readonly bare: string;
  readonly nodes: readonly string[];
  readonly leaves: (resource: string) => readonly string[];
  readonly promotable: (resource: string) => boolean;
  readonly ask: (question: Partial<Question>) => Transition;
  /** The status when nothing is left to do; `roles`: of resources. */
  readonly settle: (roles: Question['roles'], bare?: boolean) => string;
}

export function worldOf({ config, line, attributes }: Lab): World {
  // Without it the scheduler moves resources about to balance them, which is no matter of the line.
  const sticky = /resource-stickiness/.test(config) ? '' : 'rsc_defaults resource-stickiness=1\n';
  const whole = `${config}${sticky}`;
  const bare = whole.replace(`${line}\n`, '');
  const containers = new Map(
    [...config.matchAll(/^(?:group|clone|ms|master) (\S+) (.*?)(?= meta| params|$)/gm)].map((found) => [
      found[1]!,
      found[2]!.split(' '),
    ]),
  );
  const primitives = [...config.matchAll(/^primitive (\S+)/gm)].map((found) => found[1]!);
  const leaves = (resource: string): readonly string[] =>
    resource.startsWith('/')
      ? primitives.filter((each) => new RegExp(resource.slice(1, -1)).test(each))
      : (containers.get(resource)?.flatMap(leaves) ?? [resource]);
  const ask = (question: Partial<Question>): Transition =>
    schedule({ config: whole, ...(attributes && { attributes }), ...question });
  return {
    config: whole,
    bare,
    leaves,
    ask,
    nodes: [...config.matchAll(/^node (\S+)/gm)].map((found) => found[1]!),
    promotable: (resource) =>
      new RegExp(`^(?:ms|master) ${resource} |^clone ${resource} .*promotable=true`, 'm').test(config),
    settle(roles = {}, without = true) {
      let status: string | undefined;
      for (let i = 0; i < 3; i++)
        ({ status } = ask({ roles, ...(without && { config: bare }), ...(status !== undefined && { status }) }));
      return status!;
    },
  };
}

/** The transient attribute of a node. */
export function attributeOf(world: World, node: string, name: string): string | undefined {
  const fresh = world.ask({}).status;
  return new RegExp(`id="status-${node}-${name}" name="${name}" value="([^"]*)"`).exec(fresh)?.[1];
}
