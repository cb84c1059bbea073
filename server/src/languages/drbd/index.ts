import type { Language } from '../../language.ts';
import { parseBlocks } from '../../syntax/blocks/parse.ts';
import { drbdCatalog } from './catalog/scopes.ts';
import { drbdChecks, drbdStatementChecks } from './checks/index.ts';
import { drbdMarkers } from './markers.ts';
import { blockRules } from './syntax/rules.ts';

const rules = blockRules();

/** DRBD's configuration files, 8.3 to 9. */
export const drbd: Language = {
  id: 'drbd',
  name: { en: 'DRBD', ja: 'DRBD' },
  files: {
    names: [
      'drbd.conf',
      'global_common.conf',
      'drbd.conf.j2',
      'drbd.conf.erb',
      'global_common.conf.j2',
      'global_common.conf.erb',
    ],
    patterns: ['**/drbd.d/*.{res,conf}', '**/drbd.d/*.{res,conf}.{j2,erb}'],
  },
  parse: (text) => parseBlocks(text, rules),
  canReparsePartially: () => true,
  catalog: drbdCatalog,
  checks: drbdChecks,
  statementChecks: drbdStatementChecks,
  products: ['drbd'],
  markers: drbdMarkers,
  includes: (bound) =>
    bound.top
      .filter(({ statement }) => statement.keyword.text === 'include' && statement.args[0] && !statement.args[0].hole)
      .map(({ statement }) => statement.args[0]!.text),
  terminator: ';',
};
