import { type Language, lazyLanguage } from '../../../language.ts';
import { firstTags } from '../../../syntax/xml/root.ts';
import { secretNames } from '../secret-names.ts';
import { load } from './knowledge.ts';

/** `cib.xml`, or the output of `cibadmin -Q`: Pacemaker's configuration as Pacemaker itself keeps it. */
export const cib: Language = lazyLanguage(
  {
    id: 'cib-xml',
    name: { en: 'Pacemaker CIB (XML)', ja: 'Pacemaker の CIB (XML)' },
    partOf: { language: 'xml', isOurs: (text) => firstTags(text).root === 'cib' },
    files: { names: ['cib.xml'], patterns: [] },
    products: ['pacemaker'],
    bodies: 'elements',
    titles: {
      ...Object.fromEntries(
        ['primitive', 'template', 'group', 'clone', 'master', 'bundle', 'rsc_location', 'rsc_colocation'].map((tag) => [
          tag,
          'id',
        ]),
      ),
      ...Object.fromEntries(['rsc_order', 'rsc_ticket', 'tag', 'acl_role', 'alert'].map((tag) => [tag, 'id'])),
      node: 'uname',
      nvpair: 'name',
      op: 'name',
    },
    isWhole: true,
    secrets: { names: secretNames },
  },
  load,
);
