import { nearest } from '../../../base/nearest.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { milliseconds } from '../../../schema/durations.ts';
import { isTrue } from '../../../schema/truth.ts';
import type { Choice, ValueIssue, ValueType } from '../../../schema/types.ts';
import { boolean, duration } from './values.ts';

/** Agents read booleans and times by themselves, and not as Pacemaker reads its own. */

/** What an OCF agent takes for true (ocf_is_true of its shell library); all else is false. */
const ocfTrue: readonly string[] = ['true', 'yes', 'on', '1', 'TRUE', 'YES', 'ON', 'True', 'ja'];

/** A word that such an agent reads as it is meant. */
export function isOcfBoolean(text: string): boolean {
  return ocfTrue.includes(text) || isTrue(text) === false;
}

const ocfBoolean = booleanWith(
  isOcfBoolean,
  {
    en: 'Disabled: the agent takes only `true`, `yes`, `on` and `1` for true, in this spelling.',
    ja: '無効です(エージェントが真とみなすのは、この表記の `true`、`yes`、`on`、`1` だけです)。',
  },
  (text) => ({
    en: `Invalid boolean ${codeSpan(text)}: the agent reads it as false. Use \`true\`.`,
    ja: `${codeSpan(text)} は使えません。エージェントは偽と解釈します。\`true\` を使ってください。`,
  }),
);

/** The words that a fence agent knows, in any case; it ignores an option with another. */
const fenceWords: readonly string[] = ['true', 'yes', 'on', '1', 'false', 'no', 'off', '0'];

/** A boolean of a fence agent. */
export const fenceBoolean = booleanWith(
  (text) => fenceWords.includes(text.toLowerCase()),
  {
    en: 'Not known to the agent, which ignores the option: use `true` or `false`.',
    ja: 'エージェントが認識しない値で、オプションごと無視されます(`true` または `false` を使ってください)。',
  },
  (text, on) => ({
    en: `Invalid boolean ${codeSpan(text)}: the agent ignores the option. Use ${codeSpan(String(on))}.`,
    ja: `${codeSpan(text)} は使えません。エージェントはこのオプションを無視します。${codeSpan(String(on))} を使ってください。`,
  }),
);

/** Whole seconds: a fence agent does not know units, and ends with an error. */
export const fenceSeconds: ValueType = {
  name: { en: 'seconds, without a unit', ja: '秒数(単位なし)' },
  check(text) {
    if (/^\d+(?:\.\d+)?$/.test(text)) return undefined;
    const ms = milliseconds(text);
    return ms === undefined ? {} : { replacement: String(Math.ceil(ms / 1000)) };
  },
  ...(duration.amount && { amount: duration.amount }),
};

/** The type as the agent itself reads it. */
export function typeFor(agent: string, type: ValueType): ValueType {
  if (agent.startsWith('ocf:')) return type === boolean ? ocfBoolean : type;
  if (!agent.startsWith('stonith:fence_')) return type;
  if (type === boolean) return fenceBoolean;
  return type === duration ? fenceSeconds : type;
}

/** Booleans of which only some spellings are what they seem to be; `other`: the text of the rest. */
function booleanWith(
  isKnown: (text: string) => boolean,
  other: Choice['doc'],
  why: (text: string, on: boolean) => NonNullable<ValueIssue['why']>,
): ValueType {
  const choices = boolean.choices?.map((each) => (isKnown(each.value) ? each : { ...each, doc: other }));
  return {
    ...boolean,
    ...(choices && { choices }),
    check(text) {
      if (isKnown(text)) return undefined;
      const on = isTrue(text);
      if (on !== undefined) return { replacement: String(on), why: why(text, on) };
      const suggestion = nearest(text, ['true', 'false', 'yes', 'no', 'on', 'off']);
      return suggestion ? { replacement: suggestion } : {};
    },
  };
}
