import type { Location, Problem } from '../../../base/problem.ts';
import { problem, related } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';

export const resyncAfterSelf = (at: Span, name: string): Problem =>
  problem(at, 'resync-after-cycle', 'warning', {
    en: `${codeSpan(name)} waits for itself. Name another resource, or remove the option.`,
    ja: `${codeSpan(name)} が自分自身の再同期を待つ設定になっています。別のリソースを指定するか、削除してください。`,
  });

export const resyncAfterCycle = (at: Span, row: readonly string[], others: readonly Location[]): Problem =>
  problem(
    at,
    'resync-after-cycle',
    'warning',
    {
      en: `These resources wait for each other: ${row.join(' -> ')}. The kernel module refuses such a circle; take one out.`,
      ja: `リソースが互いの再同期を待つ設定になっています(${row.join(' → ')})。カーネルモジュールが循環を拒否するため、どれか 1 つを外してください。`,
    },
    {
      related: others.map((place) =>
        related(place, { en: 'This one waits in the same circle.', ja: 'ここも同じ循環に含まれています。' }),
      ),
    },
  );

export const resyncAfterNoVolume = (at: Span, name: string, number: string): Problem =>
  problem(at, 'unknown-volume', 'warning', {
    en: `Resource ${codeSpan(name)} has no volume ${number}: nothing is waited for. Correct the number.`,
    ja: `リソース ${codeSpan(name)} にボリューム ${number} がないため、待つ対象がありません。番号を修正してください。`,
  });
