import { snippetText } from '../../base/sinks.ts';
import type { Item } from './item.ts';

/** A value as it is written between quotes that are there. */
export function unquoted(item: Item): Item {
  const text = /^(["'])(.*)\1$/.exec(item.insert)?.[2];
  return text === undefined ? item : { ...item, label: text, insert: text };
}

/** The same with quotes around, where the language has no other texts; what is only a part of one goes on inside. */
export function quoted(item: Item): Item {
  if (item.snippet || /^["'[]/.test(item.insert)) return item;
  if (item.detail.en.startsWith('"') || hasSpace(item)) return { ...item, insert: `"${item.insert}"` };
  return { ...item, insert: `"${snippetText(item.insert)}$0"`, snippet: true };
}

/** Whether an item is a value of several words. */
export function hasSpace({ kind, insert, snippet }: Item): boolean {
  return kind === 'value' && !snippet && /\S\s+\S/.test(insert);
}
