import { edited, inOrder } from '../../server/src/base/edited.ts';
import type { Edit, Fix } from '../../server/src/base/problem.ts';
import { fixesOf } from '../../server/src/base/report.ts';
import { languages } from '../../server/src/languages/index.ts';
import type { Finding } from '../../server/src/lsp/convert.ts';
import type { Statement, SyntaxTree } from '../../server/src/syntax/tree.ts';
import type { FixCase } from './fix-cases.ts';
import { changedMeaning } from './fix-meaning.ts';
import { lineOf } from './open.ts';
import { Service } from './service.ts';

/** What a fix did that it must not do. */
export interface Harm {
  readonly kind: 'adds' | 'stays' | 'changes' | 'overlaps' | 'means';
  /** The problem's code, and what the fix says it does. */
  readonly code: string;
  readonly title: string;
  /** The code that was added, or the statement that changed. */
  readonly what: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

interface World {
  readonly service: Service;
  readonly main: string;
  readonly texts: ReadonlyMap<string, string>;
}

interface Loud {
  readonly uri: string;
  readonly code: string;
  readonly line: number;
  readonly content: string;
  readonly message: string;
  readonly start: number;
}

function worldOf(texts: ReadonlyMap<string, string>, main: string, languageId: string): World {
  const service = new Service(languages);
  service.workspace.setRoots(['file:///lab']);
  for (const [uri, text] of texts) service.put(uri, text, uri === main ? languageId : undefined);
  return { service, main, texts };
}

function isLoud({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

/** The errors and warnings of all files. */
function loud({ service, texts }: World): readonly Loud[] {
  return [...texts].flatMap(([uri, text]) => {
    const rows = text.split('\n');
    return service
      .findings(uri)
      .filter(isLoud)
      .map(({ code, start, message }) => {
        const line = lineOf(text, start);
        return {
          uri,
          code,
          line,
          start,
          message: message.en,
          content: (rows[line - 1] ?? '').replace(/\s+/g, ' ').trim(),
        };
      });
  });
}

function editsIn(fix: Fix, uri: string, main: string): readonly Edit[] {
  return inOrder(fix.edits.filter((edit) => (edit.uri ?? main) === uri));
}

/** Where an offset of the old text is in the new one; the end of what replaced it, where it was replaced. */
function moved(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    if (offset < start || (offset === start && end > start)) break;
    if (offset < end) return start + shift + Math.min(offset - start, text.length);
    shift += text.length - (end - start);
  }
  return offset + shift;
}

/** The edits that lead back. */
function inverse(text: string, edits: readonly Edit[]): readonly Edit[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
  });
}

interface Unit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly path: readonly { readonly start: number; readonly end: number; readonly keyword: string }[];
}

function said({ id, keyword, args }: Statement): string {
  return [...(id ? [`$${id.text}`] : []), keyword.text, ...args.map((each) => each.text)].join(' ');
}

function deep(statement: Statement): string {
  return [said(statement), ...(statement.body?.statements.map(deep) ?? [])].join(' | ');
}

/** The statements of a tree; the clauses of a statement belong to it. */
function units(tree: SyntaxTree, clauses: boolean): readonly Unit[] {
  const found: Unit[] = [];
  const visit = (statement: Statement, path: Unit['path']): void => {
    const end = !clauses && statement.body ? statement.body.start : statement.end;
    const { start, keyword } = statement;
    found.push({ start, end, text: clauses ? deep(statement) : said(statement), path });
    if (clauses) return;
    const inside = [...path, { start, end, keyword: keyword.text }];
    for (const each of statement.body?.statements ?? []) visit(each, inside);
  };
  for (const each of tree.root.statements) visit(each, []);
  return found;
}

function touches(edits: readonly Edit[], span: { readonly start: number; readonly end: number }): boolean {
  return edits.some(({ start, end }) =>
    start === end ? start >= span.start && start <= span.end : start <= span.end && end > span.start,
  );
}

/** The same for edits and their way back: what is taken out before a section adjoins it, as what is put there does. */
function adjoins(edits: readonly Edit[], span: { readonly start: number; readonly end: number }): boolean {
  return edits.some(({ start, end }) => start <= span.end && end >= span.start);
}

/** Every word of the statements that edits touch, clauses and sections inside them included. */
function wordsTouched(tree: SyntaxTree, edits: readonly Edit[], clauses: boolean): readonly string[] {
  return tree.root.statements.flatMap(function words(statement): readonly string[] {
    if (!touches(edits, statement)) return [];
    const inside = statement.body?.statements ?? [];
    const own = !clauses && inside.some((each) => touches(edits, each)) ? inside.flatMap(words) : [deep(statement)];
    return [said(statement), ...own].flatMap((each) => each.split(/[ |:]+/));
  });
}

/** A backslash at the end of a line concerns the next line, too. */
function withJoined(edit: Edit, text: string): Edit {
  if (!edit.text.endsWith('\\')) return edit;
  const next = /^\s*/.exec(text.slice(edit.end))![0].length;
  return { ...edit, end: edit.end + next + 1 };
}

/** The first statement outside the edits that is another one than before. */
function changed(
  before: SyntaxTree,
  after: SyntaxTree,
  edits: readonly Edit[],
  back: readonly Edit[],
  clauses: boolean,
): string | undefined {
  const whole = !before.unbalanced && !after.unbalanced;
  const key = ({ text, path }: Unit, by: readonly Edit[]): string =>
    whole ? [...path.map((each) => (adjoins(by, each) ? '*' : each.keyword)), text].join(' > ') : text;
  const old = units(before, clauses);
  const rest = new Map<string, number>();
  for (const unit of old) if (!touches(edits, unit)) rest.set(key(unit, edits), (rest.get(key(unit, edits)) ?? 0) + 1);
  const made: string[] = [];
  const edited = old.filter((unit) => touches(edits, unit));
  for (const unit of units(after, clauses)) {
    const from = moved(unit.start, back);
    const left = rest.get(key(unit, back)) ?? 0;
    if (touches(back, unit)) made.push(unit.text);
    else if (edited.some(({ start, text }) => from === start && text === unit.text)) continue;
    else if (left) rest.set(key(unit, back), left - 1);
    else if (!edited.some(({ start, end }) => from >= start && from <= end)) return `+ ${key(unit, back)}`;
  }
  // A statement that the edit touches only with its end is there all the same; so is one that became the end of another.
  const isMade = (text: string): boolean => made.some((each) => text.endsWith(each) || each.endsWith(` ${text}`));
  const gone = [...rest].find(([key, count]) => count > 0 && !isMade(key) && !isMade(key.split(' > ').at(-1)!));
  return gone && `- ${gone[0]}`;
}

/** Takes out of `from` what is like each of `those`, one for one; gives what is left of `those`. */
function without<T>(those: readonly T[], from: T[], like: (a: T, b: T) => boolean): readonly T[] {
  return those.filter((each) => {
    const at = from.findIndex((other) => like(each, other));
    if (at >= 0) from.splice(at, 1);
    return at < 0;
  });
}

/** Applies every fix that is offered for a file, each on the file as it is; how many there were, and what they harm. */
export function tryFixes(file: FixCase): { readonly count: number; readonly harms: readonly Harm[] } {
  const language = languages.find(({ id }) => id === file.languageId)!;
  const clauses = language.bodies === 'clauses';
  const main = `file:///lab/under-test.${file.languageId}`;
  const texts = new Map([[main, file.text]]);
  for (const [name, text] of Object.entries(file.neighbours)) texts.set(`file:///lab/${name}`, text);
  const before = worldOf(texts, main, file.languageId);
  const known = loud(before);
  const origin =
    file.origin === undefined ? [] : loud(worldOf(new Map(texts).set(main, file.origin), main, file.languageId));
  const harms: Harm[] = [];
  let count = 0;
  for (const finding of before.service.findings(main))
    for (const fix of fixesOf(finding)) {
      count++;
      const mine = editsIn(fix, main, main);
      const next = new Map([...texts].map(([uri, text]) => [uri, edited(text, editsIn(fix, uri, main))!]));
      const harm = (kind: Harm['kind'], what: string): void => {
        const [from, to] = [lineOf(file.text, mine[0]?.start ?? 0), lineOf(file.text, mine.at(-1)?.end ?? 0)];
        const rows = file.text.split('\n').slice(Math.max(0, from - 2), to + 2);
        const made = next
          .get(main)!
          .split('\n')
          .slice(Math.max(0, from - 2));
        const size = rows.length + next.get(main)!.split('\n').length - file.text.split('\n').length;
        harms.push({
          kind,
          code: finding.code,
          title: fix.title.en,
          what,
          name: file.name,
          before: rows.join('\n'),
          after: made.slice(0, size).join('\n'),
        });
      };
      if (mine.some((edit, i) => i > 0 && edit.start < mine[i - 1]!.end)) {
        harm('overlaps', '');
        continue;
      }
      const after = worldOf(next, main, file.languageId);
      const now = loud(after);
      const stock = [...known];
      const at = (each: Loud): number => lineOf(next.get(each.uri)!, moved(each.start, editsIn(fix, each.uri, main)));
      const backIn = (uri: string): readonly Edit[] => inverse(texts.get(uri)!, editsIn(fix, uri, main));
      const isIn = (edits: readonly Edit[], { start }: Loud): boolean =>
        edits.some((edit) => start >= edit.start && start <= edit.end);
      let left = without(now, stock, (a, b) => a.uri === b.uri && a.code === b.code && a.line === at(b));
      left = without(left, stock, (a, b) => a.code === b.code && a.content === b.content);
      left = without(left, stock, (a, b) => a.code === b.code && Math.abs(a.line - at(b)) <= 1);
      left = without(left, stock, (a, b) => a.code === b.code && a.message === b.message);
      left = without(
        left,
        stock,
        (a, b) => a.code === b.code && isIn(backIn(a.uri), a) && isIn(editsIn(fix, b.uri, main), b),
      );
      left = without(left, [...origin], (a, b) => a.code === b.code && a.content === b.content);
      for (const each of left) harm('adds', `${each.code}: ${each.content}`);
      const same = (each: Finding): boolean => each.code === finding.code && each.message.en === finding.message.en;
      if (after.service.findings(main).filter(same).length >= before.service.findings(main).filter(same).length)
        harm('stays', finding.message.en);
      const [was, is] = [before, after].map((world) => world.service.workspace.bound(main)!.tree);
      const other = changed(
        was!,
        is!,
        mine.map((edit) => withJoined(edit, file.text)),
        inverse(file.text, mine),
        clauses,
      );
      if (other) harm('changes', other);
      const back = inverse(file.text, mine);
      const meaning = changedMeaning(
        file.languageId,
        was!,
        is!,
        new Set([...wordsTouched(was!, mine, clauses), ...wordsTouched(is!, back, clauses)]),
      );
      if (meaning) harm('means', meaning);
    }
  return { count, harms };
}
