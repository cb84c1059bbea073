import { either, optional, repeat, seq } from '../../../../schema/grammar.ts';
import type { Catalog, Directive } from '../../../../schema/types.ts';
import { row, states, value } from '../../values/fields.ts';
import * as types from '../values/states.ts';
import { header } from './header.ts';
import { line, node, text, when } from './words.ts';

const resourceId = value('RESOURCE', text('a resource', 'リソース'), {
  refersTo: 'crm-resource',
  ifUndefined: 'none',
  isTitle: true,
});
const namedNode = value('NODE', text('a node', 'ノード'), { refersTo: 'host', ifUndefined: 'none', isTitle: true });
const instance = value('INSTANCE', {
  name: { en: 'the number of an instance of a clone', ja: 'クローンのインスタンス番号' },
  check: (text) => (/^:\d+$/.test(text) ? undefined : {}),
});
const address = value('ADDRESS', {
  name: { en: 'the address of the container', ja: 'コンテナのアドレス' },
  check: (text) => (/^\d+(?:\.\d+){3}$/.test(text) ? undefined : {}),
});
const nodes = repeat(either(value('FLAG', types.flags), value('REASON', types.otherFlags), node), 0);
/** What follows a resource: its role, flags, and where it runs. */
const condition = repeat(
  either(value('ROLE', types.roles), value('FLAG', types.flags), value('REASON', types.otherFlags), node),
  0,
);

const online = (en: string, ja: string) => line(en, ja, nodes);
const lines: Readonly<Record<string, Directive>> = {
  online: online(
    'Lists the nodes that are in the cluster and may run resources.',
    'クラスタに参加し、リソースを動作させられるノードの一覧です。',
  ),
  offline: online(
    'Lists the nodes that are not in the cluster. Start the cluster there, or look at network and log of the node.',
    'クラスタに参加していないノードの一覧です。そのノードでクラスタを起動するか、ネットワークとログを確認します。',
  ),
  remoteonline: online('Lists the remote nodes that are connected.', '接続しているリモートノードの一覧です。'),
  remoteoffline: online('Lists the remote nodes that are not connected.', '接続していないリモートノードの一覧です。'),
  guestonline: online('Lists the guest nodes that run.', '動作しているゲストノードの一覧です。'),
  guestoffline: online('Lists the guest nodes that do not run.', '動作していないゲストノードの一覧です。'),
  containers: online('Lists the containers that run as guest nodes.', 'ゲストノードとして動作するコンテナの一覧です。'),
  started: online('Lists the nodes where an instance runs.', 'インスタンスが動作しているノードの一覧です。'),
  stopped: online(
    'Lists the nodes or instances where nothing runs.',
    '動作していないノードまたはインスタンスの一覧です。',
  ),
  masters: online(
    'Lists the nodes with a promoted instance: of DRBD, the Primary.',
    '昇格したインスタンスがあるノードの一覧です。DRBD では Primary のノードです。',
  ),
  slaves: online(
    'Lists the nodes with an instance that is not promoted: of DRBD, the Secondary.',
    '昇格していないインスタンスがあるノードの一覧です。DRBD では Secondary のノードです。',
  ),
  promoted: online(
    'Lists the nodes with a promoted instance: of DRBD, the Primary.',
    '昇格したインスタンスがあるノードの一覧です。DRBD では Primary のノードです。',
  ),
  unpromoted: online(
    'Lists the nodes with an instance that is not promoted: of DRBD, the Secondary.',
    '昇格していないインスタンスがあるノードの一覧です。DRBD では Secondary のノードです。',
  ),
  starting: online('Lists the nodes where an instance is starting.', 'インスタンスを起動中のノードの一覧です。'),
  stopping: online('Lists the nodes where an instance is stopping.', 'インスタンスを停止中のノードの一覧です。'),
};

const within = (directive: Directive): Directive => ({ ...directive, body: () => catalog, bodyOptional: true });

const nodeLine = within(
  line(
    'Shows the state of one node; in later sections what is below belongs to it.',
    '1 つのノードの状態です。後のセクションでは、続く内容がそのノードのものです。',
    seq(optional(namedNode), repeat(value('STATE', types.nodeState), 0)),
  ),
);
const set = (en: string, ja: string): Directive =>
  within(
    line(
      en,
      ja,
      seq(
        optional(resourceId),
        repeat(
          either(
            value('FLAG', types.flags),
            value('REASON', types.otherFlags),
            value('CHILD', text('the resource that is inside', '中のリソース'), {
              refersTo: 'crm-resource',
              ifUndefined: 'none',
            }),
          ),
          0,
        ),
      ),
    ),
  );

const resources: Readonly<Record<string, Directive>> = {
  node: nodeLine,
  remotenode: nodeLine,
  guestnode: nodeLine,
  'resource group': set(
    'Names a group: its resources start one after the other on the same node.',
    'グループです。リソースは同じノードで順に起動します。',
  ),
  'clone set': set(
    'Names a clone: instances of the resource run on several nodes.',
    'クローンです。リソースのインスタンスが複数のノードで動作します。',
  ),
  'master/slave set': set(
    'Names a promotable clone: usually one instance is promoted, the others follow it.',
    '昇格できるクローンです。通常は 1 つのインスタンスが昇格します。',
  ),
  'container bundle': set(
    'Names a bundle: a container with a resource in it.',
    'バンドルです。リソースを含むコンテナを指します。',
  ),
  'container bundle set': set(
    'Names a bundle: several replicas of a container with a resource in it.',
    'バンドルです。リソースを含むコンテナの複数の複製を指します。',
  ),
  'docker container': set(
    'Names a bundle: a container with a resource in it.',
    'バンドルです。リソースを含むコンテナを指します。',
  ),
  'docker container set': set(
    'Names a bundle: several replicas of a container with a resource in it.',
    'バンドルです。リソースを含むコンテナの複数の複製を指します。',
  ),
  resource: line(
    'Shows a resource: its id, its agent, its state and where it runs.',
    'リソースの ID、エージェント、状態、動作しているノードです。',
    seq(optional(resourceId), optional(instance), optional(address), optional(value('AGENT', types.agent)), condition),
  ),
  'no resources': line('Shows that there are no such resources.', '該当するリソースがないことを示します。'),
};

const number = (en: string, ja: string) => row(value('NUMBER', text(en, ja)));
const infinity = row(
  value(
    'NUMBER',
    states({ en: 'a number', ja: '数値' }, [
      [
        'INFINITY',
        'The limit is reached at once. The resource does not run on this node until it is cleaned up.',
        '上限に達しています。クリーンアップするまで、このノードではリソースが動作しません。',
      ],
      [
        '1000000',
        'The same as INFINITY. The resource does not run on this node until it is cleaned up.',
        'INFINITY と同じ意味です。クリーンアップするまで、このノードではリソースが動作しません。',
      ],
    ]),
  ),
);

const details: Readonly<Record<string, Directive>> = {
  attribute: line(
    'Shows an attribute of the node: a value that agents and daemons set, and that rules ask for.',
    'ノードの属性です。エージェントやデーモンが設定し、ルールから参照される値です。',
    row(
      value('NAME', types.attributeName),
      value('VALUE', text('the value of the attribute', '属性の値')),
      value('REMARK', types.attributeRemark),
    ),
  ),
  'fail counts': within(
    line(
      'Shows how often a resource failed on the node, or the calls of its agent there.',
      'リソースがそのノードで失敗した回数、またはエージェントの呼び出し履歴です。',
      seq(optional(resourceId), optional(instance)),
    ),
  ),
  'migration-threshold': line(
    'Shows after how many failures the resource leaves the node.',
    'リソースがノードから移動するまでの失敗回数です。',
    infinity,
  ),
  'fail-count': line(
    'Counts the failures of the resource on this node. After the cause is gone, `crm resource cleanup RESOURCE` sets it back.',
    'このノードでのリソースの失敗回数です。原因を取り除いてから `crm resource cleanup RESOURCE` で消去します。',
    infinity,
  ),
  'last-failure': line(
    'Shows when the resource failed last. Read the log of the node at that time.',
    'リソースが最後に失敗した日時です。その時刻のノードのログを確認します。',
    when,
  ),
  call: within(
    line(
      'Shows one call of the agent: its number, the operation and its result.',
      'エージェントの 1 回の呼び出しです。番号、オペレーション、結果を示します。',
      number('a number', '数値'),
    ),
  ),
  'failed action': within(
    line(
      'Shows an action that failed: the resource, the operation, the node, and why.',
      '失敗したアクションです。リソース、オペレーション、ノード、理由を示します。',
      row(resourceId),
    ),
  ),
  operation: line(
    'Shows the operation of the agent.',
    'エージェントのオペレーションです。',
    row(
      value(
        'OPERATION',
        states({ en: 'an operation', ja: 'オペレーション' }, [
          ['start', 'Starts the resource.', 'リソースを起動します。'],
          [
            'stop',
            'Stops the resource. A stop that fails makes the cluster fence the node.',
            'リソースを停止します。失敗するとノードがフェンシングされます。',
          ],
          [
            'monitor',
            'Looks whether the resource works; with the interval 0 it is a probe whether it runs at all.',
            'リソースの動作を確認します。間隔が 0 の場合は、動作しているかどうかを調べるプローブです。',
          ],
          [
            'probe',
            'Looks whether the resource runs at all, before anything is started.',
            '起動の前に、リソースが動作しているかどうかを調べます。',
          ],
          [
            'promote',
            'Promotes an instance. Of DRBD it becomes the Primary.',
            'インスタンスを昇格させます。DRBD では Primary にします。',
          ],
          [
            'demote',
            'Demotes an instance. Of DRBD it becomes the Secondary.',
            'インスタンスを降格させます。DRBD では Secondary にします。',
          ],
          ['notify', 'Reports to an instance what happens to the others.', 'ほかのインスタンスの変化を通知します。'],
          ['migrate_to', 'Moves a running resource away.', '動作中のリソースを移動させます。'],
          ['migrate_from', 'Takes a running resource over.', '動作中のリソースを受け取ります。'],
          [
            'reload',
            'Applies changed parameters without a restart.',
            '再起動せずに、変更したパラメーターを反映します。',
          ],
        ]),
      ),
    ),
  ),
  interval: line(
    'Shows how often the operation is repeated; 0 means once.',
    'オペレーションの間隔です。0 は 1 回だけを表します。',
    number('a time; in a key, in milliseconds', '時間(キーの中ではミリ秒)'),
  ),
  result: line(
    'Shows the result of the action in words.',
    'アクションの結果の説明です。',
    row(value('RESULT', types.result)),
  ),
  rc: line('Shows the return code of the agent.', 'エージェントの戻り値です。', row(value('CODE', types.returnCode))),
  call_id: line('Shows the number of the call.', '呼び出しの番号です。', number('a number', '数値')),
  status: line(
    'Shows how the call itself ended.',
    '呼び出し自体の終わり方です。',
    seq(optional(value('STATUS', types.callStatus)), repeat(value('STATUS', types.callStatus), 0)),
  ),
  exitreason: line(
    'Shows what the agent says of its failure.',
    'エージェントが示した失敗の理由です。',
    row(value('TEXT', text('a text of the agent', 'エージェントの説明'))),
  ),
  'last-rc-change': line('Shows when the result changed last.', '結果が最後に変わった日時です。', when),
  'last-run': line('Shows when the operation ran last.', 'オペレーションが最後に実行された日時です。', when),
  queued: line(
    'Shows how long the action waited before it ran.',
    'アクションが実行されるまで待った時間です。',
    number('a time', '時間'),
  ),
  'queue-time': line(
    'Shows how long the action waited before it ran.',
    'アクションが実行されるまで待った時間です。',
    number('a time', '時間'),
  ),
  exec: line(
    'Shows how long the action ran. Compare it with the timeout of the operation.',
    'アクションの実行時間です。オペレーションのタイムアウトと比べます。',
    number('a time', '時間'),
  ),
  'exec-time': line(
    'Shows how long the action ran. Compare it with the timeout of the operation.',
    'アクションの実行時間です。オペレーションのタイムアウトと比べます。',
    number('a time', '時間'),
  ),
  at: line('Shows when it happened.', '発生した日時です。', when),
  after: line('Shows how long the action ran.', 'アクションの実行時間です。', number('a time', '時間')),
  orphan: line(
    'Shows that the configuration does not have the resource any more.',
    '設定にはすでにないリソースであることを示します。',
  ),
  daemon: line(
    'Shows a service of the cluster on this node: whether it runs, and whether it starts at boot.',
    'このノードのクラスタ関連サービスです。動作しているかどうかと、ブート時に起動するかどうかを示します。',
    row(
      value('DAEMON', text('a service', 'サービス')),
      value(
        'STATE',
        states({ en: 'whether it runs', ja: '動作しているかどうか' }, [
          ['active', 'The service runs.', 'サービスは動作しています。'],
          ['inactive', 'The service does not run.', 'サービスは動作していません。'],
          [
            'failed',
            'The service failed. Look at `journalctl -u SERVICE`.',
            'サービスが異常終了しました。`journalctl -u SERVICE` を確認します。',
          ],
        ]),
      ),
      value(
        'BOOT',
        states({ en: 'whether it starts at boot', ja: 'ブート時に起動するかどうか' }, [
          ['enabled', 'It starts when the node boots.', 'ノードのブート時に起動します。'],
          [
            'disabled',
            'It does not start when the node boots. After a crash a person looks first.',
            'ノードのブート時には起動しません。障害後に人が確認してから起動します。',
          ],
        ]),
      ),
    ),
  ),
  pcsd: line(
    'Shows whether pcsd answers on a node; `pcs` manages the cluster through it.',
    'ノードの pcsd が応答するかどうかです。`pcs` は pcsd を通してクラスタを管理します。',
    row(
      value('NODE', text('a node', 'ノード'), { refersTo: 'host', ifUndefined: 'none' }),
      value(
        'STATE',
        states({ en: 'whether pcsd answers', ja: 'pcsd が応答するかどうか' }, [
          ['Online', 'pcsd answers.', 'pcsd は応答しています。'],
          [
            'Offline',
            'pcsd does not answer. Look at its service.',
            'pcsd が応答しません。サービスの状態を確認します。',
          ],
          [
            'Unable to authenticate',
            'pcsd answers, but does not trust this node. Use `pcs host auth NODE`.',
            'pcsd は応答しますが、このノードを信頼していません。`pcs host auth NODE` を使います。',
          ],
        ]),
      ),
    ),
  ),
  'no cluster': line(
    'Shows that no cluster answers on this node.',
    'このノードではクラスタが応答しないことを示します。',
  ),
  warning: line(
    'Shows what pcs warns of. Without a STONITH device resources do not start, unless `stonith-enabled` is false.',
    'pcs の警告です。STONITH デバイスがないと、`stonith-enabled` を false にしない限りリソースは起動しません。',
  ),
  note: line(
    'Shows one entry of the section: a fencing action, a ticket or a constraint.',
    'このセクションの 1 項目です。フェンシング、チケット、制約のいずれかを示します。',
  ),
};

const section = (en: string, ja: string): Directive => within(line(en, ja));
const failed = section(
  'Lists actions that failed and were not cleaned up. Fix the cause, then run `crm resource cleanup RESOURCE`.',
  '失敗し、まだ消去されていないアクションの一覧です。原因を取り除いてから `crm resource cleanup RESOURCE` を実行します。',
);
const failedFencing = section(
  'Lists attempts to fence that failed. Find the cause at the fence device and in its log; `stonith_admin --cleanup --history NODE` removes the entries.',
  '失敗したフェンシングの一覧です。フェンシングデバイスとそのログで原因を確認します。`stonith_admin --cleanup --history ノード` で記録を消去できます。',
);
const fencing = section(
  'Lists the fencing that was done, that failed or that is in progress (`crm_mon -m`).',
  '実行済み、失敗、実行中のフェンシングの一覧です(`crm_mon -m`)。',
);
const sections: Readonly<Record<string, Directive>> = {
  'cluster summary': section(
    'Summarizes the cluster: messaging layer, coordinator, counts.',
    'クラスタの概要です。通信層、DC、各種の数を示します。',
  ),
  'node list': section('Lists the nodes and their states.', 'ノードとその状態の一覧です。'),
  'full list of resources': section(
    'Lists all resources, stopped ones too (`crm_mon -r`).',
    '停止中のものも含むすべてのリソースの一覧です(`crm_mon -r`)。',
  ),
  'active resources': section(
    'Lists the resources that run; `crm_mon -r` shows the others as well.',
    '動作しているリソースの一覧です。`crm_mon -r` ではほかのものも表示されます。',
  ),
  'inactive resources': section('Lists the resources that do not run.', '動作していないリソースの一覧です。'),
  operations: section(
    'Lists the calls of the agents on each node (`crm_mon -o`).',
    '各ノードでのエージェントの呼び出し履歴です(`crm_mon -o`)。',
  ),
  'migration summary': section(
    'Lists the fail counts on each node (`crm_mon -f`).',
    '各ノードでのリソースの失敗回数です(`crm_mon -f`)。',
  ),
  'node attributes': section('Lists the attributes of each node (`crm_mon -A`).', '各ノードの属性です(`crm_mon -A`)。'),
  'failed actions': failed,
  'failed resource actions': failed,
  'failed fencing actions': failedFencing,
  'fencing actions': fencing,
  'pending fencing actions': section(
    'Lists fencing that is in progress; the cluster waits for its result.',
    '実行中のフェンシングの一覧です。クラスタは結果を待っています。',
  ),
  'fencing history': fencing,
  'failed fencing history': failedFencing,
  'negative location constraints': section(
    'Lists constraints that keep resources from nodes; `crm resource unmigrate` removes those of a migration.',
    'リソースをノードから遠ざける制約の一覧です。移動の際の制約は `crm resource unmigrate` で削除します。',
  ),
  tickets: section(
    'Lists tickets, and whether this site holds them.',
    'チケットと、このサイトが保持しているかどうかの一覧です。',
  ),
  'daemon status': section(
    'Lists the services of the cluster on this node (`pcs status`).',
    'このノードのクラスタ関連サービスの一覧です(`pcs status`)。',
  ),
  'pcsd status': section(
    'Lists whether pcsd answers on each node (`pcs status`).',
    '各ノードの pcsd の応答の有無です(`pcs status`)。',
  ),
  warnings: section('Lists what pcs warns of.', 'pcs の警告の一覧です。'),
};

/** What crm_mon says. */
export const catalog: Catalog = {
  directives: {
    ...header,
    'current dc': within(header['current dc']!),
    ...lines,
    ...resources,
    ...details,
    ...sections,
  },
  caseless: true,
  other: line('Shows a detail that needs no attention in daily work.', '日常の運用では気にしなくてよい詳細情報です。'),
};
