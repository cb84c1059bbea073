import { codeSpan } from '../base/sinks.ts';
import { lookUp } from '../base/tables.ts';
import type { Text } from '../base/text.ts';
import { knownVersions } from '../schema/known-versions.ts';

/** Comments that this checker reads itself: `ha-target`, `ha-ignore`. */
export const commentWords: Readonly<Record<'ha-target' | 'ha-ignore' | 'ha-ignore-file', Text>> = {
  'ha-target': {
    en: 'Sets the version that this file is checked for. It counts more than the settings and `.ha-config.json`.',
    ja: 'このファイルの検査対象のバージョンを指定します。設定や `.ha-config.json` より優先されます。',
  },
  'ha-ignore': {
    en: 'Silences problems by their codes in its line, or, where it is alone, in the statement below it.',
    ja: '指定したコードの問題を報告しないようにします。対象は同じ行、またはコメントだけの行ではその下の文です。',
  },
  'ha-ignore-file': {
    en: 'Silences problems by their codes in the whole file.',
    ja: '指定したコードの問題を、ファイル全体で報告しないようにします。',
  },
};

/** The versions that a comment may set for a product. */
export function versionsOf(product: string): Text {
  const list = (lookUp(knownVersions, product) ?? []).map(codeSpan).join(', ');
  const name = codeSpan(product);
  return { en: `Versions of ${name}: ${list}`, ja: `${name} のバージョン: ${list}` };
}
