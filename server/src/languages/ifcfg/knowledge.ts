import snippets from '../../../../snippets/ifcfg.json' with { type: 'json' };
import type { Knowledge } from '../../language.ts';
import { snippetsOf } from '../../schema/snippets.ts';
import { catalog } from './catalog/index.ts';
import { addresses } from './checks/addresses.ts';
import { bridges } from './checks/bridges.ts';
import { lines } from './checks/lines.ts';
import { routes } from './checks/routes.ts';
import { values } from './checks/values.ts';
import { load as loadReference } from './reference/knowledge.ts';
import { readIfcfg } from './syntax/parse.ts';

const knowledge: Knowledge = {
  parse: readIfcfg,
  catalog,
  checks: [lines, values, addresses, bridges, routes],
  reference: loadReference,
  snippets: snippetsOf(snippets),
};

/** What is known of this language. */
export function load(): Knowledge {
  return knowledge;
}
