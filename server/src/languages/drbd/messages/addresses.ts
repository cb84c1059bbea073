import { replacement } from '../../../base/fixes.ts';
import type { Problem } from '../../../base/problem.ts';
import { type Extras, problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import { spaced, type Text } from '../../../base/text.ts';

/** `form`: the address with its port as DRBD reads it. */
export const ipv6Form = (at: Span, form: string): Problem =>
  problem(
    at,
    'ipv6-form',
    'error',
    {
      en: `An IPv6 address requires \`ipv6\` before it and brackets around it. Use ${codeSpan(form)}.`,
      ja: `IPv6 アドレスには前に \`ipv6\`、前後に角括弧が必要です。${codeSpan(form)} と書いてください。`,
    },
    { fixes: [replacement(at, form, 'suggestion')], hides: 'word' },
  );

export const ipv6WithoutPort = (at: Span, address: string): Problem =>
  problem(at, 'ipv6-form', 'error', {
    en: `Missing port after ${codeSpan(address)}. Use the form ${codeSpan(`ipv6 [${address}]:PORT`)}.`,
    ja: `${codeSpan(address)} の後にポート番号がありません。${codeSpan(`ipv6 [${address}]:ポート`)} の形で書いてください。`,
  });

/** `after`: what is before the port; `example`: the whole statement. */
export const missingPort = (at: Span, after: string, example: string, fixes: Extras['fixes']): Problem =>
  problem(
    at,
    'missing-argument',
    'error',
    {
      en: `Missing port after ${codeSpan(after)}. Add it, as in ${codeSpan(example)}.`,
      ja: `${codeSpan(after)} の後にポート番号がありません。${codeSpan(example)} のように追加してください。`,
    },
    { fixes, hides: 'word' },
  );

/** `expected`: what comes next in a statement that ends too early. */
export const missingAddressPart = (at: Span, keyword: string, expected: Text, example: string): Problem =>
  problem(at, 'missing-argument', 'error', {
    en: `Missing value for ${codeSpan(keyword)}: expected ${expected.en}, as in ${codeSpan(example)}.`,
    ja: `${codeSpan(keyword)} の値が足りません。${codeSpan(example)} のように${spaced(expected.ja)}を指定してください。`,
  });
