import snippets from '../../../../../snippets/xend-sxp.json' with { type: 'json' };
import type { Knowledge } from '../../../language.ts';
import { snippetsOf } from '../../../schema/snippets.ts';
import { parseLists } from '../../../syntax/sexpr.ts';
import { catalog } from './catalog/index.ts';
import { exposure } from './checks/exposure.ts';
import { outsideLists, unclosedList, unopenedList } from './messages/exposure.ts';
import { load as loadReference } from './reference/knowledge.ts';

const problems = { unclosed: unclosedList, unopened: unopenedList, outside: outsideLists };

const knowledge: Knowledge = {
  parse: (text, steps) => parseLists(text, problems, steps),
  catalog,
  practice: ['open-http', 'open-migration'],
  checks: [exposure],
  reference: loadReference,
  snippets: snippetsOf(snippets),
};

/** What is known of this language. */
export function load(): Knowledge {
  return knowledge;
}
