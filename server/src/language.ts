import type { Location, Problem } from './base/problem.ts';
import type { Span } from './base/span.ts';
import type { Steps } from './base/steps.ts';
import type { Locale, Text } from './base/text.ts';
import type { Cluster, Clustered } from './schema/cluster.ts';
import type { Digest } from './schema/kept.ts';
import type { Reference } from './schema/reference.ts';
import type { Snippet } from './schema/snippets.ts';
import type { SymbolTable } from './schema/symbols.ts';
import type { Tool } from './schema/tool.ts';
import type { BoundStatement, BoundTree, Catalog, SingleStatementView, SymbolKind } from './schema/types.ts';
import type { Product, Targets } from './schema/versions.ts';
import type { SyntaxTree, Word } from './syntax/tree.ts';

/** Which files are of the language. Exact names and path patterns only: an extension like `.conf` belongs to others. */
export interface FileNames {
  /** `ha.cf`: the last part of the path. */
  readonly names: readonly string[];
  /** Globs on the whole path: `**​/drbd.d/*.res`. */
  readonly patterns: readonly string[];
  /** Globs that other programs' files meet as well: they are read where the text is of the language, and claimed in no editor. */
  readonly shared?: { readonly patterns: readonly string[]; readonly isOurs: (text: string) => boolean };
}

/** A place where a name is defined or used. */
export interface NameUse {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly uri: string;
  /** The word that is the name; its span has the quotes with it. */
  readonly word: Word;
  readonly bound: BoundStatement;
}

/** The uses of one name. */
export interface Uses {
  readonly definitions: readonly NameUse[];
  readonly references: readonly NameUse[];
}

/** The same file of another node, in a folder of its own. */
export interface Counterpart {
  readonly uri: string;
  readonly bound: BoundTree;
  /** The folders in which the two paths differ. */
  readonly ownFolder: string;
  readonly folder: string;
}

/** A word that names files which a document takes in. */
export interface IncludeUse {
  readonly word: Word;
  /** The URIs of the documents in sight that it names. */
  readonly targets: readonly string[];
  /** The URI of a plain path; undefined for a glob. */
  readonly path: string | undefined;
  /** True where another document of the folder that it looks in is in sight, so that one that is not does not exist. */
  readonly isFolderInSight: boolean;
}

/** What a check may look at. */
export interface Checked extends Clustered {
  readonly bound: BoundTree;
  readonly targets: Targets;
  /** The other documents of its cluster. What a rule needs of many, it makes of `cluster`, once for all. */
  readonly neighbours: Cluster;
  /** The same file of other nodes, where it must be the same; absent: none. */
  readonly counterparts?: readonly Counterpart[];
  /** Where names of a kind are defined, in this document and its neighbours. */
  readonly definitions: (kind: SymbolKind) => readonly NameUse[];
  /** The places that define this very name; constant time. */
  readonly defined: (kind: SymbolKind, name: string) => readonly NameUse[];
  /** How many files of the cluster name it, as a definition or not; absent: unknown. */
  readonly mentions?: (kind: SymbolKind, name: string) => number;
  /** The kinds of names of all languages. */
  readonly symbols: SymbolTable;
  /** The mode bits of the file (`0o600`), where they are known. */
  readonly mode?: number | undefined;
  /** What the document takes in; absent: unknown. */
  readonly includes?: readonly IncludeUse[] | undefined;
  /** Proofs of different versions that are reported in this document; absent: none. */
  readonly conflicts?: readonly VersionConflict[] | undefined;
  /** Counts the work that is done, where somebody asks how much it is. */
  readonly steps?: Steps | undefined;
}

/** A rule: looks at a document, yields what it finds; neither throws nor knows the editor. */
export interface Check {
  (file: Checked): Iterable<Problem>;
  /**
   * What the rule reads of each statement of the top scope; absent: all of it. What it found is kept, and moved along, as
   * long as none of that changes.
   */
  readonly reads?: Digest<BoundStatement>;
}

/** A rule that reads no more of the statements of a document than `reads` says; of its neighbours it may read all. */
export function reading(reads: Digest<BoundStatement>, check: (file: Checked) => Iterable<Problem>): Check {
  return Object.assign((file: Checked) => check(file), { reads });
}

/** What a check of one statement of the top scope may look at. */
export interface CheckedStatement {
  readonly bound: SingleStatementView;
  readonly targets: Targets;
}

/** A rule that asks for nothing but the statement it looks at and what is inside it: what it finds is kept until that changes. */
export type StatementCheck = (checked: CheckedStatement) => Iterable<Problem>;

/** A word that only one version of a product accepts. */
export interface VersionProof {
  readonly product: Product;
  readonly version: string;
  /** The keyword of the first statement that proves it. */
  readonly keyword: string;
}

/**
 * The versions that a document proves, one proof of each; read before the tree is held against the catalogue. What two
 * versions accept proves neither.
 */
export type Markers = (tree: SyntaxTree) => readonly VersionProof[];

/** Proofs of different versions, one in this document, the other here or in a file of the same cluster. */
export interface VersionConflict {
  readonly proof: VersionProof;
  readonly other: VersionProof;
  /** Where the other one is, and its document; absent: this document. */
  readonly place?: Location | undefined;
}

/** A document made from another: haresources -> crm. */
export interface Conversion {
  readonly id: string;
  readonly title: Text;
  /** The editor's id of the language that comes out: one of ours, or `xml`. */
  readonly to: string;
  /** `locale`: the language of comments. */
  readonly convert: (file: Checked, locale: Locale) => string;
}

/** A text of another kind read into a document of this language: CIB XML -> crm. */
export interface Import {
  readonly id: string;
  readonly title: Text;
  /** The editor's id of the language that is read. */
  readonly from: string;
  /** The new document, or why the text cannot be read. */
  readonly convert: (text: string) => { readonly text: string } | { readonly problem: Text };
}

/** What reports a language apart, finds its files and offers it; nothing that costs the start. */
export interface LanguageHeader {
  readonly id: string;
  /** What other editors call it. */
  readonly aliases?: readonly string[];
  readonly name: Text;
  readonly files: FileNames;
  /** What only a text of the language holds, whatever its name: one of these is proof enough. Read in multiline mode. */
  readonly content?: readonly RegExp[];
  /** What texts of the language usually hold and few others do: two of these are proof. Read in multiline mode. */
  readonly hints?: readonly RegExp[];
  /** The first line of no other kind of text: an editor takes a file without a telling name for ours by it. */
  readonly firstLine?: RegExp;
  /** What a program has printed: it is read and explained, never written, completed, laid out or renamed. */
  readonly isReadOnly?: true;
  /**
   * Present where its documents are of a language that others bring (`xml`): the editor's id of that one, and which of its
   * texts are ours. Nothing is said of the others.
   */
  readonly partOf?: { readonly language: string; readonly isOurs: (text: string, path: string) => boolean };
  /** The kinds of names that it brings; those that other languages define as well are in `schema/symbols.ts`. */
  readonly symbols?: SymbolTable;
  /** The products whose version matters here, the one for the status bar first. */
  readonly products: readonly Product[];
  /** Each file is a whole configuration: files of the language beside it are not parts of it. */
  readonly isWhole?: true;
  /** A cluster has its files of the language in one folder: those of folders next to each other are of different clusters. */
  readonly isInOneFolder?: true;
  /** All nodes of a cluster must have the same file. */
  readonly isSameOnAllNodes?: true;
  /** By keyword, the directive inside it whose value belongs to its title in the outline: `monitor 10s`. */
  readonly titles?: Readonly<Record<string, string>>;
  /** What begins a statement: `(` where the language has it. */
  readonly opener?: string;
  /** What ends a simple statement: `;` where the language has it. */
  readonly terminator?: string;
  /** Which words are secrets, beyond the values of the catalogue's keywords that are marked so. */
  readonly secrets?: {
    /** Names (parameters of agents) whose value is a secret, by their form. */
    readonly names?: RegExp;
    /** Every word is a secret but these. */
    readonly publicWords?: RegExp;
  };
  /** `clauses`: a body is clauses on the same logical line; `elements`: it is between tags; absent: it is in braces. */
  readonly bodies?: 'clauses' | 'elements';
  /** How the language's own tools write it, where they do. */
  readonly layout?: {
    /** One level of indent. */
    readonly indent?: string;
    /** How many characters after the keyword's start its value begins. */
    readonly valueColumn?: number;
    /** The order of statements of the top scope: groups of keywords. */
    readonly order?: readonly (readonly string[])[];
  };
}

/** One resource that starts, or is promoted, only after another: the words that name them, and the statement that says so. */
export interface StartEdge {
  readonly first: Word;
  readonly second: Word;
  readonly bound: BoundStatement;
}

/** What a document says in another of our languages: its problems are those of the document. */
export interface Meaning {
  readonly language: Pick<Knowledge, 'catalog' | 'checks' | 'statementChecks'>;
  readonly tree: SyntaxTree;
  /** The place in the document that a problem of the meaning is about; undefined where it is not about the document. */
  readonly placeOf: (problem: Span) => Span | undefined;
}

/** What is known of a language: loaded when its first file is met. */
export interface Knowledge {
  /** Any text gives a tree; the text may hold template tags (`syntax/holes.ts`). `steps`: counts words and lines. */
  readonly parse: (text: string, steps?: Steps) => SyntaxTree;
  /**
   * Present where a text may be read in parts, each from the beginning of a statement of the top scope: true if a part
   * is read as in the whole (and not, say, in another dialect).
   */
  readonly canReparsePartially?: (part: SyntaxTree) => boolean;
  /** The top scope. A function where loading it is worth putting off. */
  readonly catalog: Catalog | (() => Catalog);
  readonly checks: readonly Check[];
  /** Those that are asked of each statement of the top scope by itself. */
  readonly statementChecks?: readonly StatementCheck[];
  readonly markers?: Markers;
  /** The same in another of our languages, whose rules hold for it; undefined for a document that says nothing. */
  readonly meaning?: (bound: BoundTree) => Meaning | undefined;
  /** Other documents that can be made from one of this language. */
  readonly conversions?: readonly Conversion[];
  /** Texts of other kinds (XML) that can be read into a document of this language. */
  readonly imports?: readonly Import[];
  /**
   * What changes with what a person has added (agents of their own), as it is in the settings; broken entries are
   * passed over.
   */
  readonly customise?: (additions: readonly unknown[]) => Partial<Knowledge>;
  /** What `customise` passes over of an addition. */
  readonly wrongInAddition?: (addition: unknown) => readonly Text[];
  /** Reads what a person brings (an agent's metadata) into an addition for `customise`, or says why it cannot be read. */
  readonly readAddition?: (text: string) => { readonly addition: unknown } | { readonly problem: Text };
  /** The words that name files which the document takes in: paths or globs, relative to its folder. */
  readonly includes?: (bound: BoundTree) => readonly Word[];
  /** Which of the names that a document mentions start after which others, going by each of its statements. */
  readonly startOrder?: (bound: BoundTree) => readonly StartEdge[];
  /** What completion offers to insert besides what the catalogue knows. */
  readonly snippets?: readonly Snippet[];
  /** What the pages of the reference need beyond the catalogue. */
  readonly reference?: () => Reference;
  /** The program whose verdict a person may ask for. */
  readonly tool?: Tool;
  /** Codes of advice that a test cluster may do without: a project's profile decides what it counts. */
  readonly practice?: readonly string[];
}

/** A language is a parser choice, a catalogue and a few checks. */
export interface Language extends LanguageHeader, Knowledge {}

const knowledgeKeys: Readonly<Record<keyof Knowledge, true>> = {
  parse: true,
  canReparsePartially: true,
  catalog: true,
  checks: true,
  statementChecks: true,
  markers: true,
  meaning: true,
  conversions: true,
  imports: true,
  customise: true,
  readAddition: true,
  wrongInAddition: true,
  includes: true,
  startOrder: true,
  snippets: true,
  reference: true,
  tool: true,
  practice: true,
};

/** A language whose knowledge is loaded when it is first asked for; `load` is cheap from the second call on. */
export function lazyLanguage(header: LanguageHeader, load: () => Knowledge): Language {
  const language = { ...header };
  for (const key of Object.keys(knowledgeKeys) as readonly (keyof Knowledge)[])
    Object.defineProperty(language, key, { enumerable: true, get: () => load()[key] });
  return language as Language;
}
