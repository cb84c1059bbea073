import type { Text } from '../base/text.ts';
import type { BoundStatement, Catalog } from './types.ts';
import type { Targets } from './versions.ts';

/** Why a problem matters, with a form that has it and one that has not: the content of its page in the reference. */
export interface ProblemText {
  /** Absent: what holds in every language (`SharedReference.problems`). */
  readonly why?: Text;
  /** A document that has the problem; absent: no document makes it by what it says (a limit of the editor's). */
  readonly wrong?: string;
  /** The same without it. */
  readonly right?: string;
  /** Other files of the folder that it takes to see the problem (name -> text). */
  readonly beside?: Readonly<Record<string, string>>;
  /** The same files where the right form needs others. */
  readonly besideRight?: Readonly<Record<string, string>>;
  /** The versions that it takes. */
  readonly targets?: Targets;
  /** Where the file is, if it is a problem there only. */
  readonly path?: string;
  /** The mode bits of the file in the wrong form, where they are the problem. */
  readonly mode?: number;
}

type Conditions = Pick<ProblemText, 'beside' | 'besideRight' | 'targets' | 'path' | 'mode'>;

/** The text of a problem: why it matters, the wrong form, the right form, and what it takes to see it. */
export function problemText(
  en: string,
  ja: string,
  wrong: string,
  right: string,
  conditions: Conditions = {},
): ProblemText {
  return { why: { en, ja }, wrong, right, ...conditions };
}

/** The forms of a problem that matters for the same reason in every language. */
export function problemForms(wrong: string, right: string, conditions: Conditions = {}): ProblemText {
  return { wrong, right, ...conditions };
}

/** What is no directive and has a page all the same: an agent with its parameters. */
export interface ReferenceEntry {
  /** In full: `ocf:heartbeat:IPaddr2`. */
  readonly name: string;
  /** Other names, short ones. */
  readonly aliases: readonly string[];
  readonly doc: Text;
  /** What may be set for it. */
  readonly scope: Catalog;
}

/** What a language adds to its catalogue for the reference; loaded when a page is asked for. */
export interface Reference {
  /** By code, without the language's id. */
  readonly problems: Readonly<Record<string, ProblemText>>;
  /** The kind of its entries, in the plural, and what may be set for one. */
  readonly entriesName?: { readonly entries: Text; readonly scope: Text };
  readonly entries?: readonly ReferenceEntry[];
  /** The full name of the entry that a statement is about; undefined where there is none. */
  readonly entryOf?: (bound: BoundStatement) => string | undefined;
  /** The full name of the entry that a word of a file names. */
  readonly entryNamed?: (name: string) => string | undefined;
}

/** A term of the field that is no word of a file: split brain. */
export interface Term {
  /** The name of its page. */
  readonly id: string;
  readonly title: Text;
  /** What a person may look up, besides the title. */
  readonly names: readonly string[];
  readonly doc: Text;
  /** What belongs to it: words, `LANGUAGE/WORD` for those of one language only, ids of pages. */
  readonly see: readonly string[];
}

/** An objective of an exam, and the pages that it asks for. */
export interface Objective {
  /** `335.1`. */
  readonly id: string;
  readonly weight: number;
  readonly title: Text;
  /** All pages of these languages. */
  readonly languages: readonly string[];
  /** Directives and entries by name, `LANGUAGE/NAME` for those of one language only, ids of pages. */
  readonly names: readonly string[];
  /** The objectives of the exams that followed (305 and 306). */
  readonly later: readonly string[];
}

/** What a language must be for a problem of the shared rules to be possible in it. */
export type ProblemNeed = 'blocks' | 'elements' | 'lines' | 'versions' | 'same-on-all-nodes';

/** Why a problem of the shared rules matters; without `editorOnly`, only texts that a person writes can have it. */
export interface SharedProblem extends Text {
  readonly need?: ProblemNeed;
  /** About the editor's work, whatever the text is. */
  readonly editorOnly?: true;
}

/** The parts of the reference that belong to no language. */
export interface SharedReference {
  /** The problems of the rules that all languages share, by code. */
  readonly problems: Readonly<Record<string, SharedProblem>>;
  readonly terms: readonly Term[];
  readonly objectives: readonly Objective[];
}
