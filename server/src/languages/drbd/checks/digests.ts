import type { Span } from '../../../base/span.ts';
import { without } from '../../../binding/digests.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { isAsked } from '../model/settings.ts';
import { optionSections } from '../syntax/rules.ts';
import { isWait } from './resync.ts';

/** Everything but the options in the sections of a resource that nobody asks for by `Settings`. */
export const noOtherOptions = without((resource) => optionsOf(resource, (name) => !isAsked(name) && !isWait(name)));

/** Everything but the options in the sections of a resource, waits for other resources aside. */
export const noOptions = without((resource) => optionsOf(resource, (name) => !isWait(name)));

/** The options that can be read; what is misspelt may be meant for one that matters. */
function optionsOf({ statement, children }: BoundStatement, matters: (name: string) => boolean): readonly Span[] {
  const found: Span[] = [];
  if (statement.keyword.text !== 'resource') return found;
  for (const section of children)
    if (section.statement.body && optionSections.has(section.statement.keyword.text))
      for (const option of section.children)
        if (isOption(option) && matters(option.statement.keyword.text)) found.push(option.statement);
  return found;
}

function isOption({ statement, directive }: BoundStatement): boolean {
  return directive !== undefined && !statement.body && !statement.broken && !statement.keyword.hole;
}
