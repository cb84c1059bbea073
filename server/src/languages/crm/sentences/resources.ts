import type { Text } from '../../../base/text.ts';
import { argument, childrenNamed } from '../../../binding/bound.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { names } from './sets.ts';

/** The value of `name=value` after a clause of a statement; the last one counts. */
export function clauseValue(bound: BoundStatement, clause: string, name: string): string | undefined {
  let value: string | undefined;
  for (const list of childrenNamed(bound, clause))
    for (const pair of childrenNamed(list, name)) value = pair.statement.args[0]?.text ?? '';
  return value;
}

function members(bound: BoundStatement): readonly string[] {
  return bound.match.roles
    .filter((role) => role.element.kind === 'word' && role.element.name === 'RESOURCE')
    .map((role) => role.word.text);
}

/** What a primitive is, and how it is watched. */
export function primitive(bound: BoundStatement): Text | undefined {
  const id = argument(bound, 'ID');
  const agent = argument(bound, 'AGENT');
  if (!id || !agent) return undefined;
  const monitors = childrenNamed(bound, 'op').filter((op) => op.statement.args[0]?.text === 'monitor');
  const intervals = monitors.map((op) => childrenNamed(op, 'interval')[0]?.statement.args[0]?.text ?? '0');
  if (!intervals.length)
    return {
      en: `${id} is run by ${agent} and is not watched: it has no monitor operation.`,
      ja: `${id} は ${agent} で動かします。monitor がないため監視されません。`,
    };
  const every = names(intervals);
  return {
    en: `${id} is run by ${agent} and checked every ${every.en}.`,
    ja: `${id} は ${agent} で動かし、${every.ja} ごとに監視します。`,
  };
}

/** The members of a group in their order. */
export function group(bound: BoundStatement): Text | undefined {
  const row = members(bound);
  if (row.length < 2) return undefined;
  return {
    en: `Started on one node in this order: ${row.join(' → ')}; stopped in reverse.`,
    ja: `1 つのノードで ${row.join(' → ')} の順に起動し、逆順に停止します。`,
  };
}

/** How many copies of a clone run. */
export function clone(bound: BoundStatement): Text | undefined {
  const child = members(bound)[0];
  if (!child) return undefined;
  if (/^(?:true|yes|on|y|1)$/i.test(clauseValue(bound, 'meta', 'promotable') ?? '')) return ms(bound);
  const max = clauseValue(bound, 'meta', 'clone-max');
  const count = max
    ? { en: `${max} copies of ${child} run`, ja: `${child} を ${max} 個` }
    : { en: `${child} runs on every node, one copy each`, ja: `${child} を全ノードで 1 つずつ` };
  return { en: `${count.en}.`, ja: `${count.ja}動かします。` };
}

/** How many copies run, and how many are promoted. */
export function ms(bound: BoundStatement): Text | undefined {
  const child = members(bound)[0];
  if (!child) return undefined;
  const max = clauseValue(bound, 'meta', 'clone-max');
  const promoted = clauseValue(bound, 'meta', 'master-max') ?? clauseValue(bound, 'meta', 'promoted-max') ?? '1';
  const copies = max
    ? { en: `${max} copies of ${child} run`, ja: `${child} を ${max} 個動かし` }
    : { en: `${child} runs on every node`, ja: `${child} を全ノードで動かし` };
  return {
    en: `${copies.en}, ${promoted} of them promoted.`,
    ja: `${copies.ja}、そのうち ${promoted} 個を昇格させます。`,
  };
}

/** Who fences whom, level by level; devices of one level work together. */
export function fencing(bound: BoundStatement): Text | undefined {
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
  if (!targets.length) return undefined;
  const shown = targets.map(({ name, levels }) => `${name}: ${levels.map((level) => level.join(' + ')).join(' → ')}`);
  const list = shown.join('; ');
  return {
    en: `Fencing devices, each next level only when the one before failed: ${list}.`,
    ja: `フェンシング装置(前のレベルが失敗した場合に次を使用): ${list}`,
  };
}
