import { nearest } from '../../../base/nearest.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Text } from '../../../base/text.ts';
import { literal, optional, parts, seq, word } from '../../../schema/grammar.ts';
import type { Choice, Grammar, ValueType, WordElement } from '../../../schema/types.ts';
import { choice, oneOf } from '../../../schema/values.ts';
import { since, type VersionRange, versionMismatch } from '../../../schema/versions.ts';
import { literalDocs } from './literals.ts';

/** Where the facts on statements are from. */
export const CRMSH = 'crm(8)';

const ID = /^[A-Za-z_][\w.-]*$/;

/** An id as XML wants it: a letter or `_` first, then letters, digits, `.`, `-`, `_`. */
export const identifier: ValueType = {
  name: {
    en: 'a name (a letter or `_` first, then letters, digits, `.`, `-`, `_`)',
    ja: '名前(先頭は英字か `_`、以降は英数字、`.`、`-`、`_`)',
  },
  check: (text) => (ID.test(text) ? undefined : {}),
};

/** Is in a resource set in the place of a member (crmsh writes it, people never do). */
export const PLACEHOLDER = '_rsc_set_';

/** The name of something that another statement defines. */
export const reference: ValueType = {
  name: { en: 'the name of a resource', ja: 'リソース名' },
  check(text) {
    if (ID.test(text) && text !== PLACEHOLDER) return undefined;
    const names = text.split(',').filter(Boolean);
    return text.includes(',') && names.length && names.every((each) => ID.test(each))
      ? { replacement: names.join(' ') }
      : {};
  },
};

/** The id that a statement gives. */
export function definition(kind: string, name = 'ID'): WordElement {
  return word(name, identifier, { defines: kind });
}

/** A resource that a constraint may speak of: tags and templates represent the resources after them. */
export const constrained: WordElement = word('RESOURCE', reference, {
  refersTo: ['crm-resource', 'crm-tag', 'crm-template'],
  doc: {
    en: 'The resource, group, clone or tag that the constraint applies to. For a resource inside a group or a clone, name the container.',
    ja: '制約の対象となるリソース、グループ、クローン、またはタグです。グループやクローンの中のリソースではなく、外側の名前を書きます。',
  },
});

/** A resource that a container takes in. */
export const member: WordElement = word('RESOURCE', reference, { refersTo: 'crm-resource' });

/** A node's name as a constraint writes it. */
export const nodeName: WordElement = word(
  'NODE',
  { name: { en: 'a node name (as `uname -n` prints it)', ja: 'ノード名(`uname -n` の出力)' } },
  { refersTo: 'host' },
);

export const roleChoices: readonly Choice[] = [
  choice(
    'Started',
    'The resource runs; for a promotable resource, in either role.',
    'リソースが動作している状態です。昇格可能なリソースではどちらの役割も含みます。',
  ),
  choice(
    'Master',
    'The promoted instance of a promotable resource. With DRBD, the node where the device is Primary. Newer Pacemaker calls it `Promoted`.',
    '昇格したインスタンスです。DRBD では Primary になっているノードを指します。新しい Pacemaker では `Promoted` と書きます。',
    { deprecated: { since: since('pacemaker', '2.1'), replacement: 'Promoted' } },
  ),
  choice(
    'Slave',
    'An instance of a promotable resource that is not promoted. With DRBD, a Secondary. Newer Pacemaker calls it `Unpromoted`.',
    '昇格していないインスタンスです。DRBD では Secondary を指します。新しい Pacemaker では `Unpromoted` と書きます。',
    { deprecated: { since: since('pacemaker', '2.1'), replacement: 'Unpromoted' } },
  ),
  choice(
    'Promoted',
    'The promoted instance of a promotable resource: with DRBD the Primary. The same as `Master` of older Pacemaker.',
    '昇格したインスタンスです(DRBD の Primary)。古い Pacemaker の `Master` と同じ意味です。',
    { versions: since('pacemaker', '2.1') },
  ),
  choice(
    'Unpromoted',
    'An instance that is not promoted: with DRBD a Secondary. The same as `Slave` of older Pacemaker.',
    '昇格していないインスタンスです(DRBD の Secondary)。古い Pacemaker の `Slave` と同じ意味です。',
    { versions: since('pacemaker', '2.1') },
  ),
  choice('Stopped', 'The resource does not run.', 'リソースが停止している状態です。'),
];

/** A role; upper and lower case are the same in constraints. */
export const role: ValueType = oneOf(roleChoices, { caseless: true });

export const actionChoices: readonly Choice[] = [
  choice('start', 'Starts the resource. The default for `order`.', 'リソースを起動します。`order` の既定の動作です。'),
  choice(
    'promote',
    'Promotes an instance. With DRBD, makes it Primary. A resource that mounts the device must be ordered after this, not after `start`.',
    'インスタンスを昇格させます。DRBD では Primary にする動作です。デバイスをマウントするリソースは `start` ではなくこの動作の後に起動させます。',
  ),
  choice(
    'demote',
    'Demotes an instance. With DRBD, makes it Secondary.',
    'インスタンスを降格させます。DRBD では Secondary に戻します。',
  ),
  choice('stop', 'Stops the resource.', 'リソースを停止します。'),
];

/** An action; upper and lower case are the same. */
export const action: ValueType = oneOf(actionChoices, { caseless: true });

/** `rsc:Role`. crmsh lets a colon with nothing after it pass: `checks/unfinished.ts` reports it. */
export const withRole: Grammar = parts(
  ':',
  seq(constrained, optional(seq(literal(':'), optional(word('ROLE', role))))),
);

/** `rsc:action`. */
export const withAction: Grammar = parts(
  ':',
  seq(constrained, optional(seq(literal(':'), optional(word('ACTION', action))))),
);

const NUMBER = /^[+-]?(?:inf|infinity|INF|INFINITY|\d+)$/;

const always = choice(
  'inf',
  'Mandatory: the same as INFINITY, 1,000,000. If it is impossible, the resource does not run.',
  '絶対条件です(INFINITY = 1,000,000 と同じ)。満たせない場合、リソースは起動しません。',
);
const never = choice(
  '-inf',
  'Forbidden. The resource never runs there, even if no other node is left.',
  '絶対に禁止という意味です。他に起動できるノードがなくても、そこでは起動しません。',
);

export const scoreChoices: readonly Choice[] = [
  always,
  never,
  choice('INFINITY', 'Mandatory: 1,000,000.', '絶対条件です(1,000,000)。', { hidden: true }),
  choice('-INFINITY', 'Forbidden: -1,000,000.', '絶対に禁止という意味です。', { hidden: true }),
  choice(
    '100',
    'A preference. All scores are added up, and the node with the highest sum is chosen. Compare it with `resource-stickiness`.',
    '希望の強さです。ほかのスコアと合計され、合計が最も高いノードが選ばれます。`resource-stickiness` の値と比べて決めてください。',
  ),
  choice('mandatory', 'Same as INFINITY.', 'INFINITY と同じ意味の語です。', { hidden: true }),
  choice('advisory', 'Same as 0: no preference.', '0 と同じ意味の語です(優先なし)。', { hidden: true }),
];

/** A score in front of `:`. What is no number is taken for the name of a node attribute, which the schema refuses outside rules. */
export const scoreValue: ValueType = {
  name: {
    en: 'a score (a number, `inf` or `-inf`)',
    ja: 'スコア(数値、`inf`、`-inf` のいずれか)',
  },
  choices: scoreChoices,
  amount: wish,
  check(text) {
    if (NUMBER.test(text) || /^(?:mandatory|advisory)$/i.test(text)) return undefined;
    const suggestion = nearest(text, ['inf', '-inf', 'INFINITY', '-INFINITY']);
    return {
      code: 'bad-score',
      why: {
        en: `Invalid score ${codeSpan(text)}: it is read as the name of a node attribute. Use a number, \`inf\` or \`-inf\`${suggestion ? `: ${codeSpan(suggestion)}?` : '.'}`,
        ja: `${codeSpan(text)} はスコアではないため、ノード属性の名前として解釈されます。数値、\`inf\`、\`-inf\` のいずれかを指定してください${suggestion ? `(${codeSpan(suggestion)} の誤りではありませんか)` : ''}。`,
      },
      ...(suggestion && { replacement: suggestion }),
    };
  },
};

/** What a number wishes for, in words. */
function wish(text: string): Text | undefined {
  const score = scoreNumber(text);
  if (score === undefined || Math.abs(score) === 1_000_000) return undefined;
  if (score === 0) return { en: 'no preference', ja: '優先なし' };
  return score > 0
    ? { en: `a preference of ${score} points`, ja: `${score} 点の優先` }
    : { en: `an aversion of ${-score} points`, ja: `${-score} 点の回避` };
}

/** What a score is worth; undefined for an attribute's name. `inf` is 1,000,000. */
export function scoreNumber(text: string): number | undefined {
  if (/^mandatory$/i.test(text)) return 1_000_000;
  if (/^advisory$/i.test(text)) return 0;
  if (!NUMBER.test(text)) return undefined;
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^[+-]/, '');
  return sign * (/^i/i.test(digits) ? 1_000_000 : Math.min(Number(digits), 1_000_000));
}

/** Pacemaker 1 took the name of a node attribute for the score of a colocation. */
const colocationScoreValue: ValueType = {
  ...scoreValue,
  check(text, targets) {
    const issue = scoreValue.check!(text, targets);
    return issue && versionMismatch(since('pacemaker', '2'), targets) === 'tooNew'
      ? { ...issue, severity: 'warning' }
      : issue;
  },
};

function scoreInFront(type: ValueType): Grammar {
  const doc = {
    en: 'The strength of the preference. `inf:` and `-inf:` are absolute; a number is a wish that is added up with others.',
    ja: 'どの程度優先するかを表します。`inf:` と `-inf:` は絶対条件、数値はほかのスコアと合計される希望です。',
  };
  return parts(':', seq(word('SCORE', type, { doc, joined: ': ' }), literal(':')));
}

/** `inf:`; the colon must be glued on. */
export const score: Grammar = scoreInFront(scoreValue);

/** The same in front of a colocation. */
export const colocationScore: Grammar = scoreInFront(colocationScoreValue);

/** `name=value` as one word of the arguments. */
export function assignment(
  name: string,
  value: WordElement,
  facts: { readonly versions?: VersionRange } = {},
): Grammar {
  return parts(
    '=',
    seq(literal(name, literalDocs[name], { caseless: true, joined: '=', ...facts }), literal('='), value),
  );
}

/** Yes or no, as crmsh itself reads it in constraints: no `y`, `n`, `1`, `0`. */
export const plainBoolean: ValueType = oneOf(
  [
    choice('true', 'Yes.', '有効にします。'),
    choice('false', 'No.', '無効にします。'),
    ...['yes', 'on'].map((value) => choice(value, 'Yes.', '有効にします。', { hidden: true })),
    ...['no', 'off'].map((value) => choice(value, 'No.', '無効にします。', { hidden: true })),
  ],
  { caseless: true },
);
