import { edited } from '../base/edited.ts';
import type { Problem } from '../base/problem.ts';
import type { Workspace } from '../documents/workspace.ts';
import type { Item } from '../features/completion/item.ts';
import { SnippetBody } from '../features/completion/snippet-body.ts';
import { judge } from '../validation/isolation.ts';

/** What the trials of one list may cost: characters read and steps of checks. */
const most = 120_000;
/** In longer documents, and among more files, a list would be late. */
const longest = 16_000;
const mostFiles = 40;
/** Behind everything that is not old. */
const last = 7;

/** Problems of what is still to be written, which whoever accepts an item goes on with, by the names of their kinds. */
const UNFINISHED = /^(?:missing|undefined|unclosed)-/;
/** These are missing around a word only where it does not fit. */
const MISPLACED = /^missing-(?:comma|open-brace)$/;

/**
 * The items of a list without what our own checks would report at once: the likeliest are tried on a copy of the document,
 * until one fits. A value or a name that contradicts what is there is left out, a statement comes last.
 */
export function fittingItems(
  workspace: Workspace,
  uri: string,
  cursor: number,
  items: readonly Item[],
): readonly Item[] {
  const source = workspace.source(uri);
  if (!source || source.text.length > longest || workspace.members(uri).length > mostFiles) return items;
  const { text, language } = source;
  const judged = (of: Workspace, what: string) => judge((how) => of.checked(uri, how), language, what);
  let before: ReadonlySet<string> | undefined;
  let cost = 0;
  const contradiction = (item: Item): Problem | undefined => {
    const written = item.snippet ? SnippetBody.read(item.insert).text : item.insert;
    const next = edited(text, [{ start: item.start, end: item.end, text: written }]);
    if (next === undefined || next === text) return undefined;
    before ??= new Set(judged(workspace, text).problems.map(keyOf));
    const { problems, failure, steps } = judged(workspace.with(new Map([[uri, next]])), next);
    cost += next.length + steps;
    const end = item.start + written.length;
    if (failure) return undefined;
    return problems.find(
      (each) =>
        each.severity === 'error' &&
        !each.unfinished &&
        (MISPLACED.test(each.code) || !UNFINISHED.test(each.code)) &&
        each.start <= end &&
        each.end >= item.start &&
        !before!.has(keyOf(each)),
    );
  };
  const bad = new Map<Item, Problem>();
  for (const item of likeliest(items, text, cursor)) {
    const found = cost > most ? undefined : contradiction(item);
    if (!found) break;
    bad.set(item, found);
  }
  if (!bad.size) return items;
  return items.flatMap((item) => {
    const found = bad.get(item);
    if (!found) return [item];
    return isUnwanted(item, found) ? [] : [{ ...item, order: Math.max(item.order, last) }];
  });
}

const keyOf = ({ code, message }: Problem): string => `${code} ${message.en}`;

/**
 * Whether an item is left out: a word of a statement, or a piece whose first word is what is wrong. A statement may be
 * wanted, and so may a piece whose stops are still to be filled in.
 */
function isUnwanted({ kind, start }: Item, found: Problem): boolean {
  if (kind === 'snippet') return found.start <= start;
  return kind === 'value' || kind === 'name' || kind === 'literal';
}

/** The items that fit what has been typed of a word, as an editor sorts them. */
function likeliest(items: readonly Item[], text: string, cursor: number): readonly Item[] {
  return items
    .filter(({ start, label }) => label.toLowerCase().startsWith(text.slice(start, cursor).toLowerCase()))
    .toSorted((a, b) => a.order - b.order);
}
