import type { Reference } from '../../../../schema/reference.ts';
import { cluster } from './cluster.ts';
import { constraints } from './constraints.ts';
import { costly } from './costly.ts';
import { guests } from './guests.ts';
import { resources } from './resources.ts';
import { statements } from './statements.ts';

/** The problems of the language, by code. */
export const problems: Reference['problems'] = {
  ...statements,
  ...constraints,
  ...guests,
  ...resources,
  ...cluster,
  ...costly,
};
