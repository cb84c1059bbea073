import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Hover,
  InlayHint,
  Location,
  Position,
  Range,
} from 'vscode-languageserver';
import { type Lines, linesOf, offsetAt, positionAt } from './base/lines.ts';
import type { Locale, Text } from './base/text.ts';
import { actions } from './features/actions.ts';
import { complete, type Item } from './features/completion.ts';
import { diagnose } from './features/diagnostics.ts';
import { hover } from './features/hover.ts';
import { withoutIgnored } from './features/ignores.ts';
import { inlays } from './features/inlays.ts';
import { nameAt } from './features/navigation.ts';
import { outline } from './features/outline.ts';
import { languages as allLanguages } from './languages/index.ts';
import type { Language, NameUse } from './languages/language.ts';
import { completionItemOf, diagnosticOf, type Finding, markdown, rangeOf, symbolOf, textEditOf } from './protocol.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { type Associations, associations } from './workspace/associations.ts';
import { type FoundTarget, type Uses, Workspace } from './workspace/workspace.ts';

/** The façade: documents in, answers out. Knows neither the connection nor the file system. */
export class Service {
  readonly workspace = new Workspace();
  readonly associations: Associations;
  private languages: ReadonlyMap<string, Language>;
  private readonly shipped: readonly Language[];
  private current: Settings = defaultSettings;
  private locale: Locale = 'en';
  /** Where the lines of a text begin; forgotten with the text. */
  private readonly lineCache = new Map<string, { readonly text: string; readonly lines: Lines }>();
  /** The items offered last, whose documentation may be asked for. */
  private offered: readonly Item[] = [];

  constructor(languages: readonly Language[] = allLanguages) {
    this.shipped = languages;
    this.languages = byId(languages);
    this.associations = associations(languages);
  }

  /** The language that messages are in when the setting says `auto`: a tag such as `ja` or `en-US`. */
  setLocale(tag: string | undefined): void {
    this.locale = tag?.toLowerCase().startsWith('ja') ? 'ja' : 'en';
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

  /** The diagnostics of a document; `resultId` changes whenever they may. */
  diagnostics(uri: string): { readonly resultId: string; readonly items: Diagnostic[] } {
    const lines = this.lines(uri);
    const items = lines
      ? this.findings(uri).map((f) => diagnosticOf(f, uri, lines, this.messageLocale, (other) => this.lines(other)))
      : [];
    return { resultId: this.resultId(uri), items };
  }

  resultId(uri: string): string {
    return `${this.workspace.stampOf(uri)}-${this.messageLocale}-${JSON.stringify(this.current.severity)}`;
  }

  hover(uri: string, position: Position): Hover | undefined {
    const source = this.workspace.source(uri);
    const bound = this.workspace.bound(uri);
    const lines = this.lines(uri);
    if (!source || !bound || !lines) return undefined;
    const found = hover(bound, source.language.id, offsetAt(lines, position), {
      definitions: (kind, name) => this.workspace.uses(uri, kind, name).definitions,
      place: (use) => {
        const at = this.lines(use.uri);
        return `${use.uri.slice(use.uri.lastIndexOf('/') + 1)}:${at ? positionAt(at, use.span.start).line + 1 : 1}`;
      },
    });
    if (!found) return undefined;
    return {
      range: rangeOf(lines, found),
      contents: { kind: 'markdown', value: markdown(found.doc, this.docLocales) },
    };
  }

  /** `snippets`: the client can insert them. */
  completion(uri: string, position: Position, snippets = true): CompletionItem[] {
    const file = this.workspace.checked(uri);
    const source = this.workspace.source(uri);
    const lines = this.lines(uri);
    if (!file || !source || !lines) return [];
    this.offered = complete(file.bound, source.language, offsetAt(lines, position), file.definitions);
    return this.offered.map((item, index) => completionItemOf(item, lines, index, snippets));
  }

  /** Adds the documentation to an item of the last completion. */
  resolve(item: CompletionItem): CompletionItem {
    const offered = typeof item.data === 'number' ? this.offered[item.data] : undefined;
    const doc = offered?.label === item.label ? offered.doc() : undefined;
    return doc ? { ...item, documentation: { kind: 'markdown', value: markdown(doc, this.docLocales) } } : item;
  }

  /** The mends for the problems that touch a range, and a comment that silences each. */
  codeActions(uri: string, range: Range): CodeAction[] {
    const bound = this.workspace.bound(uri);
    const source = this.workspace.source(uri);
    const lines = this.lines(uri);
    if (!bound || !source || !lines) return [];
    const start = offsetAt(lines, range.start);
    const end = offsetAt(lines, range.end);
    const locale = this.messageLocale;
    return this.findings(uri)
      .filter((finding) => finding.start <= end && start <= finding.end)
      .flatMap((finding) =>
        actions(finding, bound, source.language).map((fix) => {
          const changes: Record<string, ReturnType<typeof textEditOf>[]> = {};
          for (const edit of fix.edits) {
            const target = edit.uri ?? uri;
            const row = changes[target] ?? [];
            changes[target] = row;
            row.push(textEditOf(this.lines(target) ?? lines, edit));
          }
          return {
            title: fix.title[locale],
            kind: 'quickfix',
            diagnostics: [diagnosticOf(finding, uri, lines, locale, (other) => this.lines(other))],
            ...(fix.preferred && { isPreferred: true }),
            edit: { changes },
          };
        }),
      );
  }

  /** Where the name at a position is defined. */
  definition(uri: string, position: Position): Location[] {
    return this.places(uri, position, (uses) => uses.definitions);
  }

  /** Where the name at a position is used, and, if asked for, defined. */
  references(uri: string, position: Position, withDefinition: boolean): Location[] {
    return this.places(uri, position, (uses) => [...(withDefinition ? uses.definitions : []), ...uses.references]);
  }

  private places(uri: string, position: Position, which: (uses: Uses) => readonly NameUse[]): Location[] {
    const bound = this.workspace.bound(uri);
    const lines = this.lines(uri);
    const found = bound && lines && nameAt(bound, offsetAt(lines, position));
    if (!found) return [];
    return found.kinds
      .flatMap((kind) => which(this.workspace.uses(uri, kind, found.name)))
      .map((use) => ({ uri: use.uri, range: rangeOf(this.lines(use.uri)!, use.span) }));
  }

  /** The outline of a document. */
  symbols(uri: string): DocumentSymbol[] {
    const bound = this.workspace.bound(uri);
    const lines = this.lines(uri);
    return bound && lines ? outline(bound).map((item) => symbolOf(item, lines)) : [];
  }

  /** Sentences on the statements of a range; none unless a person wants them. */
  inlayHints(uri: string, range: Range): InlayHint[] {
    const bound = this.workspace.bound(uri);
    const lines = this.lines(uri);
    if (!bound || !lines || !this.current.inlayHints.enabled) return [];
    const locale = this.messageLocale;
    return inlays(bound, offsetAt(lines, range.start), offsetAt(lines, range.end)).map((hint) => ({
      position: positionAt(lines, hint.offset),
      label: hint.text[locale],
      paddingLeft: true,
    }));
  }

  /** What a document can be made into: id, title, and the editor's id of the language that comes out. */
  conversions(uri: string): readonly { readonly id: string; readonly title: string; readonly to: string }[] {
    const conversions = this.workspace.source(uri)?.language.conversions ?? [];
    return conversions.map(({ id, title, to }) => ({ id, title: title[this.messageLocale], to }));
  }

  /** Makes a document into another; undefined when it is not here or cannot be made into that. */
  convert(uri: string, id: string): { readonly text: string; readonly language: string } | undefined {
    const file = this.workspace.checked(uri);
    const conversion = this.workspace.source(uri)?.language.conversions?.find((each) => each.id === id);
    return file && conversion && { text: conversion.convert(file), language: conversion.to };
  }

  /** Reads a text of another kind into a document of ours, or says why it cannot be read. */
  import(
    id: string,
    text: string,
  ): { readonly text: string; readonly language: string } | { readonly problem: string } | undefined {
    for (const language of this.languages.values()) {
      const found = language.imports?.find((each) => each.id === id);
      if (!found) continue;
      const result = found.convert(text);
      return 'problem' in result
        ? { problem: result.problem[this.messageLocale] }
        : { text: result.text, language: language.id };
    }
    return undefined;
  }

  /** Reads an agent's metadata into an entry for the settings, or says why it cannot be read. */
  readAddition(text: string): { readonly addition: unknown } | { readonly problem: string } {
    let problem: Text = { en: 'No language takes this.', ja: 'この内容を取り込める言語がありません。' };
    for (const language of this.shipped) {
      const result = language.readAddition?.(text);
      if (result && 'addition' in result) return result;
      if (result) problem = result.problem;
    }
    return { problem: problem[this.messageLocale] };
  }

  /** The language of a document and the versions aimed at, for the status bar. */
  status(uri: string): { readonly language: string; readonly targets: readonly FoundTarget[] } | undefined {
    const source = this.workspace.source(uri);
    return source && { language: source.language.id, targets: this.workspace.targets(uri) };
  }

  private lines(uri: string): Lines | undefined {
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
