import type { Check } from '../../language.ts';

/** What the catalogue cannot say. */
export const checks: readonly Check[] = [];
