import { type Language, lazyLanguage } from '../../../language.ts';
import { load } from './knowledge.ts';

/** `/etc/ha.d/authkeys`: the keys of the heartbeat daemon. */
export const haAuthkeys: Language = lazyLanguage(
  {
    id: 'ha-authkeys',
    aliases: ['authkeys'],
    name: { en: 'Heartbeat (authkeys)', ja: 'Heartbeat (authkeys)' },
    secrets: { publicWords: /^(?:sha1|md5|crc|auth|\d+)$/ },
    files: { names: ['authkeys', 'authkeys.j2', 'authkeys.erb'], patterns: [] },
    hints: [/^[ \t]*auth[ \t]+\d+[ \t]*$/m, /^[ \t]*\d+[ \t]+(?:(?:sha1|md5)[ \t]+\S|crc[ \t]*$)/m],
    symbols: { 'auth-key': { name: { en: 'key', ja: '鍵' }, shape: 'Key', closed: true } },
    isSameOnAllNodes: true,
    products: ['heartbeat'],
  },
  load,
);
