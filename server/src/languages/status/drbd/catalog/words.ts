import type { Grammar, ValueType } from '../../../../schema/types.ts';
import { anything } from '../../../../schema/values.ts';
import { kibibytes, row, value } from '../../values/fields.ts';

/** The words that the fields of DRBD are made of. */

export const text = (en: string, ja: string): ValueType => anything(en, ja);
export const kib: ValueType = kibibytes('a number of KiB', 'KiB 単位の数値');

const local = { doc: { en: 'This is the state on this node.', ja: 'このノードの状態です。' } };
const remote = { doc: { en: 'This is the state on the peer.', ja: '対向ノードの状態です。' } };

/** The two sides of a value: `LOCAL/PEER`. */
export const sides = (type: ValueType): Grammar => row(value('LOCAL', type, local), value('PEER', type, remote));
export const number = (type: ValueType = text('a number', '数値')): Grammar => row(value('NUMBER', type));
