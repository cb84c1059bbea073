import { join, same, type Text } from '../../base/text.ts';
import type { Bound, BoundTree } from '../../catalog/bind.ts';

/** A statement as it stands, secrets left out: `timeout 60`. */
function shown({ statement, match }: Bound): string {
  const secret = match.roles.some(({ element }) => element.kind === 'word' && element.secret === true);
  const words = secret ? ['***'] : statement.args.map((arg) => (arg.quote ? `"${arg.text}"` : arg.text));
  return [statement.keyword.text, ...words].join(' ');
}

/** The sections with that keyword which a section takes over from, the nearest first: `net` of the resource, then of `common`. */
function sources(section: Bound, trees: readonly BoundTree[]): readonly Bound[] {
  const name = section.statement.keyword.text;
  const found: Bound[] = [];
  for (let outer = section.parent?.parent; outer; outer = outer.parent)
    for (const child of outer.children)
      if (child !== section && child.statement.keyword.text === name && child.statement.body) found.push(child);
  if (section.parent?.statement.keyword.text === 'common') return found;
  for (const tree of trees) {
    for (const top of tree.top) {
      if (top.statement.keyword.text !== 'common') continue;
      for (const child of top.children)
        if (child.statement.keyword.text === name && child.statement.body) found.push(child);
    }
  }
  return found;
}

function holder(section: Bound): string {
  const { keyword, args } = section.parent?.statement ?? section.statement;
  return [keyword.text, ...args.map((arg) => arg.text)].join(' ');
}

/** On an option: the value that it overrules. */
export function overrules(option: Bound, trees: readonly BoundTree[]): Text | undefined {
  const section = option.parent;
  if (!section) return undefined;
  const name = option.statement.keyword.text;
  for (const source of sources(section, trees)) {
    const other = source.children.find((child) => child.statement.keyword.text === name);
    if (!other) continue;
    const code = same(`\`${shown(other)}\``);
    const where = same(`\`${holder(source)}\``);
    return join([
      { en: 'Overrules ', ja: '' },
      { en: code.en, ja: where.ja },
      { en: ' of ', ja: ' の ' },
      { en: where.en, ja: code.ja },
      { en: '.', ja: ' より優先されます。' },
    ]);
  }
  return undefined;
}

/** On a section: what it takes over, as far as it does not say it itself. */
export function takesOver(section: Bound, trees: readonly BoundTree[]): Text | undefined {
  const own = new Set(section.children.map((child) => child.statement.keyword.text));
  const lines: Text[] = [];
  for (const source of sources(section, trees)) {
    const found: string[] = [];
    for (const child of source.children) {
      const name = child.statement.keyword.text;
      if (own.has(name) || !child.directive) continue;
      own.add(name);
      found.push(`\`${shown(child)}\``);
    }
    if (!found.length) continue;
    const list = found.join(', ');
    lines.push({
      en: `From \`${holder(source)}\`: ${list}.`,
      ja: `\`${holder(source)}\` から継承: ${found.join('、')}`,
    });
  }
  return lines.length ? join(lines, '  \n') : undefined;
}
