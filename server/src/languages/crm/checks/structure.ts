import { nearest } from '../../../base/nearest.ts';
import type { Problem } from '../../../base/problem.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { lastAtOrBefore } from '../../../base/span.ts';
import { childrenNamed } from '../../../binding/bound.ts';
import type { Checked, CheckedStatement } from '../../../language.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { slice, sourceText, type Word } from '../../../syntax/tree.ts';
import { defaultSets } from '../catalog/cluster.ts';
import { orderKindChoices } from '../catalog/constraints.ts';
import { operationAttributes } from '../catalog/operations.ts';
import * as incomplete from '../messages/incomplete.ts';
import { scoreWithoutColon } from '../messages/rules.ts';
import * as messages from '../messages/structure.ts';
import { modelOf, pairsOf, type Resource } from '../model/model.ts';
import { collect } from '../model/statement-index.ts';
import { dialectOf } from '../syntax/parse.ts';
import { actionChoices, roleChoices, scoreNumber } from '../values/elements.ts';
import { type CrmDirective, clauseWords } from '../values/form.ts';
import { membersOf, wordNamed } from '../values/members.ts';

const TAKES: Readonly<Record<string, readonly string[]>> = {
  group: ['primitive'],
  clone: ['primitive', 'group'],
  ms: ['primitive', 'group'],
  bundle: ['primitive'],
};

/** What is in two containers, or in one that cannot hold it. */
export function* containers({ bound }: Checked): Iterable<Problem> {
  const { resources, parents } = modelOf(bound);
  for (const resource of resources.values()) {
    const allowed = TAKES[resource.kind];
    if (!allowed) continue;
    const seen = new Set<string>();
    for (const { name, word } of resource.members) {
      if (word.hole) continue;
      if (seen.has(name)) yield messages.repeatedMember(word, { start: wordBefore(resource, word), end: word.end });
      seen.add(name);
      const child = resources.get(name);
      // An unused template is already reported.
      if (child && child.kind !== 'rsc_template' && !allowed.includes(child.kind))
        yield messages.invalidMember(
          word,
          resource.kind,
          child.kind,
          allowed.map((each) => codeSpan(each)).join(' or '),
        );
      const owner = parents.get(name)![0]!;
      if (owner !== resource) {
        const first = owner.members.find((each) => each.name === name)!;
        yield messages.secondParent(word, name, owner.id, first.word);
      }
    }
  }
}

/** The end of the word before one: from there on it can be taken out. */
function wordBefore(resource: Resource, word: Word): number {
  const { args } = resource.bound.statement;
  const at = lastAtOrBefore(args.length, (i) => args[i]!.end, word.start);
  return args[at]?.end ?? resource.word.end;
}

/** A tag that names itself: it represents no resource then. */
export function* tags({ bound }: CheckedStatement): Iterable<Problem> {
  for (const tag of modelOf(bound).statements.get('tag') ?? []) {
    const own = wordNamed(tag, 'TAG')?.text;
    for (const { name, word } of membersOf(tag)) if (name === own) yield messages.ownTag(word);
  }
}

/** Brackets of resource sets: closed, not nested, not empty. */
export function* sets({ bound }: CheckedStatement): Iterable<Problem> {
  for (const { bound: constraint, kind } of modelOf(bound).constraints) {
    const braces = kind === 'location' ? betweenBraces(constraint.statement.args) : undefined;
    if (kind === 'location' && !braces) continue;
    let open: Word | undefined;
    let filled = false;
    for (const word of braces ?? constraint.statement.args) {
      if (word.text === '(' || word.text === '[') {
        if (open) yield messages.nestedSet(word);
        open = word;
        filled = false;
      } else if (word.text === ')' || word.text === ']') {
        if (!open || (open.text === '(') !== (word.text === ')')) yield messages.unmatchedBracket(word);
        else if (!filled) yield messages.emptySet({ start: open.start, end: word.end });
        open = undefined;
      } else filled = true;
    }
    if (open) yield messages.unmatchedBracket(open);
    const attribute = constraint.statement.args.find((word) => /^node-attribute=/i.test(word.text));
    if (
      attribute &&
      (membersOf(constraint).length !== 2 || constraint.statement.args.some((w) => /^[([]$/.test(w.text)))
    )
      yield messages.setOnlyPair(attribute);
  }
}

/** The words of a set in a location. */
function betweenBraces(words: readonly Word[]): readonly Word[] | undefined {
  const from = words.findIndex((word) => word.text === '{');
  const to = words.findIndex((word) => word.text === '}');
  return from >= 0 && to > from ? words.slice(from + 1, to) : undefined;
}

/** A location needs a score and a node, or rules. */
export function* locationEnds({ bound }: CheckedStatement): Iterable<Problem> {
  for (const { bound: location, kind } of modelOf(bound).constraints) {
    if (kind !== 'location' || location.match.stop || location.children.length || wordNamed(location, 'NODE')) continue;
    if (location.statement.args.some((word) => word.hole)) continue;
    yield messages.locationTail(location.statement.args.at(-1) ?? location.statement.keyword);
  }
}

/** In front of the colon of an order: a kind, or a number as of old; the words `mandatory` and `advisory` are no scores here. */
export function* orderKinds({ bound }: CheckedStatement): Iterable<Problem> {
  for (const { bound: order, kind } of modelOf(bound).constraints) {
    const word = kind === 'order' ? wordNamed(order, 'KIND') : undefined;
    const after = order.match.roles[order.match.roles.findIndex((each) => each.word === word) + 1];
    if (word && !(after?.element.kind === 'literal' && after.element.text === ':')) {
      yield scoreWithoutColon(word);
      continue;
    }
    if (!word || word.hole || kindNames.some((each) => each.toLowerCase() === word.text.toLowerCase())) continue;
    if (!/^advisory$/i.test(word.text) && scoreNumber(word.text) !== undefined) continue;
    yield messages.invalidKind(word, kindNames, nearest(word.text, [...kindNames, 'inf']));
  }
}

const kindNames = orderKindChoices.map((each) => each.value);

/** Roles and actions in another case than the usual: crmsh puts that right, Pacemaker’s own tools do not. */
export function* roleCase({ bound }: CheckedStatement): Iterable<Problem> {
  const usual = [...roleChoices, ...actionChoices].map((each) => each.value);
  for (const { members } of modelOf(bound).constraints)
    for (const { suffix, suffixWord } of members) {
      if (!suffix || !suffixWord || usual.includes(suffix)) continue;
      const right = usual.find((each) => each.toLowerCase() === suffix.toLowerCase());
      if (right) yield messages.roleCase(suffixWord, right);
    }
}

/** Words that open clauses elsewhere, and words that are no pair at all. */
export function* unexpectedWords({ bound }: CheckedStatement): Iterable<Problem> {
  for (const { statement, siblings } of collect(bound, 'bare')) {
    const { text, hole } = statement.keyword;
    if (hole) continue;
    if (clauseWords.has(text.toLowerCase())) yield messages.clauseWord(statement.keyword);
    else if ((text.includes('=') || text.includes(':')) && !text.startsWith('@')) {
      // crmsh takes a word with a colon after it for the score of a list, where it is the first.
      const score = text.indexOf(':') === text.length - 1 && siblings[0]?.statement === statement;
      yield messages.unexpectedWord(statement.keyword, score ? 'warning' : 'error');
    }
  }
}

/** Attributes of an operation that appear after a parameter for the agent. */
export function* operationOrder({ bound }: CheckedStatement): Iterable<Problem> {
  for (const op of collect(bound, 'operations')) {
    // Without an agent `op` is taken for one.
    if (op.parent && op.parent.statement.args.length < 2) continue;
    // After a rule all is for the agent.
    if (isPlain(op) || childrenNamed(op, 'rule').length) continue;
    let parameter: Word | undefined;
    for (const { name, value, bound: pair } of pairsOf(op)) {
      if (pair.statement.id || name.text.startsWith('$') || name.text.startsWith('@')) continue;
      if (!operationAttributes.has(name.text)) parameter ??= name;
      else if (parameter) {
        const end = value?.end ?? name.end;
        yield messages.operationOrder(name, parameter, sourceText(bound.tree).slice(name.start, end), end);
        break;
      }
    }
  }
}

/** True where nothing but attributes of operations appear after `op`. */
function isPlain(op: BoundStatement): boolean {
  for (const { statement } of op.children) if (!operationAttributes.has(statement.keyword.text)) return false;
  return true;
}

/** Statements without effect: option lists without options. */
export function* emptyStatements({ bound }: CheckedStatement): Iterable<Problem> {
  const { statements } = modelOf(bound);
  for (const keyword of Object.keys(defaultSets))
    for (const { statement } of statements.get(keyword) ?? [])
      if (!statement.body && !statement.args.length) yield incomplete.emptyOptions(statement.keyword);
}

/** Commands of the shell in a file that is loaded as a whole. */
export function* shellCommands({ bound }: CheckedStatement): Iterable<Problem> {
  if (dialectOf(bound.tree) === 'script') return;
  for (const { statement, directive } of bound.top) {
    const form = directive as CrmDirective | undefined;
    if (form?.control || statement.keyword.text === 'resource') yield messages.onlyInScript(statement.keyword);
  }
}

/** So many ids are compared for suggestions in a file. */
const mostCompared = 10_000;

/** What comes before each of its hyphens. */
function beginningsOf(id: string): readonly string[] {
  return [...id.matchAll(/-/g)].map(({ index }) => id.slice(0, index));
}

/** Permissions: on something, and on attributes only of some kind of element. */
export function* permissions({ bound }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  const roles = model.statements.get('role');
  if (!roles) return;
  const ids = new Set(model.defined.map((each) => each.id));
  let compared = 0;
  for (const role of roles) {
    const words = role.match.roles.flatMap(({ element, word }) =>
      element.kind === 'word' && (element.name === 'RIGHT' || element.name === 'WHAT')
        ? [{ right: element.name === 'RIGHT', word }]
        : [],
    );
    for (let i = 0; i < words.length; i++) {
      if (!words[i]!.right) continue;
      const next = words.findIndex((each, n) => n > i && each.right);
      const objects = words.slice(i + 1, next < 0 ? undefined : next).map((each) => each.word);
      if (!objects.length) yield incomplete.emptyPermission(words[i]!.word);
      for (const word of objects) {
        const id = /^ref(?:erence)?:(.+)$/.exec(word.text)?.[1];
        // Ids that crmsh makes up begin with the id of what they belong to.
        if (!id || word.hole || ids.has(id) || beginningsOf(id).some((each) => ids.has(each))) continue;
        if (model.statements.has('xml')) continue;
        const at = slice(word, word.text.length - id.length, word.text.length);
        compared += ids.size;
        yield incomplete.unknownObject(word, at, compared > mostCompared ? undefined : nearest(id, ids));
      }
      const attribute = objects.find((word) => /^attr(?:ibute)?:/.test(word.text));
      if (attribute && !objects.some((word) => /^(?:type|tag):/.test(word.text)))
        yield incomplete.attributeWithoutType(attribute);
    }
  }
}

/** `$id-ref=`: what it names must appear before it. */
export function* references({ bound }: Checked): Iterable<Problem> {
  if (!collect(bound, 'takers').length) return;
  const known = new Set<string>();
  for (const { statement, match, siblings } of bound.all) {
    const { text, hole } = statement.keyword;
    if (statement.id) known.add(statement.id.text);
    if (text.startsWith('$')) {
      const value = statement.args[0];
      if (text === '$id' && value) known.add(value.text);
      if (text === '$id-ref' && value && !value.hole && !known.has(value.text))
        yield incomplete.unknownReference(value);
      if (text === '$id-ref') {
        const more = siblings.find(({ statement: each }) => each.start > statement.end && each.assign);
        if (more) yield incomplete.extraWithReference(more.statement, more.statement.keyword.text);
      }
    } else if (text.startsWith('@') && !hole) {
      const taken = text.slice(1).split(':')[0]!;
      // crmsh makes ids for all other pairs by itself, and these may be named, too.
      if (!known.has(taken) && !/_attributes|utilization|options/.test(taken))
        yield incomplete.unknownReference(statement.keyword);
    }
    const { roles } = match;
    for (let i = 0; i < roles.length; i++) {
      const { element, word } = roles[i]!;
      if (element.kind !== 'word' || element.name !== 'ID') continue;
      const before = roles[i - 2]?.element;
      if (before?.kind !== 'literal' || before.text !== '$id-ref') known.add(word.text);
      else if (!word.hole && !known.has(word.text)) yield incomplete.unknownReference(word);
    }
  }
}
