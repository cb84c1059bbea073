import { codeSpan } from '../../../base/sinks.ts';
import type { Text } from '../../../base/text.ts';
import { either, literal, optional, parts, repeat, seq, word } from '../../../schema/grammar.ts';
import type { BoundStatement, Choice, Grammar, ValueType, WordElement } from '../../../schema/types.ts';
import { anything, choice, oneOf } from '../../../schema/values.ts';
import { since } from '../../../schema/versions.ts';
import type { Word } from '../../../syntax/tree.ts';
import { colocation } from '../sentences/colocation.ts';
import { location } from '../sentences/location.ts';
import { order } from '../sentences/order-text.ts';
import { ticketHint } from '../sentences/short/amount.ts';
import { orderHint } from '../sentences/short/order.ts';
import { colocationHint, locationHint } from '../sentences/short/placement.ts';
import { ticket } from '../sentences/ticket.ts';
import {
  assignment,
  CRMSH,
  colocationScore,
  constrained,
  definition,
  nodeName,
  PLACEHOLDER,
  plainBoolean,
  roleChoices,
  score,
  withAction,
  withRole,
} from '../values/elements.ts';
import { type CrmDirective, everyWord, scope } from '../values/form.ts';
import { literalDocs } from '../values/literals.ts';
import { rule } from './rules.ts';

const brackets = {
  '(': {
    en: 'Opens a set whose members have no order among themselves.',
    ja: 'メンバー同士に順序のないセットを開きます。',
  },
  ')': { en: 'Closes the set.', ja: 'セットを閉じます。' },
  '[': {
    en: 'Opens a set of which one member is enough (`require-all=false`), without an order among them.',
    ja: 'メンバー同士に順序がなく、1 つでも満たせばよいセット(`require-all=false`)を開きます。',
  },
  ']': { en: 'Closes the set.', ja: 'セットを閉じます。' },
} as const;

const sinceOne = { versions: since('pacemaker', '1.1') } as const;

const setAttributes: Grammar = either(
  parts('=', seq(literal('sequential', literalDocs['sequential']), literal('='), word('BOOLEAN', plainBoolean))),
  parts(
    '=',
    seq(literal('require-all', literalDocs['require-all'], sinceOne), literal('='), word('BOOLEAN', plainBoolean)),
  ),
);

/** Members with their roles or actions, sets in brackets, attributes of sets. What the brackets enclose is looked at by `checks/sets.ts`. */
function members(one: Grammar): Grammar {
  return repeat(
    either(
      one,
      setAttributes,
      ...Object.entries(brackets).map(([bracket, doc]) => literal(bracket, doc, bracket === '[' ? sinceOne : {})),
      literal(PLACEHOLDER, {
        en: 'Marks a set of fewer than two members.',
        ja: 'メンバーが 2 つ未満のセットを示す印です。',
      }),
    ),
  );
}

const pattern: ValueType = {
  name: { en: 'a regular expression between slashes', ja: 'スラッシュで囲んだ正規表現' },
  check(text) {
    if (!/^\/.+\/$/.test(text)) return {};
    const flaw = flawIn(text.slice(1, -1));
    return flaw && { code: 'bad-pattern', why: flaw };
  },
};

const CHARACTER_CLASSES: ReadonlySet<string> = new Set(
  'alnum alpha blank cntrl digit graph lower print punct space upper xdigit'.split(' '),
);

/** What keeps the C library from reading a regular expression, as far as a glance shows it. */
function flawIn(regex: string): Text | undefined {
  // Escaped characters and whole classes represent one character.
  const plain = regex
    .replace(/\\./gs, 'x')
    .replace(/\[\^?\]?(?:\[[:.=][^[\]]*[:.=]\]|[^\]])*(\]|$)/g, (_, end: string) => (end ? 'x' : '['));
  const unknown = [...regex.matchAll(/\[:(\w*):\]/g)].find(([, name]) => !CHARACTER_CLASSES.has(name!));
  if (unknown)
    return {
      en: `${codeSpan(unknown[0])} is not a character class. Use \`[:alpha:]\`, \`[:digit:]\`, \`[:alnum:]\` ...`,
      ja: `${codeSpan(unknown[0])} という文字クラスはありません(\`[:alpha:]\`、\`[:digit:]\`、\`[:alnum:]\` など)。`,
    };
  if (plain.includes('['))
    return { en: 'The `[` in this pattern is never closed.', ja: 'パターンの `[` が閉じられていません。' };
  let depth = 0;
  for (const each of plain) {
    if (each === '(') depth++;
    else if (each === ')' && depth) depth--;
  }
  if (depth) return { en: 'The `(` in this pattern is never closed.', ja: 'パターンの `(` が閉じられていません。' };
  const repeats = [...plain.matchAll(/\{(\d+),(\d+)\}/g)].some(([, from, to]) => Number(from) > Number(to));
  if (!repeats && !/(?:^|\()\*/.test(plain)) return undefined;
  return {
    en: 'In this pattern a repetition repeats nothing, or counts backwards.',
    ja: 'パターンの繰り返し指定に対象がないか、回数の範囲が逆です。',
  };
}

const discovery: readonly Choice[] = [
  choice(
    'always',
    'Checks on every node whether the resource already runs.',
    'リソースがすでに動いていないか、すべてのノードで確認します。',
  ),
  choice(
    'never',
    'Does not check this node at all: the agent does not have to be installed there.',
    'このノードでは確認しません(エージェントが導入されていなくてもかまいません)。',
  ),
  choice('exclusive', 'Checks only the nodes that have such a constraint.', 'この制約を持つノードでだけ確認します。'),
];

/** crmsh corrects the case of roles after a colon, but neither roles nor names here. */
const exactRole = oneOf(roleChoices);
const roleDoc = { en: 'The role that the constraint is about.', ja: '制約の対象となる役割です。' };

function locationAttribute(name: string, value: WordElement, versions = since('pacemaker', '1.1')): Grammar {
  return parts('=', seq(literal(name, literalDocs[name], { joined: '=', versions }), literal('='), value));
}

const locationAttributes: Grammar = either(
  locationAttribute('role', word('ROLE', exactRole, { doc: roleDoc })),
  locationAttribute('$role', word('ROLE', exactRole)),
  locationAttribute('resource-discovery', word('WHERE', oneOf(discovery)), since('pacemaker', '1.1.13')),
);

/** The place of Pacemaker 1.0's shell. */
const roleAfter: Grammar = either(
  assignment('role', word('ROLE', exactRole), sinceOne),
  assignment('$role', word('ROLE', exactRole), sinceOne),
);

const lossPolicies: readonly Choice[] = [
  choice('stop', 'Stops the resource.', 'リソースを停止します。'),
  choice('demote', 'Demotes the resource (with the role Master).', '降格させます(役割が Master の場合)。'),
  choice(
    'fence',
    'Fences the nodes that run it. The most reliable, with the largest impact.',
    '動かしているノードをフェンシングします。最も確実ですが影響も最大です。',
  ),
  choice('freeze', 'Leaves the resource as it is, unmanaged.', '管理対象から外し、そのままの状態にします。'),
];

/** How strict an order is. */
export const orderKindChoices: readonly Choice[] = [
  choice(
    'Mandatory',
    'The second action waits for the first; when the first resource stops or moves, the second follows.',
    '最初の動作が終わるまで次の動作を行いません。最初のリソースが停止・移動すると、次のリソースもそれに従います。',
  ),
  choice(
    'Optional',
    'The order applies only when both actions happen at the same time. Each resource may run without the other.',
    '両方を同時に行う場合にだけ順序を守ります。片方だけでも動作します。',
  ),
  choice(
    'Serialize',
    'The actions never happen at the same time, in any order.',
    '順序は問わず、同時に行わないようにします。',
  ),
];

/**
 * In front of the colon of an order; `checks/structure.ts` reports other words, since a name might appear there as
 * well.
 */
const kind: ValueType = {
  name: {
    en: 'a kind (`Mandatory`, `Optional`, `Serialize`) or a score',
    ja: '種類(`Mandatory`、`Optional`、`Serialize`)またはスコア',
  },
  choices: [
    choice(
      'inf',
      'The older form of `Mandatory`, which every version reads.',
      '`Mandatory` の古い書き方で、どのバージョンでも通用します。',
    ),
    ...orderKindChoices,
  ],
};

const kindOrScore: Grammar = parts(
  ':',
  seq(
    word('KIND', kind, {
      joined: ': ',
      doc: {
        en: 'How strict the order is. A score is the older form: 0 is `Optional`, anything else `Mandatory`.',
        ja: '順序の厳しさです。スコアは古い書き方で、0 は `Optional`、それ以外は `Mandatory` になります。',
      },
    }),
    literal(':'),
  ),
);

/** A kind or a score whose colon is forgotten: `checks/structure.ts` reports it. */
const bareKind: ValueType = {
  name: kind.name,
  check: (text) =>
    /^(?:mandatory|optional|serialize|advisory|[+-]?inf(?:inity)?|[+-]?\d+)$/i.test(text) ? undefined : {},
};

/** The action that a second resource needs after a promotion, which it would take over otherwise. */
function actionAfter(before: readonly Word[], { statement }: BoundStatement): string | undefined {
  const action = /:(promote|demote)$/i.exec(before.at(-1)?.text ?? '')?.[1]?.toLowerCase();
  if (!action) return undefined;
  const { keyword, body } = statement;
  const isPromotable =
    /^(?:ms|master)$/.test(keyword.text) ||
    body?.statements.some((list) => list.body?.statements.some((pair) => pair.keyword.text === 'promotable'));
  if (isPromotable) return `:${action}`;
  return action === 'promote' ? ':start' : ':stop';
}

/** Statements that say where and when resources run. */
export const constraints: Readonly<Record<string, CrmDirective>> = {
  location: {
    doc: {
      en: 'Sets where a resource prefers to run, must run, or must not run: by a score for a node, or by rules over node attributes and time.\n\nThe scores of all constraints are added up; the node with the highest sum wins, and a sum below 0 forbids the node.',
      ja: 'リソースを動かしたいノード、必ず動かすノード、動かしてはならないノードを指定します。ノードごとのスコア、またはノード属性・日時の rule で書きます。\n\nすべての制約のスコアが合計され、最も高いノードが選ばれます。合計が 0 未満のノードでは動きません。',
    },
    args: seq(
      definition('crm-constraint'),
      either(
        seq(literal('{', undefined, sinceOne), members(withRole), literal('}')),
        word('/PATTERN/', pattern, {
          versions: since('pacemaker', '1.1.16'),
          doc: { en: 'All resources whose name matches.', ja: '名前が一致するすべてのリソースです。' },
        }),
        constrained,
      ),
      repeat(locationAttributes, 0),
      optional(seq(score, nodeName, optional(roleAfter))),
    ),
    syntax: 'ID RESOURCE [role=ROLE] { SCORE: NODE | rule ... }',
    head: everyWord,
    colons: 'error',
    sets: 'braces',
    clauses: { rule },
    body: scope({ rule }),
    bodyOptional: true,
    example: 'location l_prefer_1 rg_http 100: cluster1',
    source: CRMSH,
    describe: location,
    hint: locationHint,
  },
  colocation: {
    doc: {
      en: 'Makes resources run on the same node (`inf:`), preferably on the same node (a number), or never on the same node (`-inf:`). With two names, the **first depends on the second**: the second is placed first, and the first follows it.\n\nWith three or more names, or with brackets, it is a resource set, in which each member depends on those before it: the reverse direction.',
      ja: '同じノードで動かす(`inf:`)、なるべく同じにする(数値)、同じにしない(`-inf:`)リソースを指定します。名前が 2 つの場合は**前のリソースが後のリソースに依存します**(後のリソースの配置が先に決まります)。\n\n3 つ以上、または括弧を使う場合はリソースセットになり、各メンバーはその前のメンバーに依存します。向きが逆になるので注意してください。',
    },
    args: seq(
      definition('crm-constraint'),
      colocationScore,
      members(withRole),
      optional(assignment('node-attribute', word('ATTRIBUTE', anything()))),
    ),
    syntax: 'ID SCORE: RESOURCE[:ROLE] RESOURCE[:ROLE] ...',
    head: everyWord,
    colons: 'error',
    sets: 'everywhere',
    example: 'colocation c_rg_http_on_drbd0 inf: rg_http ms_drbd0:Master',
    source: CRMSH,
    describe: colocation,
    hint: colocationHint,
  },
  order: {
    doc: {
      en: 'Sets which action comes first: `order o inf: ms_drbd0:promote rg_http:start` starts only after DRBD is Primary. Stopping happens in reverse unless `symmetrical=false`.\n\nAn order does not choose the node: you nearly always need a `colocation` of the same resources as well.',
      ja: '動作の順序を指定します。`order o inf: ms_drbd0:promote rg_http:start` では、DRBD が Primary になってから `rg_http` が起動します。`symmetrical=false` を付けない限り、停止は逆順です。\n\norder はノードについては何も指定しません。ほとんどの場合、同じリソースの `colocation` も必要です。',
    },
    args: seq(
      definition('crm-constraint'),
      optional(either(kindOrScore, word('KIND', bareKind))),
      members(withAction),
      optional(assignment('symmetrical', word('BOOLEAN', plainBoolean))),
    ),
    syntax: 'ID [KIND:] RESOURCE[:ACTION] RESOURCE[:ACTION] ... [symmetrical=BOOLEAN]',
    head: everyWord,
    colons: 'error',
    sets: 'everywhere',
    example: 'order o_drbd_before_rg_http inf: ms_drbd0:promote rg_http:start',
    source: CRMSH,
    nameSuffix: actionAfter,
    describe: order,
    hint: orderHint,
  },
  rsc_ticket: {
    doc: {
      en: 'Lets resources run only at the site that holds a ticket (geo clusters with booth), and sets what happens to them when the ticket is lost.',
      ja: 'チケットを持つサイトでだけリソースを動かします(booth による広域クラスタ)。チケットを失ったときの動作も指定します。',
    },
    args: seq(
      definition('crm-constraint'),
      parts(
        ':',
        seq(word('TICKET', anything('a ticket', 'チケット名'), { defines: 'crm-ticket', joined: ': ' }), literal(':')),
      ),
      members(withRole),
      optional(assignment('loss-policy', word('POLICY', oneOf(lossPolicies)))),
    ),
    syntax: 'ID TICKET: RESOURCE[:ROLE] ... [loss-policy=POLICY]',
    head: everyWord,
    colons: 'error',
    sets: 'everywhere',
    versions: since('pacemaker', '1.1.6'),
    example: 'rsc_ticket t_web ticketA: rg_http loss-policy=stop',
    source: CRMSH,
    describe: ticket,
    hint: ticketHint,
  },
};

/** Other words for the same statements. */
export const constraintAliases: Readonly<Record<string, CrmDirective>> = {
  collocation: { ...constraints['colocation']!, aliasOf: 'colocation', hidden: true },
};
