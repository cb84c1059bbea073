import { memo } from '../../../base/memo.ts';
import type { Problem } from '../../../base/problem.ts';
import { lastAtOrBefore, type Span } from '../../../base/span.ts';
import type { Checked, CheckedStatement } from '../../../language.ts';
import type { BoundStatement, StatementView } from '../../../schema/types.ts';
import type { Targets } from '../../../schema/versions.ts';
import { hasTags } from '../../../syntax/holes.ts';
import { type SyntaxTree, sourceText } from '../../../syntax/tree.ts';
import { type Line, lineOf } from '../catalog/line.ts';
import { type Host, type Model, modelOf, type Resource, resourceIn } from '../model/model.ts';
import { type Options, ownOptions, through } from '../model/settings.ts';
import { Along, commonIn, readFrom, resourcesByName } from './along.ts';

/** What the checks of a statement by itself share. */
export interface Local {
  /** As it is in the document: fixes are made on it. */
  readonly text: string;
  /** The statement and those inside it. */
  readonly bound: StatementView;
  /** The line of DRBD versions aimed at; undefined: unknown. */
  readonly line: Line | undefined;
  /** In a template, and where braces do not pair up, nothing counts as missing or doubled. */
  readonly certain: boolean;
  /** The resource, where the statement is one. */
  readonly resource: Resource | undefined;
}

/** Makes the context of a statement by itself. */
export function localOf({ bound, targets }: CheckedStatement): Local {
  return { ...sharedOf(bound, targets, bound.statement.statement), resource: resourceIn(bound) };
}

/** What both kinds of context have. `stretch`: what is looked at. */
function sharedOf(bound: StatementView, targets: Targets, stretch: Span): Omit<Local, 'resource'> {
  return {
    text: sourceText(bound.tree),
    bound,
    line: lineOf(targets),
    certain: isCertain(bound.tree, stretch),
  };
}

/** What the checks of a file share. */
export interface Context extends Omit<Local, 'resource'> {
  readonly file: Checked;
  readonly model: Model;
  /** The files that are read along with this one. */
  readonly along: Along;
  /** The options of `common`, here and in the files read along with this one. */
  readonly common: Options;
}

/** The context of a file; one for all checks of a diagnosis. */
export const contextOf = memo((file: Checked): Context => {
  const model = modelOf(file.uri, file.bound);
  const along = new Along(file.uri, readFrom(file));
  const local = sharedOf(file.bound, file.targets, file.bound.tree.root);
  const all = commonIn(along.read);
  const common = model.common ? through(ownOptions(model.common), all) : all;
  return { ...local, file, model, along, common };
});

/** False in a template, where braces do not pair up, and where a stretch holds what cannot be read. */
function isCertain(tree: SyntaxTree, { start, end }: Span): boolean {
  if (hasTags(tree) || tree.unbalanced) return false;
  const unreadable = unreadableIn(tree);
  if (!unreadable.length) return true;
  for (let i = lastAtOrBefore(unreadable.length, (at) => unreadable[at]!.start, start - 1) + 1; ; i++) {
    const each = unreadable[i];
    if (!each || each.start > end) return true;
    if (each.end <= end) return false;
  }
}

/** What cannot be read of a text, in document order. */
const unreadableIn = memo(({ problems }: SyntaxTree): readonly Problem[] =>
  problems.filter((each) => each.severity !== 'warning' && structural.has(each.code)),
);

const structural: ReadonlySet<string> = new Set([
  'missing-brace',
  'missing-open-brace',
  'stray-brace',
  'nameless-block',
  'unterminated-string',
  'placeholder',
]);

/** The names that a host section represents: those of the lower resource where it is stacked. */
export function namesOf(host: Host, context: Context): readonly string[] {
  return namesIn(host, (name) => ownByName(context).get(name) ?? resourcesByName(context.along.read).get(name));
}

/** The same, with who knows the resources by name. */
export function namesIn(host: Host, named: (name: string) => Resource | undefined): readonly string[] {
  if (host.kind === 'on') return host.labels;
  if (host.kind === 'floating') return host.address ? [host.address.text] : [];
  const lower = host.bound.statement.args[0]?.text;
  const hosts = (lower !== undefined && named(lower)?.hosts) || [];
  return hosts.flatMap(({ kind, labels }) => (kind === 'on' ? labels : []));
}

/** The first resource of each name in the file itself. */
const ownByName = memo(
  ({ model }: Context): ReadonlyMap<string, Resource> =>
    new Map(model.resources.map((each) => [each.name?.text ?? '', each] as const).reverse()),
);

/** The name of a resource, for messages. */
export function nameOf(resource: Resource): string {
  return resource.name?.text ?? '';
}

/** The keyword of a statement with the words after it, where a problem with all of it is shown. */
export function head(bound: BoundStatement): { start: number; end: number } {
  const { keyword, args } = bound.statement;
  return { start: keyword.start, end: args.at(-1)?.end ?? keyword.end };
}
