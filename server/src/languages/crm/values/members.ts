import { roleNamed } from '../../../binding/bound.ts';
import { perStatement } from '../../../binding/per-statement.ts';
import { isTrue } from '../../../schema/truth.ts';
import type { BoundStatement, Role, StatementView } from '../../../schema/types.ts';
import { compareVersions, isAtLeast, type Targets } from '../../../schema/versions.ts';
import type { Word } from '../../../syntax/tree.ts';

/** A resource as a constraint names it. */
export interface Member {
  readonly word: Word;
  readonly name: string;
  /** The role or action after the colon, as written; undefined without one. */
  readonly suffix: string | undefined;
  readonly suffixWord: Word | undefined;
}

/** Members that share a bracket, a role or action. */
export interface MemberSet {
  readonly members: readonly Member[];
  readonly suffix: string | undefined;
  /** False in `( )` and `[ ]`: no order among the members. */
  readonly sequential: boolean;
  /** False in `[ ]`: one member is enough. */
  readonly requireAll: boolean;
}

/** Words that are not names: brackets and placeholders. */
function isMember(role: Role): boolean {
  return role.element.kind === 'word' && role.element.name === 'RESOURCE';
}

/** The resources that a constraint speaks of, in order. */
export function membersOf(bound: BoundStatement): readonly Member[] {
  const found: Member[] = [];
  const { roles } = bound.match;
  for (let i = 0; i < roles.length; i++) {
    if (!isMember(roles[i]!)) continue;
    const { word } = roles[i]!;
    const suffix = suffixAt(roles, i);
    found.push({ word, name: word.text, suffix: suffix?.word.text, suffixWord: suffix?.word });
  }
  // A list that has grown has room for more, and this one is kept.
  return found.slice();
}

function suffixAt(roles: readonly Role[], at: number): Role | undefined {
  const colon = roles[at + 1];
  const suffix = roles[at + 2];
  if (!colon || !suffix || colon.element.kind !== 'literal' || colon.element.text !== ':') return undefined;
  return isMember(suffix) ? undefined : suffix;
}

/** The resource sets as crmsh makes them: a bracket or another role or action begins a new one. */
export function setsOf(bound: BoundStatement): readonly MemberSet[] {
  const sets: MemberSet[] = [];
  let members: Member[] = [];
  let sequential = true;
  let requireAll = true;
  const save = (): void => {
    if (members.length) sets.push({ members, suffix: members[0]!.suffix, sequential, requireAll });
    members = [];
  };
  const { roles } = bound.match;
  for (let i = 0; i < roles.length; i++) {
    const { element, word } = roles[i]!;
    if (element.kind === 'literal') {
      if (element.text === '(' || element.text === '[') {
        save();
        sequential = false;
        requireAll = element.text === '(';
      } else if (element.text === ')' || element.text === ']') {
        save();
        sequential = requireAll = true;
      } else if ((element.text === 'sequential' || element.text === 'require-all') && roles[i + 2]) {
        const off = isTrue(roles[i + 2]!.word.text) === false;
        if (element.text === 'sequential') sequential = !off;
        else requireAll = !off;
      }
      continue;
    }
    if (!isMember(roles[i]!)) continue;
    const suffix = suffixAt(roles, i);
    if (members.length && lower(members[0]!.suffix) !== lower(suffix?.word.text)) save();
    members.push({ word, name: word.text, suffix: suffix?.word.text, suffixWord: suffix?.word });
  }
  save();
  return sets;
}

function lower(text: string | undefined): string | undefined {
  return text?.toLowerCase();
}

/** True when the constraint is the form with two resources; false for resource sets. */
export function isPair(bound: BoundStatement): boolean {
  let members = 0;
  for (const role of bound.match.roles) {
    const { element } = role;
    if (element.kind === 'literal' && /^[()[\]]$|^_rsc_set_$|^sequential$|^require-all$/.test(element.text))
      return false;
    // Each member of a long set may be asked about.
    if (isMember(role) && ++members > 2) return false;
  }
  return members === 2;
}

/** True for the promoted role, by its old or new name, in any case. */
export function isPromotedRole(suffix: string | undefined): boolean {
  return suffix !== undefined && /^(?:master|promoted)$/i.test(suffix);
}

/**
 * True where advice writes the roles as `Promoted` and `Unpromoted`: for Pacemaker 3, or in a document that writes them
 * so itself, unless some release aimed at does not know them.
 */
export function newRoles(targets: Targets, document: StatementView): boolean {
  const pacemaker = targets['pacemaker'];
  if (pacemaker !== undefined && isAtLeast(pacemaker, '3')) return true;
  const known = pacemaker === undefined || compareVersions(pacemaker, '2.1') >= 0;
  return known && hasNewRole(document).includes(true);
}

const hasNewRole = perStatement(({ tree, statement: { statement } }) =>
  /(?::|\brole="?)(?:un)?promoted\b(?!-)/i.test(tree.text.slice(statement.start, statement.end)),
);

/** The word of an element by its name. */
export function wordNamed(bound: BoundStatement, name: string): Word | undefined {
  return roleNamed(bound, name)?.word;
}
