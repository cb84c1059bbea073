import { conflictsWithThis } from '../../../base/messages.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What is wrong with the settings of sbd. */

export function missingEquals(keyword: Word): Problem {
  return problem(keyword, 'missing-equals', 'warning', {
    en: `Missing \`=\` after ${codeSpan(keyword.text)}. Add it without spaces around it; this line sets nothing.`,
    ja: `${codeSpan(keyword.text)} の後ろに \`=\` がありません。前後に空白を入れずに追加してください。このままでは何も設定されません。`,
  });
}

export function shortWatchdog(at: Word, seconds: number, sync: number, place: Location): Problem {
  return problem(
    at,
    'short-watchdog',
    'warning',
    {
      en: `\`SBD_WATCHDOG_TIMEOUT\` (${seconds} s) conflicts with \`sync_timeout\` of the quorum device (${sync} s). Set at least ${Math.ceil(sync) + 5} s; otherwise sbd resets nodes while the device still decides.`,
      ja: `\`SBD_WATCHDOG_TIMEOUT\`(${seconds} 秒)がクォーラムデバイスの \`sync_timeout\`(${sync} 秒)以下です。${Math.ceil(sync) + 5} 秒以上にしてください。短いと、デバイスの判定中に sbd がノードをリセットします。`,
    },
    { related: [conflictsWithThis(place)] },
  );
}

export function shortDelayStart(delay: Word, least: number): Problem {
  return problem(delay, 'short-delay-start', 'warning', {
    en: `\`SBD_DELAY_START\` requires more than \`token\` + \`consensus\` (+ \`msgwait\` of a disk, here ${least} s). Set a longer one; otherwise a fenced node returns before the others notice.`,
    ja: `\`SBD_DELAY_START\` は \`token\` と \`consensus\` の合計(ディスクを使う場合は \`msgwait\` も加えた時間。ここでは ${least} 秒)より長くする必要があります。より長くしてください。短いと、フェンシングされたノードが、ほかのノードに気づかれる前に復帰します。`,
  });
}

export function disklessAlone(value: Word): Problem {
  return problem(value, 'diskless-alone', 'warning', {
    en: '`SBD_PACEMAKER` requires `yes` where `SBD_DEVICE` is empty: nothing else decides on fencing. Use `yes`.',
    ja: '`SBD_DEVICE` が空の場合は `SBD_PACEMAKER` が必要です。ほかにフェンシングを判断するものがありません。`yes` にしてください。',
  });
}

export function diskCount(value: Word, count: number): Problem {
  const why =
    count === 2
      ? { en: 'the loss of either disk resets the node', ja: '片方を失うだけでノードがリセットされます' }
      : { en: 'sbd does not start with more', ja: '3 台を超えると sbd は起動しません' };
  return problem(value, 'two-disks', 'warning', {
    en: `Unexpected number of disks in \`SBD_DEVICE\`: ${count}. Use one or three: ${why.en}.`,
    ja: `\`SBD_DEVICE\` のディスクが ${count} 台です。${why.ja}。1 台か 3 台にしてください。`,
  });
}

export function diskSeparator(value: Word): Problem {
  return problem(value, 'disk-separator', 'warning', {
    en: 'Missing `;` between the disks of `SBD_DEVICE`. Add it: this is read as one path.',
    ja: '`SBD_DEVICE` のディスクは `;` で区切ります。このままでは 1 つのパスとして読み取られます。区切り文字を置き換えてください。',
  });
}

export function replicatedDisk(disk: Word): Problem {
  return problem(disk, 'replicated-disk', 'warning', {
    en: `Unexpected DRBD device ${codeSpan(disk.text)}: the nodes replicate it over the same link that may fail. Use a shared disk for \`SBD_DEVICE\`; otherwise a message does not arrive when it is needed.`,
    ja: `${codeSpan(disk.text)} は DRBD のデバイスで、切れるかもしれない接続を通してレプリケーションされます。\`SBD_DEVICE\` には共有ディスクを指定してください。このままでは、必要なときにメッセージが届きません。`,
  });
}
