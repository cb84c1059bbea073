import type { Catalog, ValueType } from '../../../schema/types.ts';
import { anything, choice, integer, oneOf } from '../../../schema/values.ts';
import { since } from '../../../schema/versions.ts';
import { boolean, pair } from '../values/values.ts';

const lenientValue = { severity: 'warning' } as const;

const colours = oneOf([
  choice('green', 'Healthy.', '正常です。'),
  choice('yellow', 'Becoming unhealthy.', '注意が必要な状態です。'),
  choice('red', 'Unhealthy.', '異常です。'),
]);

const health: ValueType = {
  name: { en: '`red`, `yellow`, `green`, or a score', ja: '`red`、`yellow`、`green`、またはスコア' },
  ...(colours.choices && { choices: colours.choices }),
  check: (text) => (/^[+-]?(?:\d+|INFINITY)$/.test(text) ? undefined : colours.check?.(text, {})),
};

const written = { hidden: true } as const;

/** Attributes of a node that the cluster itself reads or writes; any others are for rules. */
export const nodeAttributes: Catalog = {
  directives: {
    standby: pair(
      'Stops all resources on the node, or moves them away, if `on`. `crm node standby` sets it, `crm node online` removes it; a forgotten one is a common reason why a node is idle.',
      '`on` にするとそのノードではリソースが動かず、すべてほかのノードへ移ります。`crm node standby` で設定、`crm node online` で解除されます。リソースが動かないノードでは、まず解除忘れを確認します。',
      boolean,
      { default: 'false' },
      lenientValue,
    ),
    maintenance: pair(
      'Leaves everything on this node alone and stops monitoring it, if `true`. For work on one node without moving its resources.',
      '`true` にすると、クラスタはこのノードのリソースを操作も監視もしなくなります。リソースを移動させずに 1 ノードだけ保守作業をするときに使います。',
      boolean,
      { default: 'false', versions: since('pacemaker', '1.1.12') },
      lenientValue,
    ),
    'site-name': pair(
      'Names the site of the node; rules see it as `#site-name`. For clusters over several data centres.',
      'ノードが置かれている拠点の名前です。ルールからは `#site-name` として参照できます。複数拠点にまたがる構成で使います。',
      anything('a name', '名前'),
    ),
    'resource-discovery-enabled': pair(
      'Skips the check which resources already run on this node, if `false`. For remote nodes that cannot run any; newer versions use `resource-discovery` of a location.',
      '`false` にすると、このノードですでに動いているリソースを調べません。新しいバージョンでは location の `resource-discovery` で指定します。',
      boolean,
      { default: 'true', deprecated: { since: since('pacemaker', '2.1.8') } },
      lenientValue,
    ),
    terminate: pair(
      'Asks the cluster to fence this node, if `true`. Do not set it in a configuration: the node would be fenced again and again.',
      '`true` にすると、クラスタにこのノードのフェンシングを要求します。設定に残すと何度もフェンシングされるため、設定ファイルには書かないでください。',
      boolean,
      written,
      lenientValue,
    ),
    shutdown: pair(
      'Marks a node that is shutting down; written by the cluster. Omit it from configuration files.',
      'ノードの停止処理中にクラスタが書き込む属性です。設定ファイルには書きません。',
      integer(),
      written,
      lenientValue,
    ),
  },
  patterns: [
    {
      match: /^#health[-_]/,
      label: '#health-…',
      directive: pair(
        'Holds one aspect of the node’s health, set by an agent such as `ocf:pacemaker:SysInfo` or by hand. `node-health-strategy` decides what it leads to.',
        'ノードのヘルス情報の 1 つです。`ocf:pacemaker:SysInfo` などのエージェントや管理者が設定します。どう扱うかは `node-health-strategy` で決まります。',
        health,
        {},
        lenientValue,
      ),
    },
    {
      match: /^fail-count-/,
      label: 'fail-count-…',
      directive: pair(
        'Counts how often a resource has failed on the node; written by the cluster, cleared by `crm resource cleanup`.',
        'そのノードでのリソースの失敗回数です。クラスタが書き込み、`crm resource cleanup` で消えます。',
        anything('a number', '数値'),
        written,
      ),
    },
    {
      match: /^last-failure-/,
      label: 'last-failure-…',
      directive: pair(
        'Holds the time when a resource last failed on the node; written by the cluster.',
        'そのノードでリソースが最後に失敗した時刻です。クラスタが書き込みます。',
        anything('a time', '時刻'),
        written,
      ),
    },
  ],
  other: pair(
    'A custom attribute, for location rules (`rule … NAME eq VALUE`).',
    'location ルール(`rule … 属性名 eq 値`)で使う独自の属性です。',
    anything(),
  ),
};
