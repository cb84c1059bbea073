import type { Span } from '../base/span.ts';
import { definedKind, factsOf, nameIn, type SymbolShape, type SymbolTable } from '../schema/symbols.ts';
import type { BoundStatement, BoundTree, Role, SymbolKind } from '../schema/types.ts';

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

/** By keyword, the directive inside whose value belongs to the title. */
type Titles = Readonly<Record<string, string>>;

/** The statements that define a name or hold a block, nested as they are in the document. Secrets are left out. */
export function outline(tree: BoundTree, symbols: SymbolTable, titles: Titles = {}): readonly OutlineItem[] {
  return rows(tree.top, symbols, titles);
}

const nothing: readonly OutlineItem[] = [];

function rows(bounds: readonly BoundStatement[], symbols: SymbolTable, titles: Titles): readonly OutlineItem[] {
  let found: OutlineItem[] | undefined;
  for (const bound of bounds) {
    const { statement, flags, children } = bound;
    // Most statements neither name anything nor hold others: their words are not looked at.
    if (!flags.names && !(statement.body && children.length)) continue;
    const { roles } = bound.match;
    const naming = flags.names ? roles.find(isNaming) : undefined;
    if (!naming && !(statement.body && children.length)) continue;
    const kind = naming && kindOf(naming, bound);
    const shape = kind ? factsOf(symbols, kind).shape : 'Struct';
    const title = naming ? undefined : titleOf(bound, titles);
    found ??= [];
    found.push({
      start: statement.start,
      end: statement.end,
      name: (naming && nameIn(naming.element, naming.word)) || title || statement.keyword.text || '-',
      detail: title ? statement.keyword.text : detailOf(bound, naming, headOf(bound, naming)),
      shape,
      selection: naming?.word ?? statement.keyword,
      children: rows(children, symbols, titles),
    });
  }
  return found ?? nothing;
}

/** The first word, if there is one, and the value that tells such statements apart: `monitor 10s`. */
function titleOf({ statement: { keyword }, match, children }: BoundStatement, titles: Titles): string | undefined {
  const by = Object.hasOwn(titles, keyword.text) && titles[keyword.text];
  if (!by) return undefined;
  const telling = children.find(({ statement }) => statement.keyword.text === by);
  const value = (telling && firstValue(telling)) ?? (telling?.children[0] && firstValue(telling.children[0]));
  return [match.roles[0]?.word.text, value].filter(Boolean).join(' ') || undefined;
}

function firstValue({ match }: BoundStatement): string | undefined {
  return match.roles.find(({ element }) => element.kind === 'word' && !element.secret)?.word.text;
}

function isNaming({ element }: Role): boolean {
  return element.kind === 'word' && (element.defines !== undefined || element.isTitle === true) && !element.secret;
}

/** What a name names; of one that is defined elsewhere, the first kind that it may be of. */
function kindOf({ element }: Role, bound: BoundStatement): SymbolKind | undefined {
  if (element.kind !== 'word') return undefined;
  return definedKind(element, bound) ?? [element.refersTo ?? []].flat()[0];
}

/** The keyword, where it appears and is not the name itself. */
function headOf({ statement: { keyword } }: BoundStatement, naming: Role | undefined): string {
  return naming && naming.word !== keyword && keyword.end > keyword.start ? keyword.text : '';
}

/** The first three words beside the name, after the keyword where that is not the name itself. */
function detailOf({ statement, match }: BoundStatement, naming: Role | undefined, keyword: string): string {
  let detail = keyword;
  let count = 0;
  for (const role of match.roles) {
    if (role === naming || role.word === statement.keyword || role.element.kind !== 'word' || role.element.secret)
      continue;
    if (count++ === 3) break;
    detail = detail || count > 1 ? `${detail} ${role.word.text}` : role.word.text;
  }
  return detail;
}
