import { either, literal, optional, parts, repeat, seq, word } from '../../../schema/grammar.ts';
import type { Catalog, Choice, Grammar } from '../../../schema/types.ts';
import { anything, choice, oneOf } from '../../../schema/values.ts';
import { since } from '../../../schema/versions.ts';
import * as sentences from '../sentences/resources.ts';
import { fencingHint } from '../sentences/short/amount.ts';
import { assignment, CRMSH, constrained, identifier, member, role } from '../values/elements.ts';
import { afterId, type CrmDirective, everyWord, scope } from '../values/form.ts';
import { attributesClause, description, listScope, utilization } from './lists.ts';
import { metaAttributes } from './meta.ts';
import { nodeAttributes } from './node-attributes.ts';
import { opDefaults } from './operations.ts';
import { clusterProperties } from './properties.ts';
import { rule } from './rules.ts';

const nodeTypes: readonly Choice[] = [
  choice(
    'normal',
    'An ordinary node, as Pacemaker 1.0 called it. Pacemaker 2 rejects it: omit the type.',
    '通常のノードです(Pacemaker 1.0 の書き方)。Pacemaker 2 では拒否されるため、省略してください。',
  ),
  choice('member', 'An ordinary node of the cluster (default).', 'クラスタの通常のノードです(既定)。'),
  choice(
    'ping',
    'A host that is only pinged (Heartbeat). No longer used.',
    'ping の応答だけを確認するホストです(Heartbeat)。現在は使われません。',
    {
      deprecated: {},
    },
  ),
  choice(
    'remote',
    'A node on which only Pacemaker’s remote daemon runs.',
    'Pacemaker リモートデーモンだけが動くノードです。',
    {
      versions: since('pacemaker', '1.1.10'),
    },
  ),
];

const idInFront: Grammar = optional(
  either(
    assignment('$id', word('ID', anything('an id', 'ID'))),
    parts(':', seq(word('ID', anything('an id', 'ID')), literal(':'))),
  ),
);

const nodeClauses: Readonly<Record<string, CrmDirective>> = {
  attributes: attributesClause(
    nodeAttributes,
    'Sets attributes of the node, which rules can use; the cluster itself reads `standby` and `maintenance`.',
    'rule から参照できるノード属性です。`standby` と `maintenance` はクラスタ自身が使用します。',
  ),
  utilization,
  rule: { ...rule, hidden: true },
};

const setClauses: Readonly<Record<string, CrmDirective>> = { rule };

/** Wrong defaults are only ignored, whatever the same attribute does where it is in person. */
function tolerant(catalog: Catalog): Catalog {
  const directives = Object.fromEntries(
    Object.entries(catalog.directives).map(([name, directive]) => {
      const { args } = directive;
      return [
        name,
        args?.kind === 'word' ? { ...directive, args: { ...args, severity: 'warning' as const } } : directive,
      ];
    }),
  );
  return { ...catalog, directives };
}

function defaultsOf(
  pairs: Catalog,
): Pick<CrmDirective, 'args' | 'body' | 'bodyOptional' | 'head' | 'pairs' | 'clauses' | 'source'> {
  return {
    args: optional(parts(':', seq(word('SET-ID', identifier, { defines: 'crm-set' }), literal(':')))),
    body: listScope(pairs),
    bodyOptional: true,
    head: (words, at) => (words[at] && /^[\w-]+:$/.test(words[at].text) ? 1 : 0),
    pairs: true,
    clauses: setClauses,
    source: CRMSH,
  };
}

/** Names that belong in `rsc_defaults`: known here too, so that `checks/cluster.ts` can offer to move them. */
const clusterWide = Object.fromEntries(
  Object.entries(metaAttributes('rsc_defaults').directives).map(([name, directive]) => [
    name,
    { ...directive, hidden: true as const },
  ]),
);

/** crmsh takes any word, and warns of what is no resource. */
const deviceName = { name: { en: 'a fencing device', ja: 'フェンシングデバイス' } };
const device = word('DEVICE', deviceName, { refersTo: 'crm-resource', ifUndefined: 'warning' });
const devices: Grammar = parts(',', seq(device, repeat(seq(literal(','), device), 0)));

/** The statements that hold options, and the set that each of them fills where it names no other. */
export const defaultSets = {
  property: 'cib-bootstrap-options',
  rsc_defaults: 'rsc-options',
  op_defaults: 'op-options',
} as const satisfies Readonly<Record<string, string>>;

/** Nodes, options and defaults of the cluster. */
export const cluster: Readonly<Record<string, CrmDirective>> = {
  node: {
    doc: {
      en: 'Defines a node of the cluster. The name must be what `uname -n` prints there. Nodes are added automatically when they join, so this is needed only for attributes, or to load a whole configuration.',
      ja: 'クラスタのノードです。名前はそのノードの `uname -n` の出力と一致させます。ノードは参加時に自動的に登録されるため、属性を付ける場合や構成全体を読み込む場合にだけ書きます。',
    },
    args: seq(
      idInFront,
      parts(
        ':',
        seq(
          word(
            'NODE',
            {
              name: { en: 'a node name (as `uname -n` prints it)', ja: 'ノード名(`uname -n` の出力)' },
              check: (text) => (/^[^:=\s]+$/.test(text) ? undefined : {}),
            },
            { defines: 'host' },
          ),
          optional(seq(literal(':'), word('TYPE', oneOf(nodeTypes)))),
        ),
      ),
    ),
    head: afterId(1),
    colons: 'error',
    pairs: true,
    clauses: nodeClauses,
    body: scope({ ...nodeClauses, description }, nodeAttributes),
    bodyOptional: true,
    example: 'node cluster1 attributes standby=off',
    source: CRMSH,
  },
  property: {
    doc: {
      en: 'Sets options of the whole cluster: fencing, quorum, recheck interval. Defaults for resources belong in `rsc_defaults`, not here.\n\n`crm configure load` accepts only one statement for a set; statements that are entered one by one are merged.',
      ja: 'クラスタ全体のオプション(フェンシング、クォーラム、再確認の間隔など)です。リソースの既定値はここではなく `rsc_defaults` に書きます。\n\n`crm configure load` では同じセットに対して 1 つの文しか書けません(対話入力では統合されます)。',
    },
    ...defaultsOf({ ...clusterProperties, directives: { ...clusterWide, ...clusterProperties.directives } }),
    example: 'property stonith-enabled=false no-quorum-policy=ignore',
  },
  rsc_defaults: {
    doc: {
      en: 'Sets meta attributes for all resources that do not set them themselves: `resource-stickiness` against needless moves, `migration-threshold` for the number of failures allowed on a node.',
      ja: '個別に指定されていないすべてのリソースに適用されるメタ属性です。不要な移動を防ぐ `resource-stickiness`、ノードごとに許す障害回数の `migration-threshold` などを指定します。',
    },
    ...defaultsOf(tolerant(metaAttributes('rsc_defaults'))),
    example: 'rsc_defaults resource-stickiness=200 migration-threshold=3',
  },
  op_defaults: {
    doc: {
      en: 'Sets attributes for all operations that do not set them themselves, usually `timeout`.',
      ja: '個別に指定されていないすべてのオペレーションに適用される属性です。通常は `timeout` を指定します。',
    },
    ...defaultsOf(tolerant(opDefaults)),
    example: 'op_defaults timeout=60s',
  },
  fencing_topology: {
    doc: {
      en: 'Sets in which order fencing devices are tried. Each word after the target is one level; devices joined by commas in a level must all succeed. The next level is tried when one fails.',
      ja: 'フェンシングデバイスを試す順序を指定します。対象の後の各語が 1 つのレベルで、カンマでつないだデバイスはすべて成功する必要があります。失敗すると次のレベルを試します。',
    },
    args: repeat(
      either(
        parts(
          '=',
          seq(
            word('attr:NAME', {
              name: { en: '`attr:NAME`', ja: '`attr:属性名`' },
              check: (text) => (/^attr:[\w-]+$/i.test(text) ? undefined : {}),
            }),
            // Without a value crmsh takes the word for a device: `checks/unfinished.ts` reports it.
            optional(seq(literal('='), word('VALUE', anything()))),
          ),
        ),
        word('pattern:REGEX', {
          name: { en: '`pattern:REGEX`', ja: '`pattern:正規表現`' },
          check: (text) => (/^pattern:.+$/i.test(text) ? undefined : {}),
        }),
        parts(':', seq(word('NODE', anything('a node', 'ノード名'), { refersTo: 'host' }), literal(':'))),
        devices,
      ),
      0,
    ),
    syntax: '[NODE:] DEVICE[,DEVICE] ...',
    head: everyWord,
    colons: 'warning',
    versions: since('pacemaker', '1.1.8'),
    example: 'fencing_topology cluster1: st_ipmi1 st_pdu1 cluster2: st_ipmi2 st_pdu2',
    source: CRMSH,
    describe: sentences.fencing,
    hint: fencingHint,
  },
  tag: {
    doc: {
      en: 'Defines a name for several resources, usable in constraints and on the command line (`crm resource start TAG`). It does not start or place anything by itself.',
      ja: '複数のリソースをまとめて指す名前です。制約やコマンド(`crm resource start タグ`)で使えます。それ自体は起動や配置に影響しません。',
    },
    args: seq(
      parts(':', seq(word('TAG', identifier, { defines: 'crm-tag' }), optional(literal(':')))),
      repeat({
        ...constrained,
        refersTo: [...constrained.refersTo!, 'crm-constraint'],
        ifUndefined: 'warning',
        severity: 'warning',
      }),
    ),
    head: everyWord,
    versions: since('pacemaker', '1.1.12'),
    example: 'tag web res_ip res_httpd',
    source: CRMSH,
  },
  monitor: {
    doc: {
      en: 'Adds a monitor operation to a primitive that is defined elsewhere: the interval, then a colon and the timeout. `op monitor` in the primitive means the same.',
      ja: '別の場所で定義した primitive に監視オペレーションを追加します(間隔、コロンの後に制限時間)。primitive の中に `op monitor` を書くのと同じです。',
    },
    args: seq(
      parts(':', seq(member, optional(seq(literal(':'), word('ROLE', role))))),
      parts(
        ':',
        seq(
          word('INTERVAL', anything('an interval', '間隔')),
          optional(seq(literal(':'), word('TIMEOUT', anything('a timeout', '制限時間')))),
        ),
      ),
    ),
    head: everyWord,
    example: 'monitor res_ip 10s:20s',
    source: CRMSH,
  },
};

/** Other words for the same statements. */
export const clusterAliases: Readonly<Record<string, CrmDirective>> = {
  'fencing-topology': { ...cluster['fencing_topology']!, aliasOf: 'fencing_topology', hidden: true, loadOnly: true },
};
