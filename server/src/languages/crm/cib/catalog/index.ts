import type { Text } from '../../../../base/text.ts';
import { describedBy, scope, value } from '../../../../schema/elements.ts';
import type { BoundStatement, Catalog, Directive } from '../../../../schema/types.ts';
import { anything, choice, oneOf } from '../../../../schema/values.ts';
import type { Word } from '../../../../syntax/tree.ts';
import { meaningOfPair } from '../pairs.ts';

const { attribute, element } = describedBy('Pacemaker Explained');

/** An attribute without which the schema rejects the element. */
const needed = (directive: Directive): Directive => ({ ...directive, required: 'warning' });

type Attributes = Readonly<Record<string, Directive>>;

const text = (en: string, ja: string, name = 'TEXT'): Directive => attribute(en, ja, value(name, anything()));
const id = text('Sets the id of the element. It is unique in the CIB.', '要素の ID です。CIB の中で一意です。', 'ID');
const idRef = text('Names the element whose content is used here as well.', '内容をここでも使う要素の ID です。', 'ID');
const about = (bound: BoundStatement, word: Word): Text | undefined => meaningOfPair(bound, word);

const plain = (en: string, ja: string, attributes: Attributes, elements: Attributes = {}): Directive =>
  element(en, ja, { attributes, elements });

const nvpair = plain('Sets one option: its name and its value.', '1 つのオプションを設定します。名前と値の組です。', {
  id,
  'id-ref': idRef,
  name: attribute('Sets the name of the option.', 'オプションの名前です。', value('NAME', anything()), {
    describeWord: about,
  }),
  value: attribute('Sets the value of the option.', 'オプションの値です。', value('VALUE', anything())),
});

const score = attribute(
  'Sets how much the cluster wants this: a number, or `INFINITY` and `-INFINITY` for what must and must not be.',
  'どれだけ優先するかを示すスコアです。数値のほか、必須を表す `INFINITY` と禁止を表す `-INFINITY` を使えます。',
  value('SCORE', {
    name: { en: 'a number, `INFINITY` or `-INFINITY`', ja: '数値、`INFINITY`、`-INFINITY` のいずれか' },
    check: (text) => (/^[+-]?(?:\d+|INFINITY)$|^(?:red|yellow|green)$/i.test(text) ? undefined : {}),
  }),
);
const role = attribute(
  'Sets the role that is meant.',
  '対象のロールです。',
  value(
    'ROLE',
    oneOf(
      [
        choice(
          'Started',
          'Running; of a promotable clone, in any role.',
          '実行中の状態です。プロモータブルクローンではどのロールでも構いません。',
        ),
        choice('Stopped', 'Not running.', '停止した状態です。'),
        choice('Promoted', 'Promoted.', '昇格した状態です。'),
        choice('Unpromoted', 'Running, and not promoted.', '実行中で、昇格していない状態です。'),
        choice('Master', 'The older name of `Promoted`.', '`Promoted` の以前の名前です。'),
        choice('Slave', 'The older name of `Unpromoted`.', '`Unpromoted` の以前の名前です。'),
      ],
      { open: true },
    ),
  ),
);

const expression = plain('Tests a node attribute.', 'ノード属性を調べます。', {
  id,
  attribute: text('Names the node attribute.', 'ノード属性の名前です。', 'NAME'),
  operation: attribute(
    'Sets how the attribute is compared.',
    '属性の比較方法です。',
    value(
      'OPERATION',
      oneOf([
        choice('eq', 'Equal.', '等しいことを調べます。'),
        choice('ne', 'Not equal.', '等しくないことを調べます。'),
        choice('lt', 'Less.', '小さいことを調べます。'),
        choice('lte', 'Less or equal.', '以下であることを調べます。'),
        choice('gt', 'Greater.', '大きいことを調べます。'),
        choice('gte', 'Greater or equal.', '以上であることを調べます。'),
        choice('defined', 'The node has the attribute.', '属性があることを調べます。'),
        choice('not_defined', 'The node does not have it.', '属性がないことを調べます。'),
      ]),
    ),
  ),
  value: text('Sets the value to compare with.', '比較する値です。', 'VALUE'),
  type: text(
    'Sets how values are compared: as strings, numbers or versions.',
    '値を文字列、数値、バージョンのどれとして比べるかです。',
    'TYPE',
  ),
});
const rule: Directive = element('Sets when the content of the element applies.', '要素の内容を適用する条件です。', {
  attributes: {
    id,
    score,
    'score-attribute': text(
      'Names the node attribute whose value is the score.',
      'スコアとして使うノード属性の名前です。',
      'NAME',
    ),
    'boolean-op': attribute(
      'Sets whether all tests must hold, or one.',
      'すべての条件が必要か、1 つでよいかです。',
      value(
        'OPERATION',
        oneOf([
          choice('and', 'All of them.', 'すべての条件が必要です。'),
          choice('or', 'At least one of them.', '少なくとも 1 つの条件が必要です。'),
        ]),
      ),
      { default: 'and' },
    ),
    role,
  },
  elements: { expression, date_expression: plain('Tests the date and the time.', '日時を調べます。', { id }) },
});
const set = (en: string, ja: string): Directive => plain(en, ja, { id, 'id-ref': idRef, score }, { nvpair, rule });

const lists = {
  instance_attributes: set('Sets the parameters of the agent.', 'エージェントのパラメーターを設定します。'),
  meta_attributes: set('Sets how the cluster treats the resource.', 'クラスタがリソースをどう扱うかを設定します。'),
};
const op = plain(
  'Sets how often and how long an action runs.',
  '動作の間隔とタイムアウトを設定します。',
  {
    id: needed(id),
    name: text(
      'Names the action: `start`, `stop`, `monitor`.',
      '動作の名前です。`start`、`stop`、`monitor` などです。',
      'ACTION',
    ),
    interval: needed(
      text(
        'Sets how often a monitor runs; 0 runs it once, at the start.',
        'モニターの間隔です。0 では開始時に 1 回だけ実行します。',
        'TIME',
      ),
    ),
    timeout: text('Sets how long the action may take.', '動作にかかってよい時間です。', 'TIME'),
    'on-fail': text('Sets what happens when the action fails.', '動作が失敗したときの処置です。', 'ACTION'),
    role,
    'start-delay': text('Sets how long the first monitor waits.', '最初のモニターまで待つ時間です。', 'TIME'),
  },
  lists,
);
const agent = {
  id,
  class: text(
    'Sets the standard that the agent follows: `ocf`, `stonith`, `systemd`.',
    'エージェントの規格です。`ocf`、`stonith`、`systemd` などです。',
    'CLASS',
  ),
  provider: text(
    'Sets who provides the OCF agent: `heartbeat`, `pacemaker`, `linbit`.',
    'OCF エージェントの提供元です。`heartbeat`、`pacemaker`、`linbit` などです。',
    'PROVIDER',
  ),
  type: text('Names the agent.', 'エージェントの名前です。', 'AGENT'),
  description: text('Holds a description for people.', '人が読むための説明です。'),
};
const operations = plain(
  'Lists the actions with settings.',
  '設定のある動作の一覧です。',
  { id, 'id-ref': idRef },
  { op },
);
const primitive = plain(
  'Defines a resource that one agent runs.',
  '1 つのエージェントが動かすリソースを定義します。',
  { ...agent, template: idRef },
  { ...lists, operations },
);
const group = plain(
  'Defines a group: its members run on one node, one after the other.',
  'グループを定義します。メンバーは同じノードで順番に起動します。',
  { id, description: agent.description },
  { primitive, ...lists },
);
const member = { primitive, group, ...lists };
const clone = plain(
  'Defines a clone: a resource that runs on several nodes.',
  'クローンを定義します。複数のノードで動くリソースです。',
  { id, description: agent.description },
  member,
);
const master = plain(
  'Defines a promotable clone in the older form.',
  'プロモータブルクローンを以前の形式で定義します。',
  { id, description: agent.description },
  member,
);
const bundle = plain(
  'Defines a bundle: containers with a resource inside.',
  'バンドルを定義します。リソースを含むコンテナです。',
  { id },
  { primitive, ...lists },
);

const resource = (en: string, ja: string): Directive => text(en, ja, 'RESOURCE');
const resourceSet = plain(
  'Lists resources that a constraint treats alike.',
  '制約が同じように扱うリソースの一覧です。',
  {
    id,
    sequential: text(
      'Sets whether the members depend on each other in order.',
      'メンバーが順番に依存するかどうかです。',
    ),
    'require-all': text('Sets whether all members are needed.', 'すべてのメンバーが必要かどうかです。'),
    action: text('Sets the action that is meant.', '対象の動作です。'),
    role,
    score,
  },
  {
    resource_ref: plain('Names a member of the set.', 'セットのメンバーを指定します。', {
      id: resource('Names the resource.', 'リソースの ID です。'),
    }),
  },
);
const constraints = {
  rsc_location: plain(
    'Says where a resource may run, and where it runs best.',
    'リソースを動かせるノードと、優先するノードを指定します。',
    {
      id,
      rsc: resource('Names the resource.', 'リソースの ID です。'),
      'rsc-pattern': text('Names the resources by a pattern.', 'リソースをパターンで指定します。'),
      node: text('Names the node.', 'ノードの名前です。', 'NODE'),
      score,
      role,
      'resource-discovery': text(
        'Sets whether the cluster looks for the resource there.',
        'そのノードでリソースの状態を調べるかどうかです。',
      ),
    },
    { rule, resource_set: resourceSet },
  ),
  rsc_colocation: plain(
    'Keeps one resource with another one, or away from it.',
    'リソースを別のリソースと同じノードに置く、または離します。',
    {
      id,
      rsc: resource('Names the resource that follows.', '従う側のリソースの ID です。'),
      'with-rsc': resource('Names the resource that decides where.', '配置を決める側のリソースの ID です。'),
      'rsc-role': role,
      'with-rsc-role': role,
      score,
    },
    { resource_set: resourceSet },
  ),
  rsc_order: plain(
    'Says which action comes first.',
    'どの動作を先に行うかを指定します。',
    {
      id,
      first: resource('Names the resource that comes first.', '先になるリソースの ID です。'),
      // biome-ignore lint/suspicious/noThenProperty: the name of the attribute
      then: resource('Names the resource that waits.', '後になるリソースの ID です。'),
      'first-action': text('Sets the action that comes first.', '先に行う動作です。'),
      'then-action': text('Sets the action that waits.', '後に行う動作です。'),
      score,
      symmetrical: text('Sets whether stopping goes the other way round.', '停止を逆の順序で行うかどうかです。'),
      kind: attribute(
        'Sets how strict the order is.',
        '順序の厳しさです。',
        value(
          'KIND',
          oneOf([
            choice('Mandatory', 'The second action needs the first.', '先の動作が必須です。'),
            choice(
              'Optional',
              'The order counts only where both happen at once.',
              '両方が同時に起こるときだけ順序を守ります。',
            ),
            choice('Serialize', 'The actions never run at the same time.', '同時には実行しません。'),
          ]),
        ),
        { default: 'Mandatory' },
      ),
    },
    { resource_set: resourceSet },
  ),
  rsc_ticket: plain(
    'Ties resources to a ticket of the site.',
    'リソースをサイトのチケットに結び付けます。',
    {
      id,
      rsc: resource('Names the resource.', 'リソースの ID です。'),
      ticket: text('Names the ticket.', 'チケットの名前です。'),
      'rsc-role': role,
      'loss-policy': attribute(
        'Sets what happens when the ticket is lost.',
        'チケットを失ったときの処置です。',
        value(
          'POLICY',
          oneOf([
            choice('stop', 'Stops the resources.', 'リソースを停止します。'),
            choice('demote', 'Demotes the resources.', 'リソースを降格します。'),
            choice('fence', 'Fences the nodes that run them.', 'リソースの動いているノードをフェンシングします。'),
            choice('freeze', 'Leaves the resources as they are.', 'リソースをそのままにします。'),
          ]),
        ),
      ),
    },
    { resource_set: resourceSet },
  ),
};
const node = plain(
  'Names a node of the cluster.',
  'クラスタのノードです。',
  {
    id,
    uname: text(
      'Sets the name of the node, as `uname -n` prints it.',
      'ノードの名前で、`uname -n` の出力と同じです。',
      'NODE',
    ),
    type: text('Sets the kind of node.', 'ノードの種類です。'),
  },
  lists,
);
const level = plain(
  'Sets which devices fence a node at one step.',
  'ある段階でノードをフェンシングするデバイスです。',
  {
    id,
    target: text('Names the node.', 'ノードの名前です。', 'NODE'),
    index: text('Sets the step; lower ones are tried first.', '段階の番号です。小さいものから試されます。'),
    devices: text('Lists the devices.', 'デバイスの一覧です。'),
  },
);
const role0 = plain(
  'Defines a set of rights.',
  '権限の集まりを定義します。',
  { id },
  {
    acl_permission: plain('Grants or denies a right.', '権限を許可または拒否します。', {
      id,
      kind: text(
        'Sets the kind of right: `read`, `write`, `deny`.',
        '権限の種類です。`read`、`write`、`deny` があります。',
      ),
      xpath: text('Names a part of the CIB by an XPath.', 'CIB の部分を XPath で指定します。'),
    }),
  },
);

const configuration = plain(
  'Holds the configuration of the cluster.',
  'クラスタの設定です。',
  {},
  {
    crm_config: plain(
      'Holds the properties of the cluster.',
      'クラスタのプロパティです。',
      {},
      { cluster_property_set: set('Sets properties of the cluster.', 'クラスタのプロパティを設定します。') },
    ),
    nodes: plain('Lists the nodes.', 'ノードの一覧です。', {}, { node }),
    resources: plain(
      'Lists the resources.',
      'リソースの一覧です。',
      {},
      {
        template: plain(
          'Defines what several resources have in common.',
          '複数のリソースに共通の内容を定義します。',
          agent,
          { ...lists, operations },
        ),
        primitive,
        group,
        clone,
        master,
        bundle,
      },
    ),
    constraints: plain(
      'Lists where, with what and in which order resources run.',
      'リソースの配置、組み合わせ、順序の一覧です。',
      {},
      constraints,
    ),
    rsc_defaults: plain(
      'Holds the defaults of all resources.',
      'すべてのリソースの既定値です。',
      {},
      { meta_attributes: lists.meta_attributes },
    ),
    op_defaults: plain(
      'Holds the defaults of all actions.',
      'すべての動作の既定値です。',
      {},
      { meta_attributes: lists.meta_attributes },
    ),
    'fencing-topology': plain(
      'Lists the steps of fencing.',
      'フェンシングの段階の一覧です。',
      {},
      { 'fencing-level': level },
    ),
    acls: plain('Lists who may do what.', 'だれが何をできるかの一覧です。', {}, { acl_role: role0 }),
    tags: plain(
      'Lists names for groups of elements.',
      '要素の集まりに付けた名前の一覧です。',
      {},
      {
        tag: plain(
          'Gives several elements a name.',
          '複数の要素に名前を付けます。',
          { id },
          { obj_ref: plain('Names an element of the tag.', 'タグの要素を指定します。', { id }) },
        ),
      },
    ),
    alerts: plain(
      'Lists the programs that events are reported to.',
      'イベントを通知するプログラムの一覧です。',
      {},
      {
        alert: plain(
          'Sets a program that events are reported to.',
          'イベントを通知するプログラムです。',
          { id, path: text('Sets the path of the program.', 'プログラムのパスです。', 'PATH') },
          lists,
        ),
      },
    ),
  },
);

/** The CIB. What Pacemaker writes into it by itself (`status`) is not described. */
export const catalog: Catalog = scope(
  {},
  {
    cib: plain(
      'Holds what Pacemaker knows: the configuration, and the state of the cluster. Change it with `cibadmin`, crmsh or pcs, never with an editor while the cluster runs.',
      'Pacemaker の情報で、設定とクラスタの状態からなります。クラスタの稼働中はエディタで編集せず、`cibadmin`、crmsh、pcs で変更します。',
      {
        'validate-with': text('Names the schema that the CIB follows.', 'CIB が従うスキーマの名前です。', 'SCHEMA'),
        epoch: text('Counts the changes of the configuration.', '設定の変更回数です。'),
        num_updates: text('Counts the changes of the state.', '状態の変更回数です。'),
        admin_epoch: text(
          'Counts what an administrator raises to make this CIB win.',
          '管理者がこの CIB を優先させるために増やす番号です。',
        ),
        crm_feature_set: text(
          'Sets the version of the rules that the cluster follows.',
          'クラスタが従う機能セットのバージョンです。',
        ),
      },
      {
        configuration,
        status: plain(
          'Holds the state of nodes and resources. Pacemaker writes it.',
          'ノードとリソースの状態です。Pacemaker が書き込みます。',
          {},
        ),
      },
    ),
  },
);
