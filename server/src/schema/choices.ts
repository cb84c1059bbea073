import type { Severity } from '../base/problem.ts';
import type { Text } from '../base/text.ts';
import type { Deprecation, VersionRange } from './versions.ts';

/** One of the values that a type allows. */
export interface Choice {
  readonly value: string;
  readonly doc: Text;
  readonly versions?: VersionRange;
  readonly deprecated?: Deprecation;
  /** Accepted, but not offered (`1` next to `yes`). */
  readonly hidden?: true;
}

/** What is wrong with a value. */
export interface ValueIssue {
  /** A sentence on this value; absent: "`X` is not <the type's name>". */
  readonly why?: Text;
  /** The corrected value, if there is an unambiguous one. */
  readonly replacement?: string;
  /** Less than an error where the real tool lets it pass. */
  readonly severity?: Severity;
  /** Instead of `value`. */
  readonly code?: string;
}
