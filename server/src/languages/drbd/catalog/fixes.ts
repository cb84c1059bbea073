import { changeTo } from '../../../base/messages.ts';
import type { Applicability, Edit, Fix } from '../../../base/problem.ts';
import { fix } from '../../../base/report.ts';
import type { BoundStatement, Catalog, Directive } from '../../../schema/types.ts';
import { type Targets, versionMismatch } from '../../../schema/versions.ts';
import type { Statement } from '../../../syntax/tree.ts';

/** `no-NAME;` -> `NAME no;`. */
export function negated(bound: BoundStatement, text: string, name: string): Fix {
  const { keyword, args } = bound.statement;
  const value = args[0] ? text.slice(args[0].start, args[0].end) : 'no';
  const end = args.at(-1)?.end ?? keyword.end;
  return changed(`${name} ${value}`, [{ start: keyword.start, end, text: `${name} ${value}` }], 'safe');
}

/** The keyword alone changes. */
export function renamed(bound: BoundStatement, name: string): Fix {
  const { keyword } = bound.statement;
  return changed(name, [{ start: keyword.start, end: keyword.end, text: name }], 'safe');
}

/** The keyword and what is after it become other words. */
export function rewritten(bound: BoundStatement, words: string): Fix {
  const { keyword, args } = bound.statement;
  return changed(words, [{ start: keyword.start, end: args.at(-1)?.end ?? keyword.end, text: words }]);
}

/**
 * The statement goes into another section of the same parent (`syncer { rate 10M; }` -> `disk { resync-rate 10M; }`):
 * into the one that is there already, or a new one. `words`: the statement as it is there; `section` absent: it appears
 * next to the sections. Nothing where the version aimed at has no such place there.
 */
export function moved(
  bound: BoundStatement,
  words: string,
  section: string | undefined,
  text: string,
  targets: Targets,
): Fix | undefined {
  const { statement, parent } = bound;
  // A statement that appears where the section belongs (`protocol C;` in a resource) has its section next to it.
  const inSection =
    parent !== undefined && parent.directive?.body !== undefined && movableSections.has(parent.statement.keyword.text);
  const siblings = inSection ? parent.parent?.children : parent?.children;
  const outer = inSection ? parent.catalog : bound.catalog;
  if (!parent || !siblings || !isKnown(outer, section, words.split(' ')[0]!, targets)) return undefined;
  const title = section ? `${section} { ${words}; }` : words;
  const target =
    section && siblings.find((each) => each.statement.keyword.text === section && each.statement.body?.closed);
  const old = inSection && parent.children.length === 1 ? parent.statement : statement;
  if (target) {
    return changed(title, [removal(old, text), insertion(target, text, words)]);
  }
  if (section && old !== statement) {
    // The section holds nothing else: it changes its name, and keeps its comments.
    const { keyword } = old;
    const edits = [{ start: keyword.start, end: keyword.end, text: section }];
    const own = { start: statement.keyword.start, end: statement.args.at(-1)?.end ?? statement.keyword.end };
    if (text.slice(own.start, own.end) !== words) edits.push({ ...own, text: words });
    return changed(title, edits);
  }
  const whole = section ? title : `${words};`;
  if (!inSection) return changed(title, [{ start: statement.start, end: statement.end, text: whole }]);
  const { start } = parent.statement;
  if (old !== statement) return changed(title, [{ start, end: old.end, text: whole }]);
  const indent = indentAt(text, start);
  return changed(title, [{ start, end: start, text: `${whole}\n${indent}` }, removal(statement, text)]);
}

/** True when the version aimed at knows the option in that section of a scope. */
function isKnown(outer: Catalog, section: string | undefined, name: string, targets: Targets): boolean {
  if (!section) return fits(outer.directives[name], targets);
  const directive = outer.directives[section];
  const target = directive?.block ?? directive;
  if (!fits(target, targets) || typeof target?.body !== 'object') return false;
  return fits(target.body.directives[name], targets);
}

function fits(directive: Directive | undefined, targets: Targets): boolean {
  return directive !== undefined && !versionMismatch(directive.versions, targets);
}

const movableSections: ReadonlySet<string> = new Set(['syncer', 'disk', 'net', 'options', 'handlers', 'startup']);

function changed(to: string, edits: readonly Edit[], applicability: Applicability = 'suggestion'): Fix {
  const inOrder = [...edits].sort((a, b) => a.start - b.start);
  return fix(changeTo(to), inOrder, applicability);
}

/** Takes a statement away, with its whole line where it appears there alone. */
function removal(statement: Statement, text: string): Edit {
  let { start, end } = statement;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  if (!before.trim() && !after.trim() && lineEnd >= 0) {
    start = lineStart;
    end = lineEnd + 1;
  }
  return { start, end, text: '' };
}

/** Puts a statement at the end of a section. */
function insertion(target: BoundStatement, text: string, words: string): Edit {
  const body = target.statement.body!;
  const last = target.children.at(-1)?.statement;
  if (!last) return { start: body.start + 1, end: body.start + 1, text: ` ${words};` };
  const oneLine = !text.slice(body.start, last.start).includes('\n');
  const lead = oneLine ? ' ' : `\n${indentAt(text, last.start)}`;
  return { start: last.end, end: last.end, text: `${lead}${words};` };
}

/** The spaces that the line of an offset begins with. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start, offset).match(/^[ \t]*/)![0];
}
