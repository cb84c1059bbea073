import { codeSpan } from '../../../base/sinks.ts';
import { lookUp } from '../../../base/tables.ts';
import { join, same, type Text } from '../../../base/text.ts';
import type { BoundStatement, BoundTree } from '../../../schema/types.ts';
import { drbdOptions } from './all.ts';
import { sectionFor } from './option.ts';

/** A statement as it is, secrets left out: `timeout 60`. */
function shown({ statement, match }: BoundStatement): string {
  const secret = match.roles.some(({ element }) => element.kind === 'word' && element.secret === true);
  const words = secret ? ['***'] : statement.args.map((arg) => (arg.quote ? `"${arg.text}"` : arg.text));
  return [statement.keyword.text, ...words].join(' ');
}

/** Where an option counts for others, too: a section around, or `common`. */
interface Source {
  readonly name: string;
  readonly options: readonly BoundStatement[];
}

/** What is set around a section (`net` of a connection: in the resource, then in `common`), the nearest first. */
function sources(section: BoundStatement, trees: readonly BoundTree[]): readonly Source[] {
  const found: Source[] = [];
  const own = isSection(section) ? section.parent : section;
  for (let outer = own?.parent; outer; outer = outer.parent)
    found.push({ name: named(outer), options: optionsIn(outer) });
  if (own?.statement.keyword.text === 'common') return found;
  for (const tree of trees)
    for (const top of tree.top)
      if (top.statement.keyword.text === 'common') found.push({ name: named(top), options: optionsIn(top) });
  return found;
}

function isSection({ statement }: BoundStatement): boolean {
  return sections.has(statement.keyword.text) && statement.body !== undefined;
}

const sections: ReadonlySet<string> = new Set(['net', 'disk', 'options', 'startup', 'handlers', 'proxy', 'syncer']);

/** The options in all sections of a resource or of `common`; no two sections have one of the same name. */
function optionsIn(outer: BoundStatement): readonly BoundStatement[] {
  return outer.children.flatMap((child) =>
    isSection(child) ? child.children : child.statement.keyword.text === 'protocol' ? [child] : [],
  );
}

/** The name of today, without `no-`. */
function plain({ statement }: BoundStatement): string {
  const name = statement.keyword.text.replace(/^no-/, '');
  return name === 'rate' || name === 'after' ? `resync-${name}` : name;
}

function named({ statement }: BoundStatement): string {
  return [statement.keyword.text, ...statement.args.map((arg) => arg.text)].join(' ');
}

/** On an option: the value that it overrules. */
export function overrules(option: BoundStatement, trees: readonly BoundTree[]): Text | undefined {
  const section = option.parent;
  if (!section) return undefined;
  for (const source of sources(section, trees)) {
    const other = source.options.find((each) => plain(each) === plain(option));
    if (!other) continue;
    const code = same(codeSpan(shown(other)));
    const where = same(codeSpan(source.name));
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
export function takesOver(section: BoundStatement, trees: readonly BoundTree[]): Text | undefined {
  const name = section.statement.keyword.text;
  const own = new Set(section.children.map(plain));
  const lines: Text[] = [];
  for (const source of sources(section, trees)) {
    const found: string[] = [];
    for (const option of source.options) {
      const word = plain(option);
      // What the old `syncer` holds, and a protocol next to the sections, belong here by their name.
      const section = option.parent?.statement.keyword.text;
      if (section !== name && sectionForPlain(word) !== name) continue;
      if (own.has(word) || !option.directive) continue;
      own.add(word);
      found.push(codeSpan(shown(option)));
    }
    if (!found.length) continue;
    const list = found.join(', ');
    lines.push({
      en: `From ${codeSpan(source.name)}: ${list}.`,
      ja: `${codeSpan(source.name)} から継承: ${found.join('、')}`,
    });
  }
  return lines.length ? join(lines, '  \n') : undefined;
}

function sectionForPlain(name: string): string | undefined {
  const option = lookUp(drbdOptions, name);
  return option && sectionFor(option, '9');
}
