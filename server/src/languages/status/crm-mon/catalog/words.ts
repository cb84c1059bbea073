import type { Directive, Grammar, ValueType } from '../../../../schema/types.ts';
import { anything } from '../../../../schema/values.ts';
import { field, row, value } from '../../values/fields.ts';

/** The words that the lines of crm_mon are made of. */

const source = 'crm_mon(8)';
export const text = (en: string, ja: string): ValueType => anything(en, ja);
export const line = (en: string, ja: string, args?: Grammar): Directive => field(source, en, ja, args);

export const node = value('NODE', text('a node', 'ノード'), { refersTo: 'host', ifUndefined: 'none' });
export const when = row(value('TIME', text('a time', '日時')));
