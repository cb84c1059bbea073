import { type Language, lazyLanguage } from '../../language.ts';
import { load } from './knowledge.ts';
import { isHosts } from './markers.ts';

/** `/etc/hosts`, and the `hosts` file of a lab: the addresses of names. */
export const hosts: Language = lazyLanguage(
  {
    id: 'hosts',
    name: { en: 'Host addresses', ja: 'ホストのアドレス' },
    files: { names: [], patterns: ['**/etc/hosts'], shared: { patterns: ['**/hosts'], isOurs: isHosts } },
    hints: [
      /^127\.0\.0\.1[ \t]+(?:\S+[ \t]+)*?localhost(?:\s|$)/m,
      /^(?!127\.)\d+\.\d+\.\d+\.\d+[ \t]+[A-Za-z][\w.-]*(?:[ \t]+[A-Za-z][\w.-]*)*[ \t]*(?:#|$)/m,
    ],
    products: [],
  },
  load,
);
