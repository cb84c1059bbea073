import type { Reference } from '../../../../schema/reference.ts';
import { problems } from './texts/problems.ts';

/** What the pages of the reference need beyond the catalogue. */
export function load(): Reference {
  return { problems };
}
