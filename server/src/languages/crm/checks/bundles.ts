import type { Problem } from '../../../base/problem.ts';
import { childrenNamed } from '../../../binding/bound.ts';
import type { CheckedStatement } from '../../../language.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { sourceText } from '../../../syntax/tree.ts';
import { containerEngines } from '../catalog/bundle.ts';
import * as messages from '../messages/bundles.ts';
import { endOf, modelOf } from '../model/model.ts';

/** Bundles: one kind of containers in front, mappings that say from where to where, and a way to what runs inside. */
export function* bundles({ bound }: CheckedStatement): Iterable<Problem> {
  for (const { kind, word, bound: bundle } of modelOf(bound).resources.values()) {
    if (kind !== 'bundle') continue;
    const engines = bundle.children.filter((each) => containerEngines.has(each.statement.keyword.text));
    if (engines.length) yield* order(bundle, engines, sourceText(bound.tree));
    else yield messages.noContainer(word);
    for (const engine of engines) {
      yield* exclusive(engine, 'promoted-max', 'masters');
      // With attributes, the catalogue reports it.
      if (!engine.children.length) yield messages.noImage(engine.statement.keyword);
    }
    const networks = childrenNamed(bundle, 'network');
    for (const mapping of networks.flatMap((each) => childrenNamed(each, 'port-mapping'))) {
      yield* exclusive(mapping, 'range', 'port');
      yield* exclusive(mapping, 'internal-port', 'range');
      if (!has(mapping, 'port', 'range')) yield messages.mappingWithoutPort(mapping.statement.keyword);
    }
    const storages = childrenNamed(bundle, 'storage');
    for (const mapping of storages.flatMap((each) => childrenNamed(each, 'storage-mapping'))) {
      yield* exclusive(mapping, 'source-dir-root', 'source-dir');
      if (!has(mapping, 'source-dir', 'source-dir-root'))
        yield messages.mappingWithoutSource(mapping.statement.keyword);
      if (!has(mapping, 'target-dir')) yield messages.mappingWithoutTarget(mapping.statement.keyword);
    }
    const [inside, ...more] = childrenNamed(bundle, 'primitive');
    for (const extra of more) yield messages.secondPrimitive(extra.statement.keyword);
    const name = inside?.statement.args[0];
    if (name && !name.hole && !networks.some((each) => has(each, 'ip-range-start', 'control-port')))
      yield messages.unreachable(name, name.text);
  }
}

function* order(bundle: BoundStatement, engines: readonly BoundStatement[], text: string): Iterable<Problem> {
  const [first, ...more] = engines;
  const { keyword, start } = first!.statement;
  for (const extra of more)
    if (extra.directive !== first!.directive) yield messages.secondContainer(extra.statement.keyword, keyword);
  const before = bundle.children[0]!.statement.keyword;
  if (before === keyword || before.hole) return;
  const end = endOf(first!);
  let from = start;
  while (/\s/.test(text[from - 1]!)) from--;
  yield messages.containerFirst(keyword, before, text.slice(start, end), { start: from, end });
}

function has(list: BoundStatement, ...names: readonly string[]): boolean {
  return list.children.some(({ statement: { keyword } }) => keyword.hole || names.includes(keyword.text));
}

/** Two attributes of which there may be only one. */
function* exclusive(list: BoundStatement, name: string, other: string): Iterable<Problem> {
  const one = childrenNamed(list, name)[0]?.statement.keyword;
  const two = childrenNamed(list, other)[0]?.statement.keyword;
  if (one && two) yield messages.together(one, two);
}
