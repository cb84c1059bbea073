import { lstat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Locale } from '../../base/text.ts';
import { type AllLanguages, lateProblems, PROJECT_FILE, readProject } from '../../documents/project.ts';
import { Projects } from '../../documents/projects.ts';
import { languages } from '../../languages/index.ts';
import { projectLines } from '../../lsp/project-files.ts';
import type { ReadFile } from '../files.ts';
import { allProblemCodes } from '../reference.ts';
import { uriOf } from './documents.ts';
import { readInput } from './inputs.ts';

/** A project's file. */
export interface ProjectText {
  readonly uri: string;
  readonly text: string;
}

const all: AllLanguages = {
  codes: allProblemCodes,
  wrongIn: (agent) => languages.flatMap((language) => language.wrongInAddition?.(agent) ?? []),
};

/** What the projects of some files come to. */
export interface Projected {
  /** Those that are not left out. */
  readonly files: readonly ReadFile[];
  /** How many files are left out. */
  readonly ignored: number;
  readonly projects: readonly ProjectText[];
  /** The language of messages that the project of the first file names. */
  readonly language: Locale | undefined;
}

/**
 * Looks for the projects of some files, in their folders and above; or says what is wrong with a project's file. `isOff`:
 * nothing is looked for.
 */
export async function projectsOf(
  files: readonly ReadFile[],
  isOff: boolean,
  locale: Locale,
): Promise<Projected | { readonly problem: string }> {
  if (isOff) return { files, ignored: 0, projects: [], language: undefined };
  const found = new Map<string, string | undefined>();
  for (const { path } of files) await projectFileOf(dirname(resolve(path)), found);
  const projects: ProjectText[] = [];
  const known = new Projects();
  const problems: string[] = [];
  for (const path of new Set(found.values())) {
    if (path === undefined) continue;
    const file = await readInput(path);
    if ('refused' in file) {
      problems.push(`${path}: ${file.refused[locale]}`);
      continue;
    }
    const { text } = file;
    const read = readProject(text);
    const wrong = [...read.problems, ...lateProblems(read, all)].sort((a, b) => a.start - b.start);
    if (wrong.length) problems.push(projectLines(path, text, wrong, locale));
    projects.push({ uri: uriOf(path), text });
    known.set(uriOf(path), text);
  }
  if (problems.length) return { problem: problems.join('\n') };
  const taken = files.filter(({ path }) => !known.ignores(uriOf(path)));
  const [first] = taken;
  const language = first && known.of(uriOf(first.path))?.language;
  return { files: taken, ignored: files.length - taken.length, projects, language };
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
  // A folder of that name is something else; what is there and cannot be read is reported.
  const isThere = await lstat(own).then(
    (info) => !info.isDirectory(),
    ({ code }: { readonly code?: string }) => code !== 'ENOENT' && code !== 'ENOTDIR',
  );
  const path = isThere ? own : above === folder ? undefined : await projectFileOf(above, found);
  found.set(folder, path);
  return path;
}
