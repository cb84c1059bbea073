import * as messages from './messages-limits.ts';
import type { Problem } from './problem.ts';
import { problem } from './report.ts';
import type { Steps } from './steps.ts';

/** Why a document could not be read or checked. */
export interface Failure {
  readonly code: 'internal-error' | 'too-much-work';
  /** What was thrown, with its stack: for the log. */
  readonly detail: string;
}

/** Thrown where a document has used up its steps. */
class TooMuchWork extends Error {}

/** Counts steps, and throws where there are more of them than a text of that length (characters) may cost. */
export class LimitedSteps implements Steps {
  private done = 0;
  private readonly most: number;

  constructor(length: number) {
    this.most = 20_000_000 + 200 * length;
  }

  get count(): number {
    return this.done;
  }

  set count(count: number) {
    this.done = count;
    if (count > this.most) throw new TooMuchWork(`more than ${this.most} steps`);
  }
}

export function failureOf(error: unknown): Failure {
  const code = error instanceof TooMuchWork ? 'too-much-work' : 'internal-error';
  return { code, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The one problem of a document that could not be checked, on its first line. */
export function failureProblem({ code }: Failure, text: string): Problem {
  const end = text.search(/[\r\n]|$/);
  const message = code === 'internal-error' ? messages.internalError : messages.tooMuchWork;
  return problem({ start: 0, end }, code, 'warning', message);
}

/** What was thrown, without the stack, which differs with the caller. */
export function firstLine(failure: Failure): string {
  return failure.detail.split('\n', 1)[0]!;
}
