import type { Knowledge } from '../../../language.ts';
import { parseLists } from '../../../syntax/sexpr.ts';
import { catalog } from './catalog/index.ts';
import { exposure } from './checks/exposure.ts';
import { unclosedList } from './messages/exposure.ts';
import { load as loadReference } from './reference/knowledge.ts';

const knowledge: Knowledge = {
  parse: (text, steps) => parseLists(text, unclosedList, steps),
  catalog,
  checks: [exposure],
  reference: loadReference,
};

/** What is known of this language. */
export function load(): Knowledge {
  return knowledge;
}
