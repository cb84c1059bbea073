import type { Text } from '../../../base/text.ts';
import { bind } from '../../../binding/bind.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import type { Statement, Word } from '../../../syntax/tree.ts';
import { attributeOf } from '../../../syntax/xml/elements.ts';
import { load as loadCrm } from '../knowledge.ts';

/** What the crm statement says of an option that a `nvpair` names: its text in the language of the shell is the same. */
export function meaningOfPair({ parent }: BoundStatement, { text: name }: Word): Text | undefined {
  const set = parent?.parent;
  const words = set && wordsFor(set);
  if (!words || !/^[\w.-]+$/.test(name)) return undefined;
  const { catalog, parse } = loadCrm();
  const tree = parse(`${words} ${name}=x\n`);
  const top = typeof catalog === 'function' ? catalog() : catalog;
  const found = bind(tree, top).all.find(({ statement }) => statement.keyword.text === name && statement.args.length);
  return found?.directive?.hidden ? undefined : found?.directive?.doc;
}

/** The crm statement up to the option, as far as its meaning needs it. */
function wordsFor({ statement, parent }: BoundStatement): string | undefined {
  const tag = statement.keyword.text;
  const owner = parent?.statement;
  if (tag === 'cluster_property_set') return 'property';
  if (!owner) return undefined;
  const kind = owner.keyword.text;
  if (kind === 'rsc_defaults' || kind === 'op_defaults') return kind;
  const list = tag === 'meta_attributes' ? 'meta' : tag === 'instance_attributes' ? 'params' : undefined;
  if (!list) return undefined;
  if (kind === 'primitive') return `primitive x ${agentOf(owner)} ${list}`;
  if (kind === 'group' || kind === 'clone') return `${kind} x y ${list}`;
  return kind === 'master' ? `ms x y ${list}` : undefined;
}

function agentOf(primitive: Statement): string {
  const parts = ['class', 'provider', 'type'].flatMap((name) => attributeOf(primitive, name)?.text ?? []);
  const agent = parts.join(':');
  return /^[\w:./@-]+$/.test(agent) ? agent : 'ocf:heartbeat:Dummy';
}
