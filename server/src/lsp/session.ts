import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver';
import type { Failure } from '../base/failure.ts';
import { type Lines, linesOf } from '../base/lines.ts';
import type { Edit, Problem } from '../base/problem.ts';
import type { Secrets } from '../base/secrets.ts';
import type { Locale, Text } from '../base/text.ts';
import type { Associations } from '../documents/associations.ts';
import { Projects } from '../documents/projects.ts';
import { isReadOnly, uriKey } from '../documents/uri.ts';
import { Workspace } from '../documents/workspace.ts';
import { isUnseen, safeFixes } from '../features/fix-all.ts';
import type { Checked, Language } from '../language.ts';
import { languages as allLanguages, symbolsOf } from '../languages/index.ts';
import type { BoundTree } from '../schema/types.ts';
import { judge } from '../validation/isolation.ts';
import { lenientIfEmpty } from '../validation/validate.ts';
import { diagnosticAbilities } from './abilities.ts';
import { AskedViews } from './asked-views.ts';
import { diagnosticOf, type Finding } from './convert.ts';
import { Failures } from './failures.ts';
import { type Mask, Masks, masked } from './masks.ts';
import { SessionReference } from './reference.ts';
import { SessionLanguages } from './session-languages.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { type Weighed, weighed } from './severity.ts';
import { type Together, withTriedFixes } from './trial.ts';

/** One document as the handlers of requests see it. */
export interface DocumentView {
  readonly uri: string;
  readonly bound: BoundTree;
  readonly lines: Lines;
  readonly language: Language;
  /** The document among those of its cluster. */
  readonly checked: () => Checked;
}

/** What is known while a client is there: its documents, its settings, the language it speaks. */
export class Session {
  readonly workspace: Workspace;
  readonly associations: Associations;
  readonly reference: SessionReference;
  readonly views = new AskedViews();
  /** What the projects' files have settled. To be followed by `settle` when one has changed. */
  readonly projects = new Projects();
  /** The client's capabilities, from `initialize`. */
  client: ClientCapabilities = {};
  /** Whether it opens the next list of completion when an item says so. */
  suggests = false;
  /** Where failures are written. */
  log: (text: string) => void = () => {};
  /** Whether there is a file that can be opened; known where the server sees the files itself. */
  isFile: (uri: string) => boolean = () => false;
  /** Called when the problems of other documents may have changed, because one could not be checked, or could be again. */
  neighboursChanged: () => void = () => {};
  private readonly failures: Failures;
  private readonly known: SessionLanguages;
  private current: Settings = defaultSettings;
  private locale: Locale = 'en';
  private isLocaleAsked = false;
  /** The generation of the projects that counts. */
  private settled = 0;
  /** The client's numbers of the open documents' texts, by URI key. */
  private readonly versions = new Map<string, number>();
  /** Where the lines of a text begin, by URI key; forgotten with the text. */
  private readonly lineCache = new Map<string, { readonly text: string; readonly lines: Lines }>();
  private readonly masks: Masks;

  constructor(languages: readonly Language[] = allLanguages) {
    this.workspace = new Workspace(symbolsOf(languages));
    this.masks = new Masks(this.workspace);
    this.failures = new Failures(
      this.workspace,
      (detail) => this.maskDetail(detail),
      (text) => this.log(text),
    );
    this.known = new SessionLanguages(languages, this.projects);
    this.associations = this.known.associations;
    this.reference = new SessionReference(() => this.languages, this.workspace.symbols);
  }

  /** The language that messages are in when the setting says `auto`: a tag such as `ja` or `en-US`. `isAsked`: a person has chosen it, so that it goes before that of a project. */
  setLocale(tag: string | undefined, isAsked = false): void {
    this.isLocaleAsked = isAsked;
    this.locale = tag?.toLowerCase().startsWith('ja') ? 'ja' : 'en';
  }

  setSettings(settings: Settings): void {
    this.current = settings;
    this.settle();
  }

  /** Has the settings and the projects count from now on; the settings go first. */
  settle(): void {
    const { projects, workspace, known } = this;
    if (known.settle(this.current.crm.customAgents)) this.reference.reset();
    for (const uri of workspace.uris) {
      const source = workspace.source(uri)!;
      const language = known.asIn(uri, source.language);
      if (language !== source.language) workspace.put({ ...source, language });
      workspace.exclude(uri, projects.ignores(uri));
    }
    const set = Object.entries(this.current.target).filter(([, version]) => version !== 'auto');
    workspace.setTargets(Object.fromEntries(set), (uri) => projects.of(uri)?.targets ?? {});
    if (projects.generation !== this.settled) workspace.setBoundaries((key) => projects.boundaryOf(key));
    this.settled = projects.generation;
  }

  get settings(): Settings {
    return this.current;
  }

  /** The language of messages. */
  get messageLocale(): Locale {
    const { language } = this.current.docs;
    return language === 'en' || language === 'ja'
      ? language
      : ((this.isLocaleAsked ? undefined : this.projects.language) ?? this.locale);
  }

  /** The languages of documentation: both where a person wants both, the one of the display first. */
  get docLocales(): readonly Locale[] {
    const first = this.messageLocale;
    return this.current.docs.language === 'both' ? [first, first === 'en' ? 'ja' : 'en'] : [first];
  }

  /** Every language, with what a person has added to it. */
  get languages(): readonly Language[] {
    return this.known.all;
  }

  /** A language by its id, or by another one that clients have for it. */
  language(id: string): Language | undefined {
    return this.known.named(id);
  }

  /** The language of a file by its path. */
  languageOf(uri: string): Language | undefined {
    return this.known.ofPath(uri);
  }

  /** The language of a text: by the editor's id for it, or by its path, where the text looks like it. */
  languageFor(uri: string, text: string, languageId?: string): Language | undefined {
    return this.known.for(uri, text, languageId);
  }

  /**
   * Takes a document in, or its new text. `version`: the client's number of it, for an open one. False if its language
   * is not supported.
   */
  put(uri: string, text: string, languageId: string | undefined, mode?: number, version?: number): boolean {
    const language = this.languageFor(uri, text, languageId);
    if (!language) this.remove(uri);
    if (!language) return false;
    this.workspace.put({ uri, text, language, mode });
    if (this.projects.ignores(uri)) this.workspace.exclude(uri, true);
    const key = uriKey(uri);
    if (version === undefined) this.versions.delete(key);
    else this.versions.set(key, version);
    return true;
  }

  /** The client's number of an open document's text; undefined for one that is not open. */
  version(uri: string): number | undefined {
    return this.versions.get(uriKey(uri));
  }

  remove(uri: string): void {
    const key = uriKey(uri);
    this.workspace.remove(uri);
    this.lineCache.delete(key);
    this.masks.forget(uri);
    this.versions.delete(key);
    this.failures.forget(uri);
  }

  /**
   * The problems of a document, sorted by start; empty for an unknown document and for a read-only one. `together`: whose
   * fixes will be asked for at once.
   */
  findings(uri: string, together?: Together): readonly Finding[] {
    const { problems, shown } = this.judged(uri);
    const mask = this.mask(uri);
    const tried = this.tried(uri, problems, together);
    return shown.map(({ problem, code, severity }) => masked({ ...tried(problem), code, severity }, mask));
  }

  /** Where its problems begin and how serious they are, for who counts them: hiding secrets in their texts costs more. */
  severities(uri: string): readonly Pick<Finding, 'start' | 'severity'>[] {
    return this.judged(uri).shown.map(({ problem: { start }, severity }) => ({ start, severity }));
  }

  private judged(uri: string): { readonly problems: readonly Problem[]; readonly shown: readonly Weighed[] } {
    const { language, text, mode } = this.workspace.source(uri) ?? {};
    const bound = this.workspace.bound(uri);
    if (!bound || !language || text === undefined || isReadOnly(uri) || this.projects.ignores(uri))
      return { problems: [], shown: [] };
    const { problems, failure, isExcluded } = judge((how) => this.workspace.checked(uri, how), language, text);
    this.failures.judged(uri, failure);
    if (this.workspace.exclude(uri, isExcluded)) this.neighboursChanged();
    // The command line judges a file as the tool does; in an editor an empty one has only just begun.
    const known = this.version(uri) === undefined ? problems : lenientIfEmpty(problems, bound);
    const shown = weighed(known, {
      bound,
      language,
      set: this.current.severity,
      project: this.projects.of(uri),
      isWhole: !failure,
      known: { mode: mode !== undefined, neighbours: this.workspace.members(uri).length > 1 },
    });
    return { problems: [...new Set([...problems, ...shown.map(({ problem }) => problem)])], shown };
  }

  /** Makes problems offer only what helps. */
  protected tried(
    uri: string,
    problems: readonly Problem[],
    together: Together | undefined,
  ): (problem: Problem) => Problem {
    return withTriedFixes(this.workspace, uri, problems, together);
  }

  /** The edits of every fix of a document that may be applied unseen. */
  safeFixes(uri: string): readonly Edit[] {
    return safeFixes(this.workspace, uri, this.findings(uri, { problems: () => true, fixes: isUnseen }));
  }

  /** What was thrown, for the log: without the secrets of any document, even of one that cannot be read. */
  maskDetail(detail: string): string {
    return this.masks.detail(detail);
  }

  /** Why a document could not be read or checked when its findings were asked for last. */
  failure(uri: string): Failure | undefined {
    return this.failures.get(uri);
  }

  /** What no answer about a document may quote: its secrets, and those of the documents of its cluster. */
  secrets(uri: string): readonly Secrets[] {
    return this.masks.secrets(uri);
  }

  /** Only those of the other documents of its cluster. */
  secretsOfOthers(uri: string): readonly Secrets[] {
    return this.masks.secretsOfOthers(uri);
  }

  /** Takes the secrets out of a message or a sentence about a place of a document (offsets). */
  mask(uri: string): Mask<Text> {
    return this.masks.texts(uri);
  }

  /** Takes the secrets out of a name or a label that is shown of a place of a document (offsets). */
  maskLabel(uri: string): Mask<string> {
    return this.masks.labels(uri);
  }

  /** The same for the labels of many documents in one answer. */
  maskLabels(): (uri: string) => Mask<string> {
    return this.masks.labelsOfMany();
  }

  /** What a handler needs of a document; undefined for one that is not here. */
  document(uri: string): DocumentView | undefined {
    const source = this.workspace.source(uri);
    const bound = this.workspace.bound(uri);
    const lines = this.lines(uri);
    if (!source || !bound || !lines) return undefined;
    return { uri, bound, lines, language: source.language, checked: () => this.workspace.checked(uri)! };
  }

  /** A problem in the client's shape and language. */
  diagnostic(finding: Finding, uri: string, lines: Lines): Diagnostic {
    const client = diagnosticAbilities(this.client);
    const href = this.reference.codeHref(finding.code, this.client, this.messageLocale);
    return diagnosticOf(finding, uri, lines, this.messageLocale, (other) => this.lines(other), client, href);
  }

  /** Where the lines of a document begin. */
  lines(uri: string): Lines | undefined {
    const text = this.workspace.source(uri)?.text;
    if (text === undefined) return undefined;
    const key = uriKey(uri);
    const cached = this.lineCache.get(key);
    if (cached?.text === text) return cached.lines;
    const lines = linesOf(text);
    this.lineCache.set(key, { text, lines });
    return lines;
  }
}
