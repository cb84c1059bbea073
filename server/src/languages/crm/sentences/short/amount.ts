import { join, same, type Text } from '../../../../base/text.ts';
import { argument } from '../../../../binding/bound.ts';
import type { BoundStatement } from '../../../../schema/types.ts';
import { copiesOf, groupRules, isManyANode, levelsOf, members, watchesOf } from '../resources.ts';
import { keptState } from '../state.ts';
import { ticketClaims } from '../ticket.ts';
import { plainRole } from '../words.ts';

/** What resources, tickets and fencing levels claim in a few words, each next form shorter than the one before. */

/** How a primitive is watched. */
export function primitiveHint(bound: BoundStatement): readonly Text[] {
  if (!argument(bound, 'ID') || !argument(bound, 'AGENT')) return [];
  const kept = keptState(bound);
  if (kept) return [kept.hint];
  const shown = watchesOf(bound).map((each) => each.shown);
  if (!shown.length) return [{ en: 'not monitored', ja: '監視しない' }];
  return [
    { en: `checked every ${shown.join(', ')}`, ja: `${shown.join('、')} ごとに監視` },
    { en: `checked by ${shown.length} monitors`, ja: `${shown.length} つの monitor で監視` },
  ];
}

/** The members of a group in their order. */
export function groupHint(bound: BoundStatement): readonly Text[] {
  const row = members(bound);
  if (row.length < 2) return [];
  const kept = keptState(bound);
  if (kept) return [kept.hint];
  const [ordered, together] = groupRules(bound);
  const where: Text = together
    ? { en: 'on one node', ja: '1 つのノードで' }
    : { en: 'on any nodes', ja: '別のノードでも可' };
  if (ordered)
    return [
      { en: `${row.join(' → ')}, ${where.en}`, ja: `${row.join(' → ')}、${where.ja}` },
      { en: `${row.length} start in this order, ${where.en}`, ja: `${row.length} つをこの順に起動、${where.ja}` },
    ];
  return together
    ? [
        { en: `${row.join(', ')} on one node, no order`, ja: `${row.join('、')} を 1 つのノードで、順不同` },
        { en: `${row.length} on one node, in no order`, ja: `${row.length} つを 1 つのノードで、順不同` },
      ]
    : [{ en: 'neither an order nor a common node', ja: '順序も同じノードという条件もない' }];
}

/** How many copies of a clone run. */
export function cloneHint(bound: BoundStatement): readonly Text[] {
  const [claim] = copiesOf(bound);
  if (!claim) return [];
  const kept = keptState(bound);
  if (kept) return [kept.hint];
  const { of, total, perNode, promoted } = claim;
  const many = isManyANode(bound, perNode);
  if (total === 0) return [{ en: 'none runs (clone-max=0)', ja: '動かさない(clone-max=0)' }];
  const up: Text =
    promoted === undefined
      ? same('')
      : promoted === 0
        ? { en: ', none promoted', ja: '、昇格なし' }
        : { en: `, up to ${promoted} promoted`, ja: `、昇格は最大 ${promoted} 個` };
  const each: Text = many
    ? same('')
    : total === undefined && perNode === 1
      ? same('')
      : { en: `, ${perNode === 1 ? 'one' : perNode} a node`, ja: `、1 ノード ${perNode} 個` };
  const count: Text =
    total !== undefined
      ? { en: `up to ${total}`, ja: `最大 ${total} 個` }
      : perNode > 1 || many
        ? { en: 'up to as many as nodes', ja: '最大でノード数と同数' }
        : promoted === undefined
          ? { en: 'one on each node that can run it', ja: '動かせる各ノードで 1 つずつ' }
          : { en: 'one a usable node', ja: '動かせる各ノードで 1 つ' };
  const bare = join([count, each, up]);
  return [{ en: `${of}: ${bare.en}`, ja: `${of}: ${bare.ja}` }, bare, join([count, up]), count];
}

/** Who needs the ticket, and what happens without it. */
export function ticketHint(bound: BoundStatement): readonly Text[] {
  const claims = ticketClaims(bound);
  const [first] = claims;
  if (!first) return [];
  const alike = claims.every(({ of, lost }) => lost === first.lost && of.role === first.of.role);
  const who = claims.map(({ of }) => of.resource);
  if (!alike)
    return [
      { en: `need ${first.ticket}: ${who.join(', ')}`, ja: `${first.ticket} が必要: ${who.join('、')}` },
      { en: `${who.length} resources need the ticket`, ja: `${who.length} つのリソースにチケットが必要` },
    ];
  const lost: Text = {
    stop: { en: 'else stopped', ja: '喪失時は停止' },
    demote: { en: 'else demoted', ja: '喪失時は降格' },
    fence: { en: 'else node fenced', ja: '喪失時はノードをフェンシング' },
    freeze: { en: 'kept when lost', ja: '喪失時はそのまま' },
  }[first.lost];
  const { role } = first.of;
  const as: Text = plainRole(role) ? { en: `as ${role} `, ja: `${role} になるには ` } : same('');
  const form = (subject: Text, ticket: Text): Text => ({
    en: `${subject.en}${as.en}only with ${ticket.en}, ${lost.en}`,
    ja: `${subject.ja}${as.ja}${ticket.ja} が必要、${lost.ja}`,
  });
  const name = same(first.ticket);
  return [
    form({ en: `${who.join(', ')} `, ja: `${who.join('、')} は ` }, name),
    form(same(''), name),
    form(same(''), { en: 'its ticket', ja: 'チケット' }),
    { en: `by ticket, ${lost.en}`, ja: `チケットが必要、${lost.ja}` },
  ];
}

/** Who fences whom. */
export function fencingHint(bound: BoundStatement): readonly Text[] {
  const targets = levelsOf(bound);
  if (!targets.length) return [];
  const most = Math.max(...targets.map(({ levels }) => levels.length));
  const shown = targets.map(({ name, levels }) => `${name}: ${levels.map((level) => level.join(' + ')).join(' → ')}`);
  return [
    same(shown.join('; ')),
    targets.length === 1
      ? {
          en: `${most} ${most === 1 ? 'level' : 'levels'}, the next if one fails`,
          ja: `${most} レベル、失敗すると次を使用`,
        }
      : {
          en: `${targets.length} targets, up to ${most} ${most === 1 ? 'level' : 'levels'} each`,
          ja: `対象は ${targets.length} つ、それぞれ最大 ${most} レベル`,
        },
  ];
}
