import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bind } from '../../server/src/binding/bind.ts';
import { catalog } from '../../server/src/languages/crm/catalog/statements.ts';
import type { Claim } from '../../server/src/languages/crm/sentences/claims.ts';
import { claimsOf } from '../../server/src/languages/crm/sentences/index.ts';
import { parse } from '../../server/src/languages/crm/syntax/parse.ts';
import { holds } from '../support/claims.ts';
import { shared } from '../support/paths.ts';
import { schedulerVersion } from '../support/scheduler.ts';
import type { Lab } from '../support/scheduler-world.ts';
import { sentenceCases } from '../support/sentence-cases.ts';
import { flipsOf } from '../support/sentence-flips.ts';

/** The sentences on constraints and resources are made of claims; the scheduler itself says whether these are true. */

interface Retold {
  readonly id: string;
  readonly config: string;
  readonly line: string;
  readonly promotion_scores: Scores | null;
  readonly node_attributes: Scores | null;
}
type Scores = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

const place = join(shared, 'cases/crm-sentences.json');
const inCi = process.env['CI'] === 'true';
if (inCi && schedulerVersion === undefined) assert.fail('crm_simulate is missing');
const skip = schedulerVersion === undefined ? 'crm_simulate is not here' : false;

function retold(): readonly Lab[] {
  if (!existsSync(place)) return [];
  const cases = JSON.parse(readFileSync(place, 'utf8')) as readonly Retold[];
  return cases.flatMap(({ config, line, promotion_scores, node_attributes }) => {
    const attributes: Record<string, Record<string, string>> = {};
    for (const [prefix, scores] of [
      ['master-', promotion_scores],
      ['', node_attributes],
    ] as const)
      for (const [node, pairs] of Object.entries(scores ?? {}))
        for (const [name, value] of Object.entries(pairs))
          attributes[node] = { ...attributes[node], [`${prefix}${name}`]: String(value) };
    return line
      .split('\n')
      .filter(Boolean)
      .map((one) => ({ config, line: one, attributes }));
  });
}

const sentence = (line: string): { readonly claims: readonly Claim[]; readonly en: string } => {
  const [bound] = bind(parse(line), catalog).top;
  return { claims: claimsOf(bound!), en: bound!.directive!.describe!(bound!)!.en };
};

/** Why a claim is not true; undefined where it is. */
function refuted(claim: Claim, lab: Lab): string | undefined {
  try {
    return holds(claim, lab) ? undefined : 'the scheduler does otherwise';
  } catch (error) {
    return String(error);
  }
}

/** Claims without regard to the order in which they are made, or name what is in no order. */
function meaning(claims: readonly Claim[]): string {
  const plain = (claim: Claim): string => {
    if (claim.kind === 'unordered' || claim.kind === 'serialized')
      return JSON.stringify({ ...claim, steps: claim.steps.map((each) => JSON.stringify(each)).sort() });
    if (claim.kind === 'requires')
      return JSON.stringify({ ...claim, any: claim.any.map((each) => JSON.stringify(each)).sort() });
    if (claim.kind === 'idle' || claim.kind === 'kept')
      return JSON.stringify({ ...claim, resources: [...claim.resources].sort() });
    return JSON.stringify(claim.kind === 'points' && claim.points === 0 ? { ...claim, node: '' } : claim);
  };
  return String(claims.map(plain).sort());
}

/** Lines that have no effect where they stand: what is not promotable is never promoted, and some rules are never true. */
const NO_EFFECT = /order o Mandatory: m:promote A$|pingd lt 20|date gt 2030|date lt 2020/;

const labs: readonly Lab[] = [...retold(), ...sentenceCases.map((each) => ({ attributes: undefined, ...each }))];

test('every claim of every sentence is what the scheduler does', { skip, timeout: 900_000 }, (t) => {
  const wrong: string[] = [];
  let count = 0;
  for (const lab of labs) {
    const { claims, en } = sentence(lab.line);
    assert.ok(claims.length, `nothing is claimed of ${lab.line}`);
    for (const claim of claims) {
      count++;
      const why = refuted(claim, lab);
      if (why) wrong.push(`${lab.line} | ${en} | ${JSON.stringify(claim)} | ${why.slice(0, 200)}`);
    }
  }
  t.diagnostic(`Pacemaker ${schedulerVersion}: ${count} claims of ${labs.length} lines, ${wrong.length} refuted`);
  assert.deepEqual(wrong, []);
});

test('no claim survives when kind, sign, order or action of its line is flipped', { skip, timeout: 1_800_000 }, (t) => {
  const survived: string[] = [];
  let count = 0;
  for (const lab of labs) {
    const { claims } = sentence(lab.line);
    for (const flip of flipsOf(lab.line)) {
      const flipped = { ...lab, config: lab.config.replace(lab.line, flip.line), line: flip.line };
      if (meaning(claims) === meaning(sentence(flip.line).claims) || NO_EFFECT.test(lab.line)) continue;
      count++;
      if (claims.every((claim) => refuted(claim, flipped) === undefined))
        survived.push(`${lab.line} -> ${flip.line} (${flip.name})`);
    }
  }
  t.diagnostic(`${count} flips, ${survived.length} survived`);
  assert.deepEqual(survived, []);
});
