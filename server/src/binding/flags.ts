import type { Choice, Directive, Element, Grammar } from '../schema/types.ts';
import { elements } from '../schema/walk.ts';

/** What of a directive concerns its statements at all, so that most of them are passed over without a look at their words. */
export interface Traits {
  /** It is bound to versions, or on its way out. */
  readonly aged: boolean;
  /** A right word of it may still be of another version, or name what is not defined. */
  readonly judged: boolean;
  /** It has a block, or clauses. */
  readonly body: boolean;
  /** Words of it may be read piece by piece. */
  readonly pieces: boolean;
  /** A word of it defines or refers to a name. */
  readonly names: boolean;
}

const known = new WeakMap<Directive, Traits>();

/** The traits of a directive; worked out once. */
export function traitsOf(directive: Directive): Traits {
  const before = known.get(directive);
  if (before) return before;
  const all = [...elements(directive.args)];
  if (directive.keyword) all.push(directive.keyword);
  const traits = {
    aged: directive.versions !== undefined || directive.deprecated !== undefined,
    judged: all.some(isJudged),
    body: directive.body !== undefined,
    pieces: hasPieces(directive.args),
    names: all.some((each) => each.kind === 'word' && (each.defines !== undefined || each.refersTo !== undefined)),
  };
  known.set(directive, traits);
  return traits;
}

/** A grammar that contains itself is entered once. */
function hasPieces(grammar: Grammar | undefined, seen = new Set<Grammar>()): boolean {
  if (!grammar || seen.has(grammar)) return false;
  seen.add(grammar);
  switch (grammar.kind) {
    case 'word':
    case 'literal':
      return false;
    case 'parts':
      return true;
    case 'seq':
    case 'either':
      return grammar.items.some((item) => hasPieces(item, seen));
    default:
      return hasPieces(grammar.item, seen);
  }
}

function isJudged(element: Element): boolean {
  if (element.kind === 'literal' || element.versions) return element.versions !== undefined;
  return element.refersTo !== undefined || element.type.choices?.some(isAged) === true;
}

function isAged(choice: Choice): boolean {
  return choice.versions !== undefined || choice.deprecated !== undefined;
}
