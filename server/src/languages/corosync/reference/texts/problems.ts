import type { Reference } from '../../../../schema/reference.ts';
import { network } from './network.ts';
import { syntax } from './syntax.ts';

/** The problems of the language, by code. */
export const problems: Reference['problems'] = { ...syntax, ...network };
