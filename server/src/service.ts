import type { Problem, Severity } from './base/problem.ts';
import type { Locale } from './base/text.ts';
import { diagnose } from './features/diagnostics.ts';
import { withoutIgnored } from './features/ignores.ts';
import { languages as allLanguages } from './languages/index.ts';
import type { Language } from './languages/language.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { type Associations, associations } from './workspace/associations.ts';
import { Workspace } from './workspace/workspace.ts';

/** A problem as a person sees it: the code with its language, the severity as set. */
export interface Finding extends Omit<Problem, 'severity'> {
  readonly severity: Severity;
}

/** The façade: documents in, answers out. Knows neither the connection nor the file system. */
export class Service {
  readonly workspace = new Workspace();
  readonly associations: Associations;
  private readonly languages: ReadonlyMap<string, Language>;
  private current: Settings = defaultSettings;
  private locale: Locale = 'en';

  constructor(languages: readonly Language[] = allLanguages) {
    this.languages = new Map(languages.map((language) => [language.id, language]));
    this.associations = associations(languages);
  }

  /** The language that messages are in when the setting says `auto`: a tag such as `ja` or `en-US`. */
  setLocale(tag: string | undefined): void {
    this.locale = tag?.toLowerCase().startsWith('ja') ? 'ja' : 'en';
  }

  setSettings(settings: Settings): void {
    this.current = settings;
    this.workspace.setTargets(
      Object.fromEntries(Object.entries(settings.target).filter(([, version]) => version !== 'auto')),
    );
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
    const language =
      (languageId !== undefined && this.languages.get(languageId)) || this.associations.languageOf(pathOf(uri));
    if (!language) return false;
    this.workspace.put({ uri, text, language, mode });
    return true;
  }

  remove(uri: string): void {
    this.workspace.remove(uri);
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
