import type { Text } from '../../../../base/text.ts';
import type { BoundStatement } from '../../../../schema/types.ts';
import type { Word } from '../../../../syntax/tree.ts';
import { amount, milliseconds } from '../../values/time.ts';

/** One of the times of a file: its value in milliseconds, and the word that gives it (absent: the daemon's default). */
export interface Given {
  readonly value: number;
  readonly word?: Word;
}

/** The times that decide a failover, as the daemon takes them: of several words the last counts. */
export interface Times {
  readonly keepalive: Given;
  readonly warntime: Given;
  readonly deadtime: Given;
  readonly initdead: Given;
  readonly deadping: Given;
}

/**
 * The times that a file's statements give; undefined where one of them has a template's value or one that the daemon
 * refuses. Defaults as in init_config of heartbeat 3.0.6.
 */
export function times(siblings: readonly BoundStatement[]): Times | undefined {
  const given = new Map<string, Given>();
  for (const { statement } of siblings) {
    const { keyword, args } = statement;
    if (!NAMES.has(keyword.text)) continue;
    for (const word of args) {
      const value = word.hole ? undefined : milliseconds(word.text);
      if (value === undefined) return undefined;
      given.set(keyword.text, { value, word });
    }
  }
  const keepalive = given.get('keepalive') ?? { value: 1000 };
  const deadtime = given.get('deadtime') ?? { value: 30000 };
  const start = deadtime.value > 10000 ? deadtime.value : deadtime.value < 6000 ? 12000 : 2 * deadtime.value;
  return {
    keepalive,
    deadtime,
    warntime: given.get('warntime') ?? { value: Math.floor(deadtime.value / 2) },
    initdead: given.get('initdead') ?? { value: start },
    deadping: given.get('deadping') ?? { value: deadtime.value },
  };
}

const NAMES = new Set(['keepalive', 'warntime', 'deadtime', 'initdead', 'deadping']);

/**
 * How long the nodes need to notice that one has died, in milliseconds: the last heartbeat was sent at most `keepalive`
 * before the failure, so that `deadtime` ends between `deadtime - keepalive` and `deadtime` after it. Starting the
 * resources comes on top.
 */
export function failoverTime(
  siblings: readonly BoundStatement[],
): { readonly least: number; readonly most: number } | undefined {
  const found = times(siblings);
  if (!found || found.deadtime.value <= found.keepalive.value) return undefined;
  return { least: found.deadtime.value - found.keepalive.value, most: found.deadtime.value };
}

/** What `deadtime` and the other times come to: when the other node takes over. */
export function describeFailover(bound: BoundStatement): Text | undefined {
  const found = failoverTime(bound.siblings);
  if (!found) return undefined;
  const least = amount(found.least);
  const most = amount(found.most);
  return {
    en: `Failover begins ${least.en} to ${most.en} after a node dies; starting the resources takes additional time.`,
    ja: `ノード停止から ${least.ja}～${most.ja}後にフェイルオーバーを開始します(リソースの起動時間は別)。`,
  };
}

/** The same in a few words. */
export function failoverHint({ siblings }: BoundStatement): readonly Text[] {
  const found = failoverTime(siblings);
  if (!found) return [];
  const [least, most] = [amount(found.least), amount(found.most)];
  return [
    { en: `failover after ${least.en} to ${most.en}`, ja: `${least.ja}～${most.ja}後にフェイルオーバー` },
    { en: `failover after at most ${most.en}`, ja: `${most.ja}以内にフェイルオーバー` },
  ];
}

/** The number of heartbeats in a row that may be lost. */
function lostBeats(siblings: readonly BoundStatement[]): number | undefined {
  const found = times(siblings);
  if (!found || found.keepalive.value <= 0 || found.deadtime.value <= found.keepalive.value) return undefined;
  return Math.floor(found.deadtime.value / found.keepalive.value);
}

/** The same in a few words. */
export function beatHint({ siblings }: BoundStatement): readonly Text[] {
  const lost = lostBeats(siblings);
  return lost === undefined
    ? []
    : [{ en: `dead after ${lost} missing heartbeats`, ja: `${lost} 回続けて届かないと停止とみなす` }];
}

/** How many heartbeats in a row may be lost. */
export function describeBeat(bound: BoundStatement): Text | undefined {
  const lost = lostBeats(bound.siblings);
  if (lost === undefined) return undefined;
  return {
    en: `A node counts as dead when ${lost} heartbeats in a row are missing.`,
    ja: `ハートビートが ${lost} 回続けて届かないと、ノードは停止とみなされます。`,
  };
}
