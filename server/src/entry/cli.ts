import { realpathSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nearest } from '../base/nearest.ts';
import type { Locale } from '../base/text.ts';
import type { Language } from '../language.ts';
import { languages } from '../languages/index.ts';
import { version } from '../lsp/version.ts';
import { check } from './commands/check.ts';
import {
  badValue,
  type Command,
  invalid,
  type OptionName,
  type Outcome,
  optionNames,
  parse,
} from './commands/command.ts';
import { conversion } from './commands/convert.ts';
import { explain, reference } from './commands/explain.ts';
import { format } from './commands/format.ts';
import { conversions } from './conversions.ts';
import { help, usage } from './texts.ts';

const commands: ReadonlyMap<string, Command> = new Map([
  ['check', check],
  ['format', format],
  ['explain', explain],
  ['reference', reference],
  // The program starts it before anything else is looked at: here are only its name and help.
  ['lsp', { options: [], run: async () => undefined }],
]);

/** Conversions are asked for last: they are not known before every language is loaded. */
function commandNamed(name: string): Command | undefined {
  return commands.get(name) ?? (conversions().some(({ id }) => id === name) ? conversion(name) : undefined);
}

/** What every command takes. */
const common: readonly OptionName[] = ['lang', 'help', 'version'];

/** Runs one command line (without `node` and the program). `known`: the languages of files that are checked. */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  colour: boolean,
  known: readonly Language[] = languages,
  stdin: () => Promise<Uint8Array> = async () => new Uint8Array(),
): Promise<Outcome> {
  const fallback: Locale = /^ja/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'ja' : 'en';
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    const [, asked] = /(?:^| )--lang[ =](en|ja)(?: |$)/.exec(args.join(' ')) ?? [];
    return invalid(misread(error as Error, asked === 'ja' || asked === 'en' ? asked : fallback));
  }
  const { values, positionals, tokens } = parsed;
  const locale: Locale = values.lang === 'ja' || values.lang === 'en' ? values.lang : fallback;
  if (values.lang !== undefined && values.lang !== locale)
    return invalid(badValue('lang', values.lang, 'en, ja', locale));
  if (values.version) return { out: `ha-config ${version}\n`, err: '', exit: 0 };
  // `help COMMAND` is what some programs have for `COMMAND --help`.
  const isHelp = positionals[0] === 'help';
  const [name, ...words] = isHelp ? positionals.slice(1) : positionals;
  const command = name === undefined ? undefined : commandNamed(name);
  if (name !== undefined && !command) return invalid(unknownCommand(name, locale));
  if (values.help || isHelp) return { out: `${help(name, locale)}\n`, err: '', exit: 0 };
  if (name === undefined || !command) return invalid(usage(locale));
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name as OptionName] : []));
  const foreign = given.find((option) => !common.includes(option) && !command.options.includes(option));
  if (foreign !== undefined) return invalid(foreignOption(foreign, name, locale));
  return (await command.run(words, values, { locale, colour, known, stdin })) ?? invalid(help(name, locale));
}

function unknownCommand(name: string, locale: Locale): string {
  const meant = nearest(name, [...commands.keys(), ...conversions().map(({ id }) => id)]);
  return locale === 'ja'
    ? `コマンド「${name}」はありません。${meant ? `「${meant}」ではありませんか? ` : ''}コマンドの一覧: ha-config --help`
    : `Unknown command “${name}”.${meant ? ` Did you mean “${meant}”?` : ''} See ha-config --help.`;
}

function foreignOption(option: string, command: string, locale: Locale): string {
  return locale === 'ja'
    ? `--${option} は ${command} のオプションではありません。オプションの一覧: ha-config ${command} --help`
    : `--${option} is not an option of ${command}. See ha-config ${command} --help.`;
}

/** What is said of a command line that `util.parseArgs` cannot read. */
function misread(error: Error & { readonly code?: string }, locale: Locale): string {
  const [, given = ''] = /'(-[^' <,]*)/.exec(error.message) ?? [];
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const near = nearest(given.replace(/^-+/, ''), optionNames);
    return locale === 'ja'
      ? `オプション「${given}」はありません。${near ? `「--${near}」ではありませんか?` : ''}`
      : `Unknown option “${given}”.${near ? ` Did you mean “--${near}”?` : ''}`;
  }
  if (/argument missing|is ambiguous/.test(error.message)) {
    const name = /--[\w-]+/.exec(error.message)?.[0] ?? given;
    return locale === 'ja' ? `${name} に値がありません。` : `Missing value for ${name}.`;
  }
  if (/does not take an argument/.test(error.message)) {
    const name = /--[\w-]+/.exec(error.message)?.[0] ?? given;
    return locale === 'ja' ? `${name} には値を指定できません。` : `Unexpected value for ${name}: it takes none.`;
  }
  return error.message;
}

/** True when this file is the program that runs, not a module that a test reads. */
function isProgram(): boolean {
  const program = process.argv[1];
  return (
    program !== undefined &&
    /cli\.[cm]?[jt]s$/.test(realpathSync(program)) &&
    process.env['NODE_TEST_CONTEXT'] === undefined
  );
}

/** Becomes the language server, whose program lies beside this one: no command needs what is in it. */
async function serve(program: string): Promise<void> {
  const ending = extname(program);
  await import(pathToFileURL(join(dirname(program), `${ending === '.ts' ? 'node' : 'server'}${ending}`)).href);
}

async function standardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const args = process.argv.slice(2);
if (isProgram() && args[0] === 'lsp' && !/^(?:-h|--help|-V|--version)$/.test(args[1] ?? ''))
  void serve(realpathSync(process.argv[1]!));
else if (isProgram()) {
  const { env } = process;
  // As Node itself reads them: what is forced goes first, and the others are asked only where it is not.
  const forced = env['FORCE_COLOR'];
  const colour =
    forced === undefined
      ? process.stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
      : !/^(?:0|false)$/i.test(forced);
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    // Whoever reads the output may stop early (`| head`); a full disk is another matter.
    if (code === 'EPIPE') process.exit();
    process.stderr.write(`${message}\n`);
    process.exit(2);
  });
  void run(args, env, colour, languages, standardInput).then(({ out, err, exit }) => {
    process.exitCode = exit;
    // On a terminal the summary comes last.
    process.stdout.write(out);
    process.stderr.write(err);
  });
}
