import { groupBy } from '../base/group-by.ts';
import * as messages from '../base/messages-rename.ts';
import type { Edit, Problem } from '../base/problem.ts';
import { replace } from '../base/report.ts';
import type { Text } from '../base/text.ts';
import { isReadOnly, uriKey } from '../documents/uri.ts';
import type { Workspace } from '../documents/workspace.ts';
import type { NameUse } from '../language.ts';
import { factsOf } from '../schema/symbols.ts';
import type { SymbolKind } from '../schema/types.ts';
import { inner } from '../syntax/tree.ts';
import { judge } from '../validation/isolation.ts';
import { definitionsOf, innerNamesOf, nameKey, referencesOf } from '../validation/names.ts';
import type { NameAt } from './navigation.ts';
import { folderAndName } from './workspace-symbols.ts';

/** Every edit of a renaming with its document's URI, or why the name stays. */
export type Renaming =
  | { readonly edits: readonly (Edit & { readonly uri: string })[]; readonly kind: Text }
  | { readonly refused: Text };

/**
 * Gives a name another one wherever the cluster of a document uses it. The changed texts are read before anybody sees
 * them: where a place would not read as that name, or a file would have an error more, nothing is changed.
 */
export function rename(workspace: Workspace, uri: string, named: NameAt, wanted: string): Renaming {
  const work = renameStepwise(workspace, uri, named, wanted);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same, document by document: yields which part of the work is done. */
export function* renameStepwise(
  workspace: Workspace,
  uri: string,
  { name, kinds }: NameAt,
  wanted: string,
): Generator<number, Renaming> {
  if (!wanted.trim()) return { refused: messages.emptyName() };
  const renamed = renamedKinds(workspace, uri, name, kinds);
  const kind = factsOf(workspace.symbols, renamed[0]!).name;
  if (wanted === name) return { edits: [], kind };
  const taken = renamed
    .filter((each) => nameKey(each, name, workspace.symbols) !== nameKey(each, wanted, workspace.symbols))
    .flatMap((each) => allUses(workspace, uri, [each], wanted))[0];
  if (taken) return { refused: messages.nameTaken(wanted, kind, folderAndName(taken.uri)) };
  if (workspace.source(uri)?.language.isReadOnly) return { refused: messages.fileIsReadOnly(folderAndName(uri)) };
  // What a program has printed stays as it was.
  const places = allUses(workspace, uri, renamed, name).filter(
    (place) => !workspace.source(place.uri)?.language.isReadOnly,
  );
  const fixed = places.find((place) => isReadOnly(place.uri));
  if (fixed) return { refused: messages.fileIsReadOnly(folderAndName(fixed.uri)) };
  const plain = yield* attempt(workspace, places, renamed, wanted, (use) => use.word.quote ?? '');
  if (plain.edits) return { edits: plain.edits, kind };
  // What is no word by itself may be one between quotes.
  const quoted = yield* attempt(workspace, places, renamed, wanted, (use) => use.word.quote ?? '"');
  if (quoted.edits) return { edits: quoted.edits, kind };
  return { refused: messages.nameRefused(wanted, folderAndName(plain.failed), plain.why) };
}

/** The kinds that define the name; those that the word may refer to where none does. */
function renamedKinds(
  workspace: Workspace,
  uri: string,
  name: string,
  kinds: readonly SymbolKind[],
): readonly SymbolKind[] {
  const defined = kinds.filter((kind) => workspace.uses(uri, kind, name).definitions.length);
  return defined.length ? [...new Set(defined)] : kinds;
}

/** Every place that has the name, each once. */
function allUses(workspace: Workspace, uri: string, kinds: readonly SymbolKind[], name: string): readonly NameUse[] {
  const places = new Map<string, NameUse>();
  for (const kind of kinds) {
    const { definitions, references } = workspace.uses(uri, kind, name);
    for (const use of [...definitions, ...references]) places.set(`${use.word.start} ${uriKey(use.uri)}`, use);
  }
  return [...places.values()];
}

/** Where a document has the name. */
function startsIn(workspace: Workspace, uri: string, kinds: readonly SymbolKind[], name: string): readonly number[] {
  const bound = workspace.bound(uri)!;
  const isMeant = (use: Pick<NameUse, 'kind' | 'name'>): boolean =>
    kinds.includes(use.kind) &&
    nameKey(use.kind, use.name, workspace.symbols) === nameKey(use.kind, name, workspace.symbols);
  const all = [...definitionsOf(bound), ...referencesOf(bound), ...innerNamesOf(bound)];
  const starts = all.filter(isMeant).map(({ word }) => word.start);
  return [...new Set(starts)].sort((a, b) => a - b);
}

/** A name as a place writes it that says only its end: `7` for `/dev/drbd7`. */
function writtenAs({ name, word }: NameUse, wanted: string): string {
  const head = name !== word.text && name.endsWith(word.text) ? name.slice(0, -word.text.length) : '';
  return head && wanted.startsWith(head) ? wanted.slice(head.length) : wanted;
}

type Attempt =
  | { readonly edits: readonly (Edit & { readonly uri: string })[] }
  | { readonly edits?: undefined; readonly failed: string; readonly why: Text | undefined };

/** Writes the name everywhere, reads the result, and holds it against what was there. */
function* attempt(
  workspace: Workspace,
  places: readonly NameUse[],
  kinds: readonly SymbolKind[],
  wanted: string,
  quoteOf: (use: NameUse) => string,
): Generator<number, Attempt> {
  const byFile = groupBy(places, (place) => place.uri);
  const edits: (Edit & { uri: string })[] = [];
  const texts = new Map<string, string>();
  const expected = new Map<string, readonly number[]>();
  for (const [uri, uses] of byFile) {
    const source = workspace.source(uri)!;
    const sorted = uses.toSorted((a, b) => a.word.start - b.word.start);
    let text = '';
    let from = 0;
    const starts: number[] = [];
    for (const use of sorted) {
      const quote = use.word.quote ? '' : quoteOf(use);
      const span = inner(use.word);
      text += source.text.slice(from, span.start) + quote;
      starts.push(use.word.quote ? use.word.start + text.length - span.start : text.length - quote.length);
      const written = writtenAs(use, wanted);
      text += written + quote;
      from = span.end;
      edits.push({ ...replace(span, quote + written + quote), uri });
    }
    texts.set(uri, text + source.text.slice(from));
    expected.set(uri, starts);
  }
  const after = workspace.with(texts);
  let done = 0;
  for (const [uri, starts] of expected) {
    const found = startsIn(after, uri, kinds, wanted);
    const why = newError(workspace, after, uri);
    if (why || String(found) !== String(starts)) return { failed: uri, why: why?.message };
    const reserved = meaningOf(after, uri, kinds, wanted);
    if (reserved) return { failed: uri, why: reserved };
    yield ++done / expected.size;
  }
  return { edits };
}

/** What the tools take a name for that may be written, and should not be: `all`. */
function meaningOf(after: Workspace, uri: string, kinds: readonly SymbolKind[], wanted: string): Text | undefined {
  for (const { kind, name, word, bound } of definitionsOf(after.bound(uri)!)) {
    if (name !== wanted || !kinds.includes(kind)) continue;
    const why = bound.match.roles.find((role) => role.word === word)?.issue?.why;
    if (why) return why;
  }
  return undefined;
}

/** An error that a document has only after the change: of a code that it has more of, and not word for word as before. */
function newError(before: Workspace, after: Workspace, uri: string): Problem | undefined {
  const known = errorsOf(before, uri);
  const found = errorsOf(after, uri);
  const knownByCode = groupBy(known, ({ code }) => code);
  const foundByCode = groupBy(found, ({ code }) => code);
  const more = found.filter(({ code }) => foundByCode.get(code)!.length > (knownByCode.get(code)?.length ?? 0));
  const messagesBefore = new Set(known.map(({ message }) => message.en));
  return more.find(({ message }) => !messagesBefore.has(message.en)) ?? more[0];
}

function errorsOf(workspace: Workspace, uri: string): readonly Problem[] {
  const { language, text } = workspace.source(uri)!;
  const { problems } = judge((how) => workspace.checked(uri, how), language, text);
  return problems.filter(({ severity }) => severity === 'error');
}
