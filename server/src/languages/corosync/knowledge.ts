import snippets from '../../../../snippets/corosync.json' with { type: 'json' };
import { lookUp } from '../../binding/bind.ts';
import type { Knowledge } from '../../language.ts';
import { snippetsOf } from '../../schema/snippets.ts';
import type { Catalog } from '../../schema/types.ts';
import { parseSections, type SectionRules } from '../../syntax/sections/parse.ts';
import { catalog } from './catalog/index.ts';
import { hostFiles } from './checks/host-files.ts';
import { lines } from './checks/lines.ts';
import { logs } from './checks/logs.ts';
import { network } from './checks/network.ts';
import { nodes } from './checks/nodes.ts';
import { qdevice } from './checks/qdevice.ts';
import { rings } from './checks/rings.ts';
import { timing } from './checks/timing.ts';
import { votes } from './checks/votes.ts';
import { markers } from './markers.ts';
import { braceMessages } from './messages/syntax.ts';
import { load as loadReference } from './reference/knowledge.ts';
import { tool } from './tool.ts';

const rules: SectionRules<Catalog> = { top: catalog, inside: sectionIn, messages: braceMessages };

/** What the catalogue knows of the section of that name in a scope. */
function sectionIn(scope: Catalog, name: string): Catalog | undefined {
  const body = lookUp(scope, name)?.body;
  return typeof body === 'function' ? undefined : body;
}

const knowledge: Knowledge = {
  reference: loadReference,
  tool,
  snippets: snippetsOf(snippets),
  parse: (text, steps) => parseSections(text, rules, steps),
  catalog,
  practice: ['no-authentication', 'even-votes', 'links-in-one-network'],
  checks: [lines, nodes, network, rings, timing, votes, qdevice, logs, hostFiles],
  markers,
};

/** What is known of this language. */
export function load(): Knowledge {
  return knowledge;
}
