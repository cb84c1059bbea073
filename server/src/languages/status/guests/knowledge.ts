import type { Knowledge } from '../../../language.ts';
import { catalog } from './catalog/index.ts';
import { alarms } from './checks/alarms.ts';
import { load as loadReference } from './reference/knowledge.ts';
import { parse } from './syntax/parse.ts';

const knowledge: Knowledge = { parse, catalog, checks: [alarms], reference: loadReference };

/** What is known of this language. */
export function load(): Knowledge {
  return knowledge;
}
