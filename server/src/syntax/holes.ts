import { memo } from '../base/memo.ts';
import type { Span } from '../base/span.ts';
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

const closers: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}', '<%': '%>' };

/**
 * The text with every Jinja2 or ERB tag replaced by fillers of the same length, so that offsets hold.
 * Line ends inside a tag stay only in control tags (a value is one word, however long).
 */
export function maskHoles(text: string): string {
  if (!isTemplate(text)) return text;
  const parts: string[] = [];
  const unclosed = new Set<string>();
  const opener = /\{[{%#]|<%/g;
  let done = 0;
  for (let found = opener.exec(text); found; found = opener.exec(text)) {
    const at = found.index;
    const close = closers[found[0]]!;
    const end = unclosed.has(close) ? -1 : text.indexOf(close, at + 2);
    if (end < 0) {
      // Nothing closes a later tag of the kind either: each is looked for once.
      unclosed.add(close);
      opener.lastIndex = at + 1;
      continue;
    }
    const tag = text.slice(at, end + 2);
    const value = tag.startsWith('{{') || tag.startsWith('<%=');
    parts.push(text.slice(done, at), value ? HOLE.repeat(tag.length) : tag.replace(/[^\r\n]/g, GAP));
    done = end + 2;
    opener.lastIndex = done;
  }
  return parts.length ? parts.join('') + text.slice(done) : text;
}

/** The tags of a template with their values and comments, in order; none where the text is no template. */
export function templateTags(text: string): readonly Span[] {
  if (!isTemplate(text)) return [];
  const found: Span[] = [];
  const opener = /\{[{%#]|<%/g;
  for (let tag = opener.exec(text); tag; tag = opener.exec(text)) {
    const end = text.indexOf(closers[tag[0]]!, tag.index + 2);
    if (end < 0) continue;
    found.push({ start: tag.index, end: end + 2 });
    opener.lastIndex = end + 2;
  }
  return found;
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
