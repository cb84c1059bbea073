import type {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeActionRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
  InitializeRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
  TextDocumentContentRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';

/** The requests of the protocol that we answer. The library gives their types and nothing that is run. */
export interface Protocol {
  readonly initialize: typeof InitializeRequest.type;
  readonly 'textDocument/diagnostic': typeof DocumentDiagnosticRequest.type;
  readonly 'textDocument/hover': typeof HoverRequest.type;
  readonly 'textDocument/completion': typeof CompletionRequest.type;
  readonly 'completionItem/resolve': typeof CompletionResolveRequest.type;
  readonly 'textDocument/codeAction': typeof CodeActionRequest.type;
  readonly 'textDocument/definition': typeof DefinitionRequest.type;
  readonly 'textDocument/references': typeof ReferencesRequest.type;
  readonly 'textDocument/documentLink': typeof DocumentLinkRequest.type;
  readonly 'textDocument/documentSymbol': typeof DocumentSymbolRequest.type;
  readonly 'workspace/symbol': typeof WorkspaceSymbolRequest.type;
  readonly 'textDocument/documentHighlight': typeof DocumentHighlightRequest.type;
  readonly 'textDocument/prepareCallHierarchy': typeof CallHierarchyPrepareRequest.type;
  readonly 'callHierarchy/incomingCalls': typeof CallHierarchyIncomingCallsRequest.type;
  readonly 'callHierarchy/outgoingCalls': typeof CallHierarchyOutgoingCallsRequest.type;
  readonly 'textDocument/prepareRename': typeof PrepareRenameRequest.type;
  readonly 'textDocument/rename': typeof RenameRequest.type;
  readonly 'textDocument/formatting': typeof DocumentFormattingRequest.type;
  readonly 'textDocument/rangeFormatting': typeof DocumentRangeFormattingRequest.type;
  readonly 'textDocument/onTypeFormatting': typeof DocumentOnTypeFormattingRequest.type;
  readonly 'textDocument/foldingRange': typeof FoldingRangeRequest.type;
  readonly 'textDocument/selectionRange': typeof SelectionRangeRequest.type;
  readonly 'textDocument/semanticTokens/full': typeof SemanticTokensRequest.type;
  readonly 'textDocument/semanticTokens/range': typeof SemanticTokensRangeRequest.type;
  readonly 'textDocument/signatureHelp': typeof SignatureHelpRequest.type;
  readonly 'textDocument/inlayHint': typeof InlayHintRequest.type;
  readonly 'workspace/textDocumentContent': typeof TextDocumentContentRequest.type;
  readonly 'workspace/executeCommand': typeof ExecuteCommandRequest.type;
}

interface Typed {
  readonly _: readonly [unknown, unknown, ...(readonly unknown[])] | undefined;
}

type Parts<M extends keyof Protocol> = NonNullable<(Protocol[M] & Typed)['_']>;

export type ParamsOf<M extends keyof Protocol> = Parts<M>[0];

export type ResultOf<M extends keyof Protocol> = Parts<M>[1];
