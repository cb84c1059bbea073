import type { Check, StatementCheck } from '../../../language.ts';
import { actions } from './actions.ts';
import { addresses } from './addresses.ts';
import { agentStatements, agents } from './agents.ts';
import { bundles } from './bundles.ts';
import { fencing, fencingAnswers, leftoverMetas, leftovers, oldForms, properties, quorum } from './cluster.ts';
import { connectivity } from './connectivity.ts';
import { dateOrder, homeless, oppositeScores, ruleNodes } from './contradictions.ts';
import { drbdFiles } from './drbd.ts';
import { effects, lostParameters } from './effects.ts';
import { fenceDevices } from './fence-devices.ts';
import { groupOrder } from './groups.ts';
import { duplicates } from './ids.ts';
import { monitors } from './monitors.ts';
import { needs } from './needs.ts';
import { operations, operationsInSight } from './operations.ts';
import { promotedPairs } from './pairs.ts';
import { locations, loops, members } from './placement.ts';
import { promotable } from './promotable.ts';
import { rules } from './rules.ts';
import { sequence } from './sequence.ts';
import { sharedStorage } from './shared-storage.ts';
import {
  containers,
  emptyStatements,
  locationEnds,
  operationOrder,
  orderKinds,
  permissions,
  references,
  roleCase,
  sets,
  shellCommands,
  tags,
  unexpectedWords,
} from './structure.ts';
import { unfinished } from './unfinished.ts';
import { xmlStatements } from './xml.ts';

/** Checks of a single statement that the catalogue cannot express. */
export const statementChecks: readonly StatementCheck[] = [
  emptyStatements,
  bundles,
  sets,
  locationEnds,
  rules,
  orderKinds,
  roleCase,
  unexpectedWords,
  tags,
  unfinished,
  operationOrder,
  operations,
  agentStatements,
  lostParameters,
  dateOrder,
  leftoverMetas,
  shellCommands,
];

/** Checks across statements. */
export const checks: readonly Check[] = [
  duplicates,
  containers,
  permissions,
  references,
  sequence,
  xmlStatements,
  monitors,
  operationsInSight,
  agents,
  promotable,
  promotedPairs,
  actions,
  groupOrder,
  fenceDevices,
  sharedStorage,
  needs,
  connectivity,
  effects,
  oppositeScores,
  ruleNodes,
  homeless,
  addresses,
  drbdFiles,
  members,
  loops,
  locations,
  fencing,
  fencingAnswers,
  quorum,
  leftovers,
  properties,
  oldForms,
];
