import { cibOf } from './index.ts';
import { crmOfCib } from './to-crm.ts';

interface CibConversions {
  /** The CIB that crmsh makes of a document. */
  readonly cibOf: typeof cibOf;
  /** Statements of crm from a CIB. */
  readonly crmOfCib: typeof crmOfCib;
}

/** What only a conversion needs. */
export function load(): CibConversions {
  return { cibOf, crmOfCib };
}
