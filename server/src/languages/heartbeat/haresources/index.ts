import { type Language, lazyLanguage } from '../../../language.ts';
import { load } from './knowledge.ts';

/** `/etc/ha.d/haresources`: the resources of a heartbeat cluster without Pacemaker. */
export const haresources: Language = lazyLanguage(
  {
    id: 'haresources',
    name: { en: 'Heartbeat (haresources)', ja: 'Heartbeat (haresources)' },
    secrets: { names: /(?:^|[_.-])(?:pass|passwd|password|passphrase|secret|token|community)(?:$|[_.-])/i },
    files: { names: ['haresources', 'haresources.j2', 'haresources.erb'], patterns: [] },
    // The second is what its conversion writes for.
    isSameOnAllNodes: true,
    products: ['heartbeat', 'pacemaker'],
  },
  load,
);
