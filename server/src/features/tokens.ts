import type { Span } from '../base/span.ts';
import type { Checked } from '../language.ts';
import { definedKind, factsOf, type SymbolShape, type SymbolTable } from '../schema/symbols.ts';
import type { BoundStatement, BoundTree, Element, Role, SymbolKind } from '../schema/types.ts';
import { inner } from '../syntax/tree.ts';
import { referenceKinds } from '../validation/names.ts';
import { isDeprecated } from '../validation/versions.ts';
import type { TokenModifier, TokenType } from './token-types.ts';

/** A stretch of the document that a grammar cannot colour, for it takes more than the line. */
export interface Token extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

const typeOfShape: Readonly<Record<SymbolShape, TokenType>> = {
  Module: 'namespace',
  Class: 'class',
  Object: 'variable',
  Interface: 'interface',
  Key: 'enumMember',
  Event: 'event',
  Struct: 'struct',
  Property: 'property',
  Function: 'function',
};

/**
 * Names where they are defined and used, parameters of agents, what is deprecated for the version aimed at, and secrets;
 * of the statements that begin between two offsets, in order and without overlaps.
 */
export function tokens(
  tree: BoundTree,
  names: Pick<Checked, 'defined' | 'symbols'>,
  start: number,
  end: number,
): readonly Token[] {
  const found: Token[] = [];
  for (const bound of tree.all) {
    const { statement } = bound;
    if (statement.end < start || statement.start > end) continue;
    const keyword = keywordToken(bound, tree);
    if (keyword) found.push(keyword);
    if (bound.flags.names || bound.flags.secrets || bound.flags.versioned || bound.flags.needsCheck)
      for (const role of bound.match.roles) {
        const token = roleToken(role, bound, names, tree);
        if (token) found.push(token);
      }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((token, i) => token.end > token.start && token.start >= (found[i - 1]?.end ?? 0));
}

function keywordToken(bound: BoundStatement, { targets }: BoundTree): Token | undefined {
  const { statement, directive, parent } = bound;
  const { keyword } = statement;
  if (!directive || keyword.hole) return undefined;
  // Only the catalogue knows which parameters an agent has.
  const isParameter = statement.assign && parent && typeof parent.directive?.body === 'function';
  const isOld = isDeprecated(directive, targets);
  if (!isParameter && !isOld) return undefined;
  return { ...spanOf(keyword), type: isParameter ? 'parameter' : 'keyword', modifiers: isOld ? ['deprecated'] : [] };
}

function roleToken(
  role: Role,
  bound: BoundStatement,
  names: Pick<Checked, 'defined' | 'symbols'>,
  { targets }: BoundTree,
): Token | undefined {
  const { element, word } = role;
  if (element.kind !== 'word' || word.hole) return undefined;
  const span = spanOf(inner(word));
  if (element.secret) return { ...span, type: 'string', modifiers: ['secret'] };
  const defined = definedKind(element, bound);
  if (defined) return { ...span, type: typeOf(defined, names.symbols), modifiers: ['definition'] };
  const kinds = referenceKinds(role);
  if (kinds.length) {
    const kind = kinds.find((each) => names.defined(each, word.text).length);
    return { ...span, type: typeOf(kind ?? kinds[0]!, names.symbols), modifiers: kind ? [] : ['unresolved'] };
  }
  // A keyword is judged as one.
  if (word === bound.statement.keyword) return undefined;
  return isOldChoice(element, word.text, targets) ? { ...span, type: 'keyword', modifiers: ['deprecated'] } : undefined;
}

function isOldChoice(element: Element, value: string, targets: BoundTree['targets']): boolean {
  const choice = element.kind === 'word' ? element.type.choices?.find((each) => each.value === value) : undefined;
  return choice !== undefined && isDeprecated(choice, targets);
}

function typeOf(kind: SymbolKind, symbols: SymbolTable): TokenType {
  return typeOfShape[factsOf(symbols, kind).shape];
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
