import { join, type Text } from '../../../base/text.ts';
import { argument, childrenNamed } from '../../../binding/bound.ts';
import { milliseconds } from '../../../schema/durations.ts';
import { isTrue } from '../../../schema/truth.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { type AmountClaim, type Claim, type Step, undone } from './claims.ts';
import { clauseValue, isKeptUnpromoted, keptState, underState } from './state.ts';
import { names } from './words.ts';

/** The resources that a group or clone names. */
export function members(bound: BoundStatement): readonly string[] {
  return bound.match.roles
    .filter((role) => role.element.kind === 'word' && role.element.name === 'RESOURCE')
    .map((role) => role.word.text);
}

const isOn = (value: string | undefined): boolean => value !== undefined && isTrue(value) === true;
const isOff = (value: string | undefined): boolean => value !== undefined && isTrue(value) === false;

/** A recurring monitor as written: `10` is shown as `10s`. */
interface Watch {
  readonly every: number;
  readonly shown: string;
  /** It looks at the nodes where the resource must not be. */
  readonly stopped: boolean;
}

/** The monitors that recur; one with the interval 0 or `enabled=false` does not. */
export function watchesOf(bound: BoundStatement): readonly Watch[] {
  const found: Watch[] = [];
  for (const op of childrenNamed(bound, 'op')) {
    if (op.statement.args[0]?.text !== 'monitor') continue;
    const value = (name: string): string | undefined => childrenNamed(op, name).at(-1)?.statement.args[0]?.text;
    const interval = value('interval') ?? '0';
    const every = milliseconds(interval);
    if (every === 0 || isOff(value('enabled'))) continue;
    const text = /^\d+$/.test(interval) ? `${interval}s` : interval;
    const role = value('role');
    const stopped = /^stopped$/i.test(role ?? '');
    found.push({ every: every ?? Number.NaN, shown: role ? `${text} (${role})` : text, stopped });
  }
  return found;
}

/** The claim of a primitive: how often it is checked. What it takes from a template is not known here. */
export function primitiveClaims(bound: BoundStatement): readonly AmountClaim[] {
  const id = argument(bound, 'ID');
  const agent = argument(bound, 'AGENT');
  if (!id || !agent) return [];
  if (keptState(bound)) return [{ kind: 'kept', resources: [id] }];
  return [{ kind: 'watched', resource: id, every: watchesOf(bound).map(({ every }) => every) }];
}

/** What a primitive is, and how it is watched. */
export function primitive(bound: BoundStatement): Text | undefined {
  return underState(bound, primitiveText(bound));
}

function primitiveText(bound: BoundStatement): Text | undefined {
  const id = argument(bound, 'ID');
  const agent = argument(bound, 'AGENT');
  if (!id || !agent) return undefined;
  const watches = watchesOf(bound);
  if (!watches.length) {
    const some = childrenNamed(bound, 'op').some((op) => op.statement.args[0]?.text === 'monitor');
    return some
      ? {
          en: `${id} is run by ${agent} and is not monitored: its monitor has the interval 0 or is disabled.`,
          ja: `${id} は ${agent} で動かします。monitor の間隔が 0 または無効のため、監視されません。`,
        }
      : {
          en: `${id} is run by ${agent} and is not monitored: it has no monitor operation.`,
          ja: `${id} は ${agent} で動かします。monitor がないため監視されません。`,
        };
  }
  const [running, stopped] = [false, true].map((each) =>
    watches.flatMap((watch) => (watch.stopped === each ? [watch.shown.replace(/ \(Stopped\)$/i, '')] : [])),
  ) as [string[], string[]];
  const [every, often] = [names(running), names(stopped)];
  const texts: Text[] = [
    running.length
      ? {
          en: `${id} is run by ${agent} and checked every ${every.en}.`,
          ja: `${id} は ${agent} で動かし、${every.ja} ごとに監視します。`,
        }
      : {
          en: `${id} is run by ${agent} and is not monitored there.`,
          ja: `${id} は ${agent} で動かし、そこでは監視しません。`,
        },
  ];
  if (stopped.length)
    texts.push({
      en: `On the other nodes, that it is stopped is checked every ${often.en}.`,
      ja: `ほかのノードでは、停止していることを ${often.ja} ごとに確認します。`,
    });
  return join(texts, { en: ' ', ja: '' });
}

/** The claims of a group: each member waits for the one before it, and runs where it is. */
export function groupClaims(bound: BoundStatement): readonly Claim[] {
  const row = members(bound);
  if (keptState(bound)) return [{ kind: 'kept', resources: row }];
  const [ordered, together] = groupRules(bound);
  const claims: Claim[] = together || row.length < 2 ? [] : [{ kind: 'idle', resources: row }];
  row.forEach((resource, i) => {
    const second: Step = { resource, action: 'start' };
    for (const [j, before] of row.slice(0, i).entries()) {
      const first: Step = { resource: before, action: 'start' };
      if (!ordered)
        claims.push(
          { kind: 'unordered', steps: [first, second] },
          { kind: 'unordered', steps: [undone(second), undone(first)] },
        );
      if (j < i - 1) continue;
      if (ordered)
        claims.push(
          { kind: 'order', first, second },
          { kind: 'requires', any: [first], second },
          { kind: 'order', first: undone(second), second: undone(first) },
          { kind: 'follows', cause: undone(first), effect: undone(second) },
        );
      const [dependent, lead] = [resource, before].map((each) => ({ resource: each, role: undefined }));
      if (together)
        claims.push({ kind: 'bound', dependent: dependent!, leads: [lead!], apart: false, attribute: undefined });
    }
  });
  return claims;
}

/** Whether the members of a group wait for each other, and whether they share a node. */
export function groupRules(bound: BoundStatement): readonly [ordered: boolean, together: boolean] {
  const together = clauseValue(bound, 'meta', 'collocated') ?? clauseValue(bound, 'meta', 'colocated');
  return [!isOff(clauseValue(bound, 'meta', 'ordered')), !isOff(together)];
}

/** The members of a group in their order. */
export function group(bound: BoundStatement): Text | undefined {
  return underState(bound, groupText(bound));
}

function groupText(bound: BoundStatement): Text | undefined {
  const row = members(bound);
  if (row.length < 2) return undefined;
  const [ordered, together] = groupRules(bound);
  const all = names(row);
  if (ordered && together)
    return {
      en: `Started on one node in this order: ${row.join(' → ')}; stopped in reverse.`,
      ja: `1 つのノードで ${row.join(' → ')} の順に起動し、逆順に停止します。`,
    };
  if (ordered)
    return {
      en: `Started in this order: ${row.join(' → ')}; stopped in reverse. Each may run on another node (\`collocated=false\`).`,
      ja: `${row.join(' → ')} の順に起動し、逆順に停止します。別々のノードで動くことがあります(\`collocated=false\`)。`,
    };
  return together
    ? {
        en: `${all.en} run on one node, and start and stop in parallel (\`ordered=false\`); each runs only where the one before it runs.`,
        ja: `${all.ja} を 1 つのノードで動かします。起動と停止は並行して行います(\`ordered=false\`)。それぞれ、1 つ前のものが動いているノードでだけ動きます。`,
      }
    : {
        en: `${all.en} have neither an order nor a common node (\`ordered=false\`, \`collocated=false\`).`,
        ja: `${all.ja} には順序も同じノードという条件もありません(\`ordered=false\`、\`collocated=false\`)。`,
      };
}

type Copies = Extract<AmountClaim, { kind: 'copies' }>;

/** The claim of a clone. */
export function cloneClaims(bound: BoundStatement): readonly AmountClaim[] {
  const copies = copiesOf(bound);
  return keptState(bound) ? copies.map(({ of }) => ({ kind: 'kept', resources: [of] })) : copies;
}

/** How many copies there may be at most. */
export function copiesOf(bound: BoundStatement): readonly Copies[] {
  const of = members(bound)[0];
  if (!of) return [];
  const number = (...of_: readonly string[]): number | undefined => {
    const text = of_.map((name) => clauseValue(bound, 'meta', name)).find((value) => value !== undefined);
    return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
  };
  const promotable =
    /^(?:ms|master)$/i.test(bound.statement.keyword.text) || isOn(clauseValue(bound, 'meta', 'promotable'));
  const unique = isOn(clauseValue(bound, 'meta', 'globally-unique'));
  return [
    {
      kind: 'copies',
      of,
      total: number('clone-max'),
      // Before Pacemaker 3.0 more than one a node needs copies that differ.
      perNode: unique ? (number('clone-node-max') ?? 1) : 1,
      promoted: !promotable ? undefined : isKeptUnpromoted(bound) ? 0 : (number('promoted-max', 'master-max') ?? 1),
    },
  ];
}

/** How many copies of a clone run, and how many of a promotable one are promoted. */
export function clone(bound: BoundStatement): Text | undefined {
  const [claim] = copiesOf(bound);
  return underState(bound, claim && copiesText(claim, bound));
}

/** Whether `clone-node-max` counts only from Pacemaker 3.0.0 on. */
export function isManyANode(bound: BoundStatement, perNode: number): boolean {
  const wanted = clauseValue(bound, 'meta', 'clone-node-max');
  return perNode === 1 && wanted !== undefined && /^\d+$/.test(wanted) && Number(wanted) > 1;
}

function copiesText({ of, total, perNode, promoted }: Copies, bound: BoundStatement): Text {
  if (total === 0)
    return { en: `No instance of ${of} runs (\`clone-max=0\`).`, ja: `${of} は動きません(\`clone-max=0\`)。` };
  const wanted = clauseValue(bound, 'meta', 'clone-node-max');
  const many = isManyANode(bound, perNode);
  const parts: Text[] = [
    total === undefined
      ? perNode > 1 || many
        ? {
            en: `At most as many instances of ${of} run as there are nodes${many ? '' : `, at most ${perNode} on one node`}`,
            ja: `${of} を最大でノード数と同じ数だけ動かします${many ? '' : `(1 ノードに最大 ${perNode} 個)`}`,
          }
        : {
            en: `${of} runs on every node that can run it, one instance each`,
            ja: `${of} を、動かせるすべてのノードで 1 つずつ動かします`,
          }
      : {
          en: `At most ${total} ${total === 1 ? 'instance' : 'instances'} of ${of} ${total === 1 ? 'runs' : 'run'}${many ? '' : `, at most ${perNode === 1 ? 'one' : perNode} on one node`}`,
          ja: `${of} を最大 ${total} 個動かします${many ? '' : `(1 ノードに最大 ${perNode} 個)`}`,
        },
  ];
  if (promoted === 0) parts.push({ en: ', none of them promoted', ja: '。昇格するものはありません' });
  else if (promoted !== undefined)
    parts.push({ en: `, at most ${promoted} of them promoted`, ja: `。そのうち最大 ${promoted} 個を昇格させます` });
  parts.push({ en: '.', ja: '。' });
  if (many)
    parts.push({
      en: ` On one node at most ${wanted} run from Pacemaker 3.0.0 on; before, at most one, because \`clone-node-max\` needs \`globally-unique=true\` there.`,
      ja: `1 ノードで動くのは、Pacemaker 3.0.0 以降では最大 ${wanted} 個です。それより前は \`clone-node-max\` に \`globally-unique=true\` が必要なため、最大 1 個です。`,
    });
  return join(parts);
}

interface Target {
  readonly name: string;
  readonly levels: readonly (readonly string[])[];
}

/** Who is fenced by what, level by level; devices of one level work together. */
export function levelsOf(bound: BoundStatement): readonly Target[] {
  const targets: { name: string; levels: string[][] }[] = [];
  let together = false;
  for (const { word, element } of bound.match.roles) {
    if (element.kind === 'literal') {
      together = element.text === ',';
      continue;
    }
    if (element.name === 'NODE') targets.push({ name: word.text, levels: [] });
    else if (element.name === 'DEVICE') {
      if (!targets.length) targets.push({ name: '*', levels: [] });
      const { levels } = targets.at(-1)!;
      if (together && levels.length) levels.at(-1)!.push(word.text);
      else levels.push([word.text]);
      together = false;
    }
  }
  return targets;
}

/** Who fences whom. */
export function fencing(bound: BoundStatement): Text | undefined {
  const targets = levelsOf(bound);
  if (!targets.length) return undefined;
  const shown = targets.map(({ name, levels }) => `${name}: ${levels.map((level) => level.join(' + ')).join(' → ')}`);
  const list = shown.join('; ');
  return {
    en: `Fencing devices, each next level only when the one before failed: ${list}.`,
    ja: `フェンシングデバイス(前のレベルが失敗した場合に次を使用): ${list}`,
  };
}
