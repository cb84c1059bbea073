import { replacement } from '../../../base/fixes.ts';
import { conflictsWithThis } from '../../../base/messages.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import { problem, related } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';

export const leastAboveMost = (at: Span, least: string, most: string, other: Location): Problem =>
  problem(
    at,
    'rates-reversed',
    'warning',
    {
      en: `\`c-min-rate\` (${codeSpan(least)}) conflicts with \`c-max-rate\` (${codeSpan(most)}), which is lower. Set a lower minimum.`,
      ja: `\`c-min-rate\`(${codeSpan(least)})が \`c-max-rate\`(${codeSpan(most)})を上回っています。最小値を小さくしてください。`,
    },
    { related: [conflictsWithThis(other)] },
  );

export const rateWithoutEffect = (at: Span): Problem =>
  problem(at, 'no-effect', 'hint', {
    en: '`resync-rate` has no effect while `c-plan-ahead` is not 0. Use `c-max-rate` to limit the speed.',
    ja: '`c-plan-ahead` が 0 でない間、`resync-rate` は効果がありません。速度を制限するには `c-max-rate` を使ってください。',
  });

export const diskIsDevice = (at: Span, disk: string, device: Location): Problem =>
  problem(
    at,
    'disk-is-device',
    'warning',
    {
      en: `Unexpected disk ${codeSpan(disk)}: it is the device of this volume itself. Use the backing disk.`,
      ja: `${codeSpan(disk)} はこのボリューム自身のデバイスで、データの置き場所にはなりません。下位ディスクを指定してください。`,
    },
    { related: [conflictsWithThis(device)] },
  );

export const unknownScript = (at: Span, path: string, suggestion: string | undefined): Problem =>
  problem(
    at,
    'unknown-script',
    suggestion === undefined ? 'information' : 'warning',
    {
      en: `Unknown script ${codeSpan(path)}: drbd-utils does not install it.${suggestion === undefined ? ' Make sure that it exists on all hosts.' : ` Did you mean ${codeSpan(suggestion)}?`}`,
      ja: `${codeSpan(path)} は drbd-utils に含まれないスクリプトです。${suggestion === undefined ? 'すべてのホストに存在することを確認してください。' : `${codeSpan(suggestion)} ではありませんか?`}`,
    },
    { fixes: suggestion === undefined ? undefined : [replacement(at, suggestion, 'suggestion')] },
  );

export const unknownTransport = (at: Span, name: string, suggestion: string): Problem =>
  problem(
    at,
    'unknown-transport',
    'warning',
    {
      en: `Unknown transport ${codeSpan(name)}: the kernel has no module of that name. Did you mean ${codeSpan(suggestion)}?`,
      ja: `トランスポート ${codeSpan(name)} のカーネルモジュールはありません。${codeSpan(suggestion)} ではありませんか?`,
    },
    { fixes: [replacement(at, suggestion, 'suggestion')] },
  );

export const promotedTwice = (at: Span, manager: Location): Problem =>
  problem(
    at,
    'promoted-by-pacemaker',
    'warning',
    {
      en: '`become-primary-on` conflicts with Pacemaker, which promotes the resource itself. Remove it.',
      ja: '`become-primary-on` は、昇格を管理する Pacemaker と競合します。削除してください。',
    },
    {
      related: [
        related(manager, { en: 'Pacemaker manages DRBD here.', ja: 'ここで Pacemaker が DRBD を管理しています。' }),
      ],
    },
  );
