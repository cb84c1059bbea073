import type { SymbolTable } from '../../../schema/symbols.ts';

/** The kinds of names of a Pacemaker configuration. */
export const crmSymbols: SymbolTable = {
  'crm-resource': { name: { en: 'resource', ja: 'リソース' }, shape: 'Object', closed: true, section: 'resources' },
  'crm-constraint': { name: { en: 'constraint', ja: '制約' }, shape: 'Event', section: 'constraints' },
  'crm-template': { name: { en: 'resource template', ja: 'リソーステンプレート' }, shape: 'Interface', closed: true },
  'crm-role': { name: { en: 'ACL role', ja: 'ACL ロール' }, shape: 'Interface', closed: true },
  'crm-tag': { name: { en: 'tag', ja: 'タグ' }, shape: 'Key' },
  'crm-ticket': { name: { en: 'ticket', ja: 'チケット' }, shape: 'Key' },
  'crm-set': { name: { en: 'attribute set', ja: '属性セット' }, shape: 'Struct' },
};
