import { type Language, lazyLanguage } from '../../language.ts';
import { load } from './knowledge.ts';

/** corosync.conf, versions 1 to 3. */
export const corosync: Language = lazyLanguage(
  {
    id: 'corosync',
    aliases: ['corosync.conf'],
    name: { en: 'Corosync', ja: 'Corosync' },
    files: {
      names: ['corosync.conf', 'corosync.conf.j2', 'corosync.conf.erb'],
      patterns: ['**/corosync*.conf', '**/corosync.conf.example*'],
    },
    products: ['corosync'],
    isWhole: true,
    isSameOnAllNodes: true,
    layout: { indent: '\t' },
  },
  load,
);
