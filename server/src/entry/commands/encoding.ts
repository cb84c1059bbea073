import type { Text } from '../../base/text.ts';

/**
 * The text of a file's bytes, a byte order mark included; or why it is none: everything but UTF-8 would be shown and
 * written wrong.
 */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly refused: Text } {
  const wide = wideEncoding(bytes);
  if (wide) return { refused: notUtf8(wide) };
  if (bytes.subarray(0, SAMPLE).includes(0)) return { refused: binary };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const japanese = japaneseEncoding(bytes);
    return { refused: japanese ? notUtf8(japanese) : notAnything };
  }
}

/** What a JSON file holds, with a byte order mark or without; throws where it is none. */
export function readJson(text: string): unknown {
  return JSON.parse(text.replace(/^\ufeff/, ''));
}

/** What is binary shows it early. */
const SAMPLE = 8000;

/** UTF-16 and UTF-32 by their byte order mark, or by every other byte being zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length >= 4 ? 'UTF-32LE' : 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32BE';
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1);
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2]!++;
  const half = sample.length / 2;
  if (zeros[1]! > half * 0.7 && zeros[0]! < half * 0.1) return 'UTF-16LE';
  if (zeros[0]! > half * 0.7 && zeros[1]! < half * 0.1) return 'UTF-16BE';
  return undefined;
}

/** The Japanese encoding that all of a text reads in; of several, the one that makes more kana and everyday kanji. */
function japaneseEncoding(bytes: Uint8Array): string | undefined {
  let best: { readonly name: string; readonly score: number } | undefined;
  for (const [label, name] of [
    ['euc-jp', 'EUC-JP'],
    ['shift_jis', 'Shift_JIS'],
  ] as const) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      // Half-width kana are what one encoding looks like in the other; they are rarely written.
      const score =
        count(text, /[\u3040-\u30ff\u4e00-\u9fff\u3000-\u303f\uff01-\uff5e]/g) - count(text, /[\uff61-\uff9f]/g);
      if (score > 0 && (!best || score > best.score)) best = { name, score };
    } catch {
      // Not this one.
    }
  }
  return best?.name;
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

function notUtf8(encoding: string): Text {
  return {
    en: `not UTF-8: convert with iconv -f ${encoding} -t UTF-8`,
    ja: `UTF-8 ではありません。iconv -f ${encoding} -t UTF-8 で変換してください`,
  };
}

const binary: Text = { en: 'a binary file, not a text', ja: 'テキストではなくバイナリファイルです' };

const notAnything: Text = {
  en: 'not UTF-8: convert it with iconv',
  ja: 'UTF-8 ではありません。iconv で変換してください',
};
