import { join, same, type Text } from '../../../base/text.ts';
import type { MemberSet } from '../values/members.ts';

const INFINITY = 1_000_000;

/** `a, b and c` */
export function names(of: readonly string[]): Text {
  const last = of.at(-1) ?? '';
  const en = of.length > 1 ? `${of.slice(0, -1).join(', ')} and ${last}` : last;
  return { en, ja: of.join('、') };
}

/** Who depends on whom in the sets of a colocation. */
export function colocatedSets(sets: readonly MemberSet[], worth: number): Text | undefined {
  if (worth === 0)
    return {
      en: 'A score of 0: all of them may run where they like.',
      ja: 'スコアが 0 のため、配置に影響しません。',
    };
  const parts: Text[] = [];
  for (const set of sets) if (set.sequential && set.members.length > 1) parts.push(...innerSentences(set, worth));
  for (let i = 0; i + 1 < sets.length; i++) parts.push(between(sets[i]!, sets[i + 1]!, worth));
  if (!parts.length)
    return sets.length
      ? {
          en: 'Nothing depends on anything here: in brackets members stand side by side.',
          ja: '括弧の中のメンバー同士は互いに従わないため、この制約は配置に影響しません。',
        }
      : undefined;
  const strength = Math.abs(worth) >= INFINITY ? same('') : { en: ` (${worth} points)`, ja: `(${worth} 点)` };
  return join([join(parts, { en: '; ', ja: '。' }), strength, { en: '.', ja: '。' }]);
}

function innerSentences(set: MemberSet, worth: number): readonly Text[] {
  const row = set.members.map((each) => each.name);
  if (worth < 0) {
    // Each is kept away from all that appear before it.
    const all = names(row);
    return worth <= -INFINITY
      ? [{ en: `No two of ${all.en} run on the same node`, ja: `${all.ja} は同じノードでは決して動きません` }]
      : [{ en: `${all.en} keep away from each other`, ja: `${all.ja} は互いにノードをなるべく分けます` }];
  }
  return row.slice(1).map((one, i) => ({
    en: `${one} ${worth >= INFINITY ? 'goes' : 'likes to go'} where ${row[i]} is`,
    ja: `${one} は${worth >= INFINITY ? '' : 'なるべく'} ${row[i]} のあるノードに置かれます`,
  }));
}

function between(set: MemberSet, next: MemberSet, worth: number): Text {
  const many = set.members.length > 1;
  const ours = names(set.members.map((each) => each.name));
  const theirs = names(next.members.map((each) => each.name));
  const role = next.suffix ? { en: ` (as ${next.suffix})`, ja: `(${next.suffix})` } : same('');
  const where = {
    en: `where ${theirs.en}${role.en} ${next.members.length > 1 ? 'are' : 'is'}`,
    ja: `${theirs.ja}${role.ja} のあるノード`,
  };
  if (worth <= -INFINITY)
    return {
      en: `${ours.en} never ${many ? 'run' : 'runs'} ${where.en}`,
      ja: `${ours.ja} は ${where.ja}では決して動きません`,
    };
  if (worth < 0)
    return {
      en: `${ours.en} ${many ? 'keep' : 'keeps'} away from ${where.en}`,
      ja: `${ours.ja} は ${where.ja}をなるべく避けます`,
    };
  return worth >= INFINITY
    ? { en: `${ours.en} ${many ? 'go' : 'goes'} ${where.en}`, ja: `${ours.ja} は ${where.ja}に置かれます` }
    : {
        en: `${ours.en} ${many ? 'like' : 'likes'} to go ${where.en}`,
        ja: `${ours.ja} はなるべく ${where.ja}に置かれます`,
      };
}

/** The steps of an order with sets. */
export function orderedSets(sets: readonly MemberSet[], optional: boolean, serialize: boolean): Text | undefined {
  if (!sets.length) return undefined;
  const show = (set: MemberSet): readonly string[] =>
    set.members.map((each) => (each.suffix ? `${each.name}:${each.suffix}` : each.name));
  if (serialize) {
    const all = names(sets.flatMap(show));
    return { en: `Never at the same time: ${all.en}.`, ja: `${all.ja} は同時には行われません。` };
  }
  const steps = sets.map((set): Text => {
    if (set.sequential) return same(show(set).join(' → '));
    const list = names(show(set));
    return set.requireAll
      ? { en: `(${list.en} side by side)`, ja: `(${list.ja} を並行して)` }
      : { en: `(any one of ${list.en})`, ja: `(${list.ja} のいずれか 1 つ)` };
  });
  return join([
    optional
      ? { en: 'In this order, when they happen together: ', ja: '同時に行う場合の順序: ' }
      : { en: 'In this order: ', ja: '順序: ' },
    join(steps, ' → '),
  ]);
}
