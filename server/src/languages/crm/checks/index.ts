import { type Check, reading, type StatementCheck } from '../../../language.ts';
import { actions } from './actions.ts';
import { addresses, virtualAddresses } from './addresses.ts';
import { agentStatements, agents } from './agents.ts';
import { bundles } from './bundles.ts';
import { fencing, fencingAnswers, leftoverMetas, leftovers, oldForms, properties, quorum } from './cluster.ts';
import { connectivity } from './connectivity.ts';
import { dateOrder, homeless, oppositeScores, ruleNodes } from './contradictions.ts';
import { noParams, noTimeoutsNorParams, noTimes, noTimesNorParams } from './digests.ts';
import { drbdFiles } from './drbd.ts';
import { effects, lostParameters } from './effects.ts';
import { fenceDevices } from './fence-devices.ts';
import { groupOrder } from './groups.ts';
import { guests } from './guests.ts';
import { duplicates } from './ids.ts';
import { linkedValues } from './linked-values.ts';
import { monitors } from './monitors.ts';
import { mounts } from './mounts.ts';
import { needs } from './needs.ts';
import { nodeNames } from './node-names.ts';
import { operations, operationsInSight } from './operations.ts';
import { options } from './options.ts';
import { promotedPairs } from './pairs.ts';
import { locations, loops, members } from './placement.ts';
import { promotable } from './promotable.ts';
import { rules } from './rules.ts';
import { sbd } from './sbd.ts';
import { sequence } from './sequence.ts';
import { sharedStorage } from './shared-storage.ts';
import { storageUse } from './storage-use.ts';
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
import { waits } from './waits.ts';
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
  waits,
  agentStatements,
  lostParameters,
  dateOrder,
  leftoverMetas,
  shellCommands,
  virtualAddresses,
];

/** Checks across statements, each with what it reads of them. */
export const checks: readonly Check[] = [
  reading(noTimesNorParams, duplicates),
  reading(noTimesNorParams, containers),
  reading(noTimesNorParams, permissions),
  reading(noTimes, references),
  reading(noTimesNorParams, sequence),
  reading(noTimesNorParams, xmlStatements),
  reading(noTimeoutsNorParams, monitors),
  reading(noTimesNorParams, operationsInSight),
  reading(noTimes, agents),
  reading(noTimes, promotable),
  reading(noTimesNorParams, promotedPairs),
  reading(noTimesNorParams, actions),
  reading(noTimesNorParams, groupOrder),
  reading(noTimes, nodeNames),
  reading(noTimes, sbd),
  reading(noTimes, fenceDevices),
  reading(noTimes, linkedValues),
  reading(noTimes, sharedStorage),
  reading(noTimes, storageUse),
  reading(noTimes, mounts),
  reading(noTimeoutsNorParams, needs),
  reading(noParams, options),
  reading(noTimes, connectivity),
  reading(noTimesNorParams, effects),
  reading(noTimesNorParams, oppositeScores),
  reading(noTimesNorParams, ruleNodes),
  reading(noTimesNorParams, homeless),
  reading(noTimes, addresses),
  reading(noTimes, drbdFiles),
  reading(noTimes, guests),
  reading(noTimesNorParams, members),
  reading(noTimesNorParams, loops),
  reading(noTimesNorParams, locations),
  reading(noTimes, fencing),
  reading(noTimesNorParams, fencingAnswers),
  reading(noTimesNorParams, quorum),
  reading(noTimesNorParams, leftovers),
  reading(noTimesNorParams, properties),
  reading(noTimesNorParams, oldForms),
];
