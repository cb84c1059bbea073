import type { ClientCapabilities, DiagnosticTag, InitializeParams } from 'vscode-languageserver';

// The command line shares this file, and never loads the protocol's library.
const unnecessary: DiagnosticTag = 1;
const deprecated: DiagnosticTag = 2;

/** What our own client sends along, and any other may. */
export interface InitializationOptions {
  /** The language of messages, if the setting says `auto`. */
  readonly language?: unknown;
  /** The same. */
  readonly locale?: unknown;
  /** `client`: it reads the workspace's files for us. */
  readonly files?: unknown;
  /** The languages of the documents that are open. */
  readonly languages?: unknown;
  /** Which links of our texts it follows: `command` (`haConfig.openReference`), or `uri` (the pages' own). */
  readonly links?: unknown;
  /** False: nobody trusts the workspace, so that its projects may not hide problems or add agents. */
  readonly trusted?: unknown;
  /** True: it opens the next list of completion when an item's command (`editor.action.triggerSuggest`) says so. */
  readonly suggests?: unknown;
}

/** What the client can do. */
export interface Abilities {
  readonly folders: boolean;
  readonly pulls: boolean;
  readonly configuration: boolean;
  readonly registersSettings: boolean;
  readonly registersFiles: boolean;
  readonly refreshes: boolean;
  /** It asks anew for inlay hints when it is told to. */
  readonly refreshesHints: boolean;
  /** It asks anew for semantic colours when it is told to. */
  readonly refreshesTokens: boolean;
  /** It reads the workspace's files for us. */
  readonly files: boolean;
  /** It shows documents whose content we give. */
  readonly views: boolean;
  /** It says with its problems which version of a document they are of. */
  readonly versions: boolean;
  /** It shows how far work has come. */
  readonly progress: boolean;
}

export function abilities({ capabilities, initializationOptions }: InitializeParams): Abilities {
  const { workspace, textDocument, window } = capabilities;
  return {
    folders: workspace?.workspaceFolders === true,
    pulls: textDocument?.diagnostic !== undefined,
    configuration: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    files: optionsOf(initializationOptions).files === 'client',
    views: workspace?.textDocumentContent !== undefined,
    versions: textDocument?.publishDiagnostics?.versionSupport === true,
    progress: window?.workDoneProgress === true,
  };
}

/** The options, whatever was sent. */
export function optionsOf(sent: unknown): InitializationOptions {
  return typeof sent === 'object' && sent !== null ? sent : {};
}

/** What the client shows of a problem. */
export interface DiagnosticAbilities {
  /** It reads Markdown in messages. */
  readonly markup: boolean;
  /** It shows other places that belong to a problem. */
  readonly related: boolean;
  readonly tags: readonly DiagnosticTag[];
}

/** A client that asks for problems may say it of either way; one that says neither shows a message and nothing more. */
export function diagnosticAbilities({ textDocument }: ClientCapabilities): DiagnosticAbilities {
  const { diagnostic, publishDiagnostics } = textDocument ?? {};
  const known = [diagnostic, publishDiagnostics];
  return {
    markup: diagnostic?.markupMessageSupport === true,
    related: known.some((each) => each?.relatedInformation === true),
    tags: [unnecessary, deprecated].filter((tag) => known.some((each) => each?.tagSupport?.valueSet?.includes(tag))),
  };
}
