import type { Problem } from '../../../base/problem.ts';
import { lookUp } from '../../../base/tables.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { drbdOptions } from '../catalog/all.ts';
import { idleSections } from '../catalog/scopes.ts';
import * as doubles from '../messages/duplicates.ts';
import * as messages from '../messages/structure.ts';
import { optionSections } from '../syntax/rules.ts';
import { type Context, head, type Local } from './context.ts';
import { incomparable, peerDeviceOptions, written } from './inheritance.ts';
import { removed } from './insertions.ts';

/** Statements of a resource that appear twice, or hold a command without quotes. */
export function* statements(context: Local): Iterable<Problem> {
  if (context.resource) yield* sections(context.resource.bound, context, false);
}

/** The same of `common`, and what appears where it does nothing. */
export function* commonStatements(context: Context): Iterable<Problem> {
  const { file, model } = context;
  let resource = false;
  for (const bound of file.bound.top) {
    const keyword = bound.statement.keyword.text;
    if (keyword === 'resource') resource = true;
    else if (keyword === 'global' && resource) yield messages.globalAfterResource(bound.statement.keyword);
    else if (keyword === 'common') {
      yield* inCommon(bound);
      yield* sections(bound, context, model.resources.length > 0);
    }
  }
}

type Shared = Pick<Local, 'text' | 'line' | 'certain'>;

/** Options twice, section by section; handlers; disk statements of a host. */
function* sections(parent: BoundStatement, context: Shared, counted: boolean): Iterable<Problem> {
  let path: BoundStatement | undefined;
  let block: BoundStatement | undefined;
  const isHost = hostSections.has(parent.statement.keyword.text);
  for (const child of parent.children) {
    const { keyword, body } = child.statement;
    if (keyword.text === 'disk') {
      if (body) block ??= child;
      else path ??= child;
    }
    if (!body || !child.children.length) continue;
    if (keyword.text === 'handlers') yield* handlers(child, context);
    if (optionSections.has(keyword.text)) {
      if (context.certain && child.children.length > 1) yield* optionsOnce(child, context, counted);
    } else yield* sections(child, context, counted);
  }
  const double = isHost && context.certain ? doubleMetaDisk(parent) : undefined;
  if (double) yield double;
  if (isHost && path && block && context.certain) {
    const [first, second] = path.statement.start < block.statement.start ? [path, block] : [block, path];
    yield doubles.duplicateDiskStatement(second.statement.keyword, first.statement.keyword);
  }
}

/** `meta-disk` and `flexible-meta-disk` are one statement to drbdadm. */
function doubleMetaDisk(host: BoundStatement): Problem | undefined {
  const find = (name: string): BoundStatement | undefined =>
    host.children.find((child) => child.statement.keyword.text === name);
  const [a, b] = [find('meta-disk'), find('flexible-meta-disk')];
  if (!a || !b) return undefined;
  const [first, second] = a.statement.start < b.statement.start ? [a, b] : [b, a];
  const { keyword } = second.statement;
  return doubles.duplicateOption(keyword, 'meta-disk', first.statement.keyword, true, 'error');
}

const hostSections: ReadonlySet<string> = new Set(['on', 'floating']);

/** An option twice in a section: drbdadm 9 refuses two values of some, and takes the last one of others, as 8.4 does of all. */
function* optionsOnce(section: BoundStatement, context: Shared, counted: boolean): Iterable<Problem> {
  const { children } = section;
  // Sections are short, so that looking back costs less than a map.
  const seen = children.length > 24 ? new Map<string, BoundStatement>() : undefined;
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    if (!isOption(child)) continue;
    const name = optionName(child);
    const before = seen ? seen.get(name) : firstOf(name, children, i);
    if (!before) {
      seen?.set(name, child);
      continue;
    }
    const differs = written(before) !== written(child);
    const refused = (differs || incomparable.has(name)) && context.line === '9' && refusesTwo(section, name, counted);
    const severity = refused ? 'error' : 'warning';
    const fixes = differs ? undefined : [removed(child, context.text)];
    const { keyword } = child.statement;
    yield doubles.duplicateOption(keyword, name, before.statement.keyword, differs, severity, fixes);
  }
}

function isOption({ statement, directive }: BoundStatement): boolean {
  return directive !== undefined && !statement.body && !statement.broken && statement.keyword.text !== 'plugin';
}

/** Without the `no-` that turns it off. */
function optionName({ statement: { keyword } }: BoundStatement): string {
  return keyword.text.startsWith('no-') ? keyword.text.slice(3) : keyword.text;
}

/** The first statement of that option before an index. */
function firstOf(name: string, children: readonly BoundStatement[], end: number): BoundStatement | undefined {
  for (let i = 0; i < end; i++) if (optionName(children[i]!) === name && isOption(children[i]!)) return children[i];
  return undefined;
}

/** True where drbdadm 9 would have to choose between two values (tried section by section with 9.22). `counted`: a resource takes over what `common` says. */
function refusesTwo(section: BoundStatement, name: string, counted: boolean): boolean {
  const parent = section.parent?.statement.keyword.text;
  const peer = peerDeviceOptions.has(name);
  switch (section.statement.keyword.text) {
    case 'net':
      return parent === 'resource' || (parent === 'common' && counted);
    case 'syncer':
      return parent === 'resource' && lookUp(drbdOptions, name)?.scopes['9']?.includes('resource.options') !== true;
    case 'disk':
      if (parent === 'volume') {
        const outer = section.parent!.parent?.statement.keyword.text;
        return outer === 'resource' || (outer === 'on' && peer);
      }
      return parent === 'resource' || parent === 'connection' || (parent === 'on' && peer);
    default:
      return false;
  }
}

function* handlers(section: BoundStatement, { text }: Shared): Iterable<Problem> {
  for (const { statement, directive } of section.children) {
    const { args } = statement;
    if (!directive || args.length < 2 || statement.broken || args.some((arg) => arg.hole)) continue;
    const at = { start: args[0]!.start, end: args.at(-1)!.end };
    yield messages.unquotedHandler(at, text.slice(at.start, at.end));
  }
}

function* inCommon(common: BoundStatement): Iterable<Problem> {
  for (const child of common.children) {
    const { keyword, body } = child.statement;
    if (idleSections.has(keyword.text) || (keyword.text === 'disk' && !body && child.statement.args.length))
      yield messages.idleInCommon(head(child), keyword.text);
  }
}
