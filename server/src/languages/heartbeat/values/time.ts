import { codeSpan } from '../../../base/sinks.ts';
import type { Text } from '../../../base/text.ts';
import type { ValueIssue, ValueType } from '../../../schema/types.ts';

const TIME = /^([0-9.]+)(.*)$/;
const REFUSED: readonly (readonly [RegExp, number])[] = [
  [/^(?:s|secs?|seconds?)$/i, 1],
  [/^(?:m|mins?|minutes?)$/i, 60],
  [/^(?:h|hrs?|hours?)$/i, 3600],
];

/**
 * What the daemon takes a time to be, in milliseconds; undefined where it refuses it.
 * Bare numbers are seconds; only `ms`, `msec`, `us` and `usec` are units (cl_get_msec of cluster-glue's libplumb).
 */
export function milliseconds(text: string): number | undefined {
  const found = TIME.exec(text);
  if (!found) return undefined;
  const unit = found[2]!.toLowerCase();
  const factor = unit === '' ? 1000 : unit.startsWith('ms') ? 1 : unit.startsWith('us') ? 0.001 : undefined;
  if (factor === undefined) return undefined;
  const number = Number.parseFloat(found[1]!);
  return Math.floor((Number.isNaN(number) ? 0 : number) * factor + 0.5);
}

/** The corrected number of seconds of a rejected time: `2s` -> `2`, `1m` -> `60`. */
function corrected(text: string): string | undefined {
  const found = /^(\d+(?:\.\d+)?)([a-z]+)$/i.exec(text);
  const unit = found && REFUSED.find(([names]) => names.test(found[2]!));
  return unit ? String(Number(found[1]) * unit[1]) : undefined;
}

/** A time as heartbeat reads it. `positive`: zero is refused. */
export function time(facts: { readonly positive?: true } = {}): ValueType {
  return {
    name: {
      en: 'a time (seconds without a unit, or `ms`, `us`)',
      ja: '時間(単位なしは秒、ほかに `ms` と `us`)',
    },
    check: (text) => timeIssue(text, facts.positive === true),
    amount(text) {
      const value = milliseconds(text);
      return value === undefined ? undefined : amount(value);
    },
  };
}

function timeIssue(text: string, positive: boolean): ValueIssue | undefined {
  const value = milliseconds(text);
  if (value !== undefined) {
    if (value > 0 || !positive) return undefined;
    return {
      why: {
        en: `${codeSpan(text)} comes to 0 ms, which Heartbeat rejects without giving a reason. Use a time above zero.`,
        ja: `${codeSpan(text)} は 0 ミリ秒になり、Heartbeat は理由を表示せずに起動を拒否します。0 より大きい時間を指定してください。`,
      },
    };
  }
  const replacement = corrected(text);
  if (replacement === undefined) return {};
  return {
    replacement,
    why: {
      en: `Invalid value ${codeSpan(text)} for a time: the only units are \`ms\` and \`us\`. Use ${codeSpan(replacement)} (no unit for seconds); Heartbeat rejects others without giving a reason.`,
      ja: `${codeSpan(text)} は時間として読めません。使える単位は \`ms\` と \`us\` だけです。秒は単位を付けずに ${codeSpan(replacement)} と書いてください。Heartbeat は理由を表示せずに拒否します。`,
    },
  };
}

/** `30 s`, `200 ms`: a stretch of time for people. */
export function amount(value: number): Text {
  const seconds = value / 1000;
  if (value < 1000) return { en: `${value} ms`, ja: `${value} ミリ秒` };
  const shown = Number.isInteger(seconds) ? String(seconds) : seconds.toFixed(1);
  return { en: `${shown} s`, ja: `${shown} 秒` };
}
