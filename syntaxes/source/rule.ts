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
export function captures(...names: readonly (string | undefined)[]): Captures {
  const made: Record<string, { name: string }> = {};
  names.forEach((name, index) => {
    if (name) made[index + 1] = { name };
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

/** Jinja2 and ERB tags. They win over everything else, strings included; `id` is the last part of the scope names. */
export function templateTags(id: string): Grammar['injections'] {
  const expression = (begin: string, end: string): Rule => ({
    name: `meta.embedded.template.${id}`,
    begin,
    end,
    beginCaptures: { '0': { name: `punctuation.section.embedded.begin.${id}` } },
    endCaptures: { '0': { name: `punctuation.section.embedded.end.${id}` } },
    contentName: `variable.other.template.${id}`,
  });
  return {
    [`L:source.${id} - meta.embedded.template - comment.block.template`]: {
      patterns: [
        // On one line only: `net {# a comment` is plain DRBD.
        { name: `comment.block.template.${id}`, match: '\\{#.*?#\\}' },
        { name: `comment.block.template.${id}`, begin: '<%#', end: '%>' },
        expression('\\{\\{-?', '-?\\}\\}'),
        expression('\\{%-?', '-?%\\}'),
        expression('<%[=-]?', '-?%>'),
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
    begin: '\\\\(?=\\s*$)',
    end: '^',
    beginCaptures: { '0': { name: `constant.character.escape.line-continuation.${id}` } },
  };
}
