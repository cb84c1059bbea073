import { codeSpan } from '../../../base/sinks.ts';
import type { Text } from '../../../base/text.ts';
import { either, literal, optional, parts, repeat, seq, word } from '../../../schema/grammar.ts';
import type { Choice, Grammar, ValueType } from '../../../schema/types.ts';
import { anything, choice, oneOf } from '../../../schema/values.ts';
import { since, until, versionMismatch } from '../../../schema/versions.ts';
import * as sentences from '../sentences/rules.ts';
import { ruleHint } from '../sentences/short/placement.ts';
import { assignment, CRMSH, identifier, role, scoreChoices } from '../values/elements.ts';
import type { CrmDirective } from '../values/form.ts';
import type { ShellWord } from '../values/shell-words.ts';
import { dateTime } from '../values/values.ts';

/** How conditions are joined. */
export const boolChoices: readonly Choice[] = [
  choice(
    'and',
    'Both sides must hold. A rule has only `and`s or only `or`s.',
    '両方の条件が成り立つ必要があります。1 つの rule の中で `or` と混ぜることはできません。',
  ),
  choice(
    'or',
    'One of the sides is enough. A rule has only `and`s or only `or`s.',
    'どちらかの条件が成り立てば十分です。1 つの rule の中で `and` と混ぜることはできません。',
  ),
];

/** Questions about an attribute alone. */
export const unaryChoices: readonly Choice[] = [
  choice('defined', 'True on nodes that have the attribute at all.', 'その属性を持つノードで真になります。'),
  choice(
    'not_defined',
    'True on nodes without the attribute. For `pingd`, nodes on which the ping resource has not reported yet.',
    'その属性を持たないノードで真になります。`pingd` であれば、まだ ping リソースの結果がないノードです。',
  ),
];

/** How an attribute is compared with a value. */
export const binaryChoices: readonly Choice[] = [
  choice('eq', 'True if the values are equal.', '値が等しい場合に真になります。'),
  choice(
    'ne',
    'True if the values differ. Also true if the attribute is missing.',
    '値が等しくない場合に真になります。属性がない場合も真になります。',
  ),
  choice('lt', 'True if the value is less.', '値がより小さい場合に真になります。'),
  choice('gt', 'True if the value is greater.', '値がより大きい場合に真になります。'),
  choice('lte', 'True if the value is less or equal.', '値が等しいか、より小さい場合に真になります。'),
  choice('gte', 'True if the value is greater or equal.', '値が等しいか、より大きい場合に真になります。'),
];

/** As what it is compared. */
export const typeChoices: readonly Choice[] = [
  choice('number', 'Compare as numbers: 9 is less than 10.', '数値として比較します(9 は 10 より小さい)。'),
  choice('integer', 'Compare as whole numbers.', '整数として比較します。', { versions: since('pacemaker', '2.0.5') }),
  choice(
    'string',
    'Compare as text: `9` is greater than `10`.',
    '文字列として比較します(`9` は `10` より大きくなります)。',
  ),
  choice(
    'version',
    'Compare as versions: 1.10 is newer than 1.9.',
    'バージョンとして比較します(1.10 は 1.9 より新しい)。',
  ),
];

/** Attributes that every node has without anybody setting them, and the one that ping agents set by custom. */
export const builtinAttributes: readonly Choice[] = [
  choice('#uname', 'The node’s name.', 'ノード名です。'),
  choice('#id', 'The node’s id.', 'ノードの ID です。'),
  choice('#kind', '`cluster`, `remote` or `container`.', 'ノードの種類(`cluster`、`remote`、`container`)です。'),
  choice(
    '#is_dc',
    '`true` on the node that coordinates the cluster at the moment.',
    'その時点の DC(調整役)ノードで `true` になります。',
  ),
  choice('#cluster-name', 'The value of the property `cluster-name`.', 'プロパティ `cluster-name` の値です。'),
  choice(
    '#site-name',
    'The node attribute `site-name`, else the cluster’s name.',
    'ノード属性 `site-name`、なければクラスタ名です。',
  ),
  choice(
    '#role',
    'The role of this instance of a promotable resource.',
    '昇格可能なリソースの、そのインスタンスの役割です。',
  ),
  choice('#ra-version', 'The version of the resource agent.', 'リソースエージェントのバージョンです。'),
  choice(
    'pingd',
    'Set by the ping agent. The value is the multiplier times the number of hosts that answer.',
    'ping エージェントが設定する属性です。応答したホスト数に multiplier を掛けた値になります。',
  ),
];

/** What may be asked of the date. */
export const dateChoices: readonly Choice[] = [
  choice('lt', 'True before this moment.', 'この日時より前に真になります。'),
  choice('gt', 'True after this moment.', 'この日時より後に真になります。'),
  choice(
    'in_range',
    'True from `start=` to `end=`, or for a length of time from `start=` on.',
    '`start=` から `end=` まで、または `start=` から指定した期間に真になります。',
  ),
  choice('in', 'The same as `in_range`.', '`in_range` と同じです。'),
  choice(
    'date_spec',
    'True at recurring times, such as hours of the day or days of the week.',
    '毎日の時間帯や曜日など、繰り返す日時に真になります。',
  ),
  choice('spec', 'The same as `date_spec`.', '`date_spec` と同じです。'),
];

const rangeKeys: readonly Choice[] = [
  choice('start', 'When it begins (ISO 8601).', '開始日時です(ISO 8601 形式)。'),
  choice('end', 'When it ends (ISO 8601).', '終了日時です(ISO 8601 形式)。'),
];
const specKeys: readonly Choice[] = [
  choice('hours', 'Hours of the day, 0-23.', '時です(0-23)。'),
  choice('monthdays', 'Days of the month, 1-31.', '日です(1-31)。'),
  choice('weekdays', 'Days of the week, 1 (Monday) to 7 (Sunday).', '曜日です(1 = 月曜日 ～ 7 = 日曜日)。'),
  choice(
    'yearsdays',
    'Meant for days of the year, but without effect: crmsh and the schema know only this name, and Pacemaker reads another one.',
    '年の通算日のための名前ですが、効果がありません(crmsh とスキーマが受け付けるのはこの名前だけで、Pacemaker は別の名前を読みます)。',
    { hidden: true },
  ),
  choice('months', 'Months, 1-12.', '月です(1-12)。'),
  choice('weeks', 'Weeks of the year, 1-53.', '週番号です(1-53)。'),
  choice('years', 'Years.', '年です。'),
  choice('weekyears', 'Years as ISO weeks count them.', 'ISO 週番号に対応する年です。'),
  choice('moon', 'Phase of the moon, 0 (new) to 7.', '月齢です(0 = 新月 ～ 7)。', {
    versions: until('pacemaker', '2'),
    deprecated: { since: since('pacemaker', '2.1.6') },
  }),
];

const specNamed = oneOf(specKeys);
/** Every version accepts `yearsdays`, and the scheduler looks for `yeardays`. */
const specKey: ValueType = {
  ...specNamed,
  check: (text, targets) =>
    text === 'yearsdays'
      ? {
          severity: 'warning',
          why: {
            en: '`yearsdays` has no effect: Pacemaker does not read it. Use `months` and `monthdays`.',
            ja: '`yearsdays` は Pacemaker に読まれないため、効果がありません。`months` と `monthdays` を使ってください。',
          },
        }
      : specNamed.check?.(text, targets),
};

const anyCase = { caseless: true } as const;
/** crmsh takes either case and puts `AND` right, but hands `OR` on as it is, which the schema refuses. */
const boolOp: ValueType = {
  ...oneOf(boolChoices),
  check: (text) => (text === 'or' || /^and$/i.test(text) ? undefined : /^or$/i.test(text) ? { replacement: 'or' } : {}),
};
const unaryOp = oneOf(unaryChoices);
const unary = new Set(unaryChoices.map((each) => each.value));
/** Signs of other languages, and what crmsh calls them. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ '=': 'eq', '==': 'eq', is: 'eq', '!=': 'ne', '<>': 'ne' },
  ...{ '<': 'lt', '>': 'gt', '<=': 'lte', '>=': 'gte', le: 'lte', ge: 'gte' },
};
const binaryNames = oneOf(binaryChoices);
const binaryOp: ValueType = {
  ...binaryNames,
  check: (text, targets) =>
    Object.hasOwn(SIGNS, text) ? { replacement: SIGNS[text]! } : binaryNames.check!(text, targets),
};
/** `pingd defined`, the wrong way round: `checks/rules.ts` reports it. */
const unaryAfter: ValueType = { name: unaryOp.name, check: (text) => (unary.has(text) ? undefined : {}) };
/** A score without its colon, as far as it cannot be an attribute: `checks/rules.ts` reports it. */
const bareScore: ValueType = {
  name: { en: 'a score', ja: 'スコア' },
  check: (text) => (/^[+-](?:inf(?:inity)?|\d+)$/i.test(text) ? undefined : {}),
};
// crmsh lets a key without a value pass, and one with two signs; `checks/rules.ts` reports it.
const specPair = parts(
  '=',
  seq(word('KEY', specKey), optional(seq(literal('='), repeat(literal('='), 0), word('VALUE', anything())))),
);
const rangePair = parts(
  '=',
  seq(word('KEY', oneOf(rangeKeys)), literal('='), word('DATE', dateTime, { severity: 'warning' })),
);

const reserved = new Set(['date', ...boolChoices.map((each) => each.value), ...unaryChoices.map((each) => each.value)]);

const attributeName: ValueType = {
  name: { en: 'the name of a node attribute', ja: 'ノード属性の名前' },
  choices: builtinAttributes,
  check(text) {
    if (!/^[\w#$-][^=]*$/.test(text)) return {};
    return reserved.has(text.toLowerCase()) ? { severity: 'warning' } : undefined;
  },
};
const attributeFacts = { doc: { en: 'The node attribute that is looked at.', ja: '調べるノード属性です。' } };
const attribute = word('ATTRIBUTE', attributeName, attributeFacts);
const nodeName: ValueType = { ...attributeName, check: (text) => (text === '#uname' ? undefined : {}) };
const equality: ValueType = { ...binaryNames, check: (text) => (text === 'eq' || text === 'ne' ? undefined : {}) };

/** A score of a rule may be the name of a node attribute as well, whose value is the score then. */
const ruleScore: ValueType = {
  name: {
    en: 'a score, or the name of a node attribute that holds it',
    ja: 'スコア、またはスコアを持つノード属性の名前',
  },
  choices: scoreChoices,
};

/** Where a value may come from instead of standing there. */
export const valueSources: readonly string[] = ['literal', 'param', 'meta'];

/** `10`, or `param{NAME}` for what a parameter of the resource says. */
const compared: ValueType = {
  name: { en: 'a value, or `param{NAME}`, `meta{NAME}`', ja: '値、または `param{名前}`、`meta{名前}`' },
  check(text, targets) {
    // crmsh 4 falls over an empty value and over one with a blank or a brace in it.
    const source = /^([^\s{}]+)(?:\{\S+\})?$/.exec(text);
    if (!source) return {};
    if (source[0] === source[1]) return undefined;
    if (versionMismatch(since('pacemaker', '1.1.17'), targets) === 'tooNew') return { why: valueSourceTooNew(text) };
    return valueSources.includes(source[1]!) ? undefined : {};
  },
};

function valueSourceTooNew(text: string): Text {
  return {
    en: `${codeSpan(text)}: values from parameters require Pacemaker 1.1.17.`,
    ja: `${codeSpan(text)}: パラメーターの値との比較は Pacemaker 1.1.17 からの機能です。`,
  };
}

const expression: Grammar = either(
  seq(
    literal('date', { en: 'Looks at the clock.', ja: '日時を条件にします。' }, anyCase),
    either(
      seq(word('OPERATION', oneOf(dateChoices.slice(0, 2))), word('DATE', dateTime, { severity: 'warning' })),
      seq(word('OPERATION', oneOf(dateChoices.slice(2, 4))), repeat(either(rangePair, specPair), 2)),
      seq(word('OPERATION', oneOf(dateChoices.slice(4))), repeat(specPair)),
    ),
  ),
  seq(word('OPERATOR', unaryOp), attribute),
  // What the name of a node is compared with is one; checks report names of none.
  seq(
    word('ATTRIBUTE', nodeName, attributeFacts),
    word('OPERATOR', equality),
    word('VALUE', compared, { refersTo: 'host', ifUndefined: 'none' }),
  ),
  seq(
    attribute,
    parts(
      ':',
      either(
        word('OPERATOR', binaryOp),
        seq(word('TYPE', oneOf(typeChoices)), literal(':'), word('OPERATOR', binaryOp)),
      ),
    ),
    word('VALUE', compared),
  ),
  seq(attribute, word('UNARY-BEHIND', unaryAfter)),
);

const ruleRole: Grammar = optional(
  either(assignment('role', word('ROLE', role)), assignment('$role', word('ROLE', role))),
);

const ruleGrammar: Grammar = either(
  seq(
    optional(assignment('$id', word('ID', identifier))),
    ruleRole,
    optional(either(parts(':', seq(word('SCORE', ruleScore), literal(':'))), word('SCORE', bareScore))),
    expression,
    repeat(seq(word('AND|OR', boolOp), expression), 0),
  ),
  seq(assignment('$id-ref', word('ID', identifier)), ruleRole),
);

const bool = new Set(boolChoices.map((each) => each.value));
const simpleDates = new Set(['lt', 'gt']);
/** The keys of `date spec`, as they are in front of `=`. */
export const specNames: readonly string[] = specKeys.map((each) => each.value);
const dateKeys = new Set([...rangeKeys.map((each) => each.value), ...specNames]);

/** How many words after `rule` belong to it: what follows are `name=value` words of the list that the rule is in. */
function ruleWords(words: readonly ShellWord[], at: number): number {
  let i = at;
  const lower = (): string => words[i]?.text.toLowerCase() ?? '';
  const reference = /^\$id-ref=/i.test(lower());
  if (/^\$id(-ref)?=/.test(lower())) i++;
  if (/^\$?role=/.test(lower())) i++;
  if (reference) return i - at;
  if (/^[^:]+:$/.test(lower()) || !bareScore.check!(lower(), {})) i++;
  for (;;) {
    if (lower() === 'date') {
      i++;
      const simple = simpleDates.has(lower());
      i++;
      if (simple) i++;
      // An empty value ends it for crmsh.
      else while (words[i] && !words[i]!.text.endsWith('=') && dateKeys.has(words[i]!.text.split('=', 1)[0]!)) i++;
    } else if (unary.has(lower()) || unary.has(words[i + 1]?.text ?? '')) i += 2;
    else i += 3;
    if (i >= words.length) return words.length - at;
    if (!bool.has(lower())) return i - at;
    i++;
  }
}

/** `rule -inf: not_defined pingd or pingd lte 0`, in locations and in lists of attributes. */
export const rule: CrmDirective = {
  doc: {
    en: 'Applies a score or attributes where (or when) a condition is true: a node attribute, a time. In a `location`, the score applies on the nodes where the condition is true; in a list of attributes, the values apply only there.\n\nConditions are joined with `and` or with `or`, never with both; use a second `rule` instead.',
    ja: '条件(ノード属性や日時)が成り立つ場所でだけ有効になります。`location` の中では条件が真になるノードにスコアが加わり、属性リストの中ではその条件のときだけ値が使われます。\n\n条件は `and` だけ、または `or` だけでつなぎます。混ぜたい場合は `rule` をもう 1 つ書いてください。',
  },
  args: ruleGrammar,
  syntax: '[SCORE:] { ATTRIBUTE OPERATOR VALUE | OPERATOR ATTRIBUTE | date OPERATION DATE } [{ and | or } ...]',
  assign: ' ',
  snippet: '${1:-inf}: ${2:ATTRIBUTE} ${3|eq,ne,lt,gt,lte,gte|} ${4:VALUE}',
  head: ruleWords,
  example: 'location l_connected rg_http rule -inf: not_defined pingd or pingd lte 0',
  source: CRMSH,
  describe: sentences.rule,
  hint: ruleHint,
};

/** Words that crmsh reads as built-in attributes although they begin with `#`. */
export function isBuiltinAttribute(text: string): boolean {
  return text.startsWith('#health') || builtinAttributes.some((each) => each.value === text);
}
