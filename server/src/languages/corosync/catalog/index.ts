import type { Catalog } from '../../../schema/types.ts';
import { membershipTimes } from '../model/membership.ts';
import { aisexec, amf, compatibility, service } from './first.ts';
import { from2, only1, scope, section } from './keys.ts';
import { logging } from './logging.ts';
import { nodelist } from './nodelist.ts';
import { quorum } from './quorum.ts';
import { nozzle, pload, qb, resources, system, uidgid } from './system.ts';
import { totem } from './totem.ts';

const TOTEM =
  ' {\n\tversion: 2\n\tcluster_name: ${1:lab}\n\ttransport: ${2:knet}\n\tcrypto_cipher: ${3:aes256}\n\tcrypto_hash: ${4:sha256}\n}';

/** The sections of corosync.conf, 1.x to 3.x. */
export const catalog: Catalog = scope(
  {
    totem: section(
      'Sets how the nodes communicate: transport, encryption, timeouts. Every file needs it.',
      'ノード間の通信(方式、暗号化、タイムアウトなど)を指定します。必須のセクションです。',
      totem,
      {
        required: true,
        once: 'hint',
        example:
          'totem {\n    version: 2\n    cluster_name: lab\n    transport: knet\n    crypto_cipher: aes256\n    crypto_hash: sha256\n}',
        examples: [
          {
            versions: only1,
            text: 'totem {\n    version: 2\n    secauth: on\n}',
            snippet: ' {\n\tversion: 2\n\tsecauth: ${1|on,off|}\n}',
          },
          {
            versions: { ...from2, until: '2' },
            text: 'totem {\n    version: 2\n    cluster_name: lab\n    transport: udpu\n    crypto_cipher: aes256\n    crypto_hash: sha256\n}',
            snippet: TOTEM.replace('knet', 'udpu'),
          },
        ],
        snippet: TOTEM,
      },
    ),
    nodelist,
    quorum,
    logging,
    system,
    nozzle,
    resources,
    uidgid,
    service,
    aisexec,
    amf,
    compatibility,
    qb,
    pload,
  },
  { membership: membershipTimes },
);
