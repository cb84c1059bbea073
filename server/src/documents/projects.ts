import type { Locale } from '../base/text.ts';
import {
  type AllLanguages,
  lateProblems,
  PROJECT_FILE,
  type Project,
  type ProjectProblem,
  type ReadProject,
  readProject,
} from './project.ts';
import { pathOf, uriKey } from './uri.ts';

/** A project's file. */
interface ProjectFile extends ReadProject {
  readonly uri: string;
  readonly text: string;
  /** Where an editor has it open: what is shown there. */
  readonly open?: { readonly text: string; readonly read: ReadProject } | undefined;
}

/** The projects of a workspace, and which of them a document belongs to. */
export class Projects {
  /** What a workspace that nobody trusts may not settle does not count. */
  isTrusted = true;
  /** Grows with every change. */
  generation = 0;
  /** By the key of the folder. */
  private readonly files = new Map<string, ProjectFile>();
  private roots: readonly string[] = [];

  /** The keys of the folders above which no project counts for what is in them. */
  setRoots(roots: readonly string[]): void {
    this.roots = roots;
  }

  /** From now on everything counts. */
  trust(): void {
    if (!this.isTrusted) this.generation++;
    this.isTrusted = true;
  }

  /** Whether a file is the file of a project, by its name. */
  static isProjectFile(uri: string): boolean {
    return uri.endsWith(`/${PROJECT_FILE}`);
  }

  /** Takes a project's file in, or its new text; undefined: it is gone. True where that changes anything. */
  set(uri: string, text: string | undefined): boolean {
    const key = folderOf(uriKey(uri));
    const known = this.files.get(key);
    if (known?.text === text) return false;
    if (text === undefined) this.files.delete(key);
    else this.files.set(key, { uri: known?.uri ?? uri, text, ...readProject(text), open: known?.open });
    this.generation++;
    return true;
  }

  /** Takes in what an editor shows of a project's file; undefined: it was closed. What counts is what is saved. */
  setOpen(uri: string, text: string | undefined): void {
    const key = folderOf(uriKey(uri));
    const file = this.files.get(key);
    this.generation++;
    if (file)
      this.files.set(key, { ...file, open: text === undefined ? undefined : { text, read: readProject(text) } });
  }

  /** The URIs of all projects' files. */
  get uris(): readonly string[] {
    return [...this.files.values()].map(({ uri }) => uri);
  }

  /** What is wrong with a project's file, and its text; undefined for any other file. `all`: what all languages know, where that may be asked. */
  problems(
    uri: string,
    all?: AllLanguages,
  ): { readonly text: string; readonly problems: readonly ProjectProblem[] } | undefined {
    const file = Projects.isProjectFile(uri) ? this.files.get(folderOf(uriKey(uri))) : undefined;
    if (!file) return undefined;
    const { text, read } = file.open ?? { text: file.text, read: file };
    const problems = [...read.problems, ...(all ? lateProblems(read, all) : [])];
    return { text, problems: problems.sort((a, b) => a.start - b.start) };
  }

  /** The project of a document: of its folder, or the nearest above that is in the same workspace folder. */
  of(uri: string): Project | undefined {
    const file = this.fileOf(uriKey(uri));
    return file && this.counting(file.project);
  }

  /** The URI of the file that settles what holds for a document. */
  uriFor(uri: string): string | undefined {
    return this.fileOf(uriKey(uri))?.uri;
  }

  /** Where the file would be that settles something for all of the workspace folder that a document is in. */
  placeFor(uri: string): string | undefined {
    const key = uriKey(uri);
    const inside = this.roots.filter((root) => key.startsWith(`${root}/`));
    const depth = Math.max(0, ...inside.map((root) => root.split('/').length));
    return depth ? `${uri.split('/').slice(0, depth).join('/')}/${PROJECT_FILE}` : undefined;
  }

  /** Whether the project of a document leaves it out. */
  ignores(uri: string): boolean {
    const key = uriKey(uri);
    const file = this.fileOf(key);
    return file !== undefined && this.counting(file.project).ignores(pathIn(folderOf(uriKey(file.uri)), key));
  }

  /** The innermost folder that is a cluster by itself, or has a project of its own, around the document of a key. */
  boundaryOf(key: string): string | undefined {
    if (!this.files.size) return undefined;
    const file = this.fileOf(key);
    if (!file) return undefined;
    const top = folderOf(uriKey(file.uri));
    for (let at = folderOf(key); at.length > top.length; at = folderOf(at))
      if (file.project.isCluster(pathIn(top, at))) return at;
    return top;
  }

  /** The language of messages that the first project names. */
  get language(): Locale | undefined {
    for (const [, { project }] of [...this.files].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (project.language) return project.language;
    return undefined;
  }

  /** The custom agents of all projects. */
  get customAgents(): readonly unknown[] {
    return [...this.files.values()].flatMap(({ project }) => this.counting(project).customAgents);
  }

  private fileOf(key: string): ProjectFile | undefined {
    if (!this.files.size) return undefined;
    for (const folder of foldersAbove(key, this.roots)) {
      const file = this.files.get(folder);
      if (file) return file;
    }
    return undefined;
  }

  private counting(project: Project): Project {
    if (this.isTrusted) return project;
    return { ...project, severity: {}, profile: 'basic', customAgents: [], ignores: () => false };
  }
}

/** The folder of a document and those above it, the outermost workspace folder that it is in last. Keys of URIs. */
export function foldersAbove(key: string, roots: readonly string[]): readonly string[] {
  const inside = roots.filter((root) => key.startsWith(`${root}/`));
  const top = inside.reduce((least, root) => Math.min(least, root.length), Number.POSITIVE_INFINITY);
  const folders: string[] = [];
  const least = Number.isFinite(top) ? top : key.indexOf(':') + 1;
  for (let at = folderOf(key); at.length >= least && at.length > 0; at = folderOf(at)) {
    folders.push(at);
    if (/^[\w.+-]+:(?:\/\/[^/]*)?$/.test(at)) break;
  }
  return folders;
}

function folderOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('/')));
}

function pathIn(folder: string, key: string): string {
  return pathOf(`file://${key.slice(folder.length)}`).replace(/^\/+/, '');
}
