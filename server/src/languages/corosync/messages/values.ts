import { codeSpan } from '../../../base/sinks.ts';
import type { Text } from '../../../base/text.ts';
import type { VersionRange } from '../../../schema/versions.ts';

/**
 * Texts about values of corosync.conf. They are no problems yet: a type of values says why it refuses a word
 * (`ValueIssue.why`), and the generic check of values makes the problem, with its span and code.
 */

export function commentInValue(comment: string): Text {
  return {
    en: `A comment after a value is not allowed: ${codeSpan(comment)} becomes part of the value. Move it to a separate line.`,
    ja: `${codeSpan(comment)} は値の一部になります。Corosync では値の後ろにコメントを書けません。独立した行に書いてください。`,
  };
}

export function unitInNumber(value: string): Text {
  return {
    en: `Invalid value ${codeSpan(value)}: expected a number of milliseconds without a unit.`,
    ja: `${codeSpan(value)} に単位は書けません。ミリ秒単位の数値だけを書いてください。`,
  };
}

export function negative(value: string): Text {
  return {
    en: `Invalid value ${codeSpan(value)}: expected 0 or more. Corosync reads a negative number as a huge one.`,
    ja: `${codeSpan(value)} は負の値です。Corosync では巨大な数値として扱われます。0 以上を指定してください。`,
  };
}

export function notAnAddress(value: string): Text {
  return {
    en: `Invalid value ${codeSpan(value)}: expected an IP address, four numbers from 0 to 255 separated by dots.`,
    ja: `${codeSpan(value)} は IP アドレスではありません。0～255 の数値 4 つをドットで区切って書いてください。`,
  };
}

export const noSuchLink: Text = {
  en: 'Unknown link: Corosync has links 0 to 7. Use one of `ring0_addr` to `ring7_addr`.',
  ja: 'Corosync のリンクは 0～7 だけです。`ring0_addr` ～ `ring7_addr` のいずれかにしてください。',
};

export function valueOfOtherVersion(value: string, range: VersionRange, target: string): Text {
  return range.until
    ? {
        en: `${codeSpan(value)} was removed after Corosync ${range.until}; this file targets Corosync ${target}.`,
        ja: `${codeSpan(value)} が使えるのは Corosync ${range.until} までですが、このファイルは Corosync ${target} 用です。`,
      }
    : {
        en: `${codeSpan(value)} requires Corosync ${range.since}; this file targets Corosync ${target}.`,
        ja: `${codeSpan(value)} には Corosync ${range.since} 以降が必要ですが、このファイルは Corosync ${target} 用です。`,
      };
}
