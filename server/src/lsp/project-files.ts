import type { Connection, Diagnostic } from 'vscode-languageserver';
import { linesOf, positionAt } from '../base/lines.ts';
import { problem } from '../base/report.ts';
import { plain, visible } from '../base/sinks.ts';
import { same } from '../base/text.ts';
import { PROJECT_FILE, type ProjectProblem } from '../documents/project.ts';
import { foldersAbove, Projects } from '../documents/projects.ts';
import { uriKey } from '../documents/uri.ts';
import { diagnosticAbilities } from './abilities.ts';
import { diagnosticOf } from './convert.ts';
import type { Outgoing } from './outgoing.ts';
import { problemCodes } from './reference.ts';
import type { Session } from './session.ts';
import { after } from './timers.ts';

/** How long nothing may change before what is wrong with a project's file is reported (ms). */
const pause = 100;

/** Where the files of projects come from, and who is told of them. */
export interface ProjectFilesContext {
  readonly connection: Connection;
  readonly session: Session;
  readonly outgoing: Outgoing;
  /** A small file's text at once; absent where only the client reads files. */
  readonly text: ((uri: string) => string | undefined) | undefined;
  /** The files that are there, of some. */
  readonly read: (
    uris: readonly string[],
  ) => Promise<readonly { readonly uri: string; readonly text: string }[] | undefined>;
  /** Whether the client shows problems that it is sent, and whether it asks for those of what it has open. */
  readonly client: () => { readonly shows: boolean; readonly pulls: boolean };
  /** Called when a project has changed. */
  readonly changed: () => void;
}

/** Keeps the projects of the session in step with their files, and reports what is wrong with these. */
export class ProjectFiles {
  private readonly context: ProjectFilesContext;
  private roots: readonly string[] = [];
  /** The texts of project files that are open, by key. */
  private readonly open = new Map<string, string>();
  /** The URIs whose problems the client shows. */
  private readonly shown = new Set<string>();
  /** What was written into the log, by URI. */
  private readonly logged = new Map<string, string>();
  private timer: unknown;

  constructor(context: ProjectFilesContext) {
    this.context = context;
  }

  /** Sets the workspace folders' keys. */
  setRoots(roots: readonly string[]): void {
    this.roots = roots;
    this.context.session.projects.setRoots(roots);
  }

  /** Takes in all project files below the workspace folders, as a search has found them. */
  found(files: readonly { readonly uri: string; readonly text: string }[]): void {
    const { session } = this.context;
    const keys = new Set(files.map(({ uri }) => uriKey(uri)));
    let changes = 0;
    for (const uri of session.projects.uris)
      if (!keys.has(uriKey(uri)) && this.isBelowRoot(uri) && this.reads(uri)) changes += this.set(uri, undefined);
    for (const { uri, text } of files) changes += this.set(uri, this.textOf(uri) ?? text);
    if (changes) this.settle();
  }

  /** Before a document is taken in: looks for the projects that may be its own. */
  async near(uri: string): Promise<void> {
    const wanted = foldersAbove(uriKey(uri), this.roots).map((folder) => this.fileIn(folder, uri));
    const { text, read } = this.context;
    if (text && uri.startsWith('file:')) {
      let changes = 0;
      for (const each of wanted) changes += this.set(each, text(each));
      if (changes) this.settle();
      return;
    }
    const files = wanted.length ? await read(wanted) : undefined;
    if (files) this.took(wanted, files);
  }

  /** Reads project files again that a file event names. */
  async stale(uris: readonly string[]): Promise<void> {
    const { text, read } = this.context;
    if (text) {
      this.took(
        uris,
        uris.flatMap((uri) => {
          const found = text(uri);
          return found === undefined ? [] : [{ uri, text: found }];
        }),
      );
      return;
    }
    const files = await read(uris);
    if (files) this.took(uris, files);
  }

  /** What the client shows of a document; undefined: it is closed. */
  shows(uri: string, text: string | undefined): void {
    if (!Projects.isProjectFile(uri)) return;
    const key = uriKey(uri);
    if (text === undefined) this.open.delete(key);
    else this.open.set(key, text);
    if (text !== undefined && !this.context.session.projects.problems(uri)) void this.stale([uri]);
    this.context.session.projects.setOpen(uri, text);
    this.later();
  }

  private took(asked: readonly string[], files: readonly { readonly uri: string; readonly text: string }[]): void {
    const byKey = new Map(files.map((file) => [uriKey(file.uri), file.text]));
    let changes = 0;
    for (const uri of asked) changes += this.set(uri, byKey.get(uriKey(uri)));
    if (changes) this.settle();
  }

  /** 1 where that changes anything. */
  private set(uri: string, text: string | undefined): number {
    return this.context.session.projects.set(uri, text) ? 1 : 0;
  }

  private settle(): void {
    this.context.session.settle();
    this.context.changed();
    this.later();
  }

  private textOf(uri: string): string | undefined {
    return uri.startsWith('file:') ? this.context.text?.(uri) : undefined;
  }

  /** The file in a folder, spelled as the client spells the document. */
  private fileIn(folder: string, uri: string): string {
    const depth = folder.split('/').length;
    return `${uri.split('/').slice(0, depth).join('/')}/${PROJECT_FILE}`;
  }

  private isBelowRoot(uri: string): boolean {
    return this.roots.some((root) => uriKey(uri).startsWith(`${root}/`));
  }

  /** Whether a file that a search has not found is gone: it may have been where nothing is searched. */
  private reads(uri: string): boolean {
    return this.textOf(uri) === undefined;
  }

  private later(): void {
    this.timer ??= after(() => {
      this.timer = undefined;
      this.report();
    }, pause);
  }

  private report(): void {
    const { session, connection, outgoing, client } = this.context;
    const { shows, pulls } = client();
    const uris = new Set([...session.projects.uris, ...this.shown]);
    for (const uri of uris) {
      const items = projectDiagnostics(session, uri) ?? [];
      const sent = pulls && this.open.has(uriKey(uri)) ? [] : items;
      if (shows && (sent.length || this.shown.has(uri))) {
        void outgoing.ask('textDocument/publishDiagnostics', () =>
          connection.sendDiagnostics({ uri, diagnostics: sent }),
        );
        if (sent.length) this.shown.add(uri);
        else this.shown.delete(uri);
      }
      // What is being typed is not written into a log.
      if (this.open.has(uriKey(uri))) continue;
      const { text = '', problems = [] } = problemsOf(session, uri) ?? {};
      const lines = projectLines(visible(uri), text, problems, session.messageLocale);
      if (lines && this.logged.get(uri) !== lines) outgoing.log(same(lines));
      this.logged.set(uri, lines);
    }
  }
}

function problemsOf({ projects, reference, languages }: Session, uri: string): ReturnType<Projects['problems']> {
  return projects.problems(uri, {
    codes() {
      const { library } = reference;
      return problemCodes(library);
    },
    wrongIn: (agent) => languages.flatMap((language) => language.wrongInAddition?.(agent) ?? []),
  });
}

/** What is wrong with a project's file, in the client's shape; undefined where the URI is not of one. */
export function projectDiagnostics(session: Session, uri: string): Diagnostic[] | undefined {
  const found = problemsOf(session, uri);
  if (!found) return undefined;
  const lines = linesOf(found.text);
  const { messageLocale, client } = session;
  return found.problems.map((each) =>
    diagnosticOf(
      problem(each, each.code, 'error', each.message),
      uri,
      lines,
      messageLocale,
      () => undefined,
      diagnosticAbilities(client),
      undefined,
    ),
  );
}

/** The same for a terminal: one line each, with the path and the place before it. */
export function projectLines(
  path: string,
  text: string,
  problems: readonly ProjectProblem[],
  locale: 'en' | 'ja',
): string {
  const lines = linesOf(text);
  return problems
    .map((each) => {
      const { line, character } = positionAt(lines, each.start);
      return `${path}:${line + 1}:${character + 1}: ${plain(each.message[locale], locale)}`;
    })
    .join('\n');
}
