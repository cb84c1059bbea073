import type { Text } from '../base/text.ts';

/** A command of a shell, or one of its subcommands. */
export interface ShellCommand {
  /** The words that name it, without options: `drbdadm`, `crm resource migrate`. */
  readonly name: string;
  /** What may follow, as a manual writes it. */
  readonly form: string;
  readonly doc: Text;
  /** The lines that a snippet writes for it; absent: it has none. */
  readonly body?: readonly string[];
  /** Its options whose value is the next word. */
  readonly valued?: readonly string[];
  /** What one of its arguments holds, for a program that does many other things as well: only there it is explained. */
  readonly about?: RegExp;
}

/** Lines of a shell that belong together, by the words that people type for them; the first begins with the tool. */
export interface ShellRecipe {
  readonly prefixes: readonly [string, ...string[]];
  readonly description: Text;
  readonly body: readonly string[];
}

/** A program that runs the one that follows it: `sudo`. */
export interface ShellWrapper {
  /** Its options whose value is the next word. */
  readonly valued: readonly string[];
  /** How many words come before the command. */
  readonly operands: number;
}

/** What is known of shells: hovers show the commands, and snippets are made of both. */
export interface ShellCatalog {
  readonly commands: readonly ShellCommand[];
  readonly recipes: readonly ShellRecipe[];
  readonly wrappers: Readonly<Record<string, ShellWrapper>>;
}

/** A command with its text, and the lines of its snippet. */
export function command(name: string, form: string, en: string, ja: string, ...body: readonly string[]): ShellCommand {
  return { name, form, doc: { en, ja }, ...(body.length && { body }) };
}

export function recipe(
  prefixes: ShellRecipe['prefixes'],
  en: string,
  ja: string,
  ...body: readonly string[]
): ShellRecipe {
  return { prefixes, description: { en, ja }, body };
}
