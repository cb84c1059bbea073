/**
 * What we run of the protocol's library. It is named here once: each module that imported it by itself would copy its
 * 800 exports at every start.
 */
export {
  AbstractMessageReader,
  AbstractMessageWriter,
  CompletionItemTag,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  FileChangeType,
  LSPErrorCodes,
  MessageType,
  PositionEncodingKind,
  ResponseError,
  SemanticTokensBuilder,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
