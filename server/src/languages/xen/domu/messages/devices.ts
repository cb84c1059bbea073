import { alternatives } from '../../../../base/messages.ts';
import type { Problem } from '../../../../base/problem.ts';
import { problem } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Span } from '../../../../base/span.ts';
import { same, spaced, type Text } from '../../../../base/text.ts';
import { type DiskFault, wordsOfXl } from '../values/disk.ts';
import type { ItemFault } from '../values/faults.ts';

/** What xl rejects in the texts of devices, or reads otherwise than it looks. */

/** `written`: the text at the fault. */
export function badDisk(at: Span, kind: DiskFault['kind'], written: string): Problem {
  return problem(at, 'invalid-disk', 'error', diskText(kind, codeSpan(written)));
}

function diskText(kind: DiskFault['kind'], written: string): Text {
  switch (kind) {
    case 'no-vdev':
      return {
        en: `Missing device in ${written}: the guest must see it as one, such as \`xvda\`. Use \`TARGET,FORMAT,xvda,rw\`.`,
        ja: `${written} にゲスト側のデバイス (\`xvda\` など) がありません。\`対象,形式,xvda,rw\` の形で書いてください。`,
      };
    case 'no-target':
      return {
        en: `Missing image or block device in ${written}. Add \`target=\` at the end.`,
        ja: `${written} にイメージもブロックデバイスもありません。最後に \`target=\` を追加してください。`,
      };
    case 'parameter':
      return {
        en: `Unknown parameter ${written} in \`disk\`.`,
        ja: `\`disk\` に ${written} というパラメーターはありません。`,
      };
    case 'repeated':
      return {
        en: `Duplicate parameter ${written} in \`disk\`. Remove one of them.`,
        ja: `\`disk\` のパラメーター ${written} が重複しています。どちらかを削除してください。`,
      };
    case 'too-many':
      return {
        en: `Unexpected ${written} in \`disk\`: target, format, device and access are all there is. Remove it.`,
        ja: `\`disk\` に余分な ${written} があります。対象、形式、デバイス、アクセスの 4 つだけです。削除してください。`,
      };
    case 'prefix':
      return {
        en: `Unknown prefix ${written} in \`disk\`. Remove it: xl finds out by itself what the target is.`,
        ja: `\`disk\` に ${written} という接頭辞はありません。対象の種類は xl が判別するため、削除してください。`,
      };
    case 'port':
      return invalid(written, 'disk', { en: 'a port number', ja: 'ポート番号' });
    default:
      return invalid(written, 'disk', alternatives(wordsOfXl(kind).map((each) => same(codeSpan(each)))));
  }
}

/** `key`: the list that holds the text; `written`: the text at the fault. */
export function badDevice(at: Span, fault: ItemFault, key: string, written: string): Problem {
  return problem(at, 'invalid-device', fault.severity, deviceText(fault, key, codeSpan(written)));
}

function deviceText(fault: ItemFault, key: string, written: string): Text {
  const effect = fault.severity === 'error' ? { en: '', ja: '' } : { en: ' xl ignores it.', ja: 'xl は無視します。' };
  switch (fault.kind) {
    case 'form':
      return invalid(written, key, fault.expected);
    case 'value':
      return {
        en: `Invalid value ${written} for ${codeSpan(fault.name)} in ${codeSpan(key)}.${effect.en}`,
        ja: `${codeSpan(key)} の ${codeSpan(fault.name)} に ${written} は指定できません。${effect.ja}`,
      };
    case 'parameter':
      return {
        en: `Unknown parameter ${written} in ${codeSpan(key)}.${effect.en}`,
        ja: `${codeSpan(key)} に ${written} というパラメーターはありません。${effect.ja}`,
      };
    case 'unsupported':
      return {
        en: `${written} has no effect in ${codeSpan(key)}: xl does not support it. Remove it.`,
        ja: `${codeSpan(key)} の ${written} は使われません。xl は対応していないため、削除してください。`,
      };
    case 'renamed':
      return {
        en: `${written} is deprecated; use ${codeSpan(fault.name)} instead.`,
        ja: `${written} は非推奨です。代わりに ${codeSpan(fault.name)} を使ってください。`,
      };
    case 'missing':
      return {
        en: `Missing ${codeSpan(`${fault.name}=`)} in ${codeSpan(key)}. Add it.`,
        ja: `${codeSpan(key)} に ${codeSpan(`${fault.name}=`)} がありません。追加してください。`,
      };
  }
}

function invalid(written: string, key: string, expected: Text): Text {
  return {
    en: `Invalid value ${written} for ${codeSpan(key)}: expected ${expected.en}.`,
    ja: `${codeSpan(key)} に ${written} は指定できません。${spaced(expected.ja)}を指定してください。`,
  };
}
