/** The units of a duration by how their names begin, in milliseconds. */
export const UNITS: readonly (readonly [string, number])[] = [
  ['ms', 1],
  ['us', 0.001],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
];
/** A number and the letters after it. */
export const TIME = /^\s*(\d+)(?:\.\d*)?\s*(?!\s)([a-z]*)\s*$/i;
const ISO_DURATION = /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;
const UNIT_WORDS =
  /^(?:ms|msec|msecs|us|usec|usecs|s|sec|secs|second|seconds|m|min|mins|minute|minutes|h|hr|hrs|hour|hours)?$/i;

/** A duration in milliseconds; undefined where Pacemaker cannot read it. No unit: seconds. `PT1M` too. */
export function milliseconds(text: string): number | undefined {
  const plain = plainSeconds(text);
  if (plain >= 0) return plain * 1000;
  if (ISO_DURATION.test(text)) return isoMilliseconds(text);
  const found = TIME.exec(text);
  if (!found || !UNIT_WORDS.test(found[2]!)) return undefined;
  const unit = found[2]!.toLowerCase();
  const factor = unit === '' ? 1000 : UNITS.find(([prefix]) => unit.startsWith(prefix))![1];
  return Number(found[1]) * factor;
}

/** `20`, `20s`: nearly all durations are written so, and files have thousands of them; -1 for others. */
function plainSeconds(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else return i > 0 && i === text.length - 1 && text[i] === 's' ? value : -1;
  }
  return text ? value : -1;
}

function isoMilliseconds(text: string): number {
  const [date = '', time = ''] = text.slice(1).split('T');
  const sum = (part: string, units: Readonly<Record<string, number>>): number => {
    let total = 0;
    for (const [, count, unit] of part.matchAll(/(?<!\d)(\d+)([A-Z])/g)) total += Number(count) * (units[unit!] ?? 0);
    return total;
  };
  const day = 86_400_000;
  return sum(date, { Y: 365 * day, M: 30 * day, W: 7 * day, D: day }) + sum(time, { H: 3_600_000, M: 60_000, S: 1000 });
}
