import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { globMatcher } from '../../base/glob.ts';
import { nearest } from '../../base/nearest.ts';
import type { Severity } from '../../base/problem.ts';
import type { Locale } from '../../base/text.ts';
import type { ReadFile } from '../files.ts';
import { problemCodes } from '../reference.ts';
import { badValue } from './command.ts';
import { readJson } from './encoding.ts';
import { severities } from './reports.ts';
import { targetProblem } from './targets.ts';

/** The name of a project's file. */
export const PROJECT_FILE = '.ha-config.json';

/** What a project has settled for everyone who works on it. */
export interface Project {
  readonly targets: Readonly<Record<string, string>>;
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  readonly customAgents: readonly unknown[];
  /** The language of messages; undefined: that of the terminal. */
  readonly language: Locale | undefined;
  /** Whether a file is left out. */
  readonly ignores: (path: string) => boolean;
}

const none: Project = {
  targets: {},
  severity: {},
  customAgents: [],
  language: undefined,
  ignores: () => false,
};

/** Files of one project. */
interface ProjectFiles {
  readonly project: Project;
  readonly files: readonly ReadFile[];
}

/** What is made of the projects of some files. */
export interface Projects {
  readonly groups: readonly ProjectFiles[];
  /** How many files their projects leave out. */
  readonly ignored: number;
}

/**
 * The files by their project, whose file is looked for in their folder and above, in the order of the first of each; or
 * what is wrong with a project's file. `isOff`: nothing is looked for.
 */
export async function projectsOf(
  files: readonly ReadFile[],
  isOff: boolean,
  locale: Locale,
): Promise<Projects | { readonly problem: string }> {
  if (isOff) return { groups: [{ project: none, files }], ignored: 0 };
  const found = new Map<string, string | undefined>();
  const read = new Map<string | undefined, Project>([[undefined, none]]);
  const groups = new Map<Project, ReadFile[]>();
  const problems: string[] = [];
  let ignored = 0;
  for (const file of files) {
    const path = await projectFileOf(dirname(resolve(file.path)), found);
    if (!read.has(path)) {
      const made = readProject(path!, await readFile(path!, 'utf8').catch(() => ''), locale);
      read.set(path, 'problems' in made ? none : made);
      if ('problems' in made) problems.push(...made.problems);
    }
    const project = read.get(path)!;
    const own = groups.get(project);
    if (project.ignores(resolve(file.path))) ignored++;
    else if (own) own.push(file);
    else groups.set(project, [file]);
  }
  if (problems.length) return { problem: problems.join('\n') };
  return { groups: [...groups].map(([project, own]) => ({ project, files: own })), ignored };
}

/** Said on standard error where projects leave files out. */
export function ignoredNote(count: number, locale: Locale): string {
  if (locale === 'ja') return `${PROJECT_FILE} により ${count} ファイルを対象外としました`;
  return `${count} file${count === 1 ? '' : 's'} ignored by ${PROJECT_FILE}`;
}

/** The project file for a folder; `found` keeps what is known of folders. */
async function projectFileOf(folder: string, found: Map<string, string | undefined>): Promise<string | undefined> {
  if (found.has(folder)) return found.get(folder);
  const own = join(folder, PROJECT_FILE);
  const above = dirname(folder);
  const isThere = await readFile(own).then(
    () => true,
    ({ code }: { readonly code?: string }) => code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EISDIR',
  );
  const path = isThere ? own : above === folder ? undefined : await projectFileOf(above, found);
  found.set(folder, path);
  return path;
}

const keys = ['$schema', 'language', 'targets', 'severity', 'ignore', 'customAgents'] as const;

/** A project as its file says, or everything that is wrong with the file. `text`: JSON. */
export function readProject(
  path: string,
  text: string,
  locale: Locale,
): Project | { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const say = (problem: string): void => void problems.push(`${path}: ${problem}`);
  let given: Readonly<Record<string, unknown>>;
  try {
    const parsed = readJson(text);
    if (!isRecord(parsed)) throw new Error('object');
    given = parsed;
  } catch {
    return { problems: [`${path}: ${notJson(locale)}`] };
  }
  for (const key of Object.keys(given))
    if (!keys.some((each) => each === key)) say(unknownWord(key, keys, 'key', locale));
  const language = given['language'];
  if (language !== undefined && language !== 'en' && language !== 'ja' && language !== 'auto')
    say(wrongValue('language', language, 'en, ja, auto', locale));
  const targets = record(given, 'targets', locale, say);
  for (const [product, version] of Object.entries(targets)) {
    const problem = typeof version === 'string' ? targetProblem(product, version, locale) : undefined;
    if (problem !== undefined) say(`targets: ${problem}`);
    else if (typeof version !== 'string') say(wrongValue(`targets.${product}`, version, '"9.2"', locale));
  }
  const severity = record(given, 'severity', locale, say);
  const codes = Object.keys(severity).length ? problemCodes() : [];
  const levels = [...severities, 'off'];
  for (const [code, level] of Object.entries(severity)) {
    if (!codes.some((each) => each === code || each.endsWith(`/${code}`)))
      say(`severity: ${unknownWord(code, codes, 'code', locale)}`);
    if (!levels.some((each) => each === level)) say(wrongValue(`severity.${code}`, level, levels.join(', '), locale));
  }
  const globs = given['ignore'] ?? [];
  if (!Array.isArray(globs) || !globs.every((each) => typeof each === 'string'))
    say(wrongValue('ignore', globs, '["old/", "*.example.conf"]', locale));
  const customAgents = given['customAgents'] ?? [];
  if (!Array.isArray(customAgents) || !customAgents.every(isRecord))
    say(wrongValue('customAgents', customAgents, '[{ ... }]', locale));
  if (problems.length) return { problems };
  const folder = dirname(path);
  const matches = globMatcher((globs as string[]).flatMap(pathGlobs));
  return {
    targets: targets as Record<string, string>,
    severity: severity as Record<string, Severity | 'off'>,
    customAgents: customAgents as unknown[],
    language: language === 'en' || language === 'ja' ? language : undefined,
    ignores: (file) => matches(relative(folder, file).split(sep).join('/')),
  };
}

/** A name without `/` is met in every folder, one with a `/` from the project's folder on; folders with all below. */
function pathGlobs(glob: string): readonly string[] {
  const bare = glob.replace(/^\.?\//, '').replace(/\/$/, '');
  const anchored = /\/./.test(glob.replace(/^\.\//, '')) || /^\.?\//.test(glob) ? bare : `**/${bare}`;
  return glob.endsWith('/') ? [`${anchored}/**`] : [anchored, `${anchored}/**`];
}

function record(
  given: Readonly<Record<string, unknown>>,
  key: string,
  locale: Locale,
  say: (problem: string) => void,
): Readonly<Record<string, unknown>> {
  const value = given[key] ?? {};
  if (isRecord(value)) return value;
  say(wrongValue(key, value, '{ ... }', locale));
  return {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownWord(word: string, known: readonly string[], what: 'key' | 'code', locale: Locale): string {
  const near = nearest(word, known);
  if (locale === 'ja')
    return `${what === 'key' ? 'キー' : '問題のコード'}「${word}」はありません。${near ? `「${near}」ではありませんか?` : ''}`;
  return `Unknown ${what === 'key' ? 'key' : 'problem code'} “${word}”.${near ? ` Did you mean “${near}”?` : ''}`;
}

function wrongValue(key: string, value: unknown, expected: string, locale: Locale): string {
  return badValue(key, JSON.stringify(value) ?? '', expected, locale, '');
}

function notJson(locale: Locale): string {
  return locale === 'ja' ? 'JSON のオブジェクトとして読み込めません' : 'cannot be read as a JSON object';
}
