import type { Span } from '../base/span.ts';
import { factsOf, type SymbolShape, type SymbolTable } from '../schema/symbols.ts';
import type { BoundStatement, BoundTree } from '../schema/types.ts';

/** A line of the outline. */
export interface OutlineItem extends Span {
  readonly name: string;
  /** What appears before or after the name: the keyword, the agent. */
  readonly detail: string;
  readonly shape: SymbolShape;
  /** The name's own place, within the item. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** The statements that define a name or hold a block, nested as they are in the document. Secrets are left out. */
export function outline(tree: BoundTree, symbols: SymbolTable): readonly OutlineItem[] {
  return rows(tree.top, symbols);
}

function rows(bounds: readonly BoundStatement[], symbols: SymbolTable): readonly OutlineItem[] {
  const found: OutlineItem[] = [];
  for (const bound of bounds) {
    const { statement } = bound;
    const naming = bound.match.roles.find(
      (role) => role.element.kind === 'word' && role.element.defines && !role.element.secret,
    );
    if (!naming && !(statement.body && bound.children.length)) continue;
    const element = naming?.element;
    const shape = element?.kind === 'word' && element.defines ? factsOf(symbols, element.defines).shape : 'Struct';
    const words = bound.match.roles.filter(
      (role) => role !== naming && role.element.kind === 'word' && !role.element.secret,
    );
    const others = words.map((role) => role.word.text).slice(0, 3);
    found.push({
      start: statement.start,
      end: statement.end,
      name: naming?.word.text || statement.keyword.text || '-',
      detail: naming ? [statement.keyword.text, ...others].join(' ') : others.join(' '),
      shape,
      selection: naming?.word ?? statement.keyword,
      children: rows(bound.children, symbols),
    });
  }
  return found;
}
