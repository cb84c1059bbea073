import type { Applicability, Edit, Fix, Location, Problem, Related, Severity } from './problem.ts';
import type { Span } from './span.ts';
import type { Text } from './text.ts';

/** What may come with a problem. */
export interface Extras {
  /**
   * The quick fixes: a list, or a function where making them takes more than the statement itself. A parser
   * gives a list, because the spans of a tree move after a keystroke.
   */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]) | undefined;
  readonly related?: readonly Related[] | undefined;
  readonly tag?: Problem['tag'] | undefined;
  readonly hides?: Problem['hides'];
  readonly unfinished?: Problem['unfinished'];
  readonly counterpart?: Problem['counterpart'];
}

/** Makes a problem of a span. */
export function problem(at: Span, code: string, severity: Severity, message: Text, extras?: Extras): Problem {
  const { start, end } = at;
  if (!extras) return { start, end, code, severity, message };
  const { fixes, related, tag, hides, unfinished, counterpart } = extras;
  return {
    start,
    end,
    code,
    severity,
    message,
    ...(fixes && hasFixes(fixes) && { fixes: thunkOf(fixes) }),
    ...(related?.length && { related }),
    ...(tag && { tag }),
    ...(hides && { hides }),
    ...(unfinished && { unfinished }),
    ...(counterpart && { counterpart }),
  };
}

function hasFixes(fixes: NonNullable<Extras['fixes']>): boolean {
  return typeof fixes === 'function' || fixes.length > 0;
}

function thunkOf(fixes: NonNullable<Extras['fixes']>): () => readonly Fix[] {
  return typeof fixes === 'function' ? fixes : () => fixes;
}

/** Makes a quick fix. */
export function fix(title: Text, edits: readonly Edit[], applicability: Applicability, preferred = true): Fix {
  return { title, edits, applicability, ...(preferred && { preferred }) };
}

/** Makes a related place. */
export function related(at: Location, message: Text): Related {
  const { start, end, uri } = at;
  return { start, end, message, ...(uri !== undefined && { uri }) };
}

/** The edit that puts a text in the place of a span. */
export function replace(at: Span, text: string): Edit {
  return { start: at.start, end: at.end, text };
}

/** The edit that puts a text before a span. */
export function insertBefore(at: Span, text: string): Edit {
  return { start: at.start, end: at.start, text };
}

/** The edit that puts a text after a span. */
export function insertAfter(at: Span, text: string): Edit {
  return { start: at.end, end: at.end, text };
}

/** The fixes of a problem; none is an empty list. */
export function fixesOf({ fixes }: Problem): readonly Fix[] {
  return fixes?.() ?? [];
}

/** The same problem with its fixes made now, for one that outlives the document that it was found in. */
export function settled(found: Problem): Problem {
  const { fixes } = found;
  if (!fixes) return found;
  const made = fixes();
  return { ...found, fixes: () => made };
}
