import type { Reference } from '../../../../schema/reference.ts';

/** The problems of the language, by code. */
export const problems: Reference['problems'] = {};
