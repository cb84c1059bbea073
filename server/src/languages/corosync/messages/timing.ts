import type { Problem, Severity } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';

/** Problems of the timers of corosync.conf. */

export function timerTooShort(at: Span, key: string, value: number, min: number): Problem {
  return problem(at, 'timer-too-short', 'error', {
    en: `Invalid value ${codeSpan(String(value))} for ${codeSpan(key)}: expected at least ${min} ms. Corosync does not start.`,
    ja: `${codeSpan(key)}(${value} ms)は ${min} ms 以上にする必要があります。このままでは Corosync が起動しません。`,
  });
}

export function retransmitTooShort(at: Span, value: number): Problem {
  return problem(at, 'retransmit-too-short', 'error', {
    en: `The token retransmit interval requires at least 30 ms (now: ${value} ms). Increase \`token\` or reduce \`token_retransmits_before_loss_const\`.`,
    ja: `この設定ではトークンの再送間隔が ${value} ms になりますが、最小値は 30 ms です。\`token\` を長くするか、\`token_retransmits_before_loss_const\` を小さくしてください。`,
  });
}

export function consensusBelowJoin(at: Span, consensus: number, join: number): Problem {
  return problem(at, 'consensus-below-join', 'error', {
    en: `Invalid value ${codeSpan(String(consensus))} for \`consensus\`: expected at least \`join\` (${join} ms). Corosync does not start.`,
    ja: `\`consensus\`(${consensus} ms)は \`join\`(${join} ms)以上にする必要があります。このままでは Corosync が起動しません。`,
  });
}

export function consensusTooShort(at: Span, consensus: number, wanted: number, severity: Severity): Problem {
  return problem(at, 'consensus-too-short', severity, {
    en: `\`consensus\` requires at least 1.2 times the token timeout: ${wanted} ms (now: ${consensus} ms). Remove it to have it calculated.`,
    ja: `\`consensus\`(${consensus} ms)はトークンタイムアウトの 1.2 倍(${wanted} ms)以上にする必要があります。削除すれば自動的に計算されます。`,
  });
}
