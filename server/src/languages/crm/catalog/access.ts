import { either, literal, optional, parts, repeat, seq, word } from '../../../schema/grammar.ts';
import type { Choice, Grammar, ValueType } from '../../../schema/types.ts';
import { anything, choice, oneOf } from '../../../schema/values.ts';
import { since } from '../../../schema/versions.ts';
import { CRMSH, definition, identifier } from '../values/elements.ts';
import { userFix } from '../values/fixes.ts';
import { type CrmDirective, everyWord, scope } from '../values/form.ts';
import { literalDocs } from '../values/literals.ts';
import { boolean, duration } from '../values/values.ts';
import { anyName, attributesClause, description, listClause } from './lists.ts';

const rights: readonly Choice[] = [
  choice('read', 'Allows reading.', '参照を許可します。'),
  choice('write', 'Allows reading and changing.', '参照と変更を許可します。'),
  choice('deny', 'Forbids even reading.', '参照も禁止します。'),
];

const specs: readonly Choice[] = [
  choice(
    'xpath',
    'Everything that the XPath finds in the CIB: `xpath://nodes`.',
    'CIB の中で XPath に一致するものです(`xpath://nodes`)。',
  ),
  choice('ref', 'The element with this id: `ref:rg_http`.', 'その ID の要素です(`ref:rg_http`)。'),
  choice('reference', 'The same as `ref`.', '`ref` と同じです。', { hidden: true }),
  choice('type', 'All elements of a kind: `type:primitive`.', 'その種類のすべての要素です(`type:primitive`)。'),
  choice('tag', 'The same as `type`.', '`type` と同じです。', { hidden: true }),
  choice(
    'attr',
    'Of these elements only one attribute; together with `type`.',
    'その要素の特定の属性だけを対象にします(`type` と併用)。',
  ),
  choice('attribute', 'The same as `attr`.', '`attr` と同じです。', { hidden: true }),
];

const shortcuts: readonly Choice[] = [
  choice(
    'meta',
    'The meta attributes of a resource, or one of them: `meta:res_ip:target-role`.',
    'リソースのメタ属性、またはその 1 つです(`meta:res_ip:target-role`)。',
  ),
  choice('params', 'The parameters of a resource, or one of them.', 'リソースのパラメーター、またはその 1 つです。'),
  choice('utilization', 'The utilization of a resource.', 'リソースの utilization です。'),
  choice('location', 'The location constraints of a resource.', 'リソースの location 制約です。'),
  choice('property', 'The cluster’s properties, or one of them.', 'クラスタのプロパティ、またはその 1 つです。'),
  choice('nodeattr', 'Attributes of nodes, or one of them.', 'ノード属性、またはその 1 つです。'),
  choice('nodeutil', 'The utilization of nodes.', 'ノードの utilization です。'),
  choice('node', 'Nodes, or one of them.', 'ノード、またはその 1 つです。'),
  choice('status', 'The whole status section.', '状態セクション全体です。'),
  choice('cib', 'The whole CIB.', 'CIB 全体です。'),
];

const known = new Set([...specs, ...shortcuts].map((each) => each.value));
const standalone = new Set(['property', 'nodeattr', 'nodeutil', 'node', 'status', 'cib']);

const specification: ValueType = {
  name: {
    en: 'what it is about: `xpath:...`, `ref:ID`, `type:KIND`, `meta:RESOURCE` ...',
    ja: '対象(`xpath:...`、`ref:ID`、`type:種類`、`meta:リソース` など)',
  },
  choices: [...specs, ...shortcuts],
  check(text) {
    const colon = text.indexOf(':');
    const type = colon < 0 ? text : text.slice(0, colon);
    if (!known.has(type)) return {};
    if (colon >= 0 && text.includes('::') && shortcuts.some((each) => each.value === type)) return {};
    return colon < 0 && !standalone.has(type) ? {} : undefined;
  },
};

const right = word('RIGHT', oneOf(rights, { caseless: true }));
/** What a right is about goes on after its kind, save where that is a whole by itself. */
const spec = word('WHAT', specification, {
  insertionOf: (_, kind) => (standalone.has(kind) ? undefined : `${kind}:`),
  innerNames: {
    pattern: /(?<=^(?:ref|reference|meta|params|utilization|location):)[^:]+|(?<=@id=(['"]))[^'"]+(?=\1)/g,
    kinds: ['crm-resource', 'crm-constraint', 'crm-tag'],
  },
});
const permissions: Grammar = seq(
  right,
  optional(parts(':', seq(word('ID', identifier), literal(':')))),
  optional(parts('=', seq(literal('description', literalDocs['description']), literal('='), word('TEXT', anything())))),
  // crmsh lets a right without an object pass, which then grants nothing: `checks/structure.ts` warns of it.
  repeat(spec, 0),
);

const roles: Grammar = repeat(word('ROLE', identifier, { refersTo: 'crm-role' }));

/** Statements that say who may see and change what; they count with the property `enable-acl`. */
export const access: Readonly<Record<string, CrmDirective>> = {
  role: {
    doc: {
      en: 'Defines a list of permissions: what may be read, written, or not even seen. `acl_target` and `acl_group` assign it. It has an effect only with the property `enable-acl=true`.',
      ja: '参照・変更・禁止の権限をまとめたロールです。`acl_target` や `acl_group` で割り当てます。プロパティ `enable-acl=true` のときだけ有効です。',
    },
    args: seq(
      word('ROLE', identifier, { defines: 'crm-role' }),
      optional(
        parts('=', seq(literal('description', literalDocs['description']), literal('='), word('TEXT', anything()))),
      ),
      repeat(permissions),
    ),
    syntax: 'ROLE { read | write | deny } WHAT ...',
    head: everyWord,
    versions: since('pacemaker', '1.1.5'),
    example: 'role operator write meta:rg_http:target-role read cib',
    source: CRMSH,
  },
  acl_target: {
    doc: {
      en: 'Assigns roles to a system user, who must be in the group `haclient`.',
      ja: 'システムのユーザー(`haclient` グループに所属している必要があります)にロールを割り当てます。',
    },
    args: seq(word('USER', identifier), roles),
    head: everyWord,
    versions: since('pacemaker', '1.1.12'),
    example: 'acl_target alice operator',
    source: CRMSH,
  },
  acl_group: {
    doc: {
      en: 'Assigns roles to all members of a system group. Pacemaker before 2.1.5 accepts it, but ignores it.',
      ja: 'システムのグループに所属する全員にロールを割り当てます。Pacemaker 2.1.5 より前では読み込まれるだけで効果がありません。',
    },
    args: seq(word('GROUP', identifier), roles),
    head: everyWord,
    versions: since('pacemaker', '1.1.12'),
    example: 'acl_group operators operator',
    source: CRMSH,
  },
  user: {
    doc: {
      en: 'Defines the permissions of a user, in the form of Pacemaker before 1.1.12. Newer versions reject it: use a `role` and an `acl_target`.',
      ja: 'Pacemaker 1.1.12 より前の書き方によるユーザーの権限です。新しいバージョンでは拒否されるため、`role` と `acl_target` を使ってください。',
    },
    args: seq(
      word('USER', identifier),
      repeat(
        either(
          parts(
            ':',
            seq(
              literal('role', {
                en: 'Gives the user the permissions of this role.',
                ja: 'このロールの権限をユーザーに与えます。',
              }),
              literal(':'),
              word('ROLE', identifier, { refersTo: 'crm-role' }),
            ),
          ),
          permissions,
        ),
      ),
    ),
    head: everyWord,
    versions: { product: 'pacemaker', since: '1.1', until: '1.1' },
    deprecated: { replacement: 'acl_target' },
    hidden: true,
    fix: userFix,
    source: CRMSH,
  },
};

const alertMeta = {
  directives: {
    timeout: {
      doc: {
        en: 'Sets how long the script may take before it is killed.',
        ja: 'スクリプトの制限時間です。超えると強制終了されます。',
      },
      args: word('TIME', duration, { severity: 'warning' }),
      default: '30s',
      source: 'Pacemaker Explained',
    },
    'timestamp-format': {
      doc: {
        en: 'Sets how the time is passed to the script, in the format of `date`.',
        ja: 'スクリプトに渡す時刻の書式です(`date` コマンドの形式)。',
      },
      args: word('FORMAT', anything()),
      default: '%H:%M:%S.%06N',
      source: 'Pacemaker Explained',
    },
    enabled: {
      doc: { en: 'Sets whether the alert is sent at all.', ja: '通知を有効にするかどうかです。' },
      args: word('BOOLEAN', boolean, { severity: 'warning' }),
      default: 'true',
      versions: since('pacemaker', '2.1.6'),
      source: 'Pacemaker Explained',
    },
  },
  unknown: 'warning',
} as const;

const alertLists: Readonly<Record<string, CrmDirective>> = {
  attributes: attributesClause(
    anyName,
    'Passes values to the script as environment variables.',
    'スクリプトに環境変数として渡す値です。',
  ),
  meta: listClause('Sets how the alert is sent.', '通知の送り方を指定します。', alertMeta),
};

const plainEvents = ['nodes', 'fencing', 'resources'];
/** The kind of event that names follow in braces. */
const NAMED_EVENT = 'attributes';

const alertClauses: Readonly<Record<string, CrmDirective>> = {
  ...alertLists,
  select: {
    doc: {
      en: 'Selects which events it is called for: `nodes`, `fencing`, `resources`, `attributes { NAME ... }`.',
      ja: '通知するイベントです(`nodes`、`fencing`、`resources`、`attributes { 名前 ... }`)。',
    },
    args: repeat(
      either(
        seq(
          literal(NAMED_EVENT, literalDocs[NAMED_EVENT]),
          literal('{'),
          repeat(word('NAME', { ...anything(), check: (text) => (/^[\w#$-][^=]*$/.test(text) ? undefined : {}) }), 0),
          literal('}'),
        ),
        ...plainEvents.map((each) => literal(each, literalDocs[each])),
      ),
    ),
    head: (words, at) => selection(words, at),
    missing: 'warning',
    versions: since('pacemaker', '1.1.18'),
    source: CRMSH,
  },
  to: {
    doc: {
      en: 'Sets the recipient: an address, a file, or whatever the script expects. May be repeated.',
      ja: '通知先(アドレスやファイルなど、スクリプトが解釈する値)です。複数書けます。',
    },
    args: either(
      seq(literal('{'), word('RECIPIENT', anything('a recipient', '通知先')), literal('}')),
      word('RECIPIENT', anything('a recipient', '通知先')),
    ),
    head: (words, at) => (words[at]?.text === '{' ? 2 : 1),
    // crmsh takes any word for the recipient, also one that opens a clause.
    missing: 'warning',
    pairs: true,
    clauses: alertLists,
    body: scope({ ...alertLists, description }),
    bodyOptional: true,
    source: CRMSH,
  },
};

/** How many words `select` takes: the kinds of events, with what is in braces. */
function selection(words: readonly { readonly text: string }[], at: number): number {
  let i = at;
  for (; i < words.length; i++) {
    if (plainEvents.includes(words[i]!.text)) continue;
    // Without a brace the word opens the clause of that name.
    if (words[i]!.text !== NAMED_EVENT || words[i + 1]?.text !== '{') break;
    while (i < words.length && words[i]!.text !== '}') i++;
  }
  return Math.min(i, words.length) - at;
}

/** `alert`: a script that is called when something happens. */
export const alert: CrmDirective = {
  doc: {
    en: 'Defines a script that Pacemaker calls on events (nodes join and leave, resources start or fail), with the details in its environment.',
    ja: 'イベント(ノードの参加・離脱、リソースの起動・障害など)のたびに Pacemaker が呼び出すスクリプトです。詳細は環境変数で渡されます。',
  },
  args: seq(definition('crm-constraint'), word('PATH', anything('the path of a script', 'スクリプトのパス'))),
  head: 2,
  pairs: true,
  clauses: alertClauses,
  exactClauses: ['attributes', 'meta', 'select'],
  body: scope({ ...alertClauses, description }),
  bodyOptional: true,
  versions: since('pacemaker', '1.1.15'),
  example: 'alert mail /usr/share/pacemaker/alerts/alert_smtp.sh to admin@example.com',
  source: CRMSH,
};
