import { codeSpan } from './sinks.ts';
import type { Text } from './text.ts';

/** Why a name is not changed, and how the change is announced. */

export function nothingToRename(): Text {
  return {
    en: 'Missing name: the cursor is on nothing that can be renamed.',
    ja: 'ここには名前を変更できるものがありません。',
  };
}

export function emptyName(): Text {
  return { en: 'Missing name. Add the new one.', ja: '新しい名前が空です。名前を入力してください。' };
}

/** `kind`: what the name names; `file`: where it is used already. */
export function nameTaken(name: string, kind: Text, file: string): Text {
  return {
    en: `Duplicate name ${codeSpan(name)}: ${codeSpan(file)} has a ${kind.en} that is called so. Use another name.`,
    ja: `${codeSpan(name)} は ${codeSpan(file)} で ${kind.ja}の名前として使われています。別の名前にしてください。`,
  };
}

/** `why`: what the checker would report with the new name, where there is such a problem. */
export function nameRefused(name: string, file: string, why: Text | undefined): Text {
  return {
    en: `The name ${codeSpan(name)} is not allowed in ${codeSpan(file)}${why ? `: ${why.en}` : '.'}`,
    ja: `${codeSpan(file)} では ${codeSpan(name)} という名前にできません。${why?.ja ?? ''}`,
  };
}

export function fileIsReadOnly(file: string): Text {
  return {
    en: `Renaming requires a change of ${codeSpan(file)}, which is read-only.`,
    ja: `この名前は、変更できない ${codeSpan(file)} にもあります。`,
  };
}

export function renaming(from: string, to: string, kind: Text): Text {
  return {
    en: `Rename the ${kind.en} ${codeSpan(from)} to ${codeSpan(to)}`,
    ja: `${kind.ja} ${codeSpan(from)} の名前を ${codeSpan(to)} に変更`,
  };
}
