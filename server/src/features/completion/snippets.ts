import { memo } from '../../base/memo.ts';
import { MADE_UP, randomHex } from '../../base/random.ts';
import { codeBlock } from '../../base/sinks.ts';
import { type Span, touches } from '../../base/span.ts';
import type { Snippet } from '../../schema/snippets.ts';
import type { Catalog } from '../../schema/types.ts';
import { versionMismatch } from '../../schema/versions.ts';
import { sourceText } from '../../syntax/tree.ts';
import { add, type CompletionContext, placeOf } from './context.ts';
import type { Item } from './item.ts';
import type { InsertionPlace } from './place.ts';
import type { Scope } from './scope.ts';
import { SnippetBody } from './snippet-body.ts';
import { type Change, type Draft, filled } from './snippet-filling.ts';
import { isBehindHead, read, type Said } from './snippet-reading.ts';

/** A snippet as it fits where it is to be written: with the names and numbers of the cluster. */
interface FittingSnippet {
  readonly snippet: Snippet;
  readonly body: SnippetBody;
}

/** Adds the snippets that fit in a scope, where nothing follows on the line. */
export function snippetItems({ statement, scopes, word }: Scope, context: CompletionContext): void {
  const isArgument = statement?.match.roles.some((role) => touches(role.word, context.offset) && word.end > word.start);
  if (!isArgument) for (const scope of scopes) addSnippets(scope, word, context);
}

/** Where nothing is yet, so many small snippets stand beside the statement that they write. */
const mostBeside = 3;
const KEYWORD = /^[ \t]*([\w-]+)/m;

function addSnippets(
  { catalog, siblings, owner }: Scope['scopes'][number],
  word: Span,
  context: CompletionContext,
): void {
  const others = siblings.filter((bound) => !touches(bound.statement.keyword, context.offset));
  const text = sourceText(context.tree.tree);
  const end = text.indexOf('\n', word.end);
  if (text.slice(word.end, end < 0 ? text.length : end).trim()) return;
  const typed = text.slice(word.start, context.offset).toLowerCase();
  const isEmpty = !others.length && context.tree.top.every((bound) => touches(bound.statement.keyword, context.offset));
  const beside = new Map<string, number>();
  for (const { snippet, body } of snippetsFor(placeOf(catalog, owner, others, context))) {
    const [own = '', ...more] = snippet.words;
    const withSecret = body.with(secrets(body.text, `${own} ${context.tree.all.length}`));
    const isFree = (label: string): boolean => !context.seen.has(`${word.start} ${label}`);
    const label = (typed && more.find((each) => each.toLowerCase().startsWith(typed) && isFree(each))) || own;
    const item: Item = {
      start: word.start,
      end: word.end,
      label,
      kind: 'snippet',
      insert: withSecret.insert(),
      snippet: true,
      plain: withSecret.text,
      words: snippet.words.filter((each) => each !== label),
      order: rankOf(snippet, isEmpty && !typed),
      detail: snippet.title,
      deprecated: false,
      doc: () => ({
        en: `${snippet.description.en}\n\n${codeBlock(context.language.id, body.text)}`,
        ja: `${snippet.description.ja}\n\n${codeBlock(context.language.id, body.text)}`,
      }),
    };
    const keyword = isEmpty && !typed && !snippet.whole ? KEYWORD.exec(body.text)?.[1] : undefined;
    const count = beside.get(keyword ?? '') ?? 0;
    if (keyword === undefined || count >= mostBeside || !addBehind(item, keyword, count, context)) add(context, item);
    else beside.set(keyword, count + 1);
  }
}

/** Puts a snippet behind the statement that it writes, and behind so many others; false where that is not offered. */
function addBehind(item: Item, keyword: string, count: number, { items, seen }: CompletionContext): boolean {
  const at = items.findIndex(({ label, kind }) => label === keyword && kind !== 'snippet');
  const key = `${item.start} ${item.label}`;
  if (at < 0 || seen.has(key)) return false;
  seen.add(key);
  items.splice(at + 1 + count, 0, { ...item, order: items[at]!.order });
  return true;
}

/** Whole files first where nothing is yet; where a word is typed, a part may be what it means. */
function rankOf({ whole }: Snippet, isFirst: boolean): number {
  if (whole) return isFirst ? 1 : 8;
  return 7;
}

/** A fresh secret where the text of a snippet has none. `purpose`: what it is for; the same purpose gets the same one. */
function secrets(text: string, purpose: string): readonly Change[] {
  return [...text.matchAll(new RegExp(MADE_UP, 'g'))].map(({ 0: word, index }, number) => ({
    start: index,
    end: index + word.length,
    values: [randomHex(`${purpose} ${number}`)],
  }));
}

/** The snippets of a language whose statements belong to a scope, filled with what is known there. */
function snippetsFor(place: InsertionPlace): readonly FittingSnippet[] {
  const { language, targets } = place;
  return (language.snippets ?? []).flatMap((snippet) => {
    if (versionMismatch(snippet.versions, targets)) return [];
    const draft = isBehindHead(place) ? clauseDraft(snippet, place) : draftOf(snippet, place);
    const body = draft?.fits && filled(draft, place);
    return body ? [{ snippet, body }] : [];
  });
}

const drafts = memo((_: Catalog) => memo((_: Snippet): Map<string, Draft> => new Map()));

/** A snippet as it is before anything is filled in; the same for every place in a scope. */
function draftOf(snippet: Snippet, place: InsertionPlace): Draft {
  const known = drafts(place.catalog)(snippet);
  const key = JSON.stringify(place.targets);
  const before = known.get(key);
  if (before) return before;
  const made = newDraft(snippet, place);
  known.set(key, made);
  return made;
}

/** What is read behind the head of a statement follows from that head, too; undefined where no such clause belongs. */
function clauseDraft(snippet: Snippet, place: InsertionPlace): Draft | undefined {
  const keyword = /^[\w-]+/.exec(snippet.body[0] ?? '')?.[0];
  return keyword !== undefined && Object.hasOwn(place.catalog.directives, keyword)
    ? newDraft(snippet, place)
    : undefined;
}

function newDraft(snippet: Snippet, place: InsertionPlace): Draft {
  const body = SnippetBody.read(snippet.body.join('\n'));
  const bound = read(body.text, place);
  return { body, bound, fits: fits(bound, place) };
}

/** Whether all that the text says belongs to the scope by name, and to the versions aimed at. */
function fits({ top, all, isValid }: Said, { catalog, targets }: InsertionPlace): boolean {
  const { directives, patterns = [], other } = catalog;
  const named = [...Object.values(directives), ...patterns.map(({ directive }) => directive)];
  const known = new Set(named.flatMap((each) => (each.block ? [each, each.block] : [each])));
  return (
    isValid &&
    top.length > 0 &&
    top.every(({ directive }) => directive && (known.has(directive) || (directive === other && other.keyword))) &&
    all.every(({ directive }) => !versionMismatch(directive?.versions, targets))
  );
}
