import { join, same, type Text } from '../../../../base/text.ts';
import type { BoundStatement } from '../../../../schema/types.ts';
import { scoreNumber } from '../../values/elements.ts';
import { membersOf, setsOf, wordNamed } from '../../values/members.ts';
import type { PlacementClaim, RoleOf } from '../claims.ts';
import { colocationClaims } from '../colocation.ts';
import { locationClaims, rulesOf } from '../location.ts';
import { conditionText } from '../rules.ts';
import { INFINITY, plainRole } from '../words.ts';

/** The claims of `colocation` and `location` in a few words, each next form shorter than the one before. */

type Tied = Extract<PlacementClaim, { kind: 'bound' | 'near' }>;
type Points = Extract<PlacementClaim, { kind: 'points' }>;

const joined = (of: readonly RoleOf[], last: string, between: string): string => {
  const row = of.map(({ resource }) => resource);
  return row.length > 1 ? `${row.slice(0, -1).join(between)}${last}${row.at(-1)}` : row.join('');
};

/** What a `colocation` does. */
export function colocationHint(bound: BoundStatement): readonly Text[] {
  const claims = colocationClaims(bound);
  const [first] = claims;
  if (!first) return [];
  if (first.kind === 'idle')
    return [
      scoreNumber(wordNamed(bound, 'SCORE')?.text ?? '') === 0
        ? { en: 'no effect: the score is 0', ja: '効果なし: スコアが 0' }
        : { en: 'no effect: none depends on another', ja: '効果なし: 互いに依存しない' },
    ];
  if (first.kind === 'either') {
    const [tie] = first.cases;
    const lead = tie?.kind === 'bound' ? joined(tie.leads, ' and ', ', ') : '';
    return [
      {
        en: `with ${lead} if a clone, else unpromoted there`,
        ja: `${lead} がクローンなら同じノード、ほかは昇格しない`,
      },
      { en: 'depends on whether a clone leads', ja: '相手がクローンかどうかで異なる' },
    ];
  }
  const ties = claims.filter((claim) => claim.kind === 'bound' || claim.kind === 'near');
  const alike = sameLeads(ties);
  if (alike) return tieForms(alike, ties[0]!, membersOf(bound).length === 2);
  if (setsOf(bound).length === 1) return rowForms(ties);
  // Several sets: each lies with the one that follows.
  const forms = ties.map((each) => tieForms([each.dependent], each, false)[0]!);
  return [
    { en: forms.map(({ en }) => en).join('; '), ja: forms.map(({ ja }) => ja).join('、') },
    ...strengthForms(ties[0]!, {
      only: { en: 'each set only with the next one', ja: '各セットは次のセットと同じノードだけ' },
      never: { en: 'no set where the next one is', ja: '各セットは次のセットと別のノードだけ' },
      likes: { en: 'each set likes to be with the next', ja: '各セットは次のセットの近くを優先' },
      avoids: { en: 'each set avoids the next one', ja: '各セットは次のセットをなるべく避ける' },
    }),
  ];
}

/** The dependents, where all of them have the same leads. */
function sameLeads(ties: readonly Tied[]): readonly RoleOf[] | undefined {
  const leads = ties.map((each) => JSON.stringify(each.leads));
  return leads.every((each) => each === leads[0]) ? ties.map(({ dependent }) => dependent) : undefined;
}

interface Strengths {
  readonly only: Text;
  readonly never: Text;
  readonly likes: Text;
  readonly avoids: Text;
}

function strengthForms(tie: Tied, forms: Strengths): readonly Text[] {
  if (tie.kind === 'bound') return [tie.apart ? forms.never : forms.only];
  const text = tie.points > 0 ? forms.likes : forms.avoids;
  return [join([text, pointsText(tie.points)]), text];
}

const pointsText = (points: number): Text => ({ en: ` (${points})`, ja: `(${points} 点)` });

/** Members of one set: each with the one before it, or all of them apart. */
function rowForms(ties: readonly Tied[]): readonly Text[] {
  const [tie] = ties;
  const apart = tie!.kind === 'bound' ? tie!.apart : tie!.points < 0;
  if (!apart) {
    const pairs = ties.map(({ dependent, leads }) => [dependent, ...leads] as const);
    const text: Text = {
      en: pairs.map(([a, b]) => `${a.resource} with ${b!.resource}`).join(', '),
      ja: pairs.map(([a, b]) => `${a.resource} は ${b!.resource} と`).join('、'),
    };
    return [
      ...strengthForms(tie!, {
        only: { en: `only ${text.en}`, ja: `${text.ja}同じノードだけ` },
        never: same(''),
        likes: { en: `prefers ${text.en}`, ja: `${text.ja}同じノードを優先` },
        avoids: same(''),
      }),
      ...strengthForms(tie!, {
        only: { en: 'each only with the one before it', ja: '各メンバーは直前のものと同じノードだけ' },
        never: same(''),
        likes: { en: 'each likes to be with the one before', ja: '各メンバーは直前のものと同じノードを優先' },
        avoids: same(''),
      }),
    ];
  }
  const all = [...new Set(ties.flatMap(({ dependent, leads }) => [...leads, dependent]).map((each) => each.resource))];
  const row: Text = { en: `${all.join(', ')}: `, ja: `${all.join('、')}: ` };
  const { role } = tie!.dependent;
  const as: Text = plainRole(role) ? { en: ` ${role}`, ja: `${role} は` } : same('');
  const forms: Strengths = {
    only: same(''),
    never: { en: `never two${as.en} on one node`, ja: `${as.ja}1 ノードに 2 つは置かない` },
    likes: same(''),
    avoids: { en: `avoid each other${as.en && ` as${as.en}`}`, ja: `${as.ja}互いになるべく別のノード` },
  };
  const short = strengthForms(tie!, forms);
  return [...short.map((each) => join([row, each])), ...short];
}

function tieForms(dependents: readonly RoleOf[], tie: Tied, isPair: boolean): readonly Text[] {
  const many = dependents.length > 1;
  const { leads, attribute } = tie;
  const apart = tie.kind === 'bound' ? tie.apart : tie.points < 0;
  const own = dependents[0]!.role;
  const role = leads[0]!.role;
  const lead: Text = {
    en: joined(leads, apart ? ' or ' : ' and ', ', '),
    ja: joined(leads, apart ? ' か ' : ' と ', '、'),
  };
  const who: Text = { en: joined(dependents, ' and ', ', '), ja: joined(dependents, ' と ', '、') };
  const as: Text = plainRole(own) ? { en: ` (${own})`, ja: `(${own})` } : same('');
  const there = plainRole(role) ? ` (${role})` : '';
  const forms = (subject: Text, target: Text): readonly Text[] => {
    const [en, ja] = attribute
      ? [`the same ${attribute} as ${target.en}${there}`, `${target.ja}${there} と同じ ${attribute} `]
      : [`with ${target.en}${there}`, `${target.ja}${there} と同じノード`];
    return strengthForms(tie, {
      only: { en: `${subject.en}only ${en}`, ja: `${subject.ja}${ja}だけ` },
      never: { en: `${subject.en}never ${en}`, ja: `${subject.ja}${ja}では決して動かない` },
      likes: {
        en: `${subject.en}${many ? 'prefer' : 'prefers'} ${attribute ? '' : 'to be '}${en}`,
        ja: `${subject.ja}${ja}を優先`,
      },
      avoids: {
        en: `${subject.en}${many ? 'avoid' : 'avoids'} ${attribute ? '' : 'being '}${en}`,
        ja: `${subject.ja}${ja}をなるべく避ける`,
      },
    });
  };
  const subject: Text = { en: `${who.en}${as.en} `, ja: `${who.ja}${as.ja || ' '}は ` };
  const role_: Text = plainRole(own) ? { en: `as ${own} `, ja: `${own} は ` } : same('');
  const least: Text = plainRole(own) ? { en: 'role ', ja: 'ロールは ' } : same('');
  const shortest: Text = isPair
    ? { en: 'the other', ja: 'もう一方' }
    : leads.length > 1
      ? { en: 'the last ones', ja: '最後のもの' }
      : { en: 'the last one', ja: '最後のもの' };
  return [...forms(subject, lead), ...forms(role_, lead), ...forms(role_, shortest), ...forms(least, shortest)];
}

/** What a `location` does. */
export function locationHint(bound: BoundStatement): readonly Text[] {
  const claims = locationClaims(bound);
  const [first] = claims;
  if (!first) return [];
  if (first.kind === 'only')
    return [
      { en: `only on ${first.node} and other exclusive nodes`, ja: `${first.node} など排他指定のノードだけ` },
      { en: 'only on nodes of exclusive locations', ja: '排他指定のあるノードだけ' },
    ];
  if (first.kind === 'nowhere') return [{ en: 'on no node by this line', ja: 'この行ではどのノードでも動かない' }];
  const points = claims.filter((claim) => claim.kind === 'points');
  const resources = [...new Set(points.map(({ of }) => of.resource))];
  const who: Text = first.kind === 'points' && first.pattern ? same(first.of.resource) : same(resources.join(', '));
  const own = points.filter(({ of }) => of.resource === resources[0]);
  if (own.length > 1) {
    const conditions = rulesOf(bound).map((rule) => conditionText(rule, true));
    const forms = own.map((claim, i) => pointForms(same(''), claim, conditions[i], false)[0]!);
    return [
      {
        en: `${who.en} ${forms.map(({ en }) => en).join('; ')}`,
        ja: `${who.ja}: ${forms.map(({ ja }) => ja).join('、')}`,
      },
      { en: `score by ${own.length} rules`, ja: `${own.length} つの rule でスコアを決める` },
    ];
  }
  const [rule] = rulesOf(bound);
  const many = resources.length > 1;
  const [text, short] = [false, true].map((inShort) => rule && conditionText(rule, inShort));
  if (own[0]!.condition && !text) return [];
  const [whole, bare, ...shorter] = pointForms(who, own[0]!, text, many);
  const compact = rule ? pointForms(who, own[0]!, short, many).slice(0, 2) : [];
  return [whole, bare, ...compact, ...shorter];
}

/** The forms of one claim: with the subject, without it, with neither it nor the node or condition. */
function pointForms(
  who: Text,
  claim: Points,
  condition: Text | undefined,
  many: boolean,
): readonly [Text, Text, Text, Text] {
  const as: Text = plainRole(claim.of.role) ? { en: `as ${claim.of.role} `, ja: `${claim.of.role} として` } : same('');
  const [where, short]: readonly [Text, Text] =
    claim.node === undefined
      ? [
          { en: `where ${condition?.en}`, ja: `「${condition?.ja}」のノード` },
          { en: 'where the rule fits', ja: 'rule に合うノード' },
        ]
      : [
          { en: claim.node, ja: ` ${claim.node} ` },
          { en: 'this node', ja: 'このノード' },
        ];
  const subject: Text = who.en ? { en: `${who.en} `, ja: `${who.ja} は ` } : same('');
  const value = (at: Text): Text => effectText(claim, at, many);
  const clean = (text: Text): Text => ({
    en: text.en,
    ja: text.ja.replace(/ {2,}/g, ' ').replace('は 「', 'は「').trim(),
  });
  return [
    clean(join([subject, as, value(where)])),
    clean(join([as, value(where)])),
    clean(join([as, value(short)])),
    clean(leastText(claim)),
  ];
}

/** Where a role, a name or a number leaves no room for more. */
function leastText({ of, points, node }: Points): Text {
  const who: Text = plainRole(of.role) ? { en: 'its role', ja: 'そのロール' } : { en: 'it', ja: 'リソース' };
  if (typeof points === 'string') return { en: 'adds an attribute to the score', ja: 'ノード属性の値をスコアに加算' };
  const by: Text = node === undefined ? { en: 'by its rule', ja: 'rule で' } : { en: 'here', ja: 'このノードで' };
  if (points >= INFINITY)
    return { en: `${who.en} gets the best score ${by.en}`, ja: `${who.ja}に${by.ja}最高のスコア` };
  return points <= -INFINITY
    ? { en: `${who.en} is kept away ${by.en}`, ja: `${who.ja}を${by.ja}遠ざける` }
    : { en: `${who.en} gets points ${by.en}`, ja: `${who.ja}に${by.ja}点を加算` };
}

function effectText({ points, node }: Points, at: Text, many: boolean): Text {
  const s = many ? '' : 's';
  const on = node === undefined ? at.en : `on ${at.en}`;
  const to = node === undefined ? `nodes ${at.en}` : at.en;
  if (typeof points === 'string') return { en: `add${s} ${points} ${on}`, ja: `${at.ja}で ${points} の値を加算` };
  if (points >= INFINITY) return { en: `prefer${s} ${to} above all`, ja: `${at.ja}を最優先` };
  if (points <= -INFINITY) return { en: `never ${on}`, ja: `${at.ja}では決して動かない` };
  if (points === 0) return { en: `may be ${on}, no preference`, ja: `${at.ja}の優先なし` };
  return points > 0
    ? { en: `prefer${s} ${to} (${points})`, ja: `${at.ja}を優先(${points} 点)` }
    : { en: `get${s} ${points} ${on}`, ja: `${at.ja}で ${points} 点` };
}

/** What a rule does: in a location, and in a list. */
export function ruleHint(bound: BoundStatement): readonly Text[] {
  const condition = conditionText(bound);
  const short = conditionText(bound, true);
  if (!condition || !short) return [];
  if (bound.parent?.statement.keyword.text === 'location') return [];
  return [
    { en: `only where ${condition.en}`, ja: `「${condition.ja}」ときだけ有効` },
    { en: `only where ${short.en}`, ja: `「${short.ja}」のときだけ有効` },
    { en: 'only where its rule is true', ja: 'rule が真のときだけ有効' },
  ];
}
