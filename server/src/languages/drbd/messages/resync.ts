import type { Location, Problem } from '../../../base/problem.ts';
import { problem, related } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';

export const resyncAfterSelf = (at: Span, name: string): Problem =>
  problem(at, 'resync-after-cycle', 'warning', {
    en: `Unexpected ${codeSpan(name)}: the resource waits for itself. Use another resource, or remove the option.`,
    ja: `${codeSpan(name)} が自分自身の再同期を待つ設定になっています。別のリソースを指定するか、削除してください。`,
  });

/** So many members of a long cycle are shown. */
export const mostShown = 8;

/** The beginning of a long cycle, and how it closes. */
const shown = (row: readonly string[]): readonly string[] =>
  row.length > mostShown + 2 ? [...row.slice(0, mostShown), '...', row.at(-1)!] : row;

export const resyncAfterCycle = (at: Span, row: readonly string[], others: readonly Location[]): Problem =>
  problem(
    at,
    'resync-after-cycle',
    'warning',
    {
      en: `Unexpected cycle of resources that wait for each other: ${shown(row).join(' -> ')}. Remove one of the options; the kernel module rejects it.`,
      ja: `リソースが互いの再同期を待つ循環になっています(${shown(row).join(' → ')})。カーネルモジュールが拒否するため、いずれかのオプションを削除してください。`,
    },
    {
      related: others
        .slice(0, mostShown)
        .map((place) => related(place, { en: 'Part of the same cycle.', ja: 'ここも同じ循環に含まれています。' })),
    },
  );

export const resyncAfterNoVolume = (at: Span, name: string, number: string): Problem =>
  problem(at, 'unknown-volume', 'warning', {
    en: `This option has no effect: the resource ${codeSpan(name)} has no volume ${number}. Use the number of one of its volumes.`,
    ja: `リソース ${codeSpan(name)} にボリューム ${number} がないため、待つ対象がありません。定義されているボリュームの番号を指定してください。`,
  });
