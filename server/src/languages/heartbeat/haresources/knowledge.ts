import snippets from '../../../../../snippets/haresources.json' with { type: 'json' };
import { codeSpan } from '../../../base/sinks.ts';
import type { Steps } from '../../../base/steps.ts';
import type { Text } from '../../../base/text.ts';
import type { Knowledge } from '../../../language.ts';
import { repeat, word } from '../../../schema/grammar.ts';
import { snippetsOf } from '../../../schema/snippets.ts';
import type { BoundStatement, Catalog, Directive, ValueType } from '../../../schema/types.ts';
import { hostName } from '../../../schema/values.ts';
import { parseLines } from '../../../syntax/lines.ts';
import type { SyntaxTree, Word } from '../../../syntax/tree.ts';
import { lineTrouble } from '../messages/report.ts';
import { resource } from './catalog/scripts.ts';
import { checks } from './checks/checks.ts';
import { toCrm } from './conversions/crm.ts';
import { load as loadReference } from './reference/knowledge.ts';

/** Any name; what begins with the comment mark of another language is none. */
const nodeName: ValueType = {
  name: hostName.name,
  check: (text) => (/^(?:\/\/|--|;)/.test(text) ? { severity: 'warning', code: 'bad-node' } : undefined),
};

/** The node of a line with its resources, in the order in which they start. */
function groupOf({ statement }: BoundStatement, word: Word): Text | undefined {
  if (word !== statement.keyword || !statement.args.length) return undefined;
  const node = codeSpan(word.text);
  const list = statement.args.map(({ text }) => codeSpan(text));
  return {
    en: `${node} is preferred for ${list.join(', ')}. They start in this order.`,
    ja: `${list.join('、')} の優先ノードは ${node} です。この順に起動します。`,
  };
}

const group: Directive = {
  doc: {
    en: 'Defines a group of resources and the node that they prefer. They start from left to right, stop from right to left, and move together. The file must be the same on all nodes, and is read only while `ha.cf` leaves Pacemaker off.',
    ja: 'リソースのグループと、その優先ノードです。左から順に起動し、右から順に停止し、まとめて移動します。全ノードで同じ内容にします。`ha.cf` で Pacemaker を使わないときだけ読まれます。',
  },
  keyword: word('NODE', nodeName, { refersTo: 'host', ifUndefined: 'none', isTitle: true }),
  args: repeat(resource),
  syntax: 'RESOURCE ...',
  describeWord: groupOf,
  missing: 'warning',
  extra: 'warning',
  example: 'cluster1 drbddisk::r0 Filesystem::/dev/drbd0::/mnt/data::ext4 IPaddr2::192.168.11.210/24/eth0 httpd',
  source: 'haresources',
};

/** Everything that `haresources` knows: each line is a group, and its first word a node. */
export const catalog: Catalog = {
  directives: {},
  // A resource that begins a line is reported as that; a missing group follows from it.
  patterns: [{ match: /::/, label: '::', directive: { ...group, missing: 'none' } }],
  other: group,
};

/** `#` begins a comment anywhere for the scripts that read the file; a backslash at the end of a line joins the next. */
export function parse(text: string, steps?: Steps): SyntaxTree {
  return parseLines(text, { comment: 'anywhere', continuation: true, trouble: lineTrouble }, steps);
}

const knowledge: Knowledge = {
  reference: loadReference,
  snippets: snippetsOf(snippets),
  parse,
  catalog,
  checks,
  conversions: [toCrm],
};

/** What is known of this language. */
export function load(): Knowledge {
  return knowledge;
}
