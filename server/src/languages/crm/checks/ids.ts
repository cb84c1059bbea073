import type { Edit, Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import type { BoundStatement, BoundTree } from '../../../schema/types.ts';
import { sourceText, type Word } from '../../../syntax/tree.ts';
import { defaultSets } from '../catalog/cluster.ts';
import * as messages from '../messages/structure.ts';
import { isAttribute } from '../model/contents.ts';
import { endOf, modelOf } from '../model/model.ts';
import { collect } from '../model/statement-index.ts';
import { dialectOf } from '../syntax/parse.ts';
import { identifier } from '../values/elements.ts';
import { wordNamed } from '../values/members.ts';
import { setIdOf } from '../values/sets.ts';

/** Ids are one for the whole configuration: statements, and the lists, rules and operations inside them. */
export function* duplicates({ bound }: Checked): Iterable<Problem> {
  const seen = new Map<string, Word>();
  for (const word of idsOf(bound)) {
    const before = seen.get(word.text);
    if (before) yield messages.duplicateId(word, before);
    else seen.set(word.text, word);
    // In other places, the catalogue reports it.
    if (bound.tree.text[word.start - 1] === '$' && identifier.check!(word.text, {})) yield messages.notAnId(word);
  }
  yield* optionSets(bound, seen);
  const [topology, ...more] = modelOf(bound).statements.get('fencing_topology') ?? [];
  for (const extra of more) yield messages.secondTopology(extra.statement.keyword, topology!.statement.keyword);
  if (dialectOf(bound.tree) === 'load') yield* nodes(bound);
}

function idsOf(bound: BoundTree): readonly Word[] {
  // A statement that a backslash joins to the one before is read on its own by us, not by crmsh: it defines nothing there.
  const joined = new Set(bound.tree.problems.filter((each) => each.code === 'stray-backslash').map((each) => each.end));
  const model = modelOf(bound);
  const words: Word[] = [];
  for (const { word, bound: statement } of model.defined)
    if (!word.hole && !joined.has(statement.statement.keyword.end)) words.push(word);
  const inner = collect(bound, 'ids').map((word) => word());
  for (const { match } of model.statements.get('role') ?? [])
    for (const { element, word } of match.roles) if (element.kind === 'word' && element.name === 'ID') inner.push(word);
  return inner.length ? [...words, ...inner].sort((a, b) => a.start - b.start) : words;
}

/** One statement for each set of options where a file is loaded; the shell merges what it gets one by one. */
function* optionSets(bound: BoundTree, ids: ReadonlyMap<string, Word>): Iterable<Problem> {
  const sets = new Map<string, Word>();
  const firsts = new Map<string, BoundStatement>();
  for (const [keyword, usual] of Object.entries(defaultSets))
    for (const statement of modelOf(bound).statements.get(keyword) ?? []) {
      const own = setIdOf(statement);
      const id = own?.text ?? usual;
      const before = sets.get(id);
      const other = own && (ids.get(id) ?? (before?.text === keyword ? undefined : before));
      if (other) yield messages.duplicateId(own, other);
      else if (before && dialectOf(bound.tree) === 'load')
        yield messages.secondSet(
          statement.statement.keyword,
          before,
          id,
          merged(firsts.get(id)!, statement, sourceText(bound.tree)),
        );
      else {
        sets.set(id, statement.statement.keyword);
        firsts.set(id, statement);
      }
    }
}

/** True where crmsh must make an id for a list out of the node's name. */
function hasList({ children }: BoundStatement): boolean {
  return children.some(({ statement, children: inner }) =>
    statement.assign
      ? statement.keyword.text !== 'description'
      : inner.some((each) => each.statement.assign) && !inner.some((each) => each.statement.keyword.text === '$id'),
  );
}

/** The options of a second statement, moved after those of the first; not where rules or ids are about. */
function merged(first: BoundStatement, second: BoundStatement, text: string): readonly Edit[] {
  const options = second.children.map((each) => each.statement);
  if (
    !options.length ||
    second.children.some((each) => !isAttribute(each) || /^[$@]/.test(each.statement.keyword.text))
  )
    return [];
  const moved = options.map((each) => text.slice(each.start, each.end)).join(' ');
  const at = endOf(first);
  const { start, end } = second.statement;
  return [
    { start: at, end: at, text: ` ${moved}` },
    { start, end: text[end] === '\n' ? end + 1 : end, text: '' },
  ];
}

function* nodes(bound: BoundTree): Iterable<Problem> {
  const ids = new Map<string, Word>();
  const names = new Map<string, Word>();
  for (const { name, bound: node } of modelOf(bound).nodes) {
    const word = wordNamed(node, 'NODE')!;
    const own = wordNamed(node, 'ID') ?? word;
    const before = ids.get(own.text);
    const namesake = names.get(name);
    if (identifier.check!(name, {}) && hasList(node)) yield messages.unfitNode(word);
    if (before) yield messages.duplicateNode(own, before, 'error');
    else if (namesake) yield messages.duplicateNode(word, namesake, 'warning');
    if (!before) ids.set(own.text, own);
    if (!namesake) names.set(name, word);
  }
}
