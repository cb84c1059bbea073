import type { Language } from '../language.ts';
import { catalog } from './catalog/statements.ts';
import { checks } from './checks/index.ts';
import { markers } from './markers.ts';
import { parse } from './parse.ts';

/** Pacemaker's configuration in the words of the crm shell. */
export const crmsh: Language = {
  id: 'crmsh',
  name: { en: 'Pacemaker (crm shell)', ja: 'Pacemaker (crm シェル)' },
  files: { names: [], patterns: ['**/*.crm', '**/*.crmsh', '**/*.pcmk', '**/*.{crm,crmsh,pcmk}.{j2,erb}'] },
  parse,
  catalog,
  checks,
  products: ['pacemaker'],
  markers,
  bodies: 'clauses',
};
