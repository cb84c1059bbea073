import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import { offsetAt } from '../../base/lines.ts';
import { bare, visible } from '../../base/sinks.ts';
import { uriKey } from '../../documents/uri.ts';
import { nameAt } from '../../features/navigation.ts';
import { type PlacedEdge, type StartStep, startSteps } from '../../features/start-order.ts';
import type { NameUse } from '../../language.ts';
import { factsOf } from '../../schema/symbols.ts';
import { inner } from '../../syntax/tree.ts';
import { rangeOf, symbolKindOf } from '../convert.ts';
import type { Feature } from '../feature.ts';
import type { Mask } from '../masks.ts';
import type { Session } from '../session.ts';

/** The order in which resources start, as the hierarchy of calls: incoming is what must run before, outgoing what waits for it. */
export const callHierarchyFeature: Feature = {
  capability: () => ({ callHierarchyProvider: true }),
  register(connection, session) {
    connection.languages.callHierarchy.onPrepare((params) => prepare(session, params));
    connection.languages.callHierarchy.onIncomingCalls(({ item }) => before(session, item));
    connection.languages.callHierarchy.onOutgoingCalls(({ item }) => after(session, item));
  },
};

/** The resource at a position; null where there is none whose start is ordered. */
export function prepare(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
): CallHierarchyItem[] | null {
  const document = session.document(textDocument.uri);
  const found = document && nameAt(document.bound, offsetAt(document.lines, position));
  if (!found) return null;
  const definition = found.kinds
    .filter((kind) => factsOf(session.workspace.symbols, kind).section === 'resources')
    .flatMap((kind) => document.checked().defined(kind, found.name))[0];
  const item = definition && itemOf(session, definition, session.maskLabels());
  return item ? [item] : null;
}

/** What must have started before; the ranges are those of its name in the statements that say so. */
export function before(session: Session, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const maskOf = session.maskLabels();
  return stepsOf(session, item, 'before').flatMap((step) => {
    const from = itemOf(session, step.definition, maskOf, step.edges);
    return from ? [{ from, fromRanges: rangesOf(session, from, step.edges) }] : [];
  });
}

/** What starts only afterwards. */
export function after(session: Session, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const maskOf = session.maskLabels();
  return stepsOf(session, item, 'after').flatMap((step) => {
    const to = itemOf(session, step.definition, maskOf, step.edges);
    return to ? [{ to, fromRanges: rangesOf(session, item, step.edges) }] : [];
  });
}

function stepsOf(session: Session, item: CallHierarchyItem, side: 'before' | 'after'): readonly StartStep[] {
  const document = session.document(item.uri);
  const found = document && nameAt(document.bound, offsetAt(document.lines, item.selectionRange.start));
  if (!found) return [];
  const checked = document.checked();
  // What cannot be read is no neighbour, so that it harms no answer about this one.
  const own = { uri: item.uri, bound: document.bound, startOrder: document.language.startOrder };
  const others = checked.neighbours.map(({ uri, bound, language }) => ({
    uri,
    bound,
    startOrder: session.language(language)?.startOrder,
  }));
  const files = [own, ...others];
  return found.kinds.flatMap((kind) =>
    startSteps(files, { kind, name: found.name }, side, session.workspace.symbols, checked.defined),
  );
}

/** A resource as the client shows it, with the sentences of the statements that lead there. */
function itemOf(
  session: Session,
  { uri, kind, name, word, bound }: NameUse,
  maskOf: (uri: string) => Mask<string>,
  edges: readonly PlacedEdge[] = [],
): CallHierarchyItem | undefined {
  const lines = session.lines(uri);
  if (!lines) return undefined;
  const reasons = [...new Map(edges.map((edge) => [edge.bound, edge])).values()].map((edge) => {
    const text = edge.bound.directive?.describe?.(edge.bound)?.[session.messageLocale];
    return text === undefined ? headOf(edge) : maskOf(edge.uri)(bare(text), edge.bound.statement);
  });
  return {
    name: visible(maskOf(uri)(name, word)),
    kind: symbolKindOf(factsOf(session.workspace.symbols, kind).shape),
    uri,
    range: rangeOf(lines, bound.statement),
    selectionRange: rangeOf(lines, inner(word)),
    ...(reasons.length && { detail: visible(reasons.join(' ')) }),
  };
}

/** The first two words of a statement: `order o1`. */
function headOf({ bound: { statement } }: PlacedEdge): string {
  return [statement.keyword, ...statement.args.slice(0, 1)].map(({ text }) => text).join(' ');
}

/** The places in the document of an item that name what comes first; its own one where no statement there does. */
function rangesOf(
  session: Session,
  item: CallHierarchyItem,
  edges: readonly PlacedEdge[],
): CallHierarchyItem['range'][] {
  const lines = session.lines(item.uri);
  const here = edges.filter(({ uri }) => uriKey(uri) === uriKey(item.uri));
  return lines && here.length ? here.map(({ first }) => rangeOf(lines, inner(first))) : [item.selectionRange];
}
