import { parseArgs } from 'node:util';
import { visible, visibleLines } from '../../base/sinks.ts';
import type { Locale } from '../../base/text.ts';
import type { Language } from '../../language.ts';

/** What the command prints and how it ends. 0: nothing to complain about; 1: problems, or files that would change; 2: wrong usage, or a file that cannot be read. */
export interface Outcome {
  readonly out: string;
  readonly err: string;
  readonly exit: 0 | 1 | 2;
}

/** Where a command runs. */
export interface Terminal {
  readonly locale: Locale;
  readonly colour: boolean;
  /** The languages of files that are checked. */
  readonly known: readonly Language[];
  /** All of standard input; empty where there is none. */
  readonly stdin: () => Promise<Uint8Array>;
}

/** A command: the options it takes (beside the common ones) and what it does with the words after its name. */
export interface Command {
  readonly options: readonly OptionName[];
  /** Undefined: the words are not what the command takes. */
  readonly run: (words: readonly string[], options: Options, terminal: Terminal) => Promise<Outcome | undefined>;
}

const declared = {
  format: { type: 'string', short: 'f' },
  language: { type: 'string' },
  isolated: { type: 'boolean', default: false },
  target: { type: 'string', multiple: true, default: [] as string[] },
  'stdin-filename': { type: 'string' },
  'no-error-on-unmatched': { type: 'boolean', default: false },
  output: { type: 'string', short: 'o' },
  'fail-on': { type: 'string' },
  'max-warnings': { type: 'string' },
  explain: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean', default: false },
  'no-config': { type: 'boolean', default: false },
  quiet: { type: 'boolean', short: 'q', default: false },
  check: { type: 'boolean', default: false },
  diff: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  indent: { type: 'string' },
  align: { type: 'string' },
  in: { type: 'string' },
  'with-secrets': { type: 'boolean', default: false },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'V', default: false },
} as const;

export type OptionName = keyof typeof declared;
export type Options = ReturnType<typeof parse>['values'];

export const optionNames = Object.keys(declared) as readonly OptionName[];

/** The words and options of a command line; throws what `util.parseArgs` throws. `tokens` holds the options that were given. */
export function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, tokens: true, options: declared });
}

/** Wrong usage, or what nothing can be done with: the text on standard error. */
export function invalid(text: string): Outcome {
  return { out: '', err: `${visibleLines(text)}\n`, exit: 2 };
}

/** Lines for standard error, one each. */
export function errorLines(lines: readonly string[]): string {
  return lines.map((line) => `${visible(line)}\n`).join('');
}

/** An option that takes one of a few words, or undefined and the message that names them. */
export function oneOf<T extends string>(
  name: OptionName,
  given: string | undefined,
  choices: readonly T[],
  fallback: T,
  locale: Locale,
): { readonly value: T } | { readonly problem: string } {
  if (given === undefined) return { value: fallback };
  const value = choices.find((each) => each === given);
  return value === undefined ? { problem: badValue(name, given, choices.join(', '), locale) } : { value };
}

/** What is said of a value that an option, or with another `mark` a key, cannot have. */
export function badValue(name: string, given: string, expected: string, locale: Locale, mark = '--'): string {
  return locale === 'ja'
    ? `${mark}${name} の値「${given}」は無効です。指定できる値: ${expected}`
    : `Invalid value “${given}” for ${mark}${name}: expected ${expected}.`;
}
