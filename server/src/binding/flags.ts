import type { DirectiveFlags } from '../schema/flags.ts';
import type { Choice, Directive, Element, Grammar, WordElement } from '../schema/types.ts';
import { elements } from '../schema/walk.ts';

const known = new WeakMap<Directive>();

/** The flags of a directive; worked out once. */
export function flagsOf(directive: Directive): DirectiveFlags {
  const before = known.get(directive);
  if (before) return before;
  const all = [...elements(directive.args)];
  if (directive.keyword) all.push(directive.keyword);
  const flags = {
    versioned:
      directive.versions !== undefined || directive.deprecated !== undefined || directive.refusedBy !== undefined,
    needsCheck: all.some(elementNeedsCheck),
    body: directive.body !== undefined,
    subWords: hasSubWords(directive.args),
    names: all.some((each) => each.kind === 'word' && namesSomething(each)),
    secrets: all.some((each) => each.kind === 'word' && each.secret === true),
  };
  known.set(directive, flags);
  return flags;
}

function namesSomething({ defines, refersTo, innerNames }: WordElement): boolean {
  return defines !== undefined || refersTo !== undefined || innerNames !== undefined;
}

/** A grammar that contains itself is entered once. */
function hasSubWords(grammar: Grammar | undefined, seen = new Set<Grammar>()): boolean {
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
      return grammar.items.some((item) => hasSubWords(item, seen));
    default:
      return hasSubWords(grammar.item, seen);
  }
}

function elementNeedsCheck(element: Element): boolean {
  if (element.kind === 'literal' || element.versions) return element.versions !== undefined;
  return element.refersTo !== undefined || element.type.choices?.some(isVersioned) === true;
}

function isVersioned(choice: Choice): boolean {
  return choice.versions !== undefined || choice.deprecated !== undefined;
}
