import { join, same, type Text } from '../../../base/text.ts';
import type { Bound } from '../../../catalog/bind.ts';
import { scoreNumber } from '../catalog/terms.ts';
import { wordNamed } from '../members.ts';

const OPERATORS: Readonly<Record<string, readonly [en: string, ja: string]>> = {
  eq: ['is', 'が次の値と等しい:'],
  ne: ['is not', 'が次の値と異なる:'],
  lt: ['is less than', 'が次の値より小さい:'],
  gt: ['is greater than', 'が次の値より大きい:'],
  lte: ['is at most', 'が次の値以下:'],
  gte: ['is at least', 'が次の値以上:'],
};

/** What a rule says: its score and its condition. Undefined where the rule is not understood. */
export function ruleText(bound: Bound): Text | undefined {
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
        ? { en: 'must run there', ja: '必ずそこで動きます' }
        : worth <= -1_000_000
          ? { en: 'never runs there', ja: 'そこでは決して動きません' }
          : worth >= 0
            ? { en: `prefers it, with ${worth} points`, ja: `${worth} 点分だけ優先します` }
            : { en: `avoids it, with ${worth} points`, ja: `避けます(${worth} 点)` };
  return join([{ en: 'where ', ja: '条件「' }, condition, { en: ', ', ja: '」のノードでは' }, effect]);
}

/** The condition alone: `pingd is not set or pingd is at most 0`. */
export function conditionText(bound: Bound): Text | undefined {
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
        const shown = text === '#uname' ? { en: 'the node', ja: 'ノード名' } : same(text);
        parts.push({ en: `${shown.en} ${operator[0]} ${value}`, ja: `${shown.ja} ${operator[1]} ${value}` });
        i = j + 1;
      }
    } else if (name === 'date') {
      const row: string[] = [];
      for (i++; i < roles.length && element(i) !== 'AND|OR'; i++) row.push(roles[i]!.word.text);
      i--;
      const shown = row.join(' ').replaceAll(' = ', '=');
      parts.push({ en: `the date fits ${shown}`, ja: `日時が ${shown} に当てはまる` });
    }
  }
  return parts.length ? join(parts) : undefined;
}
