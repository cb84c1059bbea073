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
import { commonOptions, type Options } from '../model/settings.ts';

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
  /** The models of the files that are read along with this one, and how sure that is. */
  readonly others: readonly { readonly model: Model; readonly sure: boolean }[];
  /** The options of `common`, here and in the files read along with this one. */
  readonly common: Options;
}

/** The context of a file; one for all checks of a diagnosis. */
export const contextOf = memo((file: Checked): Context => {
  const model = modelOf(file.uri, file.bound);
  const others: { readonly model: Model; readonly sure: boolean }[] = [];
  const nearness = proximityTo(file.uri);
  for (const { uri, bound, language, isIncluded } of file.neighbours) {
    if (language !== 'drbd') continue;
    const near = isIncluded ? 'together' : nearness(uri);
    if (near !== 'apart') others.push({ model: modelOf(uri, bound), sure: near === 'together' });
  }
  const local = sharedOf(file.bound, file.targets, file.bound.tree.root);
  const common = commonOptions([...others.map((other) => other.model.common), model.common]);
  return { ...local, file, model, others, common };
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

/**
 * Whether two files are read together: surely in one `drbd.d` (and the folder above it), perhaps in one other folder,
 * not elsewhere, for a repository may hold the files of many clusters.
 */
export function proximityTo(a: string): (b: string) => 'together' | 'perhaps' | 'apart' {
  const left = folder(a);
  return (b) => {
    const right = folder(b);
    if (left === right) return left.endsWith('/drbd.d') ? 'together' : 'perhaps';
    return left === `${right}/drbd.d` || right === `${left}/drbd.d` ? 'together' : 'apart';
  };
}

function folder(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** The names that a host section represents: those of the lower resource where it is stacked. */
export function namesOf(host: Host, context: Context): readonly string[] {
  if (host.kind === 'on') return host.labels;
  if (host.kind === 'floating') return host.address ? [host.address.text] : [];
  const lower = host.bound.statement.args[0]?.text;
  return (lower !== undefined && namesByResource(context).get(lower)) || [];
}

/** The names of the hosts of each resource, by the name of the first that is called so. */
const namesByResource = memo((context: Context): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, readonly string[]>();
  for (const { name, hosts } of allResources(context))
    if (name && !names.has(name.text)) names.set(name.text, namesOn(hosts));
  return names;
});

function namesOn(hosts: readonly Host[]): readonly string[] {
  return hosts.flatMap(({ kind, labels }) => (kind === 'on' ? labels : []));
}

/** The resources of this file and of those that are read along with it. */
export const allResources = memo(({ model, others }: Context): readonly Resource[] =>
  others.length ? [...model.resources, ...others.flatMap((other) => other.model.resources)] : model.resources,
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
