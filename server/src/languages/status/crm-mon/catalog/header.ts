import type { Directive } from '../../../../schema/types.ts';
import { row, states, value } from '../../values/fields.ts';
import * as types from '../values/states.ts';
import { line, node, text, when } from './words.ts';

const coordinator = value('NODE', text('a node, or `NONE` while there is none', 'ノード名。いない間は `NONE`'), {
  refersTo: 'host',
  ifUndefined: 'none',
});

/** What crm_mon says first. */
export const header: Readonly<Record<string, Directive>> = {
  'cluster name': line(
    'Shows the name of the cluster.',
    'クラスタの名前です。',
    row(value('NAME', text('a name', '名前'))),
  ),
  stack: line(
    'Shows the messaging layer that the nodes talk over.',
    'ノード間の通信に使っている通信層です。',
    row(
      value(
        'STACK',
        states({ en: 'a messaging layer', ja: '通信層' }, [
          [
            'Heartbeat',
            'Heartbeat connects the nodes; its file is `ha.cf`.',
            'Heartbeat がノードをつないでいます。設定ファイルは `ha.cf` です。',
          ],
          [
            'heartbeat',
            'Heartbeat connects the nodes; its file is `ha.cf`.',
            'Heartbeat がノードをつないでいます。設定ファイルは `ha.cf` です。',
          ],
          [
            'openais',
            'Corosync 1 with Pacemaker as a plugin; its file is `corosync.conf`.',
            'Pacemaker をプラグインとして動かす Corosync 1 です。設定ファイルは `corosync.conf` です。',
          ],
          [
            'classic openais (with plugin)',
            'Corosync 1 with Pacemaker as a plugin.',
            'Pacemaker をプラグインとして動かす Corosync 1 です。',
          ],
          [
            'corosync',
            'Corosync connects the nodes; its file is `corosync.conf`.',
            'Corosync がノードをつないでいます。設定ファイルは `corosync.conf` です。',
          ],
          [
            'cman',
            'CMAN of Red Hat 6 connects the nodes; its file is `cluster.conf`.',
            'Red Hat 6 の CMAN がノードをつないでいます。設定ファイルは `cluster.conf` です。',
          ],
        ]),
      ),
    ),
  ),
  'current dc': line(
    'Shows the node that decides for the cluster (designated coordinator), its id or version, and whether its partition has quorum. Its log says why something was done.',
    'クラスタの判断を行うノード(DC)と、その ID またはバージョン、クォーラムの有無です。何かが行われた理由は、このノードのログで分かります。',
    row(coordinator),
  ),
  partition: line(
    'Shows whether this part of the cluster has quorum: more than half of the votes.',
    'クラスタのこの部分にクォーラム(過半数の票)があるかどうかです。',
    row(
      value(
        'QUORUM',
        states({ en: 'whether there is quorum', ja: 'クォーラムの有無' }, [
          [
            'with quorum',
            'This partition has quorum and may run resources.',
            'クォーラムがあり、リソースを動作させることができます。',
          ],
          [
            'WITHOUT quorum',
            'This partition does not have quorum. What happens to its resources says `no-quorum-policy`; look why the other nodes are missing.',
            'クォーラムがありません。リソースの扱いは `no-quorum-policy` で決まります。ほかのノードがいない理由を調べます。',
          ],
        ]),
      ),
    ),
  ),
  version: line(
    'Shows the version of Pacemaker, and the hash of its source.',
    'Pacemaker のバージョンとソースのハッシュです。',
    row(value('VERSION', text('a version', 'バージョン'))),
  ),
  'node id': line(
    'Shows the id by which the messaging layer knows the node.',
    '通信層がノードを識別する ID です。',
    row(value('ID', text('a number or a UUID', '番号または UUID'))),
  ),
  'last updated': line('Shows when crm_mon read the state.', 'crm_mon が状態を読み取った日時です。', when),
  'last change': line('Shows when the configuration was changed last.', '設定が最後に変更された日時です。', when),
  by: line(
    'Shows who changed the configuration last; `hacluster` is the cluster itself.',
    '最後に設定を変更したユーザーです。`hacluster` はクラスタ自身です。',
    row(value('USER', text('a user', 'ユーザー'))),
  ),
  via: line(
    'Shows the program that made the last change.',
    '最後の変更を行ったプログラムです。',
    row(value('PROGRAM', text('a program', 'プログラム'))),
  ),
  on: line('Shows the node where it happened.', '対象のノードです。', row(node)),
  count: line(
    'Counts nodes, votes or resources of the configuration.',
    '設定にあるノード、票、リソースの数です。',
    row(value('NUMBER', text('a number', '数値')), value('WHAT', types.counted)),
  ),
  'resource management': line(
    'Shows that the cluster starts, stops and recovers nothing: `maintenance-mode` is on, or `stop-all-resources` or `is-managed-default` is set.',
    'クラスタがリソースの起動、停止、回復を行わないことを示します。`maintenance-mode` などが設定されています。',
  ),
};
