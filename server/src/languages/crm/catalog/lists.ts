import { literal, optional, parts, seq, word } from '../../../schema/grammar.ts';
import type { BoundStatement, Catalog, Directive, Grammar } from '../../../schema/types.ts';
import { anything } from '../../../schema/values.ts';
import { since } from '../../../schema/versions.ts';
import { CRMSH, identifier, scoreValue } from '../values/elements.ts';
import { type CrmDirective, scope } from '../values/form.ts';
import { metaAttributes } from './meta.ts';
import { opAttributes } from './operations.ts';
import { rule } from './rules.ts';

/** What may appear in every list of attributes besides the attributes. */
const inEveryList: Readonly<Record<string, Directive>> = {
  $id: {
    doc: {
      en: 'Sets the id of this list in the CIB, which lets others reference it with `$id-ref`. crmsh generates one if it is omitted.',
      ja: 'CIB でのこのリストの ID です。ほかの場所から `$id-ref` で参照できます。省略すると crmsh が自動的に付けます。',
    },
    args: word('ID', identifier, { defines: 'crm-set' }),
    source: CRMSH,
  },
  '$id-ref': {
    doc: {
      en: 'References the list with that id instead of writing it out. It may name the id of the list, or the resource that has it.',
      ja: 'リストを書く代わりに、その ID のリストを参照します。リストの ID か、そのリストを持つリソースの名前を指定します。',
    },
    args: word('ID', identifier, { refersTo: ['crm-set', 'crm-resource'], ifUndefined: 'none' }),
    source: CRMSH,
  },
};

const rules: Readonly<Record<string, CrmDirective>> = { rule };

/** `$ID:name=value`, `@ID:name`: pairs that have an id of their own, and references to them. */
const pairForms: NonNullable<Catalog['patterns']> = [
  {
    match: /^\$[^:=]+(:.+)?$/,
    label: '$ID:NAME',
    directive: {
      doc: {
        en: 'Sets a `name=value` with a separate id, so other lists can reference it with `@ID`.',
        ja: '独自の ID を持つ `名前=値` です。ほかのリストから `@ID` で参照できます。',
      },
      args: word('VALUE', anything()),
      source: CRMSH,
      hidden: true,
    },
  },
  {
    match: /^@/,
    label: '@ID',
    directive: {
      doc: {
        en: 'References the `name=value` that has that id (`@ID`), under another name with `@ID:NAME`.',
        ja: 'その ID を持つ `名前=値` を参照します。`@ID:NAME` で別の名前にできます。',
      },
      source: CRMSH,
      versions: since('pacemaker', '1.1.8'),
      hidden: true,
    },
  },
];

/** The scope of a list of attributes: the attributes, ids, and rules. */
export function listScope(pairs: Catalog): Catalog {
  const known = lists.get(pairs);
  if (known) return known;
  const made = scope(
    { ...rules, ...inEveryList },
    { ...pairs, patterns: [...(pairs.patterns ?? []), ...pairForms] },
    'pairs',
  );
  lists.set(pairs, made);
  return made;
}
const lists = new WeakMap<Catalog, Catalog>();

/** Names that nobody keeps a list of: a custom agent's parameters, node attributes, utilization. */
export const anyName: Catalog = {
  directives: {},
  other: {
    doc: { en: 'A name of your choice.', ja: '任意の名前です。' },
    args: word('VALUE', anything('a value', '値')),
    source: CRMSH,
    hidden: true,
  },
};

/** The score of a list is for experts: not offered. */
const score: Grammar = optional(
  parts(':', seq(word('SCORE', { name: scoreValue.name, check: scoreValue.check! }), literal(':'))),
);

/** What such a clause holds in any document. */
const somePairs: Catalog = { directives: {}, assign: '=' };

/** A clause that is a list of attributes. */
export function listClause(
  en: string,
  ja: string,
  pairs: Catalog | ((bound: BoundStatement) => Catalog),
  facts: Partial<CrmDirective> = {},
): CrmDirective {
  return {
    doc: { en, ja },
    args: score,
    ...(typeof pairs === 'function'
      ? { body: (bound: BoundStatement) => listScope(pairs(bound)), fixedBody: listScope(somePairs) }
      : { body: listScope(pairs) }),
    bodyOptional: true,
    head: 0,
    pairs: true,
    clauses: rules,
    source: CRMSH,
    ...facts,
  };
}

/** `description="..."` right after the head of a statement. */
export const description: Directive = {
  doc: {
    en: 'Holds a free-text description, which the cluster ignores. It must appear before the clauses.',
    ja: '人が読むための説明です。クラスタの動作には影響しません。ほかの句より前に書きます。',
  },
  args: word('TEXT', anything()),
  source: CRMSH,
};

/** `meta`: attributes that Pacemaker itself reads, by the kind of container. */
export function metaClause(container: Parameters<typeof metaAttributes>[0]): CrmDirective {
  return listClause(
    'Sets meta attributes, which control what Pacemaker itself does with the resource (target role, stickiness, failures, number of instances). They are not passed to the agent.',
    'メタ属性です。ターゲットロール、固着度、障害時の扱い、インスタンスの数など、Pacemaker 自身の動作を決めます。エージェントには渡りません。',
    metaAttributes(container),
    { example: 'meta target-role=Started migration-threshold=3' },
  );
}

/** `utilization`: what a resource needs, or a node has. */
export const utilization: CrmDirective = listClause(
  'Sets capacity in custom units (`cpu=2 memory=4096`): what a node has and what a resource needs. It has an effect only with the property `placement-strategy`.',
  '容量を独自の単位で指定します(`cpu=2 memory=4096` など)。ノードでは保有量、リソースでは必要量を表します。プロパティ `placement-strategy` を設定したときだけ有効です。',
  anyName,
  { example: 'utilization cpu=2 memory=4096', versions: since('pacemaker', '1.1') },
);

/** `attributes`: what is known of a node. */
export function attributesClause(pairs: Catalog, en: string, ja: string): CrmDirective {
  return listClause(en, ja, pairs);
}

const opClauses: Readonly<Record<string, CrmDirective>> = {
  rule: { ...rule, hidden: true },
  op_params: listClause(
    'Sets parameters that the agent gets for this operation only.',
    'このオペレーションのときだけエージェントに渡すパラメーターです。',
    anyName,
  ),
  op_meta: listClause('Sets meta attributes of this operation.', 'このオペレーションのメタ属性です。', opAttributes),
};

/**
 * The scope after `op ACTION`; what is no attribute there is handed to the agent, and `checks/operations.ts` reports
 * typos.
 */
export const opScope: Catalog = scope(
  { ...opClauses, ...inEveryList },
  {
    ...opAttributes,
    patterns: [...(opAttributes.patterns ?? []), ...pairForms],
    other: {
      doc: {
        en: 'No attribute of operations: the agent gets it for this operation only.',
        ja: 'オペレーションの属性ではないため、このオペレーションのときだけエージェントに渡されます。',
      },
      args: word('VALUE', anything('a value', '値')),
      source: CRMSH,
      hidden: true,
    },
  },
  'pairs',
);
export { opClauses };
