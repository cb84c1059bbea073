import { lookUp } from '../../../base/tables.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import type { Claim } from './claims.ts';
import { colocationClaims } from './colocation.ts';
import { locationClaims } from './location.ts';
import { orderClaims } from './order.ts';
import { cloneClaims, groupClaims, primitiveClaims } from './resources.ts';
import { ticketClaims } from './ticket.ts';

const makers: Readonly<Record<string, (bound: BoundStatement) => readonly Claim[]>> = {
  order: orderClaims,
  colocation: colocationClaims,
  collocation: colocationClaims,
  location: locationClaims,
  rsc_ticket: ticketClaims,
  group: groupClaims,
  clone: cloneClaims,
  ms: cloneClaims,
  master: cloneClaims,
  primitive: primitiveClaims,
};

/** What a statement claims; the sentence on it says the same. Empty for statements without a sentence. */
export function claimsOf(bound: BoundStatement): readonly Claim[] {
  return lookUp(makers, bound.statement.keyword.text.toLowerCase())?.(bound) ?? [];
}
