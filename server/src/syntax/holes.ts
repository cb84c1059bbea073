import { memo } from '../base/memo.ts';
import type { SyntaxTree } from './tree.ts';

/**
 * Represents one character of a template's value (`{{ x }}`, `<%= x %>`): a word character that marks the word as a
 * hole.
 */
export const HOLE = '\uFFFC';
/**
 * Represents one character of a template's control tag (`{% if %}`, `<% end %>`, `{# #}`): blank, but not an empty
 * line.
 */
export const GAP = '\uFFFB';

const TAG = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{#[\s\S]*?#\}|<%[\s\S]*?%>/g;

/**
 * The text with every Jinja2 or ERB tag replaced by fillers of the same length, so that offsets hold.
 * Line ends inside a tag stay only in control tags (a value is one word, however long).
 */
export function maskHoles(text: string): string {
  if (!isTemplate(text)) return text;
  return text.replace(TAG, (tag) => {
    const value = tag.startsWith('{{') || tag.startsWith('<%=');
    return value ? HOLE.repeat(tag.length) : tag.replace(/[^\r\n]/g, GAP);
  });
}

/** True when a template's value is part of the text. */
export function hasHole(text: string): boolean {
  return text.includes(HOLE);
}

/** True when the text holds Jinja2 or ERB tags. `{#` alone is no sign of them: `net {# a comment` is plain DRBD. */
export function isTemplate(text: string): boolean {
  return text.includes('{{') || text.includes('{%') || text.includes('<%');
}

/** The same of a text that was read; found out once. */
export function hasTags(tree: SyntaxTree): boolean {
  return tree.template ?? tagged(tree).has;
}

const tagged = memo((tree: SyntaxTree) => ({ has: isTemplate(tree.text) }));
