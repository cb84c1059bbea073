import { nearest } from '../../../base/nearest.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { argument } from '../../../binding/bound.ts';
import { either, literal, optional, parts, repeat, seq, word } from '../../../schema/grammar.ts';
import type { BoundStatement, Catalog, Directive, ValueIssue, ValueType } from '../../../schema/types.ts';
import { oneOf } from '../../../schema/values.ts';
import { since, type Targets, until, versionMismatch } from '../../../schema/versions.ts';
import { type AgentLibrary, agent, agentNames, libraryOf } from '../agents/agents.ts';
import { describedAgent } from '../agents/described.ts';
import * as sentences from '../sentences/resources.ts';
import { cloneHint, groupHint, primitiveHint } from '../sentences/short/amount.ts';
import { CRMSH, definition, identifier, member } from '../values/elements.ts';
import { promotableFix } from '../values/fixes.ts';
import { type CrmDirective, scope, untilPair } from '../values/form.ts';
import { cloneMember, groupMember, promotedMember } from '../values/free.ts';
import { literalDocs } from '../values/literals.ts';
import { advisedOperation } from './advised.ts';
import { anyName, description, listClause, listScope, metaClause, opClauses, opScope, utilization } from './lists.ts';
import { opActions } from './operations.ts';
import { rule } from './rules.ts';

/** `[CLASS:[PROVIDER:]]TYPE`. */
export function agentName(library: AgentLibrary): ValueType {
  return {
    name: {
      en: 'a resource agent such as `ocf:heartbeat:IPaddr2`',
      ja: 'リソースエージェント(`ocf:heartbeat:IPaddr2` など)',
    },
    get choices() {
      return library.names();
    },
    choiceOf: (text) => describedAgent(library, text),
    check: agentNameIssue,
  };
}

/** The classes that Pacemaker 1.0 did not have. */
const LATER = ['service', 'systemd', 'nagios'];
const REMOVED = ['nagios', 'upstart'];
/** The classes of agents. */
export const CLASSES: readonly string[] = [
  'ocf',
  'lsb',
  'stonith',
  'service',
  'systemd',
  'upstart',
  'heartbeat',
  'nagios',
];

/** What crmsh or the schema refuse: too many parts, no name, a class that does not exist, a provider where only `ocf` has one. */
function agentNameIssue(text: string, targets: Targets): ValueIssue | undefined {
  const parts = text.split(':');
  if (parts.length > 3 && parts[1] === '') {
    const right = [parts[0], ...parts.slice(2)].join(':');
    return { code: 'agent-name', replacement: right };
  }
  if (parts.length > 3 || !parts.at(-1)) return { code: 'agent-name' };
  if (parts.length === 1) return undefined;
  if (!CLASSES.includes(parts[0]!)) {
    const suggestion = nearest(parts[0]!, CLASSES);
    return { code: 'agent-name', ...(suggestion && { replacement: [suggestion, ...parts.slice(1)].join(':') }) };
  }
  if (LATER.includes(parts[0]!) && versionMismatch(since('pacemaker', '1.1'), targets) === 'tooNew')
    return {
      code: 'other-version',
      why: {
        en: `The class ${codeSpan(parts[0]!)} requires Pacemaker 1.1. Use ${codeSpan(`lsb:${parts.at(-1)}`)} where the script is there.`,
        ja: `クラス ${codeSpan(parts[0]!)} は Pacemaker 1.1 からの機能です。スクリプトがあれば ${codeSpan(`lsb:${parts.at(-1)}`)} と書いてください。`,
      },
    };
  if (REMOVED.includes(parts[0]!) && versionMismatch(until('pacemaker', '2'), targets) === 'removed')
    return {
      code: 'other-version',
      why: {
        en: `The class ${codeSpan(parts[0]!)} was removed in Pacemaker 3.0.0. Use an OCF, systemd or LSB agent.`,
        ja: `クラス ${codeSpan(parts[0]!)} は Pacemaker 3.0.0 で廃止されました。OCF、systemd、LSB のエージェントを使ってください。`,
      },
    };
  if (parts.length === 3 && parts[1] && parts[0] !== 'ocf')
    return { code: 'agent-name', replacement: `${parts[0]}:${parts[2]}` };
  return undefined;
}

/** The parameters of the agent that a primitive names; any names where the agent is not known. */
export function parametersOf(bound: BoundStatement | undefined): Catalog {
  const name = bound && argument(bound, 'AGENT');
  return (name && libraryOf(bound.catalog).agent(name)?.params) || anyName;
}

const params: CrmDirective = listClause(
  'Sets the parameters of the agent. The word `params` can be omitted directly after the name of the agent (crmsh 2.2 or later).',
  'エージェントに渡すパラメーターです。エージェント名の直後に書く場合は `params` という語を省略できます(crmsh 2.2 以降)。',
  (bound) => parametersOf(bound.parent),
  { example: 'params ip=192.168.11.200 cidr_netmask=24' },
);

/** A rule may appear in the list of parameters that needs no word in front, too. */
const implicitRule: CrmDirective = { ...rule, hidden: true };

/** Parameters of containers: no agent reads them. */
const containerParams: CrmDirective = listClause(
  'Sets parameters for every resource inside. Settings for Pacemaker (`notify`, `clone-max` ...) belong after `meta`.',
  '中のすべてのリソースに渡すパラメーターです。Pacemaker への指定(`notify`、`clone-max` など)は `meta` に書きます。',
  anyName,
);

const operations: CrmDirective = {
  doc: {
    en: 'Gives the list of operations an id, or references the list of another resource with `$id-ref`. Rarely needed.',
    ja: 'オペレーションのリストに ID を付けるか、`$id-ref` でほかのリソースのオペレーションのリストを参照します。手で書くことはまれです。',
  },
  body: listScope({ directives: {} }),
  bodyOptional: true,
  head: 0,
  pairs: true,
  syntax: '$id=ID|$id-ref=RESOURCE',
  snippet: '\\$id=${1:ops_1}',
  example: 'operations $id-ref=res_ip',
  source: CRMSH,
};

const op: CrmDirective = {
  doc: {
    en: 'Sets how an action of the agent runs: how long it may take, how often it is repeated, what follows a failure. Without a `monitor` operation, failures are not noticed.\n\nNames that are not attributes of operations are passed to the agent (`OCF_CHECK_LEVEL`); they must appear after the attributes.',
    ja: 'エージェントの動作の実行方法(制限時間、繰り返しの間隔、失敗時の対処)を指定します。`monitor` を指定しないとリソースの障害は検知されません。\n\nオペレーションの属性でない名前(`OCF_CHECK_LEVEL` など)はエージェントに渡されます。属性より後に書いてください。',
  },
  args: word('ACTION', oneOf(opActions, { open: true }), {
    doc: { en: 'The action of the agent.', ja: 'エージェントの動作です。' },
    insertionOf: (bound, action) => (bound.children.length ? undefined : advisedOperation(bound.parent, action)),
  }),
  snippetIn: (parent) => advisedOperation(parent, 'monitor') ?? undefined,
  body: opScope,
  bodyOptional: true,
  head: 1,
  pairs: true,
  clauses: opClauses,
  example: 'op monitor interval=10s timeout=20s',
  source: CRMSH,
};

const resourceClauses: Readonly<Record<string, CrmDirective>> = {
  params,
  meta: metaClause('primitive'),
  op,
  utilization,
  operations,
  rule: implicitRule,
};
const templateClauses: Readonly<Record<string, CrmDirective>> = { ...resourceClauses, meta: metaClause('template') };
const withDescription = { ...resourceClauses, description };
const templateWithDescription = { ...templateClauses, description };

function containerClauses(kind: 'group' | 'clone' | 'ms'): Readonly<Record<string, CrmDirective>> {
  return { meta: metaClause(kind), params: containerParams, rule: implicitRule };
}

function container(
  clauses: Readonly<Record<string, CrmDirective>>,
): Pick<CrmDirective, 'clauses' | 'body' | 'bodyOptional' | 'pairs' | 'source'> {
  const body = scope({ ...clauses, description } as Readonly<Record<string, Directive>>, anyName);
  return { clauses, body, bodyOptional: true, pairs: true, source: CRMSH };
}

const template = parts(
  '@',
  seq(literal('@', literalDocs['@']), word('TEMPLATE', identifier, { refersTo: 'crm-template' })),
);
const agentWord = word('AGENT', agentName({ names: agentNames, agent }), {
  doc: {
    en: 'The script that starts, stops and watches the resource: class, provider, name. Without class and provider, `ocf:heartbeat` is tried first.',
    ja: 'リソースの起動・停止・監視を行うスクリプトです(クラス、プロバイダー、名前)。クラスとプロバイダーを省略すると `ocf:heartbeat` が先に探されます。',
  },
});

/** Statements that make resources. */
export const resources: Readonly<Record<string, CrmDirective>> = {
  primitive: {
    doc: {
      en: 'Defines one resource that the cluster starts, stops and monitors: an address, a file system, a daemon, a fencing device. The agent determines what it is, the parameters how it is configured, and the `op`s how it is monitored.\n\nA primitive runs on one node at a time, unless a `clone` or `ms` runs several instances of it.',
      ja: 'クラスタが起動・停止・監視する 1 つのリソース(IP アドレス、ファイルシステム、デーモン、フェンシングデバイスなど)を定義します。種類はエージェント、設定はパラメーター、監視方法は `op` で決まります。\n\n`clone` や `ms` を使わない限り、同時に動くのは 1 ノードだけです。',
    },
    // `checks/agents.ts` reports a missing agent: crmsh takes the next word for it, whatever it is.
    args: seq(definition('crm-resource'), optional(either(template, agentWord))),
    syntax: 'ID { AGENT | @TEMPLATE } [params] ... [meta ...] [op ...] ...',
    head: 2,
    pairs: true,
    clauses: resourceClauses,
    body: (bound) => scope(withDescription, parametersOf(bound)),
    fixedBody: scope(withDescription, anyName),
    bodyOptional: true,
    example:
      'primitive res_ip ocf:heartbeat:IPaddr2 \\\n\tparams ip=192.168.11.200 cidr_netmask=24 \\\n\top monitor interval=10s timeout=20s',
    source: CRMSH,
    describe: sentences.primitive,
    hint: primitiveHint,
  },
  rsc_template: {
    doc: {
      en: 'Defines a template for several similar primitives, which name it as `@template` and add what differs. It is not a resource itself; constraints on the template apply to all resources that use it.',
      ja: '似た primitive を複数作るためのひな形です。`@テンプレート名` で参照し、異なる部分だけを追加します。それ自体はリソースになりません。テンプレートに対する制約は、使用しているすべてのリソースに適用されます。',
    },
    args: seq(definition('crm-template'), optional(agentWord)),
    syntax: 'ID AGENT [params] ... [meta ...] [op ...] ...',
    head: 2,
    pairs: true,
    clauses: templateClauses,
    body: (bound) => scope(templateWithDescription, parametersOf(bound)),
    fixedBody: scope(templateWithDescription, anyName),
    bodyOptional: true,
    versions: since('pacemaker', '1.1.5'),
    example:
      'rsc_template vm ocf:heartbeat:VirtualDomain op monitor interval=10s timeout=30s\nprimitive vm1 @vm params config=/etc/libvirt/qemu/vm1.xml',
    source: CRMSH,
  },
  group: {
    doc: {
      en: 'Defines resources that run together on one node, started in the given order and stopped in reverse. If one cannot run, those after it do not run either.\n\nOnly primitives may be members; constraints refer to the group, not to a member.',
      ja: '同じノードで一緒に動かすリソースのまとまりです。書いた順に起動し、逆順に停止します。途中のリソースが動けない場合、その後のリソースも起動しません。\n\nメンバーにできるのは primitive だけです。制約はメンバーではなくグループに設定します。',
    },
    args: seq(definition('crm-resource'), repeat({ ...member, type: groupMember })),
    head: untilPair,
    ...container(containerClauses('group')),
    example: 'group rg_http res_filesystem res_ip res_httpd',
    describe: sentences.group,
    hint: groupHint,
  },
  clone: {
    doc: {
      en: 'Runs a resource or group on several nodes at once, by default one instance on each. With `meta promotable=true` (Pacemaker 2), instances can be promoted, as with `ms`.',
      ja: 'リソースまたはグループを複数ノードで同時に動かします(既定では各ノードに 1 つ)。`meta promotable=true`(Pacemaker 2)を付けると、従来の `ms` と同じく昇格する役割を持つクローンになります。',
    },
    args: seq(definition('crm-resource'), { ...member, type: cloneMember }),
    head: 2,
    ...container(containerClauses('clone')),
    example: 'clone cl_ping res_ping meta interleave=true',
    describe: sentences.clone,
    hint: cloneHint,
  },
  ms: {
    doc: {
      en: 'Runs a resource on several nodes and promotes some of its instances (master/slave). Use it for DRBD, whose Primary is the promoted instance. Pacemaker 2 calls it a promotable clone; Pacemaker 3 accepts only that form.\n\nDRBD needs `notify=true`.',
      ja: 'マスター/スレーブ構成です。複数ノードでリソースを動かし、その一部を昇格させます。DRBD(昇格したものが Primary)で使う形です。Pacemaker 2 では昇格可能なクローンと呼ばれ、Pacemaker 3 ではその書き方しか使えません。\n\nDRBD では `notify=true` が必要です。',
    },
    args: seq(definition('crm-resource'), { ...member, type: promotedMember }),
    head: 2,
    ...container(containerClauses('ms')),
    versions: until('pacemaker', '2'),
    deprecated: { since: since('pacemaker', '2'), replacement: 'clone ... meta promotable=true' },
    fix: promotableFix,
    example: 'ms ms_drbd0 res_drbd0 \\\n\tmeta master-max=1 master-node-max=1 clone-max=2 clone-node-max=1 notify=true',
    describe: sentences.clone,
    hint: cloneHint,
  },
};

/** Other words for the same statements. */
export const resourceAliases: Readonly<Record<string, CrmDirective>> = {
  master: { ...resources['ms']!, aliasOf: 'ms', hidden: true },
};
