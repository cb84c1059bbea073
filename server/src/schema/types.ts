import type { Fix, Problem, Severity } from '../base/problem.ts';
import type { Text } from '../base/text.ts';
import type { Statement, SyntaxTree, Word } from '../syntax/tree.ts';
import type { Choice, ValueIssue } from './choices.ts';
import type { InnerNames, MembershipTimes, OwnAddresses } from './cluster-facts.ts';
import type { DirectiveFlags } from './flags.ts';
import type { KeptProblems } from './kept.ts';
import type { RangeFacts } from './ranges.ts';
import type { StatementResults } from './results.ts';
import type { Deprecation, RefusedBy, Targets, VersionRange } from './versions.ts';

export type { Choice, ValueIssue } from './choices.ts';

/** The kind of object that a name refers to; a language declares its kinds (`schema/symbols.ts`). */
export type SymbolKind = string;

/** What completion knows when it fills in a value. */
export interface KnownValues {
  /** The statement whose block the value is to stand in. */
  readonly parent: BoundStatement | undefined;
  /** The document and those of its cluster. */
  readonly trees: readonly BoundTree[];
  /** The statements that are there. */
  readonly siblings: readonly BoundStatement[];
  /** The value in the directive's example, or in the section of the same kind next to this one. */
  readonly shown: string | undefined;
  /** Whether `shown` is from that section. */
  readonly isFromSibling: boolean;
}

/** A kind of value: a number with a range, one of some words, an address. */
export interface ValueType {
  /** A noun phrase for "expected …", range and unit included: `a number from 1 to 600 (unit: 0.1 s)`. */
  readonly name: Text;
  /** Absent: anything goes. `text` is unquoted; never called for a word with a template hole. */
  readonly check?: (text: string, targets: Targets) => ValueIssue | undefined;
  /** All the values (or the usual ones, when `open`). Hover and completion read them. */
  readonly choices?: readonly Choice[];
  /** What a value means that is none of `choices`: a short name, or one of a kind that no list holds. */
  readonly choiceOf?: (text: string) => Choice | undefined;
  /**
   * Other values are right as well, also where `choices` names the versions of one: the real tool looks at none of them.
   * `elsewhere`: they are not, but a check of the language says so.
   */
  readonly open?: true | 'elsewhere';
  /** Of a plain number. Hover shows it in the place of `name`. */
  readonly range?: RangeFacts;
  /** What completion writes, best first, going by what is known (a free number, the host's address); empty: nothing fits. */
  readonly usual?: (known: KnownValues) => readonly string[];
  /** What a right value amounts to, for hover and hints: `100` -> `100 KiB/s`. */
  readonly amount?: (text: string) => Text | undefined;
}

/** One word of an argument grammar. */
export interface WordElement {
  readonly kind: 'word';
  /** Represents the value in a syntax line: `HOST`. */
  readonly name: string;
  readonly type: ValueType;
  /** Documentation of this argument, if the directive's own text does not cover it. */
  readonly doc?: Text;
  readonly defines?: SymbolKind | ((bound: BoundStatement) => SymbolKind);
  /** The name that it defines, where that is written otherwise: `/dev/drbd0` for the minor 0. */
  readonly nameFor?: (text: string) => string;
  readonly refersTo?: SymbolKind | readonly SymbolKind[];
  /** Names inside the word: they are found and renamed, and nothing is reported of them. */
  readonly innerNames?: InnerNames;
  /** The outline shows its statement by this name, which is defined elsewhere: a resource in a status text. */
  readonly isTitle?: true;
  /** Never shown in hovers, outlines, logs and output. */
  readonly secret?: true;
  /** Of a wrong value, where the real tool lets it pass. */
  readonly severity?: Severity;
  /** Of a name that nothing defines, where it is not the usual one; `none`: a check of the language reports it. */
  readonly ifUndefined?: Severity | 'none';
  /** Which versions know this form at all. */
  readonly versions?: VersionRange;
  readonly joined?: string;
  /** What completion inserts for one of the type's choices in a statement, in snippet syntax; null: the choice is not for it. */
  readonly insertionOf?: (bound: BoundStatement, value: string) => string | null | undefined;
}

/** A word that appears literally: `minor` in `device minor 0`. */
export interface LiteralElement {
  readonly kind: 'literal';
  readonly text: string;
  readonly doc?: Text;
  /** Upper and lower case are the same. */
  readonly caseless?: true;
  readonly versions?: VersionRange;
  /** What must follow it at once; completion inserts it too: `=`. */
  readonly joined?: string;
}

/** How arguments may appear: a few combinators, read by one matcher (`binding/match.ts`). */
export type Grammar =
  | WordElement
  | LiteralElement
  | { readonly kind: 'seq'; readonly items: readonly Grammar[] }
  | { readonly kind: 'optional'; readonly item: Grammar }
  /** As often as it fits (greedy), at least `min`, at most `max` times. */
  | { readonly kind: 'repeat'; readonly item: Grammar; readonly min: number; readonly max: number }
  /** The first alternative that fits (ordered). */
  | { readonly kind: 'either'; readonly items: readonly Grammar[] }
  /** One word split at `separator`; the separators are words too: `ms_drbd0:Master` is `ms_drbd0` `:` `Master`. */
  | { readonly kind: 'parts'; readonly separator: string; readonly item: Grammar };

/** A word of a matched statement can be one of these. */
export type Element = WordElement | LiteralElement;

/** Everything that is known of a directive, in one place. */
export interface Directive {
  /** Markdown; own words: what it does, when to change it, what goes wrong. */
  readonly doc: Text;
  /** What follows the keyword; absent: nothing may. */
  readonly args?: Grammar;
  /** The keyword is itself a value: a key's number, a node's name. For `patterns` and `other`. */
  readonly keyword?: WordElement;
  /** The keyword is an address of the hosts that the arguments name, each by other statements: the line makes none. */
  readonly isHostEntry?: true;
  /** The addresses that a statement of it gives to nodes. */
  readonly ownAddresses?: (bound: BoundStatement) => OwnAddresses;
  /** The first word of a statement without a block is a disk that belongs to what the top statement names: nothing else may use it. */
  readonly isBackingDisk?: true;
  /** It makes the interface that it is about a part of the one that it names, which has the addresses. */
  readonly isCarrier?: true;
  /** Its value may be another one on each node, in a file that is the same otherwise. */
  readonly isPerNode?: true;
  /** When the words end too early; `error` unless the real tool lets it pass. */
  readonly missing?: Severity | 'none';
  /** When words follow that fit nothing; `error` unless the real tool lets it pass; `none`: a check reports them. */
  readonly extra?: Severity | 'none';
  /** The directives inside its block or its clauses; absent: it has none. */
  readonly body?: Catalog | ((bound: BoundStatement) => Catalog | undefined);
  /** Where `body` is a function: what the scope holds in every document, for those who walk the catalogue. */
  readonly fixedBody?: Catalog;
  readonly bodyOptional?: true;
  /** The form with a block, where the same keyword appears without one, too (`disk PATH;` and `disk { }`). */
  readonly block?: Directive;
  /** Must appear in its scope; `error` unless another severity is given. */
  readonly required?: true | Severity;
  /** May appear only once in its scope; the severity of a second one (`error` when true; `none`: a check reports it). */
  readonly once?: true | Severity | 'none';
  /** As written in the file; by version where it changed. */
  readonly default?: string | readonly { readonly from: string; readonly value: string | undefined }[];
  readonly versions?: VersionRange;
  /** Of a use for a version that has it no more, where that is refused although unknown words pass. */
  readonly ifRemoved?: Severity;
  /** The release that brought it, where versions are coarser than that: `drbd-utils 9.26.0`. */
  readonly release?: string;
  /** Releases that refuse it among the `versions` that know it, where a product beside has releases of its own. */
  readonly refusedBy?: RefusedBy;
  readonly deprecated?: Deprecation;
  /** Another name of that directive: the text is its. */
  readonly aliasOf?: string;
  /** A few lines of configuration, as they would appear in a file. */
  readonly example?: string;
  /** The same as other versions write it, and what completion inserts there. */
  readonly examples?: readonly { readonly versions: VersionRange; readonly text: string; readonly snippet?: string }[];
  /** Where the facts are from: `drbd.conf(5)`. */
  readonly source: string | Text;
  /** The arguments in one line for people, where the grammar makes a poor one: `ID SCORE: RSC[:ROLE] WITH-RSC[:ROLE]`. */
  readonly syntax?: string;
  /** What completion inserts after the keyword, in snippet syntax; absent: made from `example` and `args`. */
  readonly snippet?: string;
  /** The same where it hangs on the statement around it: the times that an agent advises. */
  readonly snippetIn?: (parent: BoundStatement) => string | undefined;
  /** What appears between keyword and value, where it differs from the scope's `assign`. */
  readonly assign?: string;
  /** Not offered by completion (old or internal names). */
  readonly hidden?: true;
  /** Whether completion offers it in a document, beside some statements, inside another one, at an offset; absent: everywhere. */
  readonly isOfferedIn?: (tree: BoundTree, siblings: BoundTree['top'], owner?: BoundStatement, at?: number) => boolean;
  /** One plain sentence on what this very statement does. */
  readonly describe?: (bound: BoundStatement) => Text | undefined;
  /** The same in a few words, for a hint beside the line: the longest form first, plain text without a full stop. */
  readonly hint?: (bound: BoundStatement) => readonly Text[];
  /** The same on one word of it, the keyword where that is a name; Markdown. */
  readonly describeWord?: (bound: BoundStatement, word: Word) => Text | undefined;
  /** What completion adds to a name, going by the words before it and by what it names: `:start` after `ms0:promote`. */
  readonly nameSuffix?: (before: readonly Word[], named: BoundStatement) => string | undefined;
  /** What it takes over from elsewhere, or overrules there; for hovers. `trees`: this document and those read along with it. */
  readonly inheritedFrom?: (bound: BoundStatement, trees: readonly BoundTree[]) => Text | undefined;
  /** The fix for a statement that is deprecated or of another version. `text`: the document. */
  readonly fix?: (bound: BoundStatement, text: string, targets: Targets) => Fix | undefined;
  /** What a statement with errors was meant to be, where one problem says more than one of each word; replaces those. */
  readonly misread?: (bound: BoundStatement, text: string) => Problem | undefined;
  /** The fix for a statement whose words end too early. */
  readonly completionFix?: (bound: BoundStatement) => Fix | undefined;
  /** The replacement in the targeted versions, as code, if it differs between them. */
  readonly replacement?: (bound: BoundStatement, targets: Targets) => string | undefined;
}

/** The directives of one scope, in the order in which completion offers them. */
export interface Catalog {
  readonly directives: Readonly<Record<string, Directive>>;
  /** Those written most, which completion offers before the others. */
  readonly usual?: readonly string[];
  /** Keywords that follow a pattern: `ring0_addr`, `no-disk-flushes`, a key number. Tried after `directives`. */
  readonly patterns?: readonly { readonly match: RegExp; readonly label: string; readonly directive: Directive }[];
  /** Any other keyword. Absent: it is unknown. */
  readonly other?: Directive;
  /** What is `required` here may appear in another list of the document: a check of the language looks for it. */
  readonly requiredByCheck?: true;
  /** Of an unknown keyword; `error` unless the real tool lets it pass; by target where the versions differ. */
  readonly unknown?: Severity | ((targets: Targets) => Severity);
  /** What appears between keyword and value: `=`, `: `; a blank when absent. Completion inserts it. */
  readonly assign?: string;
  /** Of a top scope: the times of the cluster's membership, for which other files have to wait. */
  readonly membership?: (tree: BoundTree) => MembershipTimes;
  /** Keywords in upper and lower case are the same; `directives` must be in lower case. */
  readonly caseless?: true;
}

/** A word, or a part of one, and the element of the grammar that it fills. */
export interface Role {
  readonly word: Word;
  readonly element: Element;
  /** What is wrong with its value, if anything. */
  readonly issue: ValueIssue | undefined;
}

/** Words held against a grammar. */
export interface Match {
  readonly roles: readonly Role[];
  /** The first word that fits nothing (absent: the words ended too early), and what could have stood there. */
  readonly stop: { readonly word?: Word; readonly expected: readonly Element[] } | undefined;
  /** True when it stops, or a word of it has a wrong value. */
  readonly hasErrors: boolean;
  /** True when words of it are sub-words of the statement's words. */
  readonly isSplit: boolean;
  /** The only role, if there is exactly one; cheaper than `roles`. */
  readonly only: Role | undefined;
}

/** A statement with what the catalogue knows of it. */
export interface BoundStatement {
  readonly statement: Statement;
  /** Absent: the scope does not know the keyword. */
  readonly directive: Directive | undefined;
  /** What of the directive concerns features at all; of an unknown keyword: nothing. */
  readonly flags: DirectiveFlags;
  /** The scope in which it was looked up. */
  readonly catalog: Catalog;
  /** The scope inside its block; absent: it has none, or nothing is known of it. */
  readonly body: Catalog | undefined;
  readonly parent: BoundStatement | undefined;
  /** The statements of the block that it is in, itself among them, in document order. */
  readonly siblings: readonly BoundStatement[];
  readonly match: Match;
  /** The statements of its block, in document order. */
  readonly children: readonly BoundStatement[];
}

/** What statements are in: another statement's block, or (without an owner) the top of the document. */
export interface Container {
  readonly owner: BoundStatement | undefined;
  readonly children: readonly BoundStatement[];
}

/** What a document and one statement of it by itself have in common. */
interface BoundStatements {
  readonly tree: SyntaxTree;
  /** The top scope. */
  readonly catalog: Catalog;
  readonly targets: Targets;
  /** The statements of the top scope that are looked at. */
  readonly top: readonly BoundStatement[];
  /** These and every statement inside them whose scope is known, sorted by start (an outer one before its inner ones). */
  readonly all: readonly BoundStatement[];
}

/** A document held against its catalogue: made once a version, read by every feature. */
export interface BoundTree extends BoundStatements {
  readonly container: Container;
  /** True when neither the parser nor the catalogue finds anything wrong with a statement by itself. */
  readonly isValid: boolean;
  /** Where the statements of the top scope are in `all`. */
  readonly places: readonly number[];
  /** What is kept of each statement of the top scope (`binding/per-statement.ts`). */
  readonly results: StatementResults;
  /** What is kept of the checks across statements. */
  readonly kept: KeptProblems<BoundStatement>;
}

/** One statement of the top scope by itself: nothing else of its document is in sight. */
export interface SingleStatementView extends BoundStatements {
  readonly statement: BoundStatement;
  readonly document: BoundTree;
  /** Where the statement appears among those of the top scope. */
  readonly index: number;
}

/** What may be asked of a document and of one statement alike. */
export type StatementView = BoundTree | SingleStatementView;
