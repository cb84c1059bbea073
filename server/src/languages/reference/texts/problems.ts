import type { SharedReference } from '../../../schema/reference.ts';

/** Why the problems matter that every language can have, by code. */
export const problems: SharedReference['problems'] = {};
