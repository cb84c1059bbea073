import type { Check } from '../../../language.ts';
import { names } from './names.ts';

/** The rules of guests and networks. */
export const checks: readonly Check[] = [names];
