import type { Text } from '../base/text.ts';
import type { Product, Targets } from './versions.ts';

/** From the least to the greatest number, in units of a bare one; open where one is absent. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
}

/** The range of a number: what `check` refuses is outside it, in every version. */
export interface RangeFacts {
  readonly of: (targets: Targets) => NumberRange;
  /** What one of it is: `s`, `0.1 s`, `KiB/s`. */
  readonly unit?: string;
  /** The versions of a product whose ranges differ, oldest first; absent: all have the same. */
  readonly versions?: { readonly product: Product; readonly lines: readonly string[] };
}

/** The range of a number that is the same in all versions. */
export function rangeOf({ min, max, unit }: NumberRange & { readonly unit?: string }): RangeFacts {
  const range = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  return { of: () => range, ...(unit !== undefined && { unit }) };
}

const unitsInJapanese: Readonly<Record<string, string>> = {
  ms: 'ミリ秒',
  s: '秒',
  min: '分',
  h: '時間',
  bytes: 'バイト',
};

/** `s`, `0.1 s`, `KiB/s`: the unit of a number as each language writes it. */
export function unitText(unit: string): Text {
  return { en: unit, ja: unit.replace(/(?<=^|\d )[a-z]+$/, (word) => unitsInJapanese[word] ?? word) };
}
