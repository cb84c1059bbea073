import type { Text } from '../base/text.ts';
import type { SymbolKind } from './types.ts';

/** How an editor draws a symbol (names of LSP's SymbolKind). */
export type SymbolShape =
  | 'Module'
  | 'Class'
  | 'Object'
  | 'Interface'
  | 'Key'
  | 'Event'
  | 'Struct'
  | 'Property'
  | 'Function';

interface SymbolFacts {
  readonly name: Text;
  readonly shape: SymbolShape;
  /** Upper and lower case are the same. */
  readonly caseless?: true;
  /** Every name must be defined in the document itself: an undefined one is reported even when no other file is in sight. */
  readonly closed?: true;
}

/** The kinds of names, and what holds for each. */
export const symbols: Readonly<Record<SymbolKind, SymbolFacts>> = {
  host: { name: { en: 'node', ja: 'ノード' }, shape: 'Class', caseless: true },
  'drbd-resource': { name: { en: 'DRBD resource', ja: 'DRBD リソース' }, shape: 'Module' },
  'drbd-device': { name: { en: 'DRBD device', ja: 'DRBD デバイス' }, shape: 'Object' },
  'crm-resource': { name: { en: 'resource', ja: 'リソース' }, shape: 'Object', closed: true },
  'crm-constraint': { name: { en: 'constraint', ja: '制約' }, shape: 'Event' },
  'crm-template': { name: { en: 'resource template', ja: 'リソーステンプレート' }, shape: 'Interface', closed: true },
  'crm-role': { name: { en: 'ACL role', ja: 'ACL ロール' }, shape: 'Interface', closed: true },
  'crm-tag': { name: { en: 'tag', ja: 'タグ' }, shape: 'Key' },
  'crm-ticket': { name: { en: 'ticket', ja: 'チケット' }, shape: 'Key' },
  'crm-set': { name: { en: 'attribute set', ja: '属性セット' }, shape: 'Struct' },
  'auth-key': { name: { en: 'key', ja: '鍵' }, shape: 'Key', closed: true },
};
