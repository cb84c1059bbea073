import type { Problem } from '../../../base/problem.ts';
import { fix, problem, related, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { inner, type Word } from '../../../syntax/tree.ts';

/** What is wrong with fence devices. */

const conflict = { en: 'Conflicts with this.', ja: 'ここと矛盾しています。' };

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

export function noWatchdog(timeout: Word, active: Word): Problem {
  return problem(
    timeout,
    'watchdog-inactive',
    'warning',
    {
      en: '`stonith-watchdog-timeout` requires a running sbd. Remove it where sbd is not active (Pacemaker exits at once there); otherwise set it to at least twice `SBD_WATCHDOG_TIMEOUT`.',
      ja: '`stonith-watchdog-timeout` には sbd の動作が必要です。sbd が動いていないノードでは Pacemaker がすぐに終了するため、削除してください。sbd を使う場合は `SBD_WATCHDOG_TIMEOUT` の 2 倍以上にしてください。',
    },
    { related: [related(active, conflict)] },
  );
}

export function shortStonithTimeout(whole: Word, watchdog: Word): Problem {
  return problem(
    whole,
    'short-stonith-timeout',
    'warning',
    {
      en: `${codeSpan(`stonith-timeout=${whole.text}`)} conflicts with ${codeSpan(`stonith-watchdog-timeout=${watchdog.text}`)}. Set it higher; otherwise fencing times out before the watchdog resets the node.`,
      ja: `${codeSpan(`stonith-timeout=${whole.text}`)} は ${codeSpan(`stonith-watchdog-timeout=${watchdog.text}`)} 以下のため、ウォッチドッグがノードをリセットする前にフェンシングがタイムアウトします。より長くしてください。`,
    },
    { related: [related(watchdog, conflict)] },
  );
}
