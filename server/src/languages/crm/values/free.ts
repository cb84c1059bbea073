import type { BoundStatement, KnownValues, ValueType } from '../../../schema/types.ts';
import { reference } from './elements.ts';

const CONTAINERS: ReadonlySet<string> = new Set(['group', 'clone', 'ms', 'master', 'bundle']);

/** What a container of a kind may take in, by the keyword of its statement and its agent. */
type Fits = (keyword: string, agent: string) => boolean;

const DRBD = /^ocf:linbit:drbd$/;

/** What a group may take in: no fence devices, and nothing that is promoted. */
export const groupMember: ValueType = memberType(
  (keyword, agent) => keyword === 'primitive' && !agent.startsWith('stonith:') && !DRBD.test(agent),
);

/** What a clone may take in. */
export const cloneMember: ValueType = memberType(
  (keyword, agent) => keyword === 'group' || (keyword === 'primitive' && !DRBD.test(agent)),
);

/** What a master/slave set may take in: DRBD, as a rule. */
export const promotedMember: ValueType = memberType((keyword, agent) => keyword === 'primitive' && DRBD.test(agent));

function memberType(fits: Fits): ValueType {
  return { ...reference, usual: (known) => freeResources(known, fits) };
}

/** The resources that no container has yet, the one of the example first. */
function freeResources({ siblings, shown }: KnownValues, fits: Fits): readonly string[] {
  const taken = new Set(
    siblings.flatMap((bound) => (CONTAINERS.has(keywordOf(bound)) ? argumentsOf(bound).slice(1) : [])),
  );
  const fitting = siblings.filter((bound) => {
    const [name, agent = ''] = argumentsOf(bound);
    return name !== undefined && !taken.has(name) && fits(keywordOf(bound), agent);
  });
  const free = fitting.toSorted((a, b) => rankOf(a) - rankOf(b)).map((bound) => argumentsOf(bound)[0]!);
  return shown !== undefined && free.includes(shown) ? [shown, ...free.filter((name) => name !== shown)] : free;
}

/** Groups first, fence devices last. */
function rankOf(bound: BoundStatement): number {
  if (keywordOf(bound) === 'group') return 0;
  return argumentsOf(bound)[1]?.startsWith('stonith:') ? 2 : 1;
}

const keywordOf = ({ statement }: BoundStatement): string => statement.keyword.text;
const argumentsOf = ({ statement }: BoundStatement): readonly string[] => statement.args.map(({ text }) => text);
