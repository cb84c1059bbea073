import { scopesOf } from './scopes.ts';

/** A TextMate rule, as far as the grammars here use the format. */
export interface Rule {
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Rule[];
  readonly include?: string;
}

export type Captures = Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Rule[] }>>;

export interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly patterns: readonly Rule[];
  readonly injections?: Readonly<Record<string, { readonly patterns: readonly Rule[] }>>;
  readonly injectionSelector?: string;
  readonly repository: Readonly<Record<string, Rule>>;
}

/** `{ 1: { name: a }, 3: { name: b } }` from `'a', undefined, 'b'`. */
export function captures(...names: readonly (string | Captures[string] | undefined)[]): Captures {
  const made: Record<string, Captures[string]> = {};
  names.forEach((name, index) => {
    if (name) made[index + 1] = typeof name === 'string' ? { name } : name;
  });
  return made;
}

/** `(?:a|b|c)`, the longest first, so that `disk-flushes` wins over `disk`. Words that are patterns already stay as they are. */
export function oneOf(words: readonly string[], patterns: readonly string[] = []): string {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  // An empty alternative would match everywhere: without words nothing may match.
  return `(?:${[...new Set(patterns), ...sorted.map(escaped)].join('|') || '(?!)'})`;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Where a line begins, in a fence inside a list or a quotation of Markdown too. */
export const lineStart = '(?:^|\\G)\\s*';

/** What opens a template's tag: a word ends before it. */
const opener = '\\{[{%#]|<%';
/** A template's value as part of a word: `{{ x }}`, `<%= x %>`. No tag is looked for beyond the next one of its kind. */
const valueTag = '\\{\\{(?:(?!\\{\\{).)*?\\}\\}|<%=(?:(?!<%).)*?%>';

/** A word of such characters, as far as the next tag: the tag and what follows it are words for themselves. */
export function untagged(characters: string): string {
  return `(?:(?!${opener})${characters})+`;
}

/** A word of such characters and of templates' values; `first`: those it may begin with. For what a line has once. */
export function withTags(characters: string, first = characters): string {
  return `(?:${first}|${valueTag})(?:${characters}|${valueTag})*`;
}

/**
 * The scope of a capture in which template tags keep theirs. The capture is read again, with all of the line before it:
 * for what a line has once.
 */
export function tagged(name: string): { readonly name: string; readonly patterns: readonly Rule[] } {
  return { name, patterns: [] };
}

export const ipv4 = '\\d{1,3}(?:\\.\\d{1,3}){3}';
/** An IPv4 address, or as much of it as appears before a template's value. */
export function addressUpTo(end: string): string {
  return `(?:${ipv4}${end}|(?:\\d{1,3}\\.){1,3}(?=\\{\\{|<%=))`;
}
export const ipv6 = '[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*(?:%[\\w.-]+)?';

/**
 * Jinja2 and ERB tags, anywhere in a word. They win over everything else, strings included. A tag is closed on its line;
 * one that a line begins with may go on, as far as an empty line, a lone brace or the next tag.
 */
export function templateTags(id: string): Grammar['injections'] {
  const s = scopesOf(id);
  const border = '|^(?=\\s*(?:\\}?\\s*$|\\{[{%#]))';
  const expression = (open: string, close: string, mark = ''): readonly Rule[] => {
    const rule = {
      name: s.templateTag,
      beginCaptures: { '0': { name: s.templateBegin } },
      endCaptures: { '0': { name: s.templateEnd } },
      contentName: s.templateText,
    };
    const closed = `(?=(?:(?!${open}).)*?${close})`;
    return [
      { ...rule, begin: `${open}${mark}${closed}`, end: `-?${close}|$` },
      { ...rule, begin: `^\\s*${open}${mark}(?!.*${close})`, end: `-?${close}${border}` },
    ];
  };
  const comment = (open: string, close: string): readonly Rule[] => [
    { name: s.templateComment, match: `${open}(?:(?!${open}).)*?${close}` },
    { name: s.templateComment, begin: `^\\s*${open}(?!.*${close})`, end: `${close}${border}` },
  ];
  return {
    [`L:source.${id} - meta.embedded.template - comment.block.template`]: {
      patterns: [
        ...comment('\\{#', '#\\}'),
        ...comment('<%#', '%>'),
        ...expression('\\{\\{', '\\}\\}', '-?'),
        ...expression('\\{%', '%\\}', '-?'),
        ...expression('<%', '%>', '[=-]?'),
      ],
    },
  };
}

/**
 * A backslash at the end of a line, spaces after it allowed. Holds on until the next line begins, so that the rule
 * around it, which ends with the line, does not see this line's end.
 */
export function continuation(id: string): Rule {
  return {
    begin: '(\\\\)(?=\\s*$)',
    // `\G` is the place after this backslash, or where the next line of a fence begins.
    end: '^|\\G(?<!\\\\)',
    beginCaptures: captures(scopesOf(id).continuation),
  };
}
