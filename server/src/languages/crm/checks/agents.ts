import { memo } from '../../../base/memo.ts';
import { nearest } from '../../../base/nearest.ts';
import type { Location, Problem, Severity } from '../../../base/problem.ts';
import { childrenNamed } from '../../../binding/bound.ts';
import { perStatement } from '../../../binding/per-statement.ts';
import type { Checked, CheckedStatement } from '../../../language.ts';
import { ByKey, type Cluster } from '../../../schema/cluster.ts';
import type { Catalog } from '../../../schema/types.ts';
import { type SyntaxTree, slice, sourceText, type Word } from '../../../syntax/tree.ts';
import { libraryOf } from '../agents/agents.ts';
import { closestAgent } from '../agents/closest.ts';
import type { AgentFacts } from '../agents/facts.ts';
import * as messages from '../messages/agents.ts';
import { isPartial, modelOf, type Pair, pairsOf, type Resource } from '../model/model.ts';
import { partsOf } from '../model/parts.ts';
import { earlierParts } from '../model/parts-of-cluster.ts';

/** Agents that nobody knows, and parameters that an agent requires. Values from a template are not known here. */
export function* agentStatements({ bound }: CheckedStatement): Iterable<Problem> {
  for (const resource of modelOf(bound).resources.values()) {
    const { facts, agentWord, template } = resource;
    if (agentWord && !agentWord.hole && !facts) yield* unknown(resource, bound.catalog);
    if (!agentWord && !template) yield* missing(resource);
    if (facts && !template) yield* parametersOf(resource, undefined, bound.tree);
  }
}

/** The same of resources that are made from templates, and parameters that each resource wants for itself. */
export function* agents(file: Checked): Iterable<Problem> {
  const { bound } = file;
  const { resources, fromTemplates } = modelOf(bound);
  for (const resource of fromTemplates) {
    if (!resource.facts) continue;
    yield* unknownOfTemplate(resource);
    yield* parametersOf(resource, resources.get(resource.template!), bound.tree);
  }
  const parts = partsOf(bound);
  const seen = new Map<string, string>();
  const earlier = earlierParts(file);
  const elsewhere = (key: string) =>
    earlier && uniquesOfFiles(earlier.files).elsewhere(key, file.uri, ({ uri }) => earlier.isPart(uri));
  for (const [index, row] of uniquesIn(bound).entries()) {
    if (!row.length && !fromTemplates.length) continue;
    const resource = resources.get(parts[index]!.resource?.id ?? '');
    // A duplicate id is reported as such.
    if (resource?.bound !== parts[index]!.bound) continue;
    for (const { key, name, value } of resource.template ? uniquesOf(resource) : row) {
      const other = seen.get(key);
      const there = other === undefined ? elsewhere(key) : undefined;
      if (there) yield messages.uniqueClash(value, name.text, there.id, there.place);
      if (other !== undefined && other !== resource.id) yield messages.uniqueClash(value, name.text, other);
      else seen.set(key, resource.id);
    }
  }
}

/** What the resources of some files want for themselves. */
const uniquesOfFiles = memo((files: Cluster) => {
  const found = new ByKey<{ readonly id: string; readonly place: Location; readonly uri: string }>();
  for (const { uri, bound } of files)
    for (const resource of modelOf(bound).resources.values())
      for (const { key, value } of uniquesOf(resource))
        found.add(key, { id: resource.id, place: { start: value.start, end: value.end, uri }, uri });
  return found;
});

function* parametersOf(resource: Resource, template: Resource | undefined, tree: SyntaxTree): Iterable<Problem> {
  const { params, kind } = resource;
  const facts = resource.facts!;
  if (kind === 'primitive') {
    const missing = missingIn(params, requirements(facts));
    if (missing) yield* required(resource, missing, template, tree);
  }
  if (facts.id === 'ocf:heartbeat:apache') yield* statusPage(params);
}

/** A parameter that only one resource may have with that value. */
interface Unique {
  readonly key: string;
  readonly name: Word;
  readonly value: Word;
}

const noUniques: readonly Unique[] = [];

/** Those of each statement, templates aside. */
const uniquesIn = perStatement((view) => {
  const { resource } = partsOf(view)[0]!;
  return resource ? uniquesOf(resource) : noUniques;
});

function uniquesOf({ facts, params }: Resource): readonly Unique[] {
  if (!facts?.unique.length) return noUniques;
  const found: Unique[] = [];
  for (const { name, value } of params)
    if (value && !value.hole && facts.unique.includes(name.text))
      found.push({ key: `${facts.id} ${name.text}=${value.text}`, name, value });
  // A list that has grown has room for more: a large file has a hundred thousand of them.
  return found.length ? found.slice() : noUniques;
}

/** The page that apache’s monitor fetches: the server must have it, and it has one name by custom. */
function* statusPage(params: readonly Pair[]): Iterable<Problem> {
  const url = params.find(({ name }) => name.text === 'statusurl')?.value;
  if (!url || url.hole) return;
  // The clients take an address without a scheme as well.
  const [head = '', path = ''] = /^(?:\w+:\/\/)?[^/?#]*(\/[^?#]*)?/.exec(url.text) ?? [];
  const at = slice(url, head.length - path.length, head.length);
  if (path !== STATUS_PAGE) yield messages.statusPage(url, path || '/', at, STATUS_PAGE);
}

const STATUS_PAGE = '/server-status';

function* missing({ kind, word, bound }: Resource): Iterable<Problem> {
  if (kind !== 'primitive' && kind !== 'rsc_template') return;
  if (bound.statement.args.length < 2) yield messages.missingAgent(word, bound.statement.body?.statements[0]?.keyword);
}

/** The catalogue sees only the primitive itself; which agent it has, its template says. */
function* unknownOfTemplate(resource: Resource): Iterable<Problem> {
  const { directives, patterns, other } = resource.facts!.params;
  if (other) return;
  for (const { name } of resource.params) {
    if (name.hole || /^[$@]/.test(name.text) || Object.hasOwn(directives, name.text)) continue;
    if (patterns?.some((each) => each.match.test(name.text))) continue;
    yield messages.unknownParameter(name, resource.facts!.id, nearest(name.text, Object.keys(directives)));
  }
}

function* unknown({ agentWord }: Resource, catalog: Catalog): Iterable<Problem> {
  const word = agentWord!;
  const parts = word.text.split(':');
  const type = parts.at(-1)!;
  if (parts[0] === 'ocf' && type === 'drbd') {
    yield messages.oldDrbd(word);
    return;
  }
  if (parts.length > 2 && parts[1] === '') {
    yield messages.emptyProvider(
      word,
      parts.length > 3 ? [parts[0], ...parts.slice(2)].join(':') : `${parts[0]}:${type}`,
    );
    return;
  }
  // Services of the system are not ours to know.
  if (/^(?:lsb|systemd|service|upstart|nagios)$/.test(parts[0]!) && parts.length > 1) return;
  const known = libraryOf(catalog)
    .names()
    .map((each) => each.value);
  yield messages.unknownAgent(word, closestAgent(word.text, known));
}

function* required(
  resource: Resource,
  own: readonly Requirement[],
  template: Resource | undefined,
  tree: SyntaxTree,
): Iterable<Problem> {
  const facts = resource.facts!;
  if (resource.bound.statement.broken) return;
  if (template ? isPartial(template) : isPartial(resource) || isHole(resource)) return;
  const late = resource.operations.flatMap((op) => pairsOf(op.bound));
  const missing = missingIn(template ? [...template.params, ...late] : late, own)?.filter(
    // What is misspelt is an unknown parameter, and reported as such.
    ({ name }) => template || !isMisspelt(name, resource),
  );
  if (!missing?.length || isJoined(resource, tree)) return;
  for (const { name, error } of missing) {
    const joined = template ? undefined : joinedValue(name, resource, tree);
    if (joined) yield messages.joinedValue(joined.word, name, joined.fixed, error ? 'error' : 'warning');
    if (joined) return;
  }
  const severity: Severity = missing.some((each) => each.error) ? 'error' : 'warning';
  yield messages.missingParameter(
    resource.agentWord ?? resource.word,
    facts.id,
    missing.map((each) => each.name),
    placeFor(resource),
    severity,
  );
}

/** True where a backslash too many joins the next statement to this one: whose words follow nobody knows. */
function isJoined({ bound: { statement } }: Resource, tree: SyntaxTree): boolean {
  return tree.problems.some(
    ({ code, start }) => code === 'stray-backslash' && start >= statement.start && start <= statement.end,
  );
}

/** A parameter whose value follows its name without `=`: `ip"10.0.0.1"`, `ip:10.0.0.1`. */
function joinedValue(
  wanted: string,
  { params }: Resource,
  tree: SyntaxTree,
): { readonly word: Word; readonly fixed: string } | undefined {
  for (const { name, value } of params) {
    const text = value ? '' : sourceText(tree).slice(name.start, name.end);
    const rest = text.startsWith(wanted) ? text.slice(wanted.length) : '';
    if (/^["'].+["']$/.test(rest)) return { word: name, fixed: `${wanted}=${rest}` };
    if (/^:[^\s:=]+$/.test(rest)) return { word: name, fixed: `${wanted}=${rest.slice(1)}` };
  }
  return undefined;
}

/** Where parameters are added: after the word `params` where it appears, else after the agent. */
function placeFor({ bound, agentWord, word }: Resource): { readonly at: number; readonly open: boolean } {
  const list = childrenNamed(bound, 'params')[0]?.statement.keyword;
  return list ? { at: list.end, open: true } : { at: (agentWord ?? word).end, open: false };
}

/** True where a parameter that the agent does not know is surely this one. */
function isMisspelt(wanted: string, { params, facts }: Resource): boolean {
  const known = facts!.params.directives;
  return params.some(
    ({ name }) => !Object.hasOwn(known, name.text) && nearest(name.text, Object.keys(known)) === wanted,
  );
}

/** The requirements that none of the parameters meets, if there are any. */
function missingIn(params: readonly Pair[], wanted: readonly Requirement[]): readonly Requirement[] | undefined {
  let missing: Requirement[] | undefined;
  for (const each of wanted)
    if (!isGiven(each, params)) {
      missing ??= [];
      missing.push(each);
    }
  return missing;
}

function isGiven(wanted: Requirement, params: readonly Pair[]): boolean {
  for (const { name, value, bound } of params)
    if ((name.text === wanted.name || wanted.variants.includes(name.text)) && (value || bound.statement.assign))
      return true;
  return false;
}

interface Requirement {
  readonly name: string;
  readonly error: boolean;
  /** Older names of the same parameter. */
  readonly variants: readonly string[];
}

const requirementsOf = new WeakMap<AgentFacts, readonly Requirement[]>();

/** What an agent requires; worked out once an agent. */
function requirements(facts: AgentFacts): readonly Requirement[] {
  const known = requirementsOf.get(facts);
  if (known) return known;
  const all = Object.entries(facts.params.directives);
  const made = all
    .filter(([, directive]) => directive.required)
    .map(([name, { required }]) => ({
      name,
      error: required === true || required === 'error',
      variants: all.filter(([, each]) => each.aliasOf === name).map(([each]) => each),
    }));
  requirementsOf.set(facts, made);
  return made;
}

/** A template's control tags may bring in what is missing. */
function isHole(resource: Resource): boolean {
  return resource.bound.statement.args.some((word) => word.hole);
}
