import { join, type Text } from '../../../base/text.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { scoreNumber } from '../values/elements.ts';
import { membersOf, wordNamed } from '../values/members.ts';
import type { PlacementClaim } from './claims.ts';
import { conditionWords, ruleScore, ruleText } from './rules.ts';
import { INFINITY, names, plainRole } from './words.ts';

/** What a `location` means: points for a node, which are added to all other points of the same resource there. */

/** The claims of a location, rules included. */
export function locationClaims(bound: BoundStatement): readonly PlacementClaim[] {
  const pattern = wordNamed(bound, '/PATTERN/')?.text;
  const role = wordNamed(bound, 'ROLE')?.text;
  const resources = pattern ? [pattern] : membersOf(bound).map(({ name }) => name);
  const node = wordNamed(bound, 'NODE')?.text;
  const score = wordNamed(bound, 'SCORE')?.text;
  type Given = Omit<Extract<PlacementClaim, { kind: 'points' }>, 'kind' | 'of' | 'pattern'>;
  const points: (Given & { readonly role: string | undefined })[] = [];
  if (node && score !== undefined)
    points.push({ node, condition: undefined, points: scoreNumber(score) ?? score, role });
  for (const rule of rulesOf(bound)) {
    const own = wordNamed(rule, 'ROLE')?.text;
    points.push({ node: undefined, condition: conditionWords(rule), points: ruleScore(rule), role: own ?? role });
  }
  // Scores of all other nodes change with it.
  if (node && isExclusive(bound))
    return (scoreNumber(score ?? '') ?? 0) <= -INFINITY
      ? [{ kind: 'nowhere', resources }]
      : resources.map((resource) => ({ kind: 'only', of: { resource, role }, node }));
  return resources.flatMap((resource) =>
    points.map(
      ({ role: own, ...each }): PlacementClaim => ({
        kind: 'points',
        of: { resource, role: own },
        pattern: pattern !== undefined,
        ...each,
      }),
    ),
  );
}

const isExclusive = (bound: BoundStatement): boolean => wordNamed(bound, 'WHERE')?.text === 'exclusive';

/** The rules of a location. */
export function rulesOf(bound: BoundStatement): readonly BoundStatement[] {
  return bound.children.filter((child) => child.statement.keyword.text === 'rule');
}

/** One sentence on what a `location` does. */
export function location(bound: BoundStatement): Text | undefined {
  const who = subject(bound);
  if (!who) return undefined;
  const node = wordNamed(bound, 'NODE')?.text;
  const score = wordNamed(bound, 'SCORE')?.text;
  if (node && score) {
    const points = scoreNumber(score);
    if (points === undefined) return undefined;
    const text = nodeText(who, node, points, membersOf(bound).length > 1);
    return isExclusive(bound) ? join([text, exclusiveText], { en: ' ', ja: '' }) : text;
  }
  const texts = rulesOf(bound)
    .map(ruleText)
    .filter((text) => text !== undefined);
  if (!texts.length) return undefined;
  return join([{ en: `${who.en}: `, ja: `${who.ja}: ` }, join(texts, { en: '; ', ja: '、' }), { en: '.', ja: '。' }]);
}

const exclusiveText: Text = {
  en: 'Because of `resource-discovery=exclusive` it runs only on nodes of such locations.',
  ja: '`resource-discovery=exclusive` のため、この指定のある location のノードでだけ動きます。',
};

function nodeText(who: Text, node: string, points: number, many: boolean): Text {
  const s = many ? '' : 's';
  if (points >= INFINITY)
    return {
      en: `${who.en} prefer${s} ${node} above every finite score. Where ${node} cannot run ${many ? 'them' : 'it'}, another permitted node does; failures and an infinite stickiness keep ${many ? 'them' : 'it'} away, too.`,
      ja: `${who.ja} は、ほかの有限のスコアより優先して ${node} を選びます。${node} で動かせない場合は、許可された別のノードで動きます。障害が発生した場合や固着度が無限大の場合も ${node} に戻りません。`,
    };
  if (points <= -INFINITY)
    return { en: `${who.en} never run${s} on ${node}.`, ja: `${who.ja} は ${node} では決して動きません。` };
  if (points === 0)
    return {
      en: `${who.en} may run on ${node} (no preference).`,
      ja: `${who.ja} は ${node} で動いてもかまいません(優先なし)。`,
    };
  return points > 0
    ? {
        en: `${who.en} prefer${s} ${node}, with ${points} points.`,
        ja: `${who.ja} は ${node} を ${points} 点分だけ優先します。`,
      }
    : {
        en: `${who.en} get${s} ${points} points on ${node}: unless other scores bring the sum to 0 or more, ${many ? 'they never run' : 'it never runs'} there.`,
        ja: `${who.ja} の ${node} でのスコアに ${points} 点が加わります。ほかのスコアとの合計が 0 未満の間は、${node} では決して動きません。`,
      };
}

function subject(bound: BoundStatement): Text | undefined {
  const pattern = wordNamed(bound, '/PATTERN/')?.text;
  const role = wordNamed(bound, 'ROLE')?.text;
  const who = pattern
    ? { en: `Every resource that matches ${pattern}`, ja: `${pattern} に一致するすべてのリソース` }
    : names(membersOf(bound).map((each) => each.name));
  if (!who.en) return undefined;
  return plainRole(role) ? { en: `${who.en} (as ${role})`, ja: `${who.ja}(${role} として)` } : who;
}
