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
import { type Lines, offsetAt, positionAt } from '../base/lines.ts';
import { plain } from '../base/plain.ts';
import type { Text } from '../base/text.ts';
import type { FoundTarget, Uses } from '../documents/workspace.ts';
import { actions } from '../features/actions.ts';
import { complete, type Item } from '../features/completion/completion.ts';
import { hover } from '../features/hover/hover.ts';
import { inlays } from '../features/inlays.ts';
import { nameAt } from '../features/navigation.ts';
import { outline } from '../features/outline.ts';
import type { NameUse } from '../language.ts';
import { inner } from '../syntax/tree.ts';
import { completionItemOf, diagnosticOf, type Finding, markdown, rangeOf, symbolOf, textEditOf } from './convert.ts';
import { Session } from './session.ts';

/** The façade: questions about documents in, LSP data out. Knows neither the connection nor the file system. */
export class Service extends Session {
  /** The items offered last, whose documentation may be asked for. */
  private offered: readonly Item[] = [];

  /** The diagnostics of a document; `resultId` changes whenever they may. */
  diagnostics(uri: string): { readonly resultId: string; readonly items: Diagnostic[] } {
    const lines = this.lines(uri);
    const items = lines ? this.findings(uri).map((f) => this.diagnostic(f, uri, lines)) : [];
    return { resultId: this.resultId(uri), items };
  }

  resultId(uri: string): string {
    return `${this.workspace.stampOf(uri)}-${this.messageLocale}-${JSON.stringify(this.current.severity)}`;
  }

  private diagnostic(finding: Finding, uri: string, lines: Lines): Diagnostic {
    return diagnosticOf(finding, uri, lines, this.messageLocale, (other) => this.lines(other), this.markup);
  }

  hover(uri: string, position: Position): Hover | undefined {
    const source = this.workspace.source(uri);
    const bound = this.workspace.bound(uri);
    const lines = this.lines(uri);
    if (!source || !bound || !lines) return undefined;
    const found = hover(bound, source.language.id, offsetAt(lines, position), {
      definitions: (kind, name) => this.workspace.uses(uri, kind, name).definitions,
      trees: () => [bound, ...(this.workspace.checked(uri)?.neighbours ?? []).map((other) => other.bound)],
      place: (use) => {
        const at = this.lines(use.uri);
        return `${use.uri.slice(use.uri.lastIndexOf('/') + 1)}:${at ? positionAt(at, inner(use.word).start).line + 1 : 1}`;
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
    return this.offered.map((item, index) => completionItemOf(item, lines, index, snippets, this.messageLocale));
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
            title: plain(fix.title[locale], locale),
            kind: 'quickfix',
            diagnostics: [this.diagnostic(finding, uri, lines)],
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
      .map((use) => ({ uri: use.uri, range: rangeOf(this.lines(use.uri)!, inner(use.word)) }));
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
        ? { problem: plain(result.problem[this.messageLocale], this.messageLocale) }
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
    return { problem: plain(problem[this.messageLocale], this.messageLocale) };
  }

  /** The language of a document and the versions aimed at, for the status bar. */
  status(uri: string): { readonly language: string; readonly targets: readonly FoundTarget[] } | undefined {
    const source = this.workspace.source(uri);
    return source && { language: source.language.id, targets: this.workspace.targets(uri) };
  }
}
