import snippets from '../../../../snippets/sbd.json' with { type: 'json' };
import type { Knowledge } from '../../language.ts';
import { snippetsOf } from '../../schema/snippets.ts';
import { parseAssignments } from '../../syntax/assignments.ts';
import { catalog } from './catalog/index.ts';
import { disks, lines, timeouts } from './checks/timeouts.ts';
import { load as loadReference } from './reference/knowledge.ts';

const knowledge: Knowledge = {
  parse: parseAssignments,
  catalog,
  checks: [lines, disks, timeouts],
  reference: loadReference,
  snippets: snippetsOf(snippets),
};

/** What is known of this language. */
export function load(): Knowledge {
  return knowledge;
}
