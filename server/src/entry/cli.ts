import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { linesOf, positionAt } from '../base/lines.ts';
import { plain, visible, visibleLines } from '../base/sinks.ts';
import type { Locale } from '../base/text.ts';
import type { Language } from '../language.ts';
import { languages } from '../languages/index.ts';
import type { Finding } from '../lsp/convert.ts';
import { convert as convertDocument, importText } from '../lsp/handlers/conversions.ts';
import { Session } from '../lsp/session.ts';
import { defaultSettings } from '../lsp/settings.ts';
import { filesBelow, type ReadFile, read } from './files.ts';
import { explainWord, writeReference } from './reference.ts';
import { maskedNote, usage } from './texts.ts';

/** What the command prints and how it ends. 0: no errors; 1: errors found; 2: wrong usage, or a file that cannot be read. */
interface Outcome {
  readonly out: string;
  readonly err: string;
  readonly exit: 0 | 1 | 2;
}

/** Runs one command line (without `node` and the program). `known`: the languages of files that are checked. */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  colour: boolean,
  known: readonly Language[] = languages,
): Promise<Outcome> {
  const fallback: Locale = /^ja/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'ja' : 'en';
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return invalid(`${(error as Error).message}\n\n${usage(fallback)}`);
  }
  const { values, positionals } = parsed;
  const locale: Locale = values.lang === 'ja' || values.lang === 'en' ? values.lang : fallback;
  if (values.lang !== undefined && values.lang !== 'ja' && values.lang !== 'en')
    return invalid(`--lang: en, ja\n\n${usage(locale)}`);
  const [command, ...rest] = positionals;
  if (values.help) return { out: `${usage(locale)}\n`, err: '', exit: 0 };
  if (command === 'check' && rest.length) return check(rest, values, locale, colour, known);
  if (command === 'explain' && rest.length) return explain(rest.join(' '), values.in, locale);
  if (command === 'reference' && rest.length === 1) return reference(rest[0]!, locale);
  if (command !== undefined && rest.length === 1) {
    const made = await convert(command, rest[0]!, values, locale);
    if (made) return made;
  }
  return invalid(usage(locale));
}

/** Every conversion and import is a command of its own name (`cib FILE`); undefined when there is none. */
async function convert(id: string, path: string, options: Options, locale: Locale): Promise<Outcome | undefined> {
  const from = languages.find((each) => each.conversions?.some((conversion) => conversion.id === id));
  const known = from ?? languages.find((each) => each.imports?.some((one) => one.id === id));
  if (!known) return undefined;
  const session = sessionFor(options, locale);
  if (typeof session === 'string') return invalid(`${session}\n\n${usage(locale)}`);
  const file = await read(path).catch(() => undefined);
  if (!file) return invalid(unreadableFile(path, locale));
  const uri = pathToFileURL(resolve(path)).href;
  if (from) {
    // What lies next to it belongs to it: haresources is read with its ha.cf.
    session.workspace.setRoots([pathToFileURL(folderOf(path)).href]);
    for (const other of await filesBelow(folderOf(path), session.associations.globs).catch(() => []))
      session.put(pathToFileURL(other.path).href, other.text, undefined, other.mode);
    session.put(uri, file.text, from.id, file.mode);
  }
  const made = from
    ? convertDocument(session, uri, id, options['with-secrets'])
    : importText(session, id, file.text, options['with-secrets']);
  if (!made || 'problem' in made) return invalid(`${path}: ${made?.problem ?? ''}`);
  return {
    out: made.text.endsWith('\n') ? made.text : `${made.text}\n`,
    err: made.isMasked ? `${visible(path)}: ${maskedNote[locale]}\n` : '',
    exit: 0,
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      language: { type: 'string' },
      isolated: { type: 'boolean', default: false },
      target: { type: 'string', multiple: true, default: [] },
      lang: { type: 'string' },
      in: { type: 'string' },
      'with-secrets': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

type Options = ReturnType<typeof parse>['values'];

function invalid(text: string): Outcome {
  return { out: '', err: `${visibleLines(text)}\n`, exit: 2 };
}

async function check(
  paths: readonly string[],
  options: Options,
  locale: Locale,
  colour: boolean,
  known: readonly Language[],
): Promise<Outcome> {
  if (options.format !== 'text' && options.format !== 'json')
    return invalid(`--format: text, json\n\n${usage(locale)}`);
  if (options.language !== undefined && !known.some((each) => each.id === options.language)) {
    return invalid(`--language: ${known.map((each) => each.id).join(', ')}\n\n${usage(locale)}`);
  }
  const session = sessionFor(options, locale, known);
  if (typeof session === 'string') return invalid(`${session}\n\n${usage(locale)}`);
  const { files, unreadable } = await gather(
    paths,
    options.language === undefined ? session.associations.globs : ['**/*'],
  );
  const roots = new Set(paths.map((path) => pathToFileURL(folderOf(path)).href));
  session.workspace.setRoots(options.isolated ? [] : [...roots]);
  const uris = files.map((file) => pathToFileURL(resolve(file.path)).href);
  const taken = files.filter((file, i) => session.put(uris[i]!, file.text, options.language, file.mode));
  let reports: readonly Report[] = [];
  let isAgain = false;
  session.neighboursChanged = () => {
    isAgain = !options.isolated;
  };
  // Where a file cannot be checked, the others are judged as if it were not there.
  do {
    isAgain = false;
    reports = taken.map((file) => {
      const uri = pathToFileURL(resolve(file.path)).href;
      if (options.isolated) for (const other of session.workspace.uris) if (other !== uri) session.remove(other);
      if (options.isolated) session.put(uri, file.text, options.language, file.mode);
      return { file, language: session.workspace.source(uri)!.language.id, findings: session.findings(uri) };
    });
  } while (isAgain);
  const unknown = files.filter((file) => !taken.includes(file)).map((file) => file.path);
  const errors = reports.some((report) => report.findings.some((finding) => finding.severity === 'error'));
  const err = [
    ...unreadable.map((path) => unreadableFile(path, locale)),
    ...unknown.map((path) =>
      locale === 'ja'
        ? `${path}: 言語を判別できません (--language で指定してください)`
        : `${path}: which language? (use --language)`,
    ),
  ];
  for (const { file } of reports) {
    const failure = session.failure(pathToFileURL(resolve(file.path)).href);
    if (failure) err.push(`${file.path}: ${failure.code}: ${failure.detail.split('\n')[0]}`);
  }
  const notes = files.length || err.length ? [] : [nothingFound(paths, locale)];
  const out = options.format === 'json' ? json(reports, locale) : text(reports, locale, colour);
  return {
    out,
    err: [...err, ...notes].map((line) => `${visible(line)}\n`).join(''),
    exit: err.length ? 2 : errors ? 1 : 0,
  };
}

/** A session with the targets that were asked for, or the option that is wrong. */
function sessionFor(options: Options, locale: Locale, known = languages): Session | string {
  const targets: Record<string, string> = { ...defaultSettings.target };
  for (const each of options.target) {
    const [product, version] = each.split('=');
    if (!product || !version || !Object.hasOwn(targets, product) || !/^\d+(\.\d+)*$/.test(version))
      return `--target ${each}`;
    targets[product] = version;
  }
  const session = new Session(known);
  session.setLocale(locale);
  session.setSettings({ ...defaultSettings, target: targets });
  return session;
}

function nothingFound(paths: readonly string[], locale: Locale): string {
  const list = paths.join(', ');
  return locale === 'ja' ? `${list}: 対象のファイルが見つかりません` : `${list}: no file of ours was found`;
}

function unreadableFile(path: string, locale: Locale): string {
  return locale === 'ja' ? `${path}: 読み込めません` : `${path}: cannot be read`;
}

interface Report {
  readonly file: ReadFile;
  readonly language: string;
  readonly findings: readonly Finding[];
}

async function gather(
  paths: readonly string[],
  globs: readonly string[],
): Promise<{ files: readonly ReadFile[]; unreadable: readonly string[] }> {
  const files: ReadFile[] = [];
  const unreadable: string[] = [];
  for (const path of paths) {
    const found = await (isFolder(path) ? filesBelow(path, globs) : read(path).then((file) => [file])).catch(
      () => undefined,
    );
    if (found) files.push(...found);
    else unreadable.push(path);
  }
  return { files, unreadable };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function folderOf(path: string): string {
  return isFolder(path) ? resolve(path) : resolve(path, '..');
}

function json(reports: readonly Report[], locale: Locale): string {
  const files = reports.map(({ file, language, findings }) => {
    const lines = linesOf(file.text);
    const problems = findings.map((finding) => {
      const start = positionAt(lines, finding.start);
      const end = positionAt(lines, finding.end);
      return {
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        severity: finding.severity,
        code: finding.code,
        message: plain(finding.message[locale], locale),
      };
    });
    return { path: file.path, language, problems };
  });
  return `${JSON.stringify({ files }, undefined, 2)}\n`;
}

const colours = { error: 31, warning: 33, information: 36, hint: 90 } as const;

function text(reports: readonly Report[], locale: Locale, colour: boolean): string {
  return reports
    .flatMap(({ file, findings }) => {
      const lines = linesOf(file.text);
      return findings.map((finding) => {
        const { line, character } = positionAt(lines, finding.start);
        const severity = colour ? `\x1b[${colours[finding.severity]}m${finding.severity}\x1b[0m` : finding.severity;
        return `${visible(file.path)}:${line + 1}:${character + 1}: ${severity}: ${plain(finding.message[locale], locale)} [${finding.code}]\n`;
      });
    })
    .join('');
}

function explain(word: string, language: string | undefined, locale: Locale): Outcome {
  if (language !== undefined && !languages.some((each) => each.id === language))
    return invalid(`--in: ${languages.map((each) => each.id).join(', ')}`);
  const found = explainWord(word, language, locale);
  if ('text' in found) return { out: found.text, err: '', exit: 0 };
  const { closest } = found;
  return invalid(
    locale === 'ja'
      ? `「${word}」の説明はありません。${closest ? `「${closest}」ではありませんか?` : ''}`
      : `No documentation found for “${word}”.${closest ? ` Did you mean “${closest}”?` : ''}`,
  );
}

async function reference(folder: string, locale: Locale): Promise<Outcome> {
  try {
    const count = await writeReference(folder);
    const out = locale === 'ja' ? `${folder}: ${count} ファイルを書き出しました` : `${folder}: ${count} files written`;
    return { out: `${visible(out)}\n`, err: '', exit: 0 };
  } catch {
    return invalid(locale === 'ja' ? `${folder}: 書き込めません` : `${folder}: cannot be written`);
  }
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

if (isProgram()) {
  const colour = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  void run(process.argv.slice(2), process.env, colour).then(({ out, err, exit }) => {
    process.stderr.write(err);
    process.stdout.write(out, () => {
      process.exitCode = exit;
    });
  });
}
