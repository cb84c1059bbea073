import type { Language } from './language.ts';

/** Every language of the product; the only place that names them. */
export const languages: readonly Language[] = [];
