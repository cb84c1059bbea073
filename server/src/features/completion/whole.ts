import { same } from '../../base/text.ts';
import type { BoundStatement } from '../../schema/types.ts';
import type { Word } from '../../syntax/tree.ts';
import { add, type CompletionContext, placeOf } from './context.ts';
import { shownFor } from './examples.ts';

/**
 * A text of several parts as the example writes it, where there is none yet: `"/dev/vg/guest,raw,xvda,rw"`; with the
 * brackets around where these are missing as well.
 */
export function wholeItems(touched: Word | undefined, bound: BoundStatement, context: CompletionContext): void {
  const { directive, statement, siblings } = bound;
  if (!directive) return;
  const shown = shownFor(statement.keyword.text, directive, placeOf(bound.catalog, bound.parent, siblings, context));
  const args = shown?.bound.statement.args ?? [];
  const texts = args.filter(
    ({ quote, start, end }) =>
      quote && shown!.bound.match.roles.filter(({ word }) => start <= word.start && word.end <= end).length > 1,
  );
  if (!shown || !texts.length) return;
  const spans = statement.args.length ? texts : [{ start: args[0]!.start, end: args.at(-1)!.end }];
  for (const { start, end } of spans) {
    const text = shown.text.slice(start, end);
    add(context, {
      ...(touched ? { start: touched.start, end: touched.end } : { start: context.offset, end: context.offset }),
      label: text,
      kind: 'value',
      insert: text,
      snippet: false,
      order: 0,
      detail: same(''),
      deprecated: false,
      doc: () => directive.doc,
      about: directive,
    });
  }
}
