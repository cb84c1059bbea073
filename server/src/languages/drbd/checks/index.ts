import type { Problem } from '../../../base/problem.ts';
import type { Check } from '../../language.ts';
import { advice } from './advice.ts';
import { connections } from './connections.ts';
import { contextOf } from './context.ts';
import { duplicates } from './duplicates.ts';
import { hosts } from './hosts.ts';
import { inheritance } from './inheritance.ts';
import { links } from './links.ts';
import { names } from './names.ts';
import { old } from './old.ts';
import { policies } from './policies.ts';
import { quotes } from './quotes.ts';
import { statements } from './statements.ts';
import { volumes } from './volumes.ts';

/** The checks of DRBD: one, since all of them look at the same model of the file. */
export const drbdChecks: readonly Check[] = [
  (file) => {
    const found: Problem[] = [];
    const context = contextOf(file, found);
    for (const rule of rules) rule(context);
    return found;
  },
];

const rules = [
  names,
  quotes,
  old,
  statements,
  hosts,
  volumes,
  connections,
  links,
  duplicates,
  inheritance,
  policies,
  advice,
] as const;
