import type { Knowledge } from '../../language.ts';
import { parseXml } from '../../syntax/xml/parse.ts';
import { catalog } from './catalog/index.ts';
import { checks } from './checks/index.ts';
import { load as loadReference } from './reference/knowledge.ts';

const knowledge: Knowledge = {
  parse: parseXml,
  catalog,
  practice: ['open-screen'],
  checks,
  reference: loadReference,
};

/** What is known of this language. */
export function load(): Knowledge {
  return knowledge;
}
