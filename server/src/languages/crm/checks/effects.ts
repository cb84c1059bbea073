import type { Problem } from '../../../base/problem.ts';
import { childrenNamed } from '../../../binding/bound.ts';
import type { Checked, CheckedStatement } from '../../../language.ts';
import { isTrue } from '../../../schema/truth.ts';
import { sourceText } from '../../../syntax/tree.ts';
import { operationAttributes } from '../catalog/operations.ts';
import * as messages from '../messages/effects.ts';
import { isAttribute } from '../model/contents.ts';
import {
  endOf,
  isPartial,
  type Model,
  mayBePromoted,
  meta,
  metaTruth,
  modelOf,
  pairsOf,
  type Resource,
} from '../model/model.ts';
import { scoreNumber } from '../values/elements.ts';
import { isPair, isPromotedRole, wordNamed } from '../values/members.ts';

/** Settings that need another one, which is not there. */
export function* effects({ bound }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  yield* interleaving(model);
  // A part of a configuration may have its options, and its clones, elsewhere.
  if (!model.statements.has('property') || model.statements.has('xml')) return;
  yield* promotedMonitors(model);
  const { unread, properties } = model;
  const add = (text: string) => {
    const at = endOf(model.statements.get('property')![0]!);
    return { start: at, end: at, text: ` ${text}` };
  };
  const enabled = properties.get('enable-acl')?.value;
  const [user] = ['acl_target', 'acl_group', 'user'].flatMap((keyword) => model.statements.get(keyword) ?? []);
  if (user && !unread.has('enable-acl') && !(enabled && (enabled.hole || isTrue(enabled.text))))
    yield messages.noAcl(user.statement.keyword, enabled, add('enable-acl=true'));
  const strategy = properties.get('placement-strategy')?.value;
  if (unread.has('placement-strategy') || (strategy && strategy.text !== 'default')) return;
  for (const { bound: statement } of [...model.resources.values(), ...model.nodes]) {
    const [list] = childrenNamed(statement, 'utilization');
    if (!list?.children.length) continue;
    yield messages.noStrategy(list.statement.keyword, strategy, add('placement-strategy=balanced'));
    return;
  }
}

/** Monitors for the promoted role of what is never promoted. */
function* promotedMonitors(model: Model): Iterable<Problem> {
  for (const resource of model.resources.values()) {
    // That DRBD must be promotable is reported already.
    if (resource.kind !== 'primitive' || resource.facts?.type === 'drbd') continue;
    const promoted = resource.operations.flatMap(({ roleWord }) =>
      roleWord && !roleWord.hole && isPromotedRole(roleWord.text) ? [roleWord] : [],
    );
    if (!promoted.length || model.unread.has(resource.id) || mayBePromoted(resource, model)) continue;
    for (const word of promoted) yield messages.promotedMonitor(word, resource.id);
  }
}

/** A clone that waits for another clone waits for all of its instances, and restarts with each, unless they are interleaved. */
function* interleaving(model: Model): Iterable<Problem> {
  for (const { kind, members, bound } of model.constraints) {
    if (kind !== 'order' || !isPair(bound)) continue;
    const [first, then] = members.map(({ name }) => model.resources.get(name));
    if (!first || !then || first === then || !isClone(first) || !isClone(then)) continue;
    const word = wordNamed(bound, 'KIND')?.text;
    if (word !== undefined && (/^(?:optional|serialize)$/i.test(word) || scoreNumber(word) === 0)) continue;
    // Where a single instance is promoted, those of the other nodes have nothing to wait for.
    if (members.some(({ suffix }) => suffix && !/^start$/i.test(suffix))) continue;
    if (meta(then, 'clone-max')?.value?.text === '1' || meta(then, 'interleave') || isPartial(then)) continue;
    const last = then.metas[0] && endOf(then.metas[0]);
    const at = last ?? endOf(then.bound);
    const text = `${last === undefined ? ' meta' : ''} interleave=true`;
    yield messages.notInterleaved(members[1]!.word, first.id, { start: at, end: at, text });
  }
}

function isClone(resource: Resource): boolean {
  return (resource.kind === 'clone' || resource.kind === 'ms') && metaTruth(resource, 'globally-unique') !== true;
}

/** Parameters of the agent after `op`: they hold for that operation only. */
export function* lostParameters({ bound }: CheckedStatement): Iterable<Problem> {
  for (const resource of modelOf(bound).resources.values()) {
    if (resource.kind !== 'primitive' || !resource.facts || resource.bound.statement.broken) continue;
    const { directives } = resource.facts.params;
    const given = new Set(resource.params.map(({ name }) => name.text));
    for (const { bound: op } of resource.operations)
      for (const { name, value, bound: pair } of pairsOf(op)) {
        if (!value || !isAttribute(pair) || operationAttributes.has(name.text)) continue;
        if (!Object.hasOwn(directives, name.text) || given.has(name.text)) continue;
        const [list] = childrenNamed(resource.bound, 'params');
        const at = list?.statement.keyword.end ?? resource.agentWord!.end;
        const { start, end } = pair.statement;
        let from = start;
        const text = sourceText(bound.tree);
        while (text[from - 1] === ' ') from--;
        const moved = `${list ? '' : ' params'} ${text.slice(start, end)}`;
        const needed = directives[name.text]!.required === true || directives[name.text]!.required === 'error';
        yield messages.parameterAfterOp(name, resource.facts.id, needed ? 'error' : 'warning', [
          { start: at, end: at, text: moved },
          { start: from, end, text: '' },
        ]);
      }
  }
}
