import type { Steps } from '../base/steps.ts';
import type { Element, Grammar, Match, Role, ValueIssue } from '../schema/types.ts';
import type { Targets } from '../schema/versions.ts';
import type { Word } from '../syntax/tree.ts';
import { GrammarRun, issueIn, role } from './grammar-run.ts';

const none: readonly Role[] = [];
const nothing: Match = { roles: none, stop: undefined, hasErrors: false, isSplit: false, only: undefined };
const nothingRecovered: ReadonlyMap<number, Element> = new Map();

/** The match of one word, which is its only role itself: most statements of a file are of that kind. */
class SingleMatch implements Match, Role {
  readonly word: Word;
  readonly element: Element;
  readonly issue: ValueIssue | undefined;

  constructor(element: Element, word: Word, issue: ValueIssue | undefined) {
    this.word = word;
    this.element = element;
    this.issue = issue;
  }

  get roles(): readonly Role[] {
    return [this];
  }

  get stop(): undefined {
    return undefined;
  }

  get hasErrors(): boolean {
    return this.issue !== undefined;
  }

  get isSplit(): boolean {
    return false;
  }

  get only(): Role {
    return this;
  }
}

/** Holds the words of statements against their grammars; keeps what many readings can share. */
export class Matcher {
  private readonly targets: Targets;
  private readonly run: GrammarRun;
  private readonly steps: Steps | undefined;

  constructor(targets: Targets, steps?: Steps) {
    this.targets = targets;
    this.steps = steps;
    this.run = new GrammarRun(targets, nothingRecovered, false, steps);
  }

  /** Never fails. O(words) for the grammars in use. */
  match(grammar: Grammar | undefined, words: readonly Word[]): Match {
    if (!grammar) return words.length ? matched(none, { word: words[0]!, expected: [] }) : nothing;
    if (grammar.kind === 'word' && words.length === 1)
      return new SingleMatch(grammar, words[0]!, issueIn(grammar, words[0]!, this.targets));
    const { run } = this;
    run.count = 0;
    run.words = words;
    run.isSplit = false;
    if (run.consume(grammar, 0) === words.length) {
      if (run.count === 1 && !run.isSplit) {
        const { element, word } = run.roleAt(0);
        return new SingleMatch(element, word, undefined);
      }
      return { roles: run.taken(), stop: undefined, hasErrors: false, isSplit: run.isSplit, only: undefined };
    }
    return matchWithRecovery(grammar, words, this.targets, this.steps);
  }
}

/** Holds the words of one statement against its grammar; never fails. */
export function match(grammar: Grammar | undefined, words: readonly Word[], targets: Targets = {}): Match {
  return new Matcher(targets).match(grammar, words);
}

/** Puts a role before those of a match. */
export function withRole(first: Role, { roles, stop }: Match): Match {
  return matched([first, ...roles], stop);
}

function matched(roles: readonly Role[], stop: Match['stop']): Match {
  const hasErrors = stop !== undefined || roles.some((role) => role.issue !== undefined);
  return { roles, stop, hasErrors, isSplit: true, only: undefined };
}

/** Words that do not fit: the furthest one is taken for what was expected there, and the rest is held against the grammar again. */
function matchWithRecovery(
  grammar: Grammar,
  words: readonly Word[],
  targets: Targets,
  steps: Steps | undefined,
): Match {
  const recovered = new Map<number, Element>();
  for (let attempt = 0; ; attempt++) {
    const run = new GrammarRun(targets, recovered, true, steps);
    run.words = words;
    const end = run.consume(grammar, 0);
    if (end === words.length) return matched(run.taken(), undefined);
    if (end >= 0) run.fail(words[end], undefined);
    const hole = words.find((word) => word.hole);
    if (hole && run.furthestFailure >= hole.start) return matched(run.taken(), undefined);
    const at = run.furthestWord;
    const element = at && attempt < 8 ? likelyElement(run.expected, at, recovered.get(at.start), targets) : undefined;
    if (at && element) {
      recovered.set(at.start, element);
      continue;
    }
    return matched(run.taken(), { ...(at && { word: at }), expected: run.expected });
  }
}

/**
 * The element that a wrong word most likely represents: one whose type knows a replacement, or else the first expected
 * one.
 */
function likelyElement(
  expected: readonly Element[],
  at: Word,
  tried: Element | undefined,
  targets: Targets,
): Element | undefined {
  const words = expected.filter((each) => each.kind === 'word' && each !== tried);
  return words.find((each) => role(each, at, targets).issue?.replacement !== undefined) ?? words[0];
}

/**
 * What may appear at the cursor: the elements that fit after the words before it, each with the stretch that it would
 * replace.
 */
export function expectedAt(
  grammar: Grammar | undefined,
  before: readonly Word[],
  cursor: Word,
  targets: Targets = {},
): readonly Role[] {
  if (!grammar) return none;
  const words = [...before, cursor];
  const recovered = new Map<number, Element>();
  for (let attempt = 0; attempt < 8; attempt++) {
    const run = new GrammarRun(targets, recovered, true);
    run.words = words;
    run.cursor = cursor;
    run.consume(grammar, 0);
    if (run.wanted.length) return run.wanted;
    const element = run.expected.find((e) => e.kind === 'word');
    if (!run.furthestWord || !element || recovered.get(run.furthestWord.start) === element) return none;
    recovered.set(run.furthestWord.start, element);
  }
  return none;
}
