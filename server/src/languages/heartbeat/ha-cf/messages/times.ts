import type { Problem } from '../../../../base/problem.ts';
import { problem } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Span } from '../../../../base/span.ts';
import { amount } from '../../values/time.ts';

export function deadTooSmall(at: Span, keyword: string, dead: number, alive: number): Problem {
  return problem(at, 'dead-too-short', 'error', {
    en: `${codeSpan(keyword)} (${amount(dead).en}) requires more than twice \`keepalive\` (${amount(alive).en}): Heartbeat does not start. Use three times or more.`,
    ja: `${codeSpan(keyword)}(${amount(dead).ja})は \`keepalive\`(${amount(alive).ja})の 2 倍より長くないと起動できません。3 倍以上にしてください。`,
  });
}

export function deadShort(at: Span, dead: number, alive: number): Problem {
  return problem(at, 'dead-short', 'warning', {
    en: `\`deadtime\` (${amount(dead).en}) requires at least three times \`keepalive\` (${amount(alive).en}). Increase it, or reduce \`keepalive\`; otherwise two lost packets are enough to declare a node dead.`,
    ja: `\`deadtime\`(${amount(dead).ja})が \`keepalive\`(${amount(alive).ja})の 3 倍未満です。パケットが 2 回失われるだけで停止と誤認します。\`deadtime\` を長くするか、\`keepalive\` を短くしてください。`,
  });
}

export function initBelowDead(at: Span, init: number, dead: number): Problem {
  return problem(at, 'init-below-dead', 'error', {
    en: `\`initdead\` (${amount(init).en}) requires at least \`deadtime\` (${amount(dead).en}): Heartbeat does not start. Use twice \`deadtime\` or more.`,
    ja: `\`initdead\`(${amount(init).ja})を \`deadtime\`(${amount(dead).ja})より短くすると起動できません。\`deadtime\` の 2 倍以上が目安です。`,
  });
}

export function initShort(at: Span, init: number): Problem {
  return problem(at, 'init-short', 'warning', {
    en: `\`initdead\` (${amount(init).en}) requires at least 10 s. Use 10 s or more; otherwise a slow network after a reboot makes the other node appear dead.`,
    ja: `\`initdead\`(${amount(init).ja})が 10 秒未満です。再起動後にネットワークの準備が遅れると、対向ノードのダウンと誤認します。10 秒以上にしてください。`,
  });
}

export function initNearDead(at: Span, init: number, dead: number): Problem {
  return problem(at, 'init-near-dead', init === dead ? 'warning' : 'information', {
    en: `\`initdead\` (${amount(init).en}) requires twice \`deadtime\` to be safe at boot. Use ${amount(2 * dead).en} or more.`,
    ja: `\`initdead\`(${amount(init).ja})は起動の待ち時間として短めです。\`deadtime\` の 2 倍(${amount(2 * dead).ja})以上を推奨します。`,
  });
}

export function warnNotBelowDead(at: Span, warn: number, dead: number): Problem {
  return problem(at, 'warn-not-below-dead', 'warning', {
    en: `\`warntime\` (${amount(warn).en}) has no effect unless below \`deadtime\` (${amount(dead).en}): the node is declared dead first. Use about half of \`deadtime\`.`,
    ja: `\`warntime\`(${amount(warn).ja})が \`deadtime\`(${amount(dead).ja})以上のため、警告が出る前に停止と判断されます。\`deadtime\` の半分程度にしてください。`,
  });
}

export function warnNotAboveKeepalive(at: Span, warn: number, alive: number): Problem {
  return problem(at, 'warn-not-above-keepalive', 'warning', {
    en: `\`warntime\` (${amount(warn).en}) requires a value above \`keepalive\` (${amount(alive).en}). Increase it; otherwise every heartbeat is logged as late.`,
    ja: `\`warntime\`(${amount(warn).ja})が \`keepalive\`(${amount(alive).ja})以下のため、正常なハートビートも遅延とみなされ、ログが警告で埋まります。長くしてください。`,
  });
}
