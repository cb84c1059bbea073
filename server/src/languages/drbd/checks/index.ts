import type { Problem } from '../../../base/problem.ts';
import { whole } from '../../../binding/digests.ts';
import { type Check, type Checked, reading, type StatementCheck } from '../../../language.ts';
import type { Digest } from '../../../schema/kept.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { addresses, ownership, reachability } from './addresses.ts';
import { advice, units } from './advice.ts';
import { connections } from './connections.ts';
import { type Context, contextOf, localOf } from './context.ts';
import { noOptions, noOtherOptions } from './digests.ts';
import { duplicates } from './duplicates.ts';
import { effects, promotion, values } from './effects.ts';
import { files } from './files.ts';
import { hosts, stackedHosts } from './hosts.ts';
import { inheritance } from './inheritance.ts';
import { links } from './links.ts';
import { names } from './names.ts';
import { old } from './old.ts';
import { policies } from './policies.ts';
import { quotes } from './quotes.ts';
import { commonStatements, statements } from './statements.ts';
import { volumes } from './volumes.ts';

/** The checks of DRBD on a statement by itself: one, since all of them look at the same model of it. */
export const statementChecks: readonly StatementCheck[] = [(checked) => foundBy(localRules, localOf(checked))];

/** All that some rules find; a list, because each problem would otherwise pass through one generator more. */
function foundBy<C>(rules: readonly ((context: C) => Iterable<Problem>)[], context: C): readonly Problem[] {
  const found: Problem[] = [];
  for (const rule of rules) for (const problem of rule(context)) found.push(problem);
  return found;
}

const localRules = [names, quotes, units, values, statements, hosts, volumes, reachability] as const;

/** Rules of a file and those that are read along with it, each with what it reads of the statements. */
const rules: readonly (readonly [Digest<BoundStatement>, (context: Context) => Iterable<Problem>])[] = [
  [noOptions, addresses],
  [noOptions, ownership],
  [noOptions, files],
  [noOtherOptions, effects],
  [noOtherOptions, promotion],
  [noOtherOptions, old],
  [noOptions, commonStatements],
  [noOptions, stackedHosts],
  [noOptions, connections],
  [noOptions, links],
  [noOptions, duplicates],
  [whole, inheritance],
  [noOtherOptions, policies],
  [noOptions, advice],
];

export const checks: readonly Check[] = rules.map(([reads, rule]) =>
  reading(reads, (file: Checked) => rule(contextOf(file))),
);
