import { codeSpan } from '../../../base/sinks.ts';
import { join, same, type Text } from '../../../base/text.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { scoreNumber } from '../values/elements.ts';
import {
  isPair,
  isPromotedRole,
  type Member,
  type MemberSet,
  membersOf,
  setsOf,
  wordNamed,
} from '../values/members.ts';
import type { PlacementClaim, RoleOf } from './claims.ts';
import { anyOf, INFINITY, isThere, names, plainRole } from './words.ts';

/** What a `colocation` means: who is placed where, and after whom. */

/** A dependent and the leads that it depends on; `mutual`: of a set that keeps away from each other. */
interface Tie {
  readonly dependents: readonly RoleOf[];
  readonly leads: readonly RoleOf[];
  readonly mutual?: true;
  /** What holds depends on whether the lead is a clone, which the statement does not say. */
  readonly unsure?: true;
}

interface Colocation {
  readonly points: number;
  readonly attribute: string | undefined;
  readonly ties: readonly Tie[];
  readonly all: readonly string[];
}

const roleOf = ({ name, suffix }: Member): RoleOf => ({ resource: name, role: suffix });

function read(bound: BoundStatement): Colocation | undefined {
  if (bound.match.hasErrors) return undefined;
  const score = wordNamed(bound, 'SCORE')?.text;
  const points = score === undefined ? undefined : scoreNumber(score);
  const members = membersOf(bound);
  if (points === undefined || !members.length) return undefined;
  const ties = isPair(bound)
    ? [{ dependents: [roleOf(members[0]!)], leads: [roleOf(members[1]!)] }]
    : tiesOf(setsOf(bound), points);
  return {
    points,
    attribute: wordNamed(bound, 'ATTRIBUTE')?.text,
    ties: ties.map((tie) => asScheduled(tie, points)),
    all: members.map(({ name }) => name),
  };
}

/** In a set each member depends on the one before it; a set depends on the set that follows. */
function tiesOf(sets: readonly MemberSet[], points: number): readonly Tie[] {
  const ties: Tie[] = [];
  for (const set of sets) {
    const row = set.members.map(roleOf);
    if (!set.sequential || row.length < 2) continue;
    if (points < 0) ties.push({ dependents: row, leads: row, mutual: true });
    else for (const [i, one] of row.slice(1).entries()) ties.push({ dependents: [one], leads: [row[i]!] });
  }
  for (let i = 0; i + 1 < sets.length; i++)
    ties.push({ dependents: sets[i]!.members.map(roleOf), leads: sets[i + 1]!.members.map(roleOf) });
  return ties;
}

/**
 * The scheduler places a dependent in the unpromoted role as a whole: away from the lead, or with it where that is a clone.
 * With a single lead it keeps from being promoted there instead.
 */
function asScheduled(tie: Tie, points: number): Tie {
  const isUnpromoted = tie.dependents.some(({ role }) => /^(?:slave|unpromoted)$/i.test(role ?? ''));
  if (tie.mutual || !isUnpromoted || Math.abs(points) < INFINITY) return tie;
  if (points > 0 && tie.leads.some(({ role }) => !plainRole(role))) return { ...tie, unsure: true };
  return { ...tie, dependents: tie.dependents.map(({ resource }) => ({ resource, role: undefined })) };
}

/** The claims of a colocation. */
export function colocationClaims(bound: BoundStatement): readonly PlacementClaim[] {
  const colocation = read(bound);
  if (!colocation) return [];
  const { points, attribute, ties, all } = colocation;
  if (!ties.length || points === 0) return [{ kind: 'idle', resources: all }];
  return ties.flatMap(({ dependents, leads, mutual, unsure }) =>
    dependents.flatMap((dependent, i): readonly PlacementClaim[] => {
      const others = mutual ? leads.slice(0, i) : leads;
      if (!others.length) return [];
      const { resource } = dependent;
      if (unsure)
        return [
          {
            kind: 'either',
            cases: [
              { kind: 'bound', dependent: { resource, role: undefined }, leads: others, apart: false, attribute },
              { kind: 'bound', dependent: { resource, role: 'Promoted' }, leads: others, apart: true, attribute },
            ],
          },
        ];
      return Math.abs(points) >= INFINITY
        ? [{ kind: 'bound', dependent, leads: others, apart: points < 0, attribute }]
        : [{ kind: 'near', dependent, leads: others, points, attribute }];
    }),
  );
}

/** One sentence on what a `colocation` does. */
export function colocation(bound: BoundStatement): Text | undefined {
  const colocation = read(bound);
  if (!colocation) return undefined;
  const { points, attribute, ties, all } = colocation;
  if (points === 0) {
    const them = names(all);
    return {
      en: `A score of 0: ${them.en} may run where they like.`,
      ja: `スコアが 0 のため、${them.ja} の配置に影響しません。`,
    };
  }
  if (!ties.length)
    return {
      en: 'This colocation has no effect: its members do not depend on each other.',
      ja: 'メンバー同士は互いに依存しないため、この colocation は配置に影響しません。',
    };
  const isWeight = ties.every(({ dependents }) => weighs(dependents, points));
  const strength =
    Math.abs(points) >= INFINITY || isWeight ? same('') : { en: ` (${points} points)`, ja: `(${points} 点)` };
  const texts = ties.map((tie) => (tie.mutual ? apartText(tie.leads, points) : tieText(tie, points, attribute)));
  return join([join(texts, { en: '; ', ja: '。' }), strength, { en: '.', ja: '。' }]);
}

/** Where a resource is promoted is decided by scores: those of the lead count, by their share of infinity. */
function weighs(dependents: readonly RoleOf[], points: number): boolean {
  return points > 0 && points < INFINITY && dependents.every(({ role }) => isPromotedRole(role));
}

function weightText(who: Text, role: string, leads: readonly RoleOf[], points: number): Text {
  const of = names(leads.map(({ resource }) => resource));
  return {
    en: `For the choice of the node where ${who.en} is ${role}, the node scores of ${of.en} count by ${points}/1,000,000`,
    ja: `${who.ja} を ${role} にするノードの選択に、${of.ja} のノードごとのスコアが ${points}/1,000,000 の重みで加わります`,
  };
}

function unsureText(who: Text, leads: readonly RoleOf[], where: Text): Text {
  const lead = names(leads.map(({ resource }) => resource));
  return {
    en: `If ${lead.en} is a clone, ${who.en} runs only ${where.en}, in either role; otherwise ${who.en} is never promoted there`,
    ja: `${lead.ja} がクローンの場合、${who.ja} が動くのは(ロールを問わず)${where.ja}だけです。そうでない場合、${who.ja} はそこでは昇格しません`,
  };
}

/** A set whose members keep away from each other. */
function apartText(row: readonly RoleOf[], points: number): Text {
  const all = names(row.map(({ resource }) => resource));
  const role = row[0]!.role;
  const are = plainRole(role) ? { en: `are ${role}`, ja: `${role} になりません` } : { en: 'run', ja: '動きません' };
  if (points <= -INFINITY)
    return {
      en: `No two of ${all.en} ${are.en} on the same node`,
      ja: `${all.ja} のうち 2 つが同じノードで${are.ja}`,
    };
  const where = plainRole(role) ? { en: ` as ${role}`, ja: `(${role})` } : same('');
  return {
    en: `${all.en}${where.en} keep away from each other`,
    ja: `${all.ja}${where.ja} は互いにノードをなるべく分けます`,
  };
}

function tieText({ dependents, leads, unsure }: Tie, points: number, attribute: string | undefined): Text {
  const many = dependents.length > 1;
  const who = names(dependents.map(({ resource }) => resource));
  const { role } = dependents[0]!;
  const where = nodeOf(leads, points, attribute);
  const be = many ? 'are' : 'is';
  if (unsure) return unsureText(who, leads, where);
  if (weighs(dependents, points)) return weightText(who, role!, leads, points);
  if (points >= INFINITY)
    return plainRole(role)
      ? { en: `${who.en} ${be} ${role} only ${where.en}`, ja: `${who.ja} が ${role} になるのは、${where.ja}だけです` }
      : { en: `${who.en} ${many ? 'run' : 'runs'} only ${where.en}`, ja: `${who.ja} が動くのは、${where.ja}だけです` };
  if (points <= -INFINITY)
    return plainRole(role)
      ? {
          en: `${who.en} ${be} never ${role} ${where.en}`,
          ja: `${who.ja} は、${where.ja}では決して ${role} になりません`,
        }
      : {
          en: `${who.en} never ${many ? 'run' : 'runs'} ${where.en}`,
          ja: `${who.ja} は、${where.ja}では決して動きません`,
        };
  const as = plainRole(role) ? { en: ` ${role}`, ja: `${role} になる場所として、` } : same('');
  return points > 0
    ? {
        en: `${who.en} ${many ? 'like' : 'likes'} to be${as.en} ${where.en}`,
        ja: `${who.ja} は、${as.ja}${where.ja}をなるべく選びます`,
      }
    : {
        en: `${who.en} ${many ? 'keep' : 'keeps'} away${as.en ? ` as${as.en}` : ''} from ${where.en.replace(/^on /, '')}`,
        ja: `${who.ja} は、${as.ja}${where.ja}をなるべく避けます`,
      };
}

/** `on the node where b runs`; of several leads all count when drawn to them, any when kept away. */
function nodeOf(leads: readonly RoleOf[], points: number, attribute: string | undefined): Text {
  const there = isThere({ ...leads[0]!, resource: '' });
  const list = leads.map(({ resource }) => resource);
  const [all, any] = [names(list), anyOf(list)];
  const role = leads[0]!.role;
  const verb = points > 0 && leads.length > 1 ? (plainRole(role) ? ` are ${role}` : ' run') : there.en;
  const place: Text =
    points > 0
      ? { en: `where ${all.en}${verb}`, ja: `${all.ja}${leads.length > 1 ? ' のすべて' : ' '}${there.ja.trim()}ノード` }
      : {
          en: `where ${any.en}${verb}`,
          ja: `${any.ja}${leads.length > 1 ? ' のいずれか' : ' '}${there.ja.trim()}ノード`,
        };
  return attribute
    ? {
        en: `on nodes with the same ${codeSpan(attribute)} as the node ${place.en}`,
        ja: `${place.ja}と ${codeSpan(attribute)} が同じノード`,
      }
    : { en: `on the node ${place.en}`, ja: place.ja };
}
