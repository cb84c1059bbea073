import { replacement } from '../../../base/fixes.ts';
import { conflictsWithThis } from '../../../base/messages.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import { fix, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { inner, type Word } from '../../../syntax/tree.ts';

/** What is wrong with fence devices. */

/** A property with its name as written. */
export interface Setting {
  readonly name: string;
  readonly value: Word;
}

export function hostMapSeparator(map: Word, fixed: string): Problem {
  return problem(
    map,
    'host-map',
    'warning',
    {
      en: 'Unexpected comma between nodes in `pcmk_host_map`: it lists further ports of one node. Use `;` between nodes; otherwise the later nodes cannot be fenced.',
      ja: '`pcmk_host_map` のノードがカンマで区切られています。カンマは 1 つのノードのポートを並べる記号です。ノードの間には `;` を使ってください。そうしないと、後のノードはフェンシングできません。',
    },
    {
      fixes: () => [
        fix({ en: 'Replace `,` by `;`', ja: '`,` を `;` に置き換える' }, [replace(inner(map), fixed)], 'suggestion'),
      ],
    },
  );
}

export function hostMapQuotes(map: Word): Problem {
  return problem(map, 'host-map', 'warning', {
    en: 'Unexpected quote inside `pcmk_host_map`: it becomes part of a name. Remove it.',
    ja: '`pcmk_host_map` の中に引用符があり、名前の一部として扱われます。削除してください。',
  });
}

export function fenceRace(word: Word, other: string): Problem {
  return problem(word, 'fence-race', 'warning', {
    en: `${codeSpan(word.text)} conflicts with ${codeSpan(other)}: their delays do not differ. Add \`pcmk_delay_base\` to the device that fences the preferred node, or set \`priority-fencing-delay\`; otherwise both nodes are fenced when the link fails.`,
    ja: `${codeSpan(word.text)} と ${codeSpan(other)} の遅延に差がなく、接続が切れると両ノードが相打ち(相互フェンシング)になります。優先するノードをフェンシングするデバイスに \`pcmk_delay_base\` を指定するか、\`priority-fencing-delay\` を設定してください。`,
  });
}

export function noWatchdog({ name, value }: Setting, active: Word): Problem {
  return problem(
    value,
    'watchdog-inactive',
    'warning',
    {
      en: `${codeSpan(name)} requires a running sbd. Remove it where sbd is not active (Pacemaker exits at once there); otherwise set it to at least twice \`SBD_WATCHDOG_TIMEOUT\`.`,
      ja: `${codeSpan(name)} には sbd の動作が必要です。sbd が動いていないノードでは Pacemaker がすぐに終了するため、削除してください。sbd を使う場合は \`SBD_WATCHDOG_TIMEOUT\` の 2 倍以上にしてください。`,
    },
    { related: [conflictsWithThis(active)] },
  );
}

export function shortFencingTimeout(whole: Setting, watchdog: Setting): Problem {
  const [long, short] = [watchdog, whole].map(({ name, value }) => codeSpan(`${name}=${value.text}`));
  return problem(
    whole.value,
    'short-stonith-timeout',
    'warning',
    {
      en: `${short} conflicts with ${long}. Set it higher; otherwise fencing times out before the watchdog resets the node.`,
      ja: `${short} は ${long} 以下のため、ウォッチドッグがノードをリセットする前にフェンシングがタイムアウトします。より長くしてください。`,
    },
    { related: [conflictsWithThis(watchdog.value)] },
  );
}

export function noDevice(word: Word, agent: string): Problem {
  return problem(word, 'not-a-fence-device', 'warning', {
    en: `Invalid value ${codeSpan(word.text)} for a level: expected a fence device, not ${codeSpan(agent)}. Use a \`stonith:\` resource; this level always fails.`,
    ja: `${codeSpan(word.text)} はフェンシングデバイスではなく ${codeSpan(agent)} のため、このレベルは必ず失敗します。\`stonith:\` のリソースを指定してください。`,
  });
}

export function uncoveredNode(node: Word): Problem {
  return problem(node, 'node-without-fencing', 'warning', {
    en: `Missing fence device for ${codeSpan(node.text)}: no device lists it. Add one; if this node hangs, its resources are recovered nowhere.`,
    ja: `${codeSpan(node.text)} をフェンシングするデバイスがありません。追加してください。ないと、このノードが応答しなくなったときにリソースを引き継げません。`,
  });
}

export function lateDevice(
  wait: Word,
  device: string,
  sum: number,
  name: string,
  limit: number,
  place: Word | undefined,
): Problem {
  return problem(
    wait,
    'short-stonith-timeout',
    'warning',
    {
      en: `The wait of ${codeSpan(device)} (${sum} s) conflicts with ${codeSpan(name)} (${limit} s). Set a longer one; otherwise fencing is given up first.`,
      ja: `${codeSpan(device)} はフェンシングの前に ${sum} 秒待ちますが、${codeSpan(name)} は ${limit} 秒です。より長くしてください。このままでは、先にフェンシングが打ち切られます。`,
    },
    { related: place ? [conflictsWithThis(place)] : [] },
  );
}

export function smallPriorityDelay(delay: Word, name: string, value: Word, wanted: number): Problem {
  return problem(
    delay,
    'small-priority-delay',
    'warning',
    {
      en: `\`priority-fencing-delay\` requires at least twice the ${codeSpan(`${name}=${value.text}`)} of a device. Use at least ${wanted} s; otherwise the important node may be fenced first.`,
      ja: `\`priority-fencing-delay\` は、デバイスの ${codeSpan(`${name}=${value.text}`)} の 2 倍以上にする必要があります。${wanted} 秒以上にしてください。短いと、重要なノードが先にフェンシングされることがあります。`,
    },
    { related: [conflictsWithThis(value)] },
  );
}

export function shortWatchdogTimeout(
  { name, value }: Setting,
  sbd: number,
  fatal: boolean,
  place: Location | undefined,
): Problem {
  const risk = fatal
    ? { en: 'Pacemaker exits at its start', ja: 'このままでは Pacemaker が起動時に終了します。' }
    : {
        en: 'resources may start elsewhere before the node is reset',
        ja: '短いと、ノードがリセットされる前に、ほかのノードでリソースが起動することがあります。',
      };
  return problem(
    value,
    'short-watchdog-timeout',
    'warning',
    {
      en: `${codeSpan(name)} requires at least twice \`SBD_WATCHDOG_TIMEOUT\` (${sbd} s). Set ${2 * sbd} s or more; otherwise ${risk.en}.`,
      ja: `${codeSpan(name)} は \`SBD_WATCHDOG_TIMEOUT\`(${sbd} 秒)の 2 倍以上にする必要があります。${2 * sbd} 秒以上にしてください。${risk.ja}`,
    },
    {
      related: place ? [conflictsWithThis(place)] : [],
      fixes: () => [replacement(inner(value), String(2 * sbd), 'suggestion')],
    },
  );
}

export function watchdogWithDisk({ name, value }: Setting, disk: Location): Problem {
  return problem(
    value,
    'watchdog-with-disk',
    'warning',
    {
      en: `${codeSpan(name)} conflicts with \`SBD_DEVICE\`. Remove it: with a disk, sbd fences by messages on the disk.`,
      ja: `\`SBD_DEVICE\` でディスクを使う場合は、ディスクのメッセージでフェンシングするため、${codeSpan(name)} は不要です。削除してください。`,
    },
    { related: [conflictsWithThis(disk)] },
  );
}
