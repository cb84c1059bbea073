import type { Text } from '../../../base/text.ts';
import { join, same } from '../../../base/text.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { scoreNumber } from '../values/elements.ts';
import { isPair, type Member, membersOf, setsOf, wordNamed } from '../values/members.ts';
import { ruleText } from './rules.ts';
import { colocatedSets, names, orderedSets } from './sets.ts';

/** One plain sentence on a constraint, made of its own words. */

const INFINITY = 1_000_000;

/** ` is Master`, with the role as written. */
function inRole(member: Member): Text {
  return member.suffix
    ? { en: ` is ${member.suffix}`, ja: `が ${member.suffix} になっている` }
    : { en: ' runs', ja: 'が動いている' };
}

/** `location l rg_http 100: cluster1`, or rules. */
export function location(bound: BoundStatement): Text | undefined {
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

function subject(bound: BoundStatement): Text | undefined {
  const pattern = wordNamed(bound, '/PATTERN/')?.text;
  const role = wordNamed(bound, 'ROLE')?.text;
  const who = pattern
    ? { en: `Every resource that matches ${pattern}`, ja: `${pattern} に一致するすべてのリソース` }
    : names(membersOf(bound).map((each) => each.name));
  if (!who.en) return undefined;
  return role ? { en: `${who.en} (as ${role})`, ja: `${who.ja}(${role} として)` } : who;
}

/** `colocation c inf: rg_http ms_drbd0:Master`, or sets. */
export function colocation(bound: BoundStatement): Text | undefined {
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
  if (worth === 0)
    return {
      en: `A score of 0: ${first.name} and ${second.name} may run where they like.`,
      ja: `スコアが 0 のため、${first.name} と ${second.name} の配置に影響しません。`,
    };
  const shared = wordNamed(bound, 'ATTRIBUTE')?.text;
  if (shared) return alike(first, second, shared, worth);
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

/** With `node-attribute` nodes count as one where that attribute is the same. */
function alike(first: Member, second: Member, attribute: string, worth: number): Text {
  const where = inRole(second);
  const node = {
    en: `nodes with the same \`${attribute}\` as the node where ${second.name}${where.en}`,
    ja: `${second.name} ${where.ja}ノードと \`${attribute}\` が同じノード`,
  };
  if (worth >= INFINITY)
    return { en: `${first.name} runs only on ${node.en}.`, ja: `${first.name} が動くのは、${node.ja}だけです。` };
  if (worth <= -INFINITY)
    return { en: `${first.name} never runs on ${node.en}.`, ja: `${first.name} は、${node.ja}では決して動きません。` };
  return worth > 0
    ? {
        en: `${first.name} likes to be on ${node.en} (${worth} points).`,
        ja: `${first.name} は、${node.ja}をなるべく選びます(${worth} 点)。`,
      }
    : {
        en: `${first.name} keeps away from ${node.en} (${worth} points).`,
        ja: `${first.name} は、${node.ja}をなるべく避けます(${worth} 点)。`,
      };
}

/** `order o inf: ms_drbd0:promote rg_http:start`, or sets. */
export function order(bound: BoundStatement): Text | undefined {
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
  const back = oneWay
    ? { en: '', ja: '' }
    : { en: `; the other way round when they ${opposite(before)}`, ja: `。${oppositeJa(before)}ときは逆順です` };
  return {
    en: `${optional ? 'When both happen together, ' : ''}${past(second.name, after)} only after ${past(first.name, before)}${back.en}.`,
    ja: `${optional ? '同時に行われる場合は、' : ''}${first.name} を${japanese(before)}してから ${second.name} を${japanese(after)}します${back.ja}。`,
  };
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
    { start: 'stop', promote: 'are demoted or stop', demote: 'start or are promoted', stop: 'start' }[
      action.toLowerCase()
    ] ?? 'stop'
  );
}

function oppositeJa(action: string): string {
  return (
    { start: '停止する', promote: '降格・停止する', demote: '起動・昇格する', stop: '起動する' }[
      action.toLowerCase()
    ] ?? '停止する'
  );
}

/** `rsc_ticket t ticketA: rg_http loss-policy=stop`. */
export function ticket(bound: BoundStatement): Text | undefined {
  const name = wordNamed(bound, 'TICKET')?.text;
  const members = membersOf(bound);
  const list = names(members.map((each) => (each.suffix ? `${each.name} (${each.suffix})` : each.name)));
  if (!name || !list.en) return undefined;
  const [run, it, is, stays] =
    members.length > 1 ? ['run', 'they', 'are', 'stay as they are'] : ['runs', 'it', 'is', 'stays as it is'];
  const policy = wordNamed(bound, 'POLICY')?.text.toLowerCase();
  const lost: Text =
    {
      stop: { en: ` When the ticket is lost, ${it} ${is} stopped.`, ja: 'チケットを失うと停止します。' },
      demote: { en: ` When the ticket is lost, ${it} ${is} demoted.`, ja: 'チケットを失うと降格します。' },
      fence: {
        en: ` When the ticket is lost, the nodes that run ${members.length > 1 ? 'them' : 'it'} are fenced.`,
        ja: 'チケットを失うと、動かしているノードがフェンシングされます。',
      },
      freeze: {
        en: ` When the ticket is lost, ${it} ${stays}.`,
        ja: 'チケットを失ってもそのままの状態を保ちます。',
      },
    }[policy ?? ''] ?? same('');
  return {
    en: `${list.en} ${run} only at the site that holds the ticket ${name}.${lost.en}`,
    ja: `${list.ja} はチケット ${name} を持つサイトでだけ動きます。${lost.ja}`,
  };
}
