import { conflictsWithThis } from '../../../base/messages.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

/** Fencing by sbd that does not fit its own settings. */

/** Where the other setting is. */
export type Place = Location;

export function noDisk(agent: Word): Problem {
  return problem(agent, 'sbd-disks', 'warning', {
    en: `${codeSpan(agent.text)} requires a disk, but \`SBD_DEVICE\` is not set. Set it, or remove this device and use \`stonith-watchdog-timeout\`; otherwise fencing always fails.`,
    ja: `${codeSpan(agent.text)} にはディスクが必要ですが、\`SBD_DEVICE\` が設定されていません。設定するか、このデバイスを削除して \`stonith-watchdog-timeout\` を使ってください。このままでは、フェンシングは必ず失敗します。`,
  });
}

export function otherDisks(own: Word, place: Place): Problem {
  return problem(
    own,
    'sbd-disks',
    'warning',
    {
      en: `${codeSpan(own.text)} conflicts with \`SBD_DEVICE\`, the disks that sbd reads. Use the same ones; otherwise a node never sees the message that is to fence it.`,
      ja: `${codeSpan(own.text)} が、sbd の読み取るディスク(\`SBD_DEVICE\`)と異なります。同じディスクを指定してください。このままでは、フェンシングのメッセージが対向ノードに届きません。`,
    },
    { related: [conflictsWithThis(place)] },
  );
}

export function shortForDisk(at: Span, limit: number, watchdog: number, delay: number, place: Place): Problem {
  const least = Math.ceil(1.2 * (delay + 2 * watchdog));
  const extra = delay
    ? { en: ` after a delay of up to ${delay} s`, ja: `(その前に最長 ${delay} 秒の遅延)` }
    : { en: '', ja: '' };
  return problem(
    at,
    'short-stonith-timeout',
    'warning',
    {
      en: `The fencing timeout (${limit} s) conflicts with a message on the disk, which takes ${2 * watchdog} s${extra.en}. Set \`stonith-timeout\` to at least ${least} s; otherwise fencing is given up first. (\`msgwait\` is usually twice \`SBD_WATCHDOG_TIMEOUT\`.)`,
      ja: `フェンシングの時間は ${limit} 秒ですが、ディスクのメッセージには ${2 * watchdog} 秒かかります(\`msgwait\`。通常は \`SBD_WATCHDOG_TIMEOUT\` の 2 倍)${extra.ja}。\`stonith-timeout\` を ${least} 秒以上にしてください。このままでは、先にフェンシングが打ち切られます。`,
    },
    { related: [conflictsWithThis(place)] },
  );
}

export function disklessPair(timeout: Word): Problem {
  return problem(timeout, 'sbd-two-nodes', 'warning', {
    en: 'Fencing by the watchdog alone requires a majority, which neither half of two nodes has. Add a quorum device, or a disk (`SBD_DEVICE`).',
    ja: 'ウォッチドッグだけのフェンシングには過半数が必要ですが、2 ノードでは、接続が切れるとどちらにも過半数がありません。クォーラムデバイスか、ディスク(`SBD_DEVICE`)を追加してください。',
  });
}
