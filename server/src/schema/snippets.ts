import type { Text } from '../base/text.ts';
import type { VersionRange } from './versions.ts';

/** A text that completion offers to insert: one or more statements with stops in it. */
export interface Snippet {
  /** What people type to find it, in English and Japanese; the first is its own, no other snippet of the language has it. */
  readonly words: readonly string[];
  readonly title: Text;
  readonly description: Text;
  /** The versions that it is for; absent: all. */
  readonly versions?: VersionRange;
  /** A file of its own: the first thing to offer where nothing is yet. */
  readonly whole?: true;
  /** The lines, in snippet syntax: `${1:default}`, `${2|one,other|}`, `$1`, `$0`, and `\` before `$`, `}` and `\`. */
  readonly body: readonly string[];
}

/** A snippet as JSON gives it: what may be absent has no exact type there. */
interface Raw extends Omit<Snippet, 'versions' | 'whole'> {
  readonly versions?: { readonly product: string; readonly since?: string; readonly until?: string };
  readonly whole?: boolean;
}

/** The snippets of a file in `snippets/`. */
export function snippetsOf(raw: readonly Raw[]): readonly Snippet[] {
  return raw as readonly Snippet[];
}
