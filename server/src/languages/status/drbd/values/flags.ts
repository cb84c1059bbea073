import { codeSpan } from '../../../../base/sinks.ts';
import type { Text } from '../../../../base/text.ts';

/** What each place of a device's flags says when it is set, by its letter; older releases print fewer places. */
const places: readonly Readonly<Record<string, Text>>[] = [
  {
    r: { en: 'I/O runs', ja: 'I/O は通常どおり' },
    s: { en: 'I/O is suspended', ja: 'I/O が停止中' },
  },
  { a: { en: 'waits for another synchronization to end (`resync-after`)', ja: '別の同期の終了待ち(`resync-after`)' } },
  { p: { en: 'the peer paused the synchronization', ja: '対向ノードが同期を一時停止' } },
  { u: { en: 'a person paused the synchronization here', ja: 'このノードで同期を一時停止' } },
  {
    d: { en: 'I/O waits inside DRBD', ja: 'DRBD 内部で I/O 待ち' },
    b: { en: 'I/O waits for the backing disk', ja: '下位ディスクの I/O 待ち' },
    n: { en: 'I/O waits for the network', ja: 'ネットワークの I/O 待ち' },
    a: { en: 'I/O waits for disk and network', ja: 'ディスクとネットワーク両方の I/O 待ち' },
  },
  { s: { en: 'updates of the activity log are suspended', ja: 'アクティビティログの更新が停止中' } },
];

/** What the flags of one device say: `r-----`. */
export function flagsSentence(flags: string): Text {
  const said = [...flags].flatMap((letter, i) => {
    const text = places[i]?.[letter];
    return text ? [{ en: `${codeSpan(letter)} ${text.en}`, ja: `${codeSpan(letter)} ${text.ja}` }] : [];
  });
  if (!said.length) return { en: 'No flag is set.', ja: 'フラグは立っていません。' };
  return {
    en: `${said.map(({ en }) => en).join('; ')}.`,
    ja: `${said.map(({ ja }) => ja).join('、')}。`,
  };
}
