import type { Term } from '../../../schema/reference.ts';

/** Terms of the field that are no words of a file. */
export const terms: readonly Term[] = [];
