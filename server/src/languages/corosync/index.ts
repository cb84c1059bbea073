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
    content: [
      /^[ \t]*totem[ \t]*\{[ \t]*\r?\n[ \t]*(?:(?:version|cluster_name|secauth|transport|crypto_\w+)[ \t]*:|interface[ \t]*\{)/m,
    ],
    hints: [
      /^[ \t]*totem[ \t]*\{/m,
      /^[ \t]*(?:nodelist|quorum|aisexec|amf)[ \t]*\{/m,
      /^[ \t]*(?:ring\d_addr|bindnetaddr|mcastport|secauth|crypto_cipher|rrp_mode|to_syslog|expected_votes)[ \t]*:/m,
    ],
    firstLine: /^# Please read the (?:corosync|openais)\.conf\.5 manual page|^totem[ \t]*\{[ \t]*$/,
    products: ['corosync'],
    isWhole: true,
    isSameOnAllNodes: true,
    layout: { indent: '\t' },
  },
  load,
);
