import type { Text } from '../../../../base/text.ts';
import type { Directive, Grammar } from '../../../../schema/types.ts';
import { since } from '../../../../schema/versions.ts';

type Facts = Omit<Directive, 'doc' | 'args' | 'source'> & { readonly source?: string };

/** A directive of `ha.cf`: of one that appears twice the last counts, and without a value it does nothing. */
export function option(args: Grammar, doc: Text, facts: Facts = {}): Directive {
  return { doc, args, missing: 'warning', extra: 'none', once: 'warning', source: 'ha.cf(5)', ...facts };
}

/** A directive that may appear as often as one likes; a list of its own on every line. */
export function list(args: Grammar, doc: Text, facts: Facts = {}): Directive {
  return { doc, args, source: 'ha.cf(5)', ...facts };
}

/** Both languages of a text. */
export function text(en: string, ja: string): Text {
  return { en, ja };
}

/** What is out of use where a current Pacemaker manages the resources; with `haresources` there is nothing else. */
export const withPacemaker = since('pacemaker', '1.1');
