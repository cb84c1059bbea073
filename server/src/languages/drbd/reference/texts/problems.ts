import type { Reference } from '../../../../schema/reference.ts';
import { names } from './names.ts';
import { policy } from './policy.ts';
import { syntax } from './syntax.ts';

/** The problems of the language, by code. */
export const problems: Reference['problems'] = { ...syntax, ...names, ...policy };
