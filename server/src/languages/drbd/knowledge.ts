import type { Knowledge } from '../../language.ts';
import { parseBlocks } from '../../syntax/blocks/parse.ts';
import { drbdCatalog } from './catalog/scopes.ts';
import { drbdChecks, drbdStatementChecks } from './checks/index.ts';
import { drbdMarkers } from './markers.ts';
import { blockRules } from './syntax/rules.ts';

const rules = blockRules();

const knowledge: Knowledge = {
  parse: (text) => parseBlocks(text, rules),
  canReparsePartially: () => true,
  catalog: drbdCatalog,
  checks: drbdChecks,
  statementChecks: drbdStatementChecks,
  markers: drbdMarkers,
  includes: (bound) =>
    bound.top
      .filter(({ statement }) => statement.keyword.text === 'include' && statement.args[0] && !statement.args[0].hole)
      .map(({ statement }) => statement.args[0]!.text),
};

/** What is known of this language. */
export function load(): Knowledge {
  return knowledge;
}
