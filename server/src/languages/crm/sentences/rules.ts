import { join, same, type Text } from '../../../base/text.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { scoreNumber } from '../values/elements.ts';
import { wordNamed } from '../values/members.ts';

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

/** The meaning of a rule: its score and its condition. Undefined where the rule is not understood. */
export function ruleText(bound: BoundStatement): Text | undefined {
  const condition = conditionText(bound);
  if (!condition) return undefined;
  const score = wordNamed(bound, 'SCORE')?.text ?? 'INFINITY';
  const worth = scoreNumber(score);
  const effect: Text =
    worth === undefined
      ? {
          en: `the attribute ${score} of the node counts as its score`,
          ja: `ノード属性 ${score} の値がスコアになります`,
        }
      : worth >= 1_000_000
        ? { en: 'must run there', ja: '必ず動きます' }
        : worth <= -1_000_000
          ? { en: 'never runs there', ja: '決して動きません' }
          : worth >= 0
            ? { en: `prefers it, with ${worth} points`, ja: `動くことを ${worth} 点分だけ優先します` }
            : { en: `avoids it, with ${worth} points`, ja: `動くことを避けます(${worth} 点)` };
  const role = wordNamed(bound, 'ROLE')?.text;
  const as = role ? { en: `as ${role} `, ja: `${role} として` } : same('');
  return join([{ en: 'where ', ja: '条件「' }, condition, { en: ', ', ja: '」のノードでは、' }, as, effect]);
}

/** The condition alone: `pingd is not set or pingd is at most 0`. */
export function conditionText(bound: BoundStatement): Text | undefined {
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
      if (before === 'defined') parts.push({ en: `${text} is set`, ja: `${text} が定義されている` });
      else if (before === 'not_defined') parts.push({ en: `${text} is not set`, ja: `${text} が定義されていない` });
      else {
        let j = i + 1;
        while (j < roles.length && element(j) !== 'OPERATOR') j++;
        const operator = OPERATORS[roles[j]?.word.text.toLowerCase() ?? ''];
        const value = roles[j + 1]?.word.text;
        if (!operator || value === undefined) return undefined;
        parts.push(operator(text === '#uname' ? { en: 'the node', ja: 'ノード名' } : same(text), value));
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
