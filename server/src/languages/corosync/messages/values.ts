import { codeSpan } from '../../../base/sinks.ts';
import type { Text } from '../../../base/text.ts';
import type { VersionRange } from '../../../schema/versions.ts';

/**
 * Texts about values of corosync.conf. They are no problems yet: a type of values says why it refuses a word
 * (`ValueIssue.why`), and the generic check of values makes the problem, with its span and code.
 */

export function commentInValue(comment: string): Text {
  return {
    en: `${codeSpan(comment)} becomes part of the value: corosync knows no comments behind a value. Put it on a line of its own.`,
    ja: `${codeSpan(comment)} は値の一部になります。corosync では値の後ろにコメントを書けません。独立した行に書いてください。`,
  };
}

export function unitInNumber(value: string): Text {
  return {
    en: `${codeSpan(value)}: corosync takes a bare number of milliseconds, without a unit.`,
    ja: `${codeSpan(value)}: 単位は書けません。ミリ秒単位の数値だけを書いてください。`,
  };
}

export function negative(value: string): Text {
  return {
    en: `${codeSpan(value)} is negative: corosync makes a huge number of it. Write 0 or more.`,
    ja: `${codeSpan(value)} は負の値です。corosync では巨大な数値として扱われます。0 以上を指定してください。`,
  };
}

export function notAnAddress(value: string): Text {
  return {
    en: `${codeSpan(value)} is no IP address: four numbers from 0 to 255 with dots are expected.`,
    ja: `${codeSpan(value)} は IP アドレスではありません。0～255 の数値 4 つをドットで区切って書いてください。`,
  };
}

export const noSuchLink: Text = {
  en: 'Corosync has the links 0 to 7 only: write one of `ring0_addr` to `ring7_addr`.',
  ja: 'corosync のリンクは 0～7 だけです。`ring0_addr` ～ `ring7_addr` のいずれかにしてください。',
};

export function valueOfOtherVersion(value: string, range: VersionRange, target: string): Text {
  return range.until
    ? {
        en: `${codeSpan(value)} ends with corosync ${range.until}; this file is for corosync ${target}.`,
        ja: `${codeSpan(value)} が使えるのは corosync ${range.until} までですが、このファイルは corosync ${target} 用です。`,
      }
    : {
        en: `${codeSpan(value)} came with corosync ${range.since}; this file is for corosync ${target}.`,
        ja: `${codeSpan(value)} は corosync ${range.since} からですが、このファイルは corosync ${target} 用です。`,
      };
}
