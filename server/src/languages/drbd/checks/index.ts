import type { Problem } from '../../../base/problem.ts';
import type { Check, StatementCheck } from '../../../language.ts';
import { addresses } from './addresses.ts';
import { advice, units } from './advice.ts';
import { connections } from './connections.ts';
import { contextOf, localOf } from './context.ts';
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

/** The same of a file and those that are read along with it. */
export const checks: readonly Check[] = [(file) => foundBy(rules, contextOf(file))];

/** All that some rules find; a list, because each problem would otherwise pass through one generator more. */
function foundBy<C>(rules: readonly ((context: C) => Iterable<Problem>)[], context: C): readonly Problem[] {
  const found: Problem[] = [];
  for (const rule of rules) for (const problem of rule(context)) found.push(problem);
  return found;
}

const localRules = [names, quotes, units, values, statements, hosts, volumes] as const;

const rules = [
  addresses,
  files,
  effects,
  promotion,
  old,
  commonStatements,
  stackedHosts,
  connections,
  links,
  duplicates,
  inheritance,
  policies,
  advice,
] as const;
