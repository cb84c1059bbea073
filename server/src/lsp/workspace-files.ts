import type { Connection, FileEvent } from 'vscode-languageserver';
import { PROJECT_FILE } from '../documents/project.ts';
import { Projects } from '../documents/projects.ts';
import { uriKey } from '../documents/uri.ts';
import { DidChangeWatchedFilesNotification, FileChangeType } from './library.ts';
import { type Outgoing, reasonOf, unreadable } from './outgoing.ts';
import type { ProjectFiles } from './project-files.ts';
import type { Session } from './session.ts';
import { after } from './timers.ts';

/** A file of the workspace, as the host or the client reads it. */
export interface WorkspaceFile {
  readonly uri: string;
  readonly text: string;
  /** Absent where modes are not known. */
  readonly mode?: number;
  /** The URI behind symbolic links, where it is another one. */
  readonly target?: string;
}

/** What the place where the server runs can do for it. */
export interface Host {
  /** The files below the folders that match the globs; a folder that cannot be read is reported and left out. */
  readonly files?: (
    roots: readonly string[],
    globs: readonly string[],
    failed: (root: string, error: unknown) => void,
  ) => Promise<readonly WorkspaceFile[]>;
  /** One file as it is now; undefined when it is gone or cannot be read. */
  readonly file?: (uri: string) => Promise<WorkspaceFile | undefined>;
  /** Whether there is a file (not a folder) of that URI. */
  readonly isFile?: (uri: string) => boolean;
  /** A small text file's content at once; undefined where there is none. */
  readonly text?: (uri: string) => string | undefined;
  /** The mode bits of a file. */
  readonly mode?: (uri: string) => number | undefined;
  /** The language of the person at this place (`ja_JP.UTF-8`), for clients that name none. */
  readonly locale?: string | undefined;
  /** Takes the editor's name of the encoding of files; true where it is another one than before. */
  readonly encoding?: (name: string) => boolean;
  /** The URI behind symbolic links; undefined where there is no such file. */
  readonly target?: (uri: string) => string | undefined;
}

const projectGlob = `**/${PROJECT_FILE}`;

/** Events of files are gathered for so long (ms). */
const pause = 50;

/** Where the files come from, and what happens after some have changed. */
export interface FilesContext {
  readonly connection: Connection;
  readonly session: Session;
  readonly host: Host;
  readonly outgoing: Outgoing;
  /** Whether a document is open, by the canonical key of its URI: the client's text counts, not the file's. */
  readonly isOpen: (key: string) => boolean;
  /** Called when the problems of any document may have changed. */
  readonly refresh: () => void;
  readonly projects: ProjectFiles;
}

/** Keeps the session's documents that are not open in step with the files of the workspace. */
export class WorkspaceFiles {
  private readonly context: FilesContext;
  /** Every file as it was last read, open or not; by the canonical key of its URI. */
  private readonly known = new Map<string, WorkspaceFile>();
  private roots: readonly string[] = [];
  /** The client reads the files for us. */
  private byClient = false;
  /** The open documents by the keys of their real paths, where they were opened through a link: they count, not the files. */
  private readonly links = new Map<string, string>();
  /** URIs to read again, by key. */
  private readonly stale = new Map<string, string>();
  private timer: unknown;
  /** Counts the searches: of several at once, the last one counts. */
  private searches = 0;

  constructor(context: FilesContext) {
    this.context = context;
  }

  /** Sets the workspace folders' URIs. `byClient`: the client reads the files, not the host. */
  setRoots(roots: readonly string[], byClient = this.byClient): void {
    this.byClient = byClient;
    this.roots = roots.map((root) => root.replace(/\/$/, ''));
    this.context.session.workspace.setRoots(this.roots);
    this.context.projects.setRoots(this.roots.map(uriKey));
  }

  /** Adds and takes away workspace folders. */
  changeRoots(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map((root) => uriKey(root.replace(/\/$/, ''))));
    this.setRoots([...this.roots.filter((root) => !gone.has(uriKey(root))), ...added]);
  }

  /** The mode bits of a file, where they are known. */
  mode(uri: string): number | undefined {
    return this.context.host.mode?.(uri) ?? this.known.get(uriKey(uri))?.mode;
  }

  /** Asks the client to report changes of our files; one that reads them watches what it takes for ours by itself. */
  async watch(): Promise<void> {
    const { connection, session, outgoing } = this.context;
    const { globs, sharedGlobs } = session.associations;
    const watched = [...(this.byClient ? sharedGlobs : globs), projectGlob];
    const watchers = watched.map((globPattern) => ({ globPattern }));
    await outgoing.ask('client/registerCapability', () =>
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
    );
  }

  /** Reads all files of the workspace; how many there are, undefined where they cannot be read or a later search counts. */
  async search(): Promise<number | undefined> {
    const { session, isOpen, refresh, projects } = this.context;
    const search = ++this.searches;
    const all = await this.find([...session.associations.globsBelow(this.roots), projectGlob]);
    if (!all || search !== this.searches) return undefined;
    projects.found(all.filter(({ uri }) => Projects.isProjectFile(uri)));
    const files = all.filter(({ uri }) => !Projects.isProjectFile(uri));
    const found = new Map<string, WorkspaceFile>();
    const targets = new Set<string>();
    for (const file of files) {
      const target = uriKey(file.target ?? file.uri);
      // A file that several links lead to is one document.
      if (targets.has(target)) continue;
      targets.add(target);
      found.set(uriKey(file.uri), file);
    }
    for (const [key, { uri }] of this.known) if (!found.has(key) && !isOpen(key)) session.remove(uri);
    const before = new Map(this.known);
    this.known.clear();
    for (const [key, file] of found) {
      this.known.set(key, file);
      if (!isOpen(key) && !isSame(before.get(key), file)) this.put(file);
    }
    refresh();
    return found.size;
  }

  /** Takes in what the client reports of files; they are read after a pause, each once. */
  changed(events: readonly FileEvent[]): void {
    for (const { uri, type } of events) {
      const key = uriKey(uri);
      // The folder may be gone, of which editors report nothing but the folder.
      if (type === FileChangeType.Deleted && !this.known.has(key))
        for (const each of [...[...this.known.values()].map((file) => file.uri), ...this.context.session.projects.uris])
          if (uriKey(each).startsWith(`${key}/`)) this.stale.set(uriKey(each), each);
      if (this.known.has(key) || Projects.isProjectFile(uri) || this.isOurs(uri)) this.stale.set(key, uri);
    }
    this.timer ??= after(() => {
      this.timer = undefined;
      void this.readStale();
    }, pause);
  }

  /** After a project has changed: takes away the files that it leaves out from now on, and takes the others in again. */
  settled(): void {
    const { session, isOpen } = this.context;
    for (const [key, file] of this.known) {
      if (isOpen(key)) continue;
      if (session.projects.ignores(file.uri)) session.remove(file.uri);
      else if (!session.workspace.source(file.uri)) this.put(file);
    }
  }

  /** Remembers what was saved: it is the text of the file from now on. */
  saved(uri: string, text: string): void {
    const key = uriKey(uri);
    if (!this.known.has(key) && !this.isOurs(uri)) return;
    const mode = this.mode(uri);
    this.known.set(key, { ...this.known.get(key), uri, text, ...(mode !== undefined && { mode }) });
  }

  /** A document that was opened through a symbolic link takes the place of the file that the link leads to. */
  opened(uri: string): void {
    const { session, host, isOpen } = this.context;
    const target = host.target?.(uri);
    const key = uriKey(uri);
    if (target === undefined || uriKey(target) === key) return;
    this.links.set(uriKey(target), key);
    for (const [other, file] of this.known) if (this.isHidden(file) && !isOpen(other)) session.remove(file.uri);
  }

  /** True where a file is open by another path. */
  private isHidden({ uri, target }: WorkspaceFile): boolean {
    const link = this.links.get(uriKey(target ?? uri));
    return link !== undefined && link !== uriKey(uri);
  }

  /** After a document was closed, its file counts again, under the URI that the client knows. */
  closed(uri: string): void {
    const { session, refresh, isOpen } = this.context;
    const key = uriKey(uri);
    for (const [target, link] of this.links)
      if (link === key) {
        this.links.delete(target);
        for (const [other, each] of this.known)
          if (other !== key && uriKey(each.target ?? each.uri) === target && !isOpen(other)) this.put(each);
      }
    const file = this.known.get(key);
    const before = session.workspace.source(uri)?.text;
    if (file) {
      this.known.set(key, { ...file, uri });
      this.put({ ...file, uri });
      this.changed([{ uri, type: FileChangeType.Changed }]);
    } else session.remove(uri);
    if (before !== file?.text) refresh();
  }

  private async find(globs: readonly string[]): Promise<readonly WorkspaceFile[] | undefined> {
    const { connection, host, outgoing } = this.context;
    const { byClient, roots } = this;
    const sent =
      byClient &&
      (await outgoing.ask('haConfig/files', () =>
        connection.sendRequest<readonly WorkspaceFile[]>('haConfig/files', { globs }),
      ));
    if (sent) return sent;
    return host.files?.(roots, globs, (root, error) => outgoing.log(unreadable(root, reasonOf(error))));
  }

  /** Some files as they are now: those that are there. */
  async read(uris: readonly string[]): Promise<readonly WorkspaceFile[] | undefined> {
    const { connection, host, outgoing } = this.context;
    const sent =
      this.byClient &&
      (await outgoing.ask('haConfig/files', () =>
        connection.sendRequest<readonly WorkspaceFile[]>('haConfig/files', { uris }),
      ));
    if (sent) return sent;
    const { file } = host;
    if (!file) return undefined;
    return (await Promise.all(uris.map(file))).filter((each) => each !== undefined);
  }

  private async readStale(): Promise<void> {
    const { session, isOpen, refresh, projects } = this.context;
    const all = [...this.stale];
    this.stale.clear();
    const ofProjects = all.filter(([, uri]) => Projects.isProjectFile(uri));
    if (ofProjects.length) await projects.stale(ofProjects.map(([, uri]) => uri));
    const asked = all.filter(([, uri]) => !Projects.isProjectFile(uri));
    const files = asked.length ? await this.read(asked.map(([, uri]) => uri)) : undefined;
    if (!files) return;
    const byKey = new Map(files.map((file) => [uriKey(file.uri), file]));
    let changes = 0;
    for (const [key, uri] of asked) {
      const old = this.known.get(key);
      const file = byKey.get(key);
      if (isSame(old, file) || (file && !old && this.isKnownTarget(file))) continue;
      // An answer keeps the spelling that the client has for the document.
      if (file) this.known.set(key, { ...file, uri: old?.uri ?? uri });
      else this.known.delete(key);
      if (isOpen(key) && file?.mode === old?.mode) continue;
      changes++;
      if (isOpen(key)) this.putMode(uri, file?.mode);
      else if (file) this.put(this.known.get(key)!);
      else session.remove(uri);
    }
    if (changes) refresh();
  }

  /** Whether a link leads to a file that is known by another path. */
  private isKnownTarget({ uri, target }: WorkspaceFile): boolean {
    const real = uriKey(target ?? uri);
    return [...this.known.values()].some((each) => uriKey(each.target ?? each.uri) === real);
  }

  private isOurs(uri: string): boolean {
    const key = uriKey(uri);
    if (!this.roots.some((root) => key.startsWith(`${uriKey(root)}/`))) return false;
    return this.context.session.languageOf(uri) !== undefined;
  }

  /** Gives an open document the mode of its file. */
  private putMode(uri: string, mode: number | undefined): void {
    const { session } = this.context;
    const source = session.workspace.source(uri);
    if (source) session.put(source.uri, source.text, source.language.id, mode, session.version(uri));
  }

  private put(file: WorkspaceFile): void {
    const { uri, text, mode } = file;
    if (this.isHidden(file) || this.context.session.projects.ignores(uri)) return;
    this.context.session.put(uri, text, undefined, mode ?? this.context.host.mode?.(uri));
  }
}

function isSame(a: WorkspaceFile | undefined, b: WorkspaceFile | undefined): boolean {
  return a?.text === b?.text && a?.mode === b?.mode;
}
