import type { Severity } from '../../../base/problem.ts';
import type { Catalog, Directive } from '../../../schema/types.ts';
import type { ShellWord } from './shell-words.ts';

/**
 * A directive of crmsh's language. Besides what every directive has, it says how the words after its keyword are shared
 * out, which the parser has to know before anything is bound: the arguments first, then `name=value` words and clauses.
 */
export interface CrmDirective extends Directive {
  /** How many words are arguments; a function where that depends on the words. A clause word ends them early. */
  readonly head: number | ((words: readonly ShellWord[], at: number) => number);
  /** True: `name=value` and bare names after the arguments are statements of the body. */
  readonly pairs?: true;
  /** The clauses, by the words that open them (in lower case). */
  readonly clauses?: Readonly<Record<string, CrmDirective>>;
  /** The words that open clauses only in lower case. */
  readonly exactClauses?: readonly string[];
  /** `(`, `)`, `[` and `]` are words even when they are glued to a name: everywhere, or between braces. */
  readonly sets?: 'everywhere' | 'braces';
  /** The severity of a space before a colon that must follow its word directly. */
  readonly colons?: Severity;
  /** True: the rest of the line is one word, quotes and all. */
  readonly raw?: true;
  /** True: the shell itself does not know the word, only files that are loaded may hold it. */
  readonly loadOnly?: true;
  /** True: a command of the shell, which defines nothing. */
  readonly control?: true;
  /** True: a file that holds it is fed to the shell line by line, not loaded. */
  readonly marksScript?: true;
}

/** The words at which crmsh ends every list of attributes, whether the statement has such a clause or not. */
export const clauseWords: ReadonlySet<string> = new Set(
  'params meta utilization operations op op_params op_meta rule attributes'.split(' '),
);

/** All the words up to the first `name=value`. */
export function untilPair(words: readonly ShellWord[], at: number): number {
  let end = at;
  while (end < words.length && words[end]!.equals < 0) end++;
  return end - at;
}

/** One word more when the first one is an id in front (`1:`, `$id=1`). */
export function afterId(rest: number): (words: readonly ShellWord[], at: number) => number {
  return (words, at) => {
    const word = words[at];
    if (!word) return 0;
    return (word.text.endsWith(':') || /^\$id=/i.test(word.text) ? 1 : 0) + rest;
  };
}

/** All the words that are left. */
export const everyWord = Number.POSITIVE_INFINITY;

const scopes = new WeakMap<object, WeakMap<object, Catalog>>();
const noPairs: Catalog = { directives: {} };

/**
 * The scope after a directive's arguments: its clauses, and the names that appear there as `name=value`.
 * A name without a value is one that crmsh lets pass, so that is a warning. What an agent requires may appear in
 * several lists, or in a template: `checks/agents.ts` looks for it.
 * Made once for each pair of the two; completion offers the `first` ones first.
 */
export function scope(
  clauses: Readonly<Record<string, Directive>>,
  pairs: Catalog = noPairs,
  first: 'clauses' | 'pairs' = 'clauses',
): Catalog {
  const made = scopes.get(clauses) ?? new WeakMap<object, Catalog>();
  scopes.set(clauses, made);
  const known = made.get(pairs);
  if (known) return known;
  const lenient: Record<string, Directive> = {};
  for (const name in pairs.directives) lenient[name] = valueMissing(pairs.directives[name]!);
  const catalog: Catalog = {
    ...pairs,
    directives: first === 'clauses' ? { ...clauses, ...lenient } : { ...lenient, ...clauses },
    ...(pairs.other && { other: valueMissing(pairs.other) }),
    ...(pairs.patterns && {
      patterns: pairs.patterns.map((each) => ({ ...each, directive: valueMissing(each.directive) })),
    }),
    requiredByCheck: true,
    assign: '=',
  };
  made.set(pairs, catalog);
  return catalog;
}

function valueMissing(directive: Directive): Directive {
  return { missing: 'warning', ...directive };
}
