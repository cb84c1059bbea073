import type { Check } from '../../language.ts';
import { agents } from './agents.ts';
import { fencing, leftovers, oldForms, properties, quorum } from './cluster.ts';
import { operations } from './operations.ts';
import { promotedPairs } from './pairs.ts';
import { locations, loops, members } from './placement.ts';
import { promotable } from './promotable.ts';
import {
  containers,
  duplicates,
  emptyStatements,
  locationEnds,
  operationOrder,
  orderKinds,
  permissions,
  references,
  roleCase,
  ruleOperators,
  sets,
  shellCommands,
  strayWords,
} from './structure.ts';

/** What the catalogue cannot say. */
export const checks: readonly Check[] = [
  duplicates,
  containers,
  emptyStatements,
  sets,
  locationEnds,
  ruleOperators,
  orderKinds,
  roleCase,
  strayWords,
  operationOrder,
  shellCommands,
  permissions,
  references,
  operations,
  agents,
  promotable,
  promotedPairs,
  members,
  loops,
  locations,
  fencing,
  quorum,
  leftovers,
  properties,
  oldForms,
];
