import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { inLanguage } from '../../../schema/cluster.ts';
import type { Word } from '../../../syntax/tree.ts';
import * as messages from '../messages/needs.ts';
import { modelOf, type Resource } from '../model/model.ts';
import { collect } from '../model/statement-index.ts';
import { paramOf } from './drbd.ts';

const PING = /^ocf:(?:pacemaker:ping|pacemaker:pingd|heartbeat:pingd)$/;

/** The attribute that tells whether a node reaches the network: its name in the agent, and in the rules that read it. */
export function* connectivity({ bound, cluster }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  const { statements, nodes } = model;
  if (!statements.has('property') || statements.has('xml')) return;
  const pings: { readonly resource: Resource; readonly name: string }[] = [];
  for (const resource of model.resources.values()) {
    if (resource.kind !== 'primitive' || !PING.test(resource.facts?.id ?? '')) continue;
    if (resource.template !== undefined || resource.params.some(({ value }) => value?.hole)) return;
    pings.push({ resource, name: paramOf(resource, 'name')?.text ?? 'pingd' });
  }
  const read = attributesIn(collect(bound, 'rules').map(({ statement }) => statement.args));
  const set = new Set(pings.map(({ name }) => name));
  const written = new Set(
    nodes.flatMap(({ bound: node }) =>
      node.children.flatMap(({ statement, children }) => [
        statement.keyword.text,
        ...children.map((each) => each.statement.keyword.text),
      ]),
    ),
  );
  // Heartbeat may start the pinging program itself.
  const outside = inLanguage(cluster, 'ha-cf').length > 0;
  for (const word of read) {
    if (set.has(word.text) || written.has(word.text) || outside || !/ping/i.test(word.text)) continue;
    const [first] = pings;
    if (first) yield messages.unsetAttribute(word, first.resource.id, first.name);
    else yield messages.unsetByAny(word);
  }
  const names = new Set(read.map(({ text }) => text));
  for (const { resource, name } of pings)
    if (!names.has(name) && !read.some(({ text }) => /ping/i.test(text)) && !model.unread.has(name))
      yield messages.pingUnused(resource.word, name);
}

/** The attributes that rules compare, each word once. */
function attributesIn(rules: readonly (readonly Word[])[]): readonly Word[] {
  const found: Word[] = [];
  const seen = new Set<string>();
  for (const words of rules)
    for (const [i, { text }] of words.entries()) {
      const word = /^(?:not_)?defined$/i.test(text)
        ? words[i + 1]
        : /^(?:\w+:)?(?:lt|lte|gt|gte|eq|ne)$/i.test(text)
          ? words[i - 1]
          : undefined;
      if (!word || word.hole || seen.has(word.text)) continue;
      seen.add(word.text);
      found.push(word);
    }
  return found;
}
