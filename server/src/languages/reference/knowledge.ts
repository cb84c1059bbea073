import type { SharedReference } from '../../schema/reference.ts';
import { objectives } from './texts/objectives.ts';
import { problems } from './texts/problems.ts';
import { terms } from './texts/terms.ts';

const shared: SharedReference = { problems, terms, objectives };

/** The parts of the reference that belong to no language. */
export function load(): SharedReference {
  return shared;
}
