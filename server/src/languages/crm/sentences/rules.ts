import { lookUp } from '../../../base/tables.ts';
import { join, same, type Text } from '../../../base/text.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { scoreNumber } from '../values/elements.ts';
import { wordNamed } from '../values/members.ts';
import { INFINITY, plainRole } from './words.ts';

type Compared = (name: Text, value: string) => Text;

const OPERATORS: Readonly<Record<string, Compared>> = {
  eq: (name, value) => ({ en: `${name.en} is ${value}`, ja: `${name.ja} が ${value} と等しい` }),
  ne: (name, value) => ({ en: `${name.en} is not ${value}`, ja: `${name.ja} が ${value} と異なる` }),
  lt: (name, value) => ({ en: `${name.en} is less than ${value}`, ja: `${name.ja} が ${value} より小さい` }),
  gt: (name, value) => ({ en: `${name.en} is greater than ${value}`, ja: `${name.ja} が ${value} より大きい` }),
  lte: (name, value) => ({ en: `${name.en} is at most ${value}`, ja: `${name.ja} が ${value} 以下` }),
  gte: (name, value) => ({ en: `${name.en} is at least ${value}`, ja: `${name.ja} が ${value} 以上` }),
};

/** The sentence on a rule: where it is in a location, what it does there; in a list, when the list counts. */
export function rule(bound: BoundStatement): Text | undefined {
  const inPlace = bound.parent?.statement.keyword.text === 'location';
  const text = inPlace ? ruleText(bound) : conditionText(bound);
  if (!text) return undefined;
  return inPlace
    ? { en: `${text.en[0]!.toUpperCase()}${text.en.slice(1)}.`, ja: `${text.ja}。` }
    : { en: `What follows counts only where ${text.en}.`, ja: `以下の値は、${text.ja}ときだけ有効です。` };
}

/** What a rule says: its score and its condition. Undefined where the rule is not understood. */
export function ruleText(bound: BoundStatement): Text | undefined {
  const condition = conditionText(bound);
  if (!condition) return undefined;
  const role = wordNamed(bound, 'ROLE')?.text;
  const as = plainRole(role) ? { en: `as ${role} `, ja: `${role} として` } : same('');
  return join([
    { en: 'where ', ja: '条件「' },
    condition,
    { en: ', ', ja: '」のノードでは、' },
    as,
    effect(ruleScore(bound)),
  ]);
}

/** The points that a rule gives; a name: the node attribute whose value counts. Without a score it is infinity. */
export function ruleScore(bound: BoundStatement): number | string {
  const score = wordNamed(bound, 'SCORE')?.text ?? 'INFINITY';
  return scoreNumber(score) ?? score;
}

function effect(points: number | string): Text {
  if (typeof points === 'string')
    return {
      en: `the node attribute ${points} is added to the score`,
      ja: `ノード属性 ${points} の値がスコアに加わります`,
    };
  if (points >= INFINITY)
    return {
      en: 'prefers to run there above every finite score (elsewhere where no such node can run it)',
      ja: 'ほかの有限のスコアより優先して動きます(どのノードも動かせない場合は別のノードで動きます)',
    };
  if (points <= -INFINITY) return { en: 'never runs there', ja: '決して動きません' };
  if (points === 0) return { en: 'may run there (no preference)', ja: '動いてもかまいません(優先なし)' };
  return points > 0
    ? { en: `prefers it, with ${points} points`, ja: `動くことを ${points} 点分だけ優先します` }
    : {
        en: `gets ${points} points and never runs there while the sum of all scores is below 0`,
        ja: `スコアに ${points} 点が加わり、全スコアの合計が 0 未満の間は決して動きません`,
      };
}

/** The words of the condition, as written. */
export function conditionWords(bound: BoundStatement): readonly string[] {
  const end = wordNamed(bound, 'SCORE')?.end ?? 0;
  return bound.match.roles
    .filter(({ element, word }) => word.start > end && !(element.kind === 'word' && /^(?:ID|ROLE)$/.test(element.name)))
    .map(({ word }) => word.text);
}

const SYMBOLS: Readonly<Record<string, string>> = { eq: '=', ne: '≠', lt: '<', gt: '>', lte: '≤', gte: '≥' };

/** The condition alone: `pingd is not set or pingd is at most 0`; in short: `pingd unset or pingd ≤ 0`. */
export function conditionText(bound: BoundStatement, inShort = false): Text | undefined {
  const parts: Text[] = [];
  const { roles } = bound.match;
  const element = (i: number): string | undefined => {
    const role = roles[i];
    return role && (role.element.kind === 'word' ? role.element.name : role.element.text);
  };
  for (let i = 0; i < roles.length; i++) {
    const text = roles[i]!.word.text;
    const name = element(i);
    if (name === 'AND|OR')
      parts.push(text.toLowerCase() === 'or' ? { en: ' or ', ja: ' または ' } : { en: ' and ', ja: ' かつ ' });
    else if (name === 'ATTRIBUTE') {
      const before = element(i - 1) === 'OPERATOR' ? roles[i - 1]!.word.text.toLowerCase() : '';
      if (inShort && /defined/.test(before))
        parts.push(
          before === 'defined'
            ? { en: `${text} set`, ja: `${text} が定義済み` }
            : { en: `${text} unset`, ja: `${text} が未定義` },
        );
      else if (before === 'defined') parts.push({ en: `${text} is set`, ja: `${text} が定義されている` });
      else if (before === 'not_defined') parts.push({ en: `${text} is not set`, ja: `${text} が定義されていない` });
      else {
        let j = i + 1;
        while (j < roles.length && element(j) !== 'OPERATOR') j++;
        const operator = lookUp(OPERATORS, roles[j]?.word.text.toLowerCase());
        const value = roles[j + 1]?.word.text;
        if (!operator || value === undefined) return undefined;
        const subject: Text = text === '#uname' ? { en: 'the node', ja: 'ノード名' } : same(text);
        const symbol = lookUp(SYMBOLS, roles[j]!.word.text.toLowerCase());
        parts.push(
          inShort
            ? { en: `${subject.en} ${symbol} ${value}`, ja: `${subject.ja} ${symbol} ${value}` }
            : operator(subject, value),
        );
        i = j + 1;
      }
    } else if (name === 'date') {
      const row: string[] = [];
      for (i++; i < roles.length && element(i) !== 'AND|OR'; i++) row.push(roles[i]!.word.text);
      i--;
      parts.push(dateText(row));
    }
  }
  return parts.length ? join(parts) : undefined;
}

/** `lt DATE`, `in start=DATE end=DATE`, `spec hours=9-16 ...`, word by word. */
function dateText([operation = '', ...rest]: readonly string[]): Text {
  const shown = rest.join(' ').replaceAll(' = ', '=');
  if (operation === 'lt') return { en: `it is before ${shown}`, ja: `日時が ${shown} より前` };
  if (operation === 'gt') return { en: `it is after ${shown}`, ja: `日時が ${shown} より後` };
  const value = (key: string): string | undefined => (rest.includes(key) ? rest[rest.indexOf(key) + 2] : undefined);
  const [start, end] = [value('start'), value('end')];
  if (start && end) return { en: `it is between ${start} and ${end}`, ja: `日時が ${start} から ${end} まで` };
  return { en: `the date fits ${shown}`, ja: `日時が ${shown} に当てはまる` };
}
