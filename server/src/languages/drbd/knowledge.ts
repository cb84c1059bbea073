import snippets from '../../../../snippets/drbd.json' with { type: 'json' };
import type { Knowledge } from '../../language.ts';
import { snippetsOf } from '../../schema/snippets.ts';
import { parseBlocks } from '../../syntax/blocks/parse.ts';
import { catalog } from './catalog/scopes.ts';
import { checks, statementChecks } from './checks/index.ts';
import { markers } from './markers.ts';
import { load as loadReference } from './reference/knowledge.ts';
import { blockRules } from './syntax/rules.ts';
import { tool } from './tool.ts';

const rules = blockRules();

const knowledge: Knowledge = {
  reference: loadReference,
  tool,
  snippets: snippetsOf(snippets),
  parse: (text, steps) => parseBlocks(text, rules, steps),
  canReparsePartially: () => true,
  catalog,
  practice: ['no-verify-alg', 'policy-loses-data', 'two-primaries-without-fencing'],
  checks,
  statementChecks,
  markers,
  includes: ({ top }) =>
    top.flatMap(({ statement: { keyword, args } }) =>
      keyword.text === 'include' && !args[0]?.hole ? args.slice(0, 1) : [],
    ),
};

/** What is known of this language. */
export function load(): Knowledge {
  return knowledge;
}
