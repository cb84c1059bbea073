import { type Lines, linesOf } from '../base/lines.ts';
import type { Locale } from '../base/text.ts';
import { type Associations, associations } from '../documents/associations.ts';
import { Workspace } from '../documents/workspace.ts';
import type { Language } from '../language.ts';
import { languages as allLanguages } from '../languages/index.ts';
import { withoutIgnored } from '../validation/ignores.ts';
import { diagnose } from '../validation/validate.ts';
import type { Finding } from './convert.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** What is known while a client is there: its documents, its settings, the language it speaks. */
export class Session {
  readonly workspace = new Workspace();
  readonly associations: Associations;
  protected languages: ReadonlyMap<string, Language>;
  protected readonly shipped: readonly Language[];
  protected current: Settings = defaultSettings;
  private locale: Locale = 'en';
  /** The client reads Markdown in the messages of diagnostics. */
  protected markup = false;
  /** Where the lines of a text begin; forgotten with the text. */
  private readonly lineCache = new Map<string, { readonly text: string; readonly lines: Lines }>();

  constructor(languages: readonly Language[] = allLanguages) {
    this.shipped = languages;
    this.languages = byId(languages);
    this.associations = associations(languages);
  }

  /** The language that messages are in when the setting says `auto`: a tag such as `ja` or `en-US`. */
  setLocale(tag: string | undefined): void {
    this.locale = tag?.toLowerCase().startsWith('ja') ? 'ja' : 'en';
  }

  setMarkup(markup: boolean): void {
    this.markup = markup;
  }

  setSettings(settings: Settings): void {
    const additions = settings.crm.customAgents;
    if (JSON.stringify(additions) !== JSON.stringify(this.current.crm.customAgents)) this.customise(additions);
    this.current = settings;
    this.workspace.setTargets(
      Object.fromEntries(Object.entries(settings.target).filter(([, version]) => version !== 'auto')),
    );
  }

  /** Gives the languages what a person has added, and has every document read anew. */
  private customise(additions: readonly unknown[]): void {
    this.languages = byId(this.shipped.map((language) => language.customise?.(additions) ?? language));
    for (const uri of this.workspace.uris) {
      const source = this.workspace.source(uri)!;
      this.workspace.put({ ...source, language: this.languages.get(source.language.id) ?? source.language });
    }
  }

  get settings(): Settings {
    return this.current;
  }

  /** The language of messages. */
  get messageLocale(): Locale {
    const { language } = this.current.docs;
    return language === 'en' || language === 'ja' ? language : this.locale;
  }

  /** The languages of documentation: both where a person wants both. */
  get docLocales(): readonly Locale[] {
    return this.current.docs.language === 'both' ? ['en', 'ja'] : [this.messageLocale];
  }

  language(id: string): Language | undefined {
    return this.languages.get(id);
  }

  /** Takes a document in, or its new text. False when no language of ours is meant. */
  put(uri: string, text: string, languageId: string | undefined, mode?: number): boolean {
    const byPath = this.associations.languageOf(pathOf(uri))?.id;
    const language = this.languages.get(languageId ?? '') ?? this.languages.get(byPath ?? '');
    if (!language) return false;
    this.workspace.put({ uri, text, language, mode });
    return true;
  }

  remove(uri: string): void {
    this.workspace.remove(uri);
    this.lineCache.delete(uri);
  }

  /** What there is to tell about a document, sorted by start; empty for one that is not here. */
  findings(uri: string): readonly Finding[] {
    const file = this.workspace.checked(uri);
    const language = this.workspace.source(uri)?.language;
    if (!file || !language) return [];
    const found: Finding[] = [];
    for (const problem of withoutIgnored(diagnose(file, language), file.bound, language.id)) {
      const code = `${language.id}/${problem.code}`;
      const severity = this.current.severity[code] ?? this.current.severity[problem.code] ?? problem.severity;
      if (severity !== 'off') found.push({ ...problem, code, severity });
    }
    return found;
  }

  /** Where the lines of a document begin. */
  protected lines(uri: string): Lines | undefined {
    const text = this.workspace.source(uri)?.text;
    if (text === undefined) return undefined;
    const cached = this.lineCache.get(uri);
    if (cached?.text === text) return cached.lines;
    const lines = linesOf(text);
    this.lineCache.set(uri, { text, lines });
    return lines;
  }
}

function byId(languages: readonly Language[]): ReadonlyMap<string, Language> {
  return new Map(languages.map((language) => [language.id, language]));
}

/** The path of a `file:` or other URI, decoded. */
function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][\w+.-]*:(\/\/[^/]*)?/i, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
