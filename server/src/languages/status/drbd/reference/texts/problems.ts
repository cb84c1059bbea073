import { problemText, type Reference } from '../../../../../schema/reference.ts';

const counters = (oos = 0): string =>
  `    ns:0 nr:0 dw:4096 dr:664 al:1 bm:0 lo:0 pe:0 ua:0 ap:0 ep:1 wo:f oos:${oos}\n`;
const device = (states: string, oos = 0): string => ` 0: ${states}\n${counters(oos)}`;
const healthy = device('cs:Connected ro:Primary/Secondary ds:UpToDate/UpToDate C r-----');
const configuration = (more = ''): string =>
  `resource r0 {\n  net {\n    protocol C;\n${more}  }\n  device /dev/drbd0;\n  disk /dev/sdb1;\n  meta-disk internal;\n  on cluster1 {\n    address 192.168.11.201:7777;\n  }\n  on cluster2 {\n    address 192.168.11.202:7777;\n  }\n}\n`;

/** The problems of the language, by code. */
export const problems: Reference['problems'] = {
  'stand-alone': problemText(
    'DRBD stays alone after it found that both nodes wrote without each other, or after an administrator disconnected it. To connect without looking would throw away the writes of one node, or be rejected again.',
    '両ノードが別々に書き込んだことを検出した後や、管理者が切断した後、DRBD は単独のままになります。確認せずに接続すると、片方の書き込みを失うか、再び拒否されます。',
    device('cs:StandAlone ro:Primary/Unknown ds:UpToDate/DUnknown   r-----'),
    healthy,
  ),
  'no-peer': problemText(
    'What is written now exists once. If this node fails before its peer is back, the last writes are lost.',
    '現在の書き込みは 1 か所にしかありません。対向ノードが戻る前にこのノードに障害が起きると、直近の書き込みを失います。',
    device('cs:WFConnection ro:Primary/Unknown ds:UpToDate/DUnknown C r-----'),
    healthy,
  ),
  'dual-primary': problemText(
    'A usual file system, mounted on two nodes at once, is damaged within seconds.',
    '通常のファイルシステムは、2 つのノードで同時にマウントすると短時間で壊れます。',
    device('cs:Connected ro:Primary/Primary ds:UpToDate/UpToDate C r-----'),
    healthy,
  ),
  'disk-lost': problemText(
    'DRBD detaches a disk that reports errors and works over the network. The service runs, but a single copy of the data is left.',
    'DRBD はエラーを返すディスクを切り離し、ネットワーク経由で動作を続けます。サービスは動きますが、データは 1 か所にしか残っていません。',
    device('cs:Connected ro:Primary/Secondary ds:Diskless/UpToDate C r-----'),
    healthy,
  ),
  'inconsistent-data': problemText(
    'A new resource has no data that DRBD could call current. Somebody must say which node has it; after that the first synchronization starts.',
    '新しいリソースには、最新といえるデータがありません。どちらのノードのデータを使うかを指定すると、初回同期が始まります。',
    device('cs:Connected ro:Secondary/Secondary ds:Inconsistent/Inconsistent C r-----', 1048508),
    device('cs:SyncSource ro:Primary/Secondary ds:UpToDate/Inconsistent C r-----', 868516),
  ),
  'outdated-data': problemText(
    'The node was told that its peer has newer data. It refuses to become Primary, because a service would then run on old data.',
    'このノードは、対向ノードにより新しいデータがあると通知されています。古いデータでサービスが動かないよう、Primary になることを拒否します。',
    device('cs:WFConnection ro:Secondary/Unknown ds:Outdated/DUnknown C r-----'),
    healthy,
  ),
  'out-of-sync': problemText(
    'An online verification notes the blocks that differ, but it does not repair them. They stay different until the nodes connect anew.',
    'オンライン照合は異なるブロックを記録しますが、修復はしません。再接続するまで異なったままです。',
    device('cs:Connected ro:Primary/Secondary ds:UpToDate/UpToDate C r-----', 128),
    healthy,
  ),
  'io-suspended': problemText(
    'DRBD stops I/O where it waits for fencing, for data or for quorum. Programs hang until it continues.',
    'DRBD は、フェンシング、データ、クォーラムを待つ間 I/O を停止します。再開するまでプログラムは応答しません。',
    device('cs:WFConnection ro:Primary/Unknown ds:UpToDate/DUnknown C s-----'),
    device('cs:WFConnection ro:Primary/Unknown ds:UpToDate/DUnknown C r-----'),
  ),
  'quorum-lost': problemText(
    'With `quorum` set, a part of the cluster that is not the majority must not write. That avoids split brain.',
    '`quorum` を設定すると、過半数に満たない側は書き込めません。これによりスプリットブレインを防ぎます。',
    'r0 role:Primary\n  disk:UpToDate quorum:no\n  cluster2 connection:Connecting\n',
    'r0 role:Primary\n  disk:UpToDate\n  cluster2 role:Secondary\n    peer-disk:UpToDate\n',
  ),
  'not-configured': problemText(
    'A status shows what runs, a file what should run. Where a name is only in one of them, the file was changed later, or it belongs to another cluster.',
    '状態は動作中の内容を、ファイルは動作すべき内容を示します。片方にしかない名前は、ファイルが後から変更されたか、別のクラスタのものであることを示します。',
    'r1 role:Primary\n  disk:UpToDate\n  cluster2 role:Secondary\n    peer-disk:UpToDate\n',
    'r0 role:Primary\n  disk:UpToDate\n  cluster2 role:Secondary\n    peer-disk:UpToDate\n',
    { beside: { 'drbd.conf': configuration() } },
  ),
  'other-protocol': problemText(
    'A changed file has no effect before `drbdadm adjust` reads it. Until then the nodes work with the old settings.',
    '変更したファイルは `drbdadm adjust` を実行するまで反映されません。それまでは以前の設定で動作します。',
    device('cs:Connected ro:Primary/Secondary ds:UpToDate/UpToDate A r-----'),
    healthy,
    { beside: { 'drbd.conf': configuration() } },
  ),
};
