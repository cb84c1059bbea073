import { closestMatch } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import { childrenNamed } from '../../../binding/bound.ts';
import type { Checked, CheckedStatement } from '../../../language.ts';
import { isTrue } from '../../../schema/truth.ts';
import { slice, type Word } from '../../../syntax/tree.ts';
import * as messages from '../messages/contradictions.ts';
import { type Constraint, type Model, modelOf, type Resource } from '../model/model.ts';
import { collect } from '../model/statement-index.ts';
import { scoreNumber } from '../values/elements.ts';
import { isPair, wordNamed } from '../values/members.ts';

const INFINITY = 1_000_000;

/** `inf` and `-inf` for the same two resources, or for a resource and a node. */
export function* oppositeScores({ bound }: Checked): Iterable<Problem> {
  const seen = new Map<string, { readonly worth: number; readonly word: Word }>();
  for (const constraint of modelOf(bound).constraints) {
    const key = subjectOf(constraint);
    const word = wordNamed(constraint.bound, 'SCORE');
    const worth = word && scoreNumber(word.text);
    if (!key || !word || worth === undefined || Math.abs(worth) < INFINITY) continue;
    const before = seen.get(key);
    if (before && before.worth !== worth) yield messages.oppositeScores(word, before.word);
    else if (!before) seen.set(key, { worth, word });
  }
}

/** What a constraint of a single score is about. */
function subjectOf({ kind, members, bound }: Constraint): string | undefined {
  if (members.some(({ suffix, word }) => suffix || word.hole)) return undefined;
  if (kind === 'colocation' && isPair(bound))
    return members
      .map(({ name }) => name)
      .sort()
      .join(' ');
  const node = kind === 'location' && members.length === 1 ? wordNamed(bound, 'NODE') : undefined;
  return node && !wordNamed(bound, 'ROLE') ? `${members[0]!.name}@${node.text.toLowerCase()}` : undefined;
}

/** Rules that name a node which does not exist. */
export function* ruleNodes({ bound }: Checked): Iterable<Problem> {
  const { nodes, resources, statements } = modelOf(bound);
  if (!nodes.length || statements.has('xml')) return;
  // Remote nodes, guests and bundles are nodes, too.
  const known = new Set(nodes.map(({ name }) => name.toLowerCase()));
  for (const { id, agent, kind, metas } of resources.values()) {
    if (agent?.endsWith(':remote') || kind === 'bundle') known.add(id.toLowerCase());
    for (const list of metas)
      for (const { statement } of list.children)
        if (statement.keyword.text === 'remote-node' && statement.args[0])
          known.add(statement.args[0].text.toLowerCase());
  }
  const bundles = [...resources.values()].some(({ kind }) => kind === 'bundle');
  for (const { statement } of collect(bound, 'rules'))
    for (const [i, { text }] of statement.args.entries()) {
      const value = statement.args[i + 2];
      if (text !== '#uname' || !value || value.hole || !/^(?:string:)?(?:eq|ne)$/.test(statement.args[i + 1]!.text))
        continue;
      if (!known.has(value.text.toLowerCase()) && !bundles)
        yield messages.unknownNode(
          value,
          closestMatch(
            value.text,
            nodes.map(({ name }) => name),
          ),
        );
    }
}

/** Dates that end before they start. */
export function* dateOrder({ bound }: CheckedStatement): Iterable<Problem> {
  for (const { statement } of collect(bound, 'rules')) {
    let from: Word | undefined;
    let to: Word | undefined;
    const isAnd = !statement.args.some(({ text }) => /^or$/i.test(text));
    for (const [i, word] of statement.args.entries()) {
      if (/^date$/i.test(word.text) && !isAnd) from = to = undefined;
      const compared = /^date$/i.test(statement.args[i - 1]?.text ?? '') ? statement.args[i + 1] : undefined;
      if (/^start=./.test(word.text)) from = slice(word, 6, word.text.length);
      else if (/^end=./.test(word.text)) to = slice(word, 4, word.text.length);
      else if (compared && /^gt$/i.test(word.text)) from = compared;
      else if (compared && /^lt$/i.test(word.text)) to = compared;
      else continue;
      const [start, end] = [from, to].map((each) => (each && !each.hole ? Date.parse(isoOf(each.text)) : Number.NaN));
      if (from && to && start! > end!) yield messages.endsFirst(to, from.text);
    }
  }
}

/** `2026-01-02 03:04` as JavaScript reads it. */
function isoOf(text: string): string {
  return text
    .trim()
    .replace(/^(\d{4})(\d{2})(\d{2})\b/, '$1-$2-$3')
    .replace(/(?<!\s)\s+(?=\d)/, 'T');
}

/** In an opt-in cluster, resources that no location lets run anywhere. */
export function* homeless({ bound }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  const symmetric = model.properties.get('symmetric-cluster')?.value;
  if (!symmetric || isTrue(symmetric.text) !== false || model.statements.has('xml')) return;
  const allowed = new Set<string>();
  let patterns = false;
  for (const { kind, bound: location, members } of model.constraints) {
    if (kind !== 'location') continue;
    const score = scoreNumber(wordNamed(location, 'SCORE')?.text ?? '');
    if (location.statement.args.some(({ text }) => text.startsWith('/'))) patterns = true;
    if (childrenNamed(location, 'rule').length || score === undefined || score >= 0)
      for (const { name } of members) allowed.add(name);
  }
  if (patterns) return;
  for (const tag of model.statements.get('tag') ?? [])
    if (allowed.has(tag.statement.args[0]?.text.replace(/:$/, '') ?? ''))
      for (const { text } of tag.statement.args.slice(1)) allowed.add(text);
  for (const resource of model.resources.values()) {
    if (resource.kind === 'rsc_template' || model.parents.has(resource.id) || model.unread.has(resource.id)) continue;
    if (resource.agent?.startsWith('stonith:') || mayRun(resource, model, allowed)) continue;
    yield messages.homeless(resource.word, symmetric);
  }
}

function mayRun(resource: Resource, model: Model, allowed: ReadonlySet<string>): boolean {
  if (allowed.has(resource.id) || (resource.template && allowed.has(resource.template))) return true;
  return resource.members.some(({ name }) => {
    const member = model.resources.get(name);
    return !member || mayRun(member, model, allowed);
  });
}
