import type { Problem, Severity } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';

/** Problems of the timers of corosync.conf. */

export function timerTooShort(at: Span, key: string, value: number, min: number): Problem {
  return problem(at, 'timer-too-short', 'error', {
    en: `${codeSpan(key)} (${value} ms) may not be less than ${min} ms: corosync does not start.`,
    ja: `${codeSpan(key)}(${value} ms)は ${min} ms 以上にする必要があります。このままでは corosync が起動しません。`,
  });
}

export function retransmitTooShort(at: Span, value: number): Problem {
  return problem(at, 'retransmit-too-short', 'error', {
    en: `With these values the token is sent again every ${value} ms, but 30 ms is the least: raise \`token\` or lower \`token_retransmits_before_loss_const\`.`,
    ja: `この設定ではトークンの再送間隔が ${value} ms になりますが、最小値は 30 ms です。\`token\` を長くするか、\`token_retransmits_before_loss_const\` を小さくしてください。`,
  });
}

export function consensusBelowJoin(at: Span, consensus: number, join: number): Problem {
  return problem(at, 'consensus-below-join', 'error', {
    en: `\`consensus\` (${consensus} ms) may not be less than \`join\` (${join} ms): corosync does not start.`,
    ja: `\`consensus\`(${consensus} ms)は \`join\`(${join} ms)以上にする必要があります。このままでは corosync が起動しません。`,
  });
}

export function consensusTooShort(at: Span, consensus: number, wanted: number, severity: Severity): Problem {
  return problem(at, 'consensus-too-short', severity, {
    en: `\`consensus\` (${consensus} ms) ought to be at least 1.2 times the token timeout (${wanted} ms): remove it, and it is worked out.`,
    ja: `\`consensus\`(${consensus} ms)はトークンタイムアウトの 1.2 倍(${wanted} ms)以上にすべきです。削除すれば自動的に計算されます。`,
  });
}
