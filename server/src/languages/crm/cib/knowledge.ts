import type { Knowledge } from '../../../language.ts';
import { sourceText } from '../../../syntax/tree.ts';
import { parseXml } from '../../../syntax/xml/parse.ts';
import { load as loadCrm } from '../knowledge.ts';
import { catalog } from './catalog/index.ts';
import { names } from './checks/names.ts';
import { meaningOf } from './meaning.ts';
import { load as loadReference } from './reference/knowledge.ts';

const knowledge: Knowledge = {
  parse: parseXml,
  catalog,
  checks: [names],
  get practice() {
    return loadCrm().practice ?? [];
  },
  meaning: ({ tree }) => meaningOf(tree),
  conversions: [
    {
      id: 'crm',
      title: { en: 'crm shell', ja: 'crm シェル' },
      to: 'crmsh',
      convert({ bound }) {
        const made = loadCrm()
          .imports?.find(({ id }) => id === 'cib-to-crm')
          ?.convert(sourceText(bound.tree));
        return made && 'text' in made ? made.text : '';
      },
    },
  ],
  reference: loadReference,
};

/** What is known of this language. */
export function load(): Knowledge {
  return knowledge;
}
