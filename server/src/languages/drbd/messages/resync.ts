import type { Problem } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import type { Elsewhere } from './duplicates.ts';
import { problem } from './report.ts';

export const resyncAfterSelf = (at: Span, name: string): Problem =>
  problem(
    'resync-after-cycle',
    'warning',
    at,
    `\`${name}\` waits for itself. Name another resource, or remove the option.`,
    `\`${name}\` が自分自身の再同期を待つ設定になっています。別のリソースを指定するか、削除してください。`,
  );

export const resyncAfterCycle = (at: Span, row: readonly string[], others: readonly Elsewhere[]): Problem => ({
  ...problem(
    'resync-after-cycle',
    'warning',
    at,
    `These resources wait for each other: ${row.join(' -> ')}. The kernel module refuses such a circle; take one out.`,
    `リソースが互いの再同期を待つ設定になっています(${row.join(' → ')})。カーネルモジュールが循環を拒否するため、どれか一つを外してください。`,
  ),
  related: others.map((place) => ({
    ...place,
    message: { en: 'This one waits in the same circle.', ja: 'ここも同じ循環に含まれています。' },
  })),
});

export const resyncAfterNoVolume = (at: Span, name: string, number: string): Problem =>
  problem(
    'unknown-volume',
    'warning',
    at,
    `Resource \`${name}\` has no volume ${number}: nothing is waited for. Correct the number.`,
    `リソース \`${name}\` にボリューム ${number} がないため、待つ対象がありません。番号を修正してください。`,
  );
