import { type Language, lazyLanguage } from '../../../language.ts';
import { load } from './knowledge.ts';

/** `/etc/ha.d/haresources`: the resources of a heartbeat cluster without Pacemaker. */
export const haresources: Language = lazyLanguage(
  {
    id: 'haresources',
    name: { en: 'Heartbeat (haresources)', ja: 'Heartbeat (haresources)' },
    secrets: { names: /^fence_|(?:^|[_.-])(?:pass|passwd|password|passphrase|secret|token|community)(?:$|[_.-])/i },
    content: [
      /^[A-Za-z][\w.-]*[ \t]+(?:IPaddr2?::)?\d+\.\d+\.\d+\.\d+\/\d+\/[a-z][\w.:-]*(?:[ \t]+[\w:./@-]+)*[ \t]*\\?$/m,
    ],
    hints: [
      /^[^#\n=]*[ \t](?:IPaddr2?|IPv6addr|IPsrcaddr)::[\da-fA-F]/m,
      /^[^#\n=]*[ \t]drbd(?:disk|upper)::\w/m,
      /^[^#\n=]*[ \t](?:Filesystem::\S+::\/|MailTo::\S+@|(?:LVM|Raid1|LinuxSCSI|SendArp|apache|WAS|db2|oracle|xinetd|Delay|pingd|OCF)::\S)/m,
      /^(?!#)\S+[ \t]+(?:\S+[ \t]+)?(?:IPaddr2?::)?\d+\.\d+\.\d+\.\d+\/\d+\/[a-z]/m,
    ],
    files: { names: ['haresources', 'haresources.j2', 'haresources.erb'], patterns: [] },
    // The second is what its conversion writes for.
    isSameOnAllNodes: true,
    products: ['heartbeat', 'pacemaker'],
  },
  load,
);
