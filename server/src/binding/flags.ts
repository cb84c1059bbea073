import type { Choice, Directive, Element, Grammar, Traits } from '../schema/types.ts';
import { elements } from '../schema/walk.ts';

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
