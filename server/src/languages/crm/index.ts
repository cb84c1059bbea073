import { type Language, lazyLanguage } from '../../language.ts';
import { crmSymbols } from './catalog/symbols.ts';
import { load } from './knowledge.ts';

/** Pacemaker's configuration in the words of the crm shell. */
export const crmsh: Language = lazyLanguage(
  {
    id: 'crmsh',
    aliases: ['crm', 'pcmk'],
    name: { en: 'Pacemaker (crm shell)', ja: 'Pacemaker (crm シェル)' },
    files: { names: [], patterns: ['**/*.crm', '**/*.crmsh', '**/*.pcmk', '**/*.{crm,crmsh,pcmk}.{j2,erb}'] },
    symbols: crmSymbols,
    products: ['pacemaker'],
    bodies: 'clauses',
    titles: { op: 'interval' },
    layout: {
      indent: '\t',
      order: [
        ['node'],
        ['rsc_template'],
        ['primitive', 'bundle'],
        ['group'],
        ['clone', 'ms', 'master'],
        ['location', 'colocation', 'collocation', 'order', 'rsc_ticket', 'fencing_topology', 'tag'],
        ['role', 'user', 'acl_target', 'acl_group'],
        ['property', 'rsc_defaults', 'op_defaults'],
      ],
    },
    secrets: {
      names:
        /(?:^|[_.-]|(?<=[a-z]))(?:pass|passwd|password|passphrase|passcode|pwd|secret|token|api_?key|secret_?key|priv(?:ate)?_?key|access_?key|auth_?key|community|cookie|credentials?|hexadecimal_kg)(?:$|[_.\d-])/i,
    },
  },
  load,
);
