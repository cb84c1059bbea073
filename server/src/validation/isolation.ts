import { type Failure, failureOf, failureProblem, LimitedSteps } from '../base/failure.ts';
import type { Problem } from '../base/problem.ts';
import type { Steps } from '../base/steps.ts';
import type { Checked, Language } from '../language.ts';
import { diagnose } from './validate.ts';

/** The problems of a document, and why it could not be checked, if it could not. */
export interface Judgement {
  readonly problems: readonly Problem[];
  readonly failure?: Failure | undefined;
  /** True when it could not be checked alone either. */
  readonly isExcluded: boolean;
  /** How many steps it took. */
  readonly steps: number;
}

/**
 * Checks a document so that nothing it holds harms more than itself: where a check throws or uses up the steps, the
 * document is checked without its neighbours, and where that fails as well, it has one problem that reports it.
 */
export function judge(
  checked: (how: { readonly alone: boolean; readonly steps: Steps }) => Checked | undefined,
  language: Pick<Language, 'checks' | 'statementChecks'>,
  text: string,
): Judgement {
  let failure: Failure | undefined;
  let done = 0;
  for (const alone of [false, true]) {
    const steps = new LimitedSteps(text.length);
    try {
      const file = checked({ alone, steps });
      const problems = file ? diagnose(file, language) : [];
      return { problems, failure, isExcluded: false, steps: done + steps.count };
    } catch (error) {
      failure ??= failureOf(error);
      done += steps.count;
    }
  }
  return { problems: [failureProblem(failure!, text)], failure, isExcluded: true, steps: done };
}
