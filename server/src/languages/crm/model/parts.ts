import { childrenNamed } from '../../../binding/bound.ts';
import { perStatement } from '../../../binding/per-statement.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import type { Word } from '../../../syntax/tree.ts';
import { libraryOf } from '../agents/agents.ts';
import type { AgentFacts } from '../agents/facts.ts';
import { type Member, membersOf, wordNamed } from '../values/members.ts';
import { type Contents, contentsOf, lastIn, type Pair } from './contents.ts';

export type ResourceKind = 'primitive' | 'rsc_template' | 'group' | 'clone' | 'ms' | 'bundle';

/** Something that has an id and runs, or contains what runs. */
export interface Resource extends Contents {
  readonly id: string;
  readonly word: Word;
  readonly kind: ResourceKind;
  readonly bound: BoundStatement;
  /** The agent as written; of a primitive made from a template, the template's. */
  readonly agent: string | undefined;
  readonly agentWord: Word | undefined;
  readonly facts: AgentFacts | undefined;
  readonly template: string | undefined;
  /** Its meta attribute of that name. */
  readonly targetRole: Pair | undefined;
  /** What a container contains. */
  readonly members: readonly Member[];
}

export type ConstraintKind = 'location' | 'colocation' | 'order' | 'rsc_ticket';

/** A statement that places or orders resources. */
export interface Constraint {
  readonly kind: ConstraintKind;
  readonly id: string;
  readonly bound: BoundStatement;
  readonly members: readonly Member[];
}

/** A name that a statement gives. */
export interface Defined {
  readonly id: string;
  readonly word: Word;
  readonly bound: BoundStatement;
}

/** What a statement of the top scope adds to the model, going by itself. */
export interface Part {
  readonly bound: BoundStatement;
  /** The keyword of today: `ms` for `master`. */
  readonly keyword: string;
  readonly defined: Defined | undefined;
  /** Values from a template are not known here. */
  readonly resource: Resource | undefined;
  readonly constraint: Constraint | undefined;
}

const KINDS: ReadonlyMap<string, ResourceKind> = new Map([
  ['primitive', 'primitive'],
  ['resource', 'primitive'],
  ['rsc_template', 'rsc_template'],
  ['group', 'group'],
  ['clone', 'clone'],
  ['ms', 'ms'],
  ['master', 'ms'],
  ['bundle', 'bundle'],
]);
const CONSTRAINTS: ReadonlyMap<string, ConstraintKind> = new Map([
  ['location', 'location'],
  ['colocation', 'colocation'],
  ['collocation', 'colocation'],
  ['order', 'order'],
  ['rsc_ticket', 'rsc_ticket'],
]);

/** Other statements whose first word is an id, and how the catalogue calls it. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['alert', 'ID'],
  ['tag', 'TAG'],
  ['role', 'ROLE'],
  ['acl_target', 'USER'],
  ['acl_group', 'GROUP'],
]);

/** The parts of a document, one for each statement of the top scope. */
export const partsOf = perStatement(({ statement: bound }): Part => {
  const keyword = bound.statement.keyword.text;
  const kind = KINDS.get(keyword);
  const constraint = CONSTRAINTS.get(keyword);
  const word = wordNamed(bound, kind || constraint ? 'ID' : (NAMED.get(keyword) ?? ''));
  return {
    bound,
    keyword: bound.directive?.aliasOf ?? keyword,
    defined: word && { id: word.text, word, bound },
    resource: word && kind && resourceOf(kind, word, bound),
    constraint: word && constraint && { kind: constraint, id: word.text, bound, members: membersOf(bound) },
  };
});

function resourceOf(kind: ResourceKind, word: Word, bound: BoundStatement): Resource {
  const agentWord = wordNamed(bound, 'AGENT');
  const { operations, params, metas, whole } = contentsOf(bound);
  return {
    id: word.text,
    word,
    kind,
    bound,
    agent: agentWord?.text,
    agentWord,
    facts: agentWord && libraryOf(bound.catalog).agent(agentWord.text),
    template: wordNamed(bound, 'TEMPLATE')?.text,
    members: membersIn(kind, bound),
    operations,
    params,
    metas,
    whole,
    targetRole: lastIn(metas, 'target-role'),
  };
}

/** What a container contains: a bundle in its `primitive` clause, and others after their ids. */
function membersIn(kind: ResourceKind, bound: BoundStatement): readonly Member[] {
  if (kind === 'primitive' || kind === 'rsc_template') return noMembers;
  return kind === 'bundle' ? childrenNamed(bound, 'primitive').flatMap(membersOf) : membersOf(bound);
}

const noMembers: readonly Member[] = [];
