import type {
  ClientCapabilities,
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  Hover,
  InlayHint,
  Location,
  Position,
  Range,
} from 'vscode-languageserver';
import type { Problem } from '../../server/src/base/problem.ts';
import { codeActions } from '../../server/src/lsp/handlers/code-action.ts';
import { Completion } from '../../server/src/lsp/handlers/completion.ts';
import { conversions, convert, importText } from '../../server/src/lsp/handlers/conversions.ts';
import { diagnostics, resultId } from '../../server/src/lsp/handlers/diagnostics.ts';
import { documentLinks } from '../../server/src/lsp/handlers/document-link.ts';
import { documentSymbols } from '../../server/src/lsp/handlers/document-symbol.ts';
import { hoverAt } from '../../server/src/lsp/handlers/hover.ts';
import { inlayHints } from '../../server/src/lsp/handlers/inlay-hint.ts';
import { definition, references } from '../../server/src/lsp/handlers/navigation.ts';
import { Session } from '../../server/src/lsp/session.ts';

/** What the client of a test shows, as VS Code does. */
const shows = {
  publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
  completion: { completionItem: { tagSupport: { valueSet: [1] } } },
} satisfies ClientCapabilities['textDocument'];

/** A session and the answers of its handlers in short form, as tests ask for them. */
export class Service extends Session {
  private readonly completions = new Completion(this);
  override client: ClientCapabilities = { textDocument: shows };

  /** Whether the client of the test reads snippets and Markdown in messages. */
  setClient({ snippets = true, markup = false }: { readonly snippets?: boolean; readonly markup?: boolean }): void {
    this.client = {
      textDocument: {
        ...shows,
        completion: { completionItem: { ...shows.completion.completionItem, snippetSupport: snippets } },
        diagnostic: { markupMessageSupport: markup },
      },
    };
  }

  diagnostics(uri: string): { readonly resultId: string; readonly items: Diagnostic[] } {
    return { resultId: this.resultId(uri), items: diagnostics(this, uri) };
  }

  resultId(uri: string): string {
    return resultId(this, uri);
  }

  hover(uri: string, position: Position): Hover | undefined {
    return hoverAt(this, { textDocument: { uri }, position });
  }

  completion(uri: string, position: Position, snippets = true): CompletionItem[] {
    this.setClient({ snippets });
    return this.completions.items({ textDocument: { uri }, position });
  }

  resolve(item: CompletionItem): CompletionItem {
    return this.completions.resolve(item);
  }

  codeActions(uri: string, range: Range): CodeAction[] {
    return codeActions(this, { textDocument: { uri }, range });
  }

  definition(uri: string, position: Position): Location[] {
    return definition(this, { textDocument: { uri }, position });
  }

  references(uri: string, position: Position, includeDeclaration: boolean): Location[] {
    return references(this, { textDocument: { uri }, position, context: { includeDeclaration } });
  }

  links(uri: string): DocumentLink[] {
    return documentLinks(this, { textDocument: { uri } });
  }

  symbols(uri: string): DocumentSymbol[] {
    return documentSymbols(this, { textDocument: { uri } });
  }

  inlayHints(uri: string, range: Range): InlayHint[] {
    return inlayHints(this, { textDocument: { uri }, range });
  }

  conversions(uri: string) {
    return conversions(this, uri);
  }

  convert(uri: string, id: string) {
    return convert(this, uri, id);
  }

  import(id: string, text: string) {
    return importText(this, id, text);
  }
}

/** The same with every fix that is made, helpful or not: trying one costs a check of the document. */
export class UntriedService extends Service {
  protected override tried(): (problem: Problem) => Problem {
    return (problem) => problem;
  }
}
