import { nearest } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Span } from '../../../base/span.ts';
import { lookUp } from '../../../base/tables.ts';
import type { Checked } from '../../../language.ts';
import { slice, type Word } from '../../../syntax/tree.ts';
import { descendants, type Element, isStandalone, readXml, unquoted } from '../conversions/xml.ts';
import * as messages from '../messages/xml.ts';
import { modelOf } from '../model/model.ts';
import { dialectOf } from '../syntax/parse.ts';

/** Attributes that name a resource, by the elements that have them. */
const REFERENCES: Readonly<Record<string, readonly string[]>> = {
  rsc_location: ['rsc'],
  rsc_colocation: ['rsc', 'with-rsc'],
  rsc_order: ['first', 'then'],
  rsc_ticket: ['rsc'],
  resource_ref: ['id'],
  primitive: ['template'],
};
/** Elements that a constraint may speak of. */
const NAMEABLE: ReadonlySet<string> = new Set(['primitive', 'template', 'group', 'clone', 'master', 'bundle', 'tag']);
/** Elements that represent a whole section, and have no id of their own. */
const SECTIONS: ReadonlySet<string> = new Set(['fencing-topology', 'rsc_defaults', 'op_defaults']);

/** `xml <...>`: quoted as the dialect wants it, well-formed, with an id, and about what is there. */
export function* xmlStatements({ bound }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  const statements = model.statements.get('xml') ?? [];
  if (!statements.length) return;
  const script = dialectOf(bound.tree) === 'script';
  const roots = statements.flatMap(({ statement: { args } }) => {
    const word = args[0];
    return word && !word.hole && /^["']?</.test(word.text) ? [{ word, root: readXml(unquoted(word.text)) }] : [];
  });
  const known = new Set<string>(model.defined.map((each) => each.id));
  for (const { root } of roots)
    for (const each of root ? [root, ...descendants(root)] : [])
      if (NAMEABLE.has(each.tag)) known.add(each.attributes.get('id') ?? '');
  const ids = new Map(model.defined.map(({ id, word }) => [id, word]));
  for (const { word, root } of roots) {
    const quoted = word.text !== unquoted(word.text);
    if (quoted && !script) yield messages.needlessQuotes(word);
    else if (!quoted && script && /["']/.test(word.text)) yield messages.lostQuotes(word);
    if (!root || !isStandalone(unquoted(word.text).trim(), root)) {
      yield messages.badXml(word);
      continue;
    }
    const id = root.attributes.get('id');
    if (!id && !SECTIONS.has(root.tag)) yield messages.missingId(word, root.tag);
    const before = id ? ids.get(id) : undefined;
    if (id && before) yield messages.takenId(valueIn(word, 'id', id), id, before);
    else if (id) ids.set(id, word);
    yield* references(root, known, (name, value) => valueIn(word, name, value));
  }
}

function* references(
  root: Element,
  known: ReadonlySet<string>,
  at: (name: string, value: string) => Span,
): Iterable<Problem> {
  for (const each of [root, ...descendants(root)])
    for (const name of lookUp(REFERENCES, each.tag) ?? []) {
      const value = each.attributes.get(name);
      if (value && !known.has(value)) yield messages.undefinedResource(at(name, value), value, nearest(value, known));
    }
}

/** Where an attribute's value appears; the whole word where it is written with entities. */
function valueIn(word: Word, name: string, value: string): Span {
  for (const quote of ['"', "'"]) {
    const at = word.text.indexOf(`${name}=${quote}${value}${quote}`);
    const from = at + name.length + 2;
    if (at >= 0) return slice(word, from, from + value.length);
  }
  return word;
}
