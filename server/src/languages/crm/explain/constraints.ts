import type { Text } from '../../../base/text.ts';
import { join, same } from '../../../base/text.ts';
import type { Bound } from '../../../catalog/bind.ts';
import { scoreNumber } from '../catalog/terms.ts';
import { isPair, type Member, type MemberSet, membersOf, setsOf, wordNamed } from '../members.ts';
import { ruleText } from './rules.ts';

/** One plain sentence on a constraint, made of its own words. */

const INFINITY = 1_000_000;

/** `a, b and c` */
export function names(of: readonly string[]): Text {
  const last = of.at(-1) ?? '';
  const en = of.length > 1 ? `${of.slice(0, -1).join(', ')} and ${last}` : last;
  return { en, ja: of.join('、') };
}

/** ` is Master`, with the role as written. */
function inRole(member: Member): Text {
  return member.suffix
    ? { en: ` is ${member.suffix}`, ja: `が ${member.suffix} になっている` }
    : { en: ' runs', ja: 'が動いている' };
}

/** `location l rg_http 100: cluster1`, or rules. */
export function location(bound: Bound): Text | undefined {
  const who = subject(bound);
  if (!who) return undefined;
  const many = membersOf(bound).length > 1;
  const verb = (one: string): string => (many ? one : `${one}s`);
  const node = wordNamed(bound, 'NODE')?.text;
  const score = wordNamed(bound, 'SCORE')?.text;
  if (node && score) {
    const worth = scoreNumber(score);
    if (worth === undefined) return undefined;
    if (worth >= INFINITY)
      return {
        en: `${who.en} must run on ${node}; ${many ? 'they go' : 'it goes'} elsewhere only when ${node} is not available.`,
        ja: `${who.ja} は必ず ${node} で動きます。${node} が使えないときだけ他のノードへ移ります。`,
      };
    if (worth <= -INFINITY)
      return { en: `${who.en} never ${verb('run')} on ${node}.`, ja: `${who.ja} は ${node} では決して動きません。` };
    if (worth === 0)
      return {
        en: `${who.en} may run on ${node} (no preference).`,
        ja: `${who.ja} は ${node} で動いてもかまいません(優先なし)。`,
      };
    return worth > 0
      ? {
          en: `${who.en} ${verb('prefer')} ${node}, with ${worth} points.`,
          ja: `${who.ja} は ${node} を ${worth} 点分だけ優先します。`,
        }
      : {
          en: `${who.en} ${verb('avoid')} ${node}, with ${worth} points.`,
          ja: `${who.ja} は ${node} を避けます(${worth} 点)。`,
        };
  }
  const rules = bound.children.filter((child) => child.statement.keyword.text === 'rule');
  const texts = rules.map(ruleText).filter((text) => text !== undefined);
  if (!texts.length) return undefined;
  return join([{ en: `${who.en}: `, ja: `${who.ja}: ` }, join(texts, { en: '; ', ja: '、' }), { en: '.', ja: '。' }]);
}

function subject(bound: Bound): Text | undefined {
  const pattern = wordNamed(bound, '/PATTERN/')?.text;
  const role = wordNamed(bound, 'ROLE')?.text;
  const who = pattern
    ? { en: `Every resource that matches ${pattern}`, ja: `${pattern} に一致するすべてのリソース` }
    : names(membersOf(bound).map((each) => each.name));
  if (!who.en) return undefined;
  return role ? { en: `${who.en} (as ${role})`, ja: `${who.ja}(${role} として)` } : who;
}

/** `colocation c inf: rg_http ms_drbd0:Master`, or sets. */
export function colocation(bound: Bound): Text | undefined {
  const score = wordNamed(bound, 'SCORE')?.text;
  const worth = score === undefined ? undefined : scoreNumber(score);
  if (worth === undefined) return undefined;
  if (!isPair(bound)) return colocatedSets(setsOf(bound), worth);
  const [first, second] = membersOf(bound);
  if (!first || !second) return undefined;
  const who = first.suffix
    ? { en: `${first.name} is ${first.suffix}`, ja: `${first.name} が ${first.suffix} になるのは` }
    : { en: `${first.name} runs`, ja: `${first.name} が動くのは` };
  const where = inRole(second);
  if (worth >= INFINITY)
    return {
      en: `${who.en} only on the node where ${second.name}${where.en}.`,
      ja: `${who.ja}、${second.name} ${where.ja}ノードだけです。`,
    };
  if (worth <= -INFINITY)
    return {
      en: `${first.name} ${first.suffix ? `is never ${first.suffix}` : 'never runs'} on the node where ${second.name}${where.en}.`,
      ja: `${first.name} は、${second.name} ${where.ja}ノードでは決して${first.suffix ? `${first.suffix} になりません` : '動きません'}。`,
    };
  return worth >= 0
    ? {
        en: `${first.name} likes to be on the node where ${second.name}${where.en} (${worth} points).`,
        ja: `${first.name} は、${second.name} ${where.ja}ノードをなるべく選びます(${worth} 点)。`,
      }
    : {
        en: `${first.name} keeps away from the node where ${second.name}${where.en} (${worth} points).`,
        ja: `${first.name} は、${second.name} ${where.ja}ノードをなるべく避けます(${worth} 点)。`,
      };
}

function colocatedSets(sets: readonly MemberSet[], worth: number): Text | undefined {
  const parts: Text[] = [];
  const strength = worth >= INFINITY ? same('') : { en: ` (${worth} points)`, ja: `(${worth} 点)` };
  for (const set of sets) {
    if (!set.sequential || set.members.length < 2) continue;
    for (let i = 1; i < set.members.length; i++) {
      const one = set.members[i]!.name;
      const before = set.members[i - 1]!.name;
      parts.push({ en: `${one} goes where ${before} is`, ja: `${one} は ${before} のあるノードに置かれます` });
    }
  }
  for (let i = 0; i + 1 < sets.length; i++) {
    const ours = names(sets[i]!.members.map((each) => each.name));
    const next = sets[i + 1]!;
    const theirs = names(next.members.map((each) => each.name));
    const role = next.suffix ? { en: ` (as ${next.suffix})`, ja: `(${next.suffix})` } : same('');
    const verb = sets[i]!.members.length > 1 ? 'go' : 'goes';
    parts.push({
      en: `${ours.en} ${verb} where ${theirs.en}${role.en} ${next.members.length > 1 ? 'are' : 'is'}`,
      ja: `${ours.ja} は ${theirs.ja}${role.ja} のあるノードに置かれます`,
    });
  }
  if (!parts.length) return undefined;
  return join([join(parts, { en: '; ', ja: '。' }), strength, { en: '.', ja: '。' }]);
}

/** `order o inf: ms_drbd0:promote rg_http:start`, or sets. */
export function order(bound: Bound): Text | undefined {
  const kindWord = wordNamed(bound, 'KIND')?.text;
  const optional = kindWord !== undefined && (/^optional$/i.test(kindWord) || scoreNumber(kindWord) === 0);
  const serialize = kindWord !== undefined && /^serialize$/i.test(kindWord);
  const oneWay = /^(?:false|no|off)$/i.test(wordNamed(bound, 'BOOLEAN')?.text ?? '');
  const sets = isPair(bound) ? undefined : setsOf(bound);
  if (sets) return orderedSets(sets, optional, serialize);
  const [first, second] = membersOf(bound);
  if (!first || !second) return undefined;
  const before = first.suffix ?? 'start';
  const after = second.suffix ?? before;
  if (serialize)
    return {
      en: `${first.name}:${before} and ${second.name}:${after} never happen at the same time.`,
      ja: `${first.name}:${before} と ${second.name}:${after} は同時には行われません。`,
    };
  const only = optional ? { en: ' when both happen together', ja: '(同時に行われる場合のみ)' } : same('');
  const back = oneWay
    ? { en: '', ja: '' }
    : { en: `; the other way round when they ${opposite(before)}`, ja: `。${oppositeJa(before)}ときは逆順です` };
  return {
    en: `${past(second.name, after)} only after ${past(first.name, before)}${only.en}${back.en}.`,
    ja: `${first.name} を${japanese(before)}してから ${second.name} を${japanese(after)}します${only.ja}${back.ja}。`,
  };
}

function orderedSets(sets: readonly MemberSet[], optional: boolean, serialize: boolean): Text | undefined {
  if (!sets.length) return undefined;
  const steps = sets.map((set): Text => {
    const shown = set.members.map((each) => (each.suffix ? `${each.name}:${each.suffix}` : each.name));
    if (set.sequential) return same(shown.join(' → '));
    const list = names(shown);
    return set.requireAll
      ? { en: `(${list.en} side by side)`, ja: `(${list.ja} を並行して)` }
      : { en: `(any one of ${list.en})`, ja: `(${list.ja} のいずれか 1 つ)` };
  });
  const row = join(steps, ' → ');
  if (serialize) return join([{ en: 'Never at the same time: ', ja: '同時には行われません: ' }, row]);
  return join([
    optional
      ? { en: 'In this order, when they happen together: ', ja: '同時に行う場合の順序: ' }
      : { en: 'In this order: ', ja: '順序: ' },
    row,
  ]);
}

const PAST: Readonly<Record<string, readonly [en: string, ja: string]>> = {
  start: ['is started', '起動'],
  promote: ['is promoted', '昇格'],
  demote: ['is demoted', '降格'],
  stop: ['is stopped', '停止'],
};

function past(name: string, action: string): string {
  return `${name} ${PAST[action.toLowerCase()]?.[0] ?? action}`;
}

function japanese(action: string): string {
  return PAST[action.toLowerCase()]?.[1] ?? action;
}

function opposite(action: string): string {
  return (
    { start: 'stop', promote: 'are demoted or stop', demote: 'are promoted', stop: 'start' }[action.toLowerCase()] ??
    'stop'
  );
}

function oppositeJa(action: string): string {
  return (
    { start: '停止する', promote: '降格・停止する', demote: '昇格する', stop: '起動する' }[action.toLowerCase()] ??
    '停止する'
  );
}

/** `rsc_ticket t ticketA: rg_http loss-policy=stop`. */
export function ticket(bound: Bound): Text | undefined {
  const name = wordNamed(bound, 'TICKET')?.text;
  const list = names(membersOf(bound).map((each) => (each.suffix ? `${each.name} (${each.suffix})` : each.name)));
  if (!name || !list.en) return undefined;
  const policy = wordNamed(bound, 'POLICY')?.text.toLowerCase();
  const lost: Text =
    {
      stop: { en: ' When the ticket is lost, it is stopped.', ja: 'チケットを失うと停止します。' },
      demote: { en: ' When the ticket is lost, it is demoted.', ja: 'チケットを失うと降格します。' },
      fence: {
        en: ' When the ticket is lost, the nodes that run it are fenced.',
        ja: 'チケットを失うと、動かしているノードがフェンシングされます。',
      },
      freeze: {
        en: ' When the ticket is lost, it stays as it is.',
        ja: 'チケットを失ってもそのままの状態を保ちます。',
      },
    }[policy ?? ''] ?? same('');
  return {
    en: `${list.en} runs only at the site that holds the ticket ${name}.${lost.en}`,
    ja: `${list.ja} はチケット ${name} を持つサイトでだけ動きます。${lost.ja}`,
  };
}
