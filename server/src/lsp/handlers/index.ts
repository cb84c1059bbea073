import type { Feature } from '../feature.ts';
import { additionsFeature } from './additions.ts';
import { callHierarchyFeature } from './call-hierarchy.ts';
import { clusterFeature } from './cluster.ts';
import { codeActionFeature } from './code-action.ts';
import { commandHoverFeature } from './command-hover.ts';
import { commandsFeature } from './commands.ts';
import { completionFeature } from './completion.ts';
import { contentFeature } from './content.ts';
import { conversionsFeature } from './conversions.ts';
import { counterpartsFeature } from './counterparts.ts';
import { diagnosticsFeature } from './diagnostics.ts';
import { documentHighlightFeature } from './document-highlight.ts';
import { documentLinkFeature } from './document-link.ts';
import { documentSymbolFeature } from './document-symbol.ts';
import { foldingRangeFeature } from './folding-range.ts';
import { formattingFeature } from './formatting.ts';
import { hoverFeature } from './hover.ts';
import { inlayHintFeature } from './inlay-hint.ts';
import { definitionFeature, referencesFeature } from './navigation.ts';
import { referenceFeature } from './reference.ts';
import { renameFeature } from './rename.ts';
import { selectionRangeFeature } from './selection-range.ts';
import { semanticTokensFeature } from './semantic-tokens.ts';
import { signatureHelpFeature } from './signature-help.ts';
import { statusFeature } from './status.ts';
import { toolFeature } from './tool.ts';
import { withoutSecretsFeature } from './without-secrets.ts';
import { workspaceSymbolFeature } from './workspace-symbol.ts';

/** Every request that the server answers: a new feature is a file next to this one and a line here. */
export const features: readonly Feature[] = [
  diagnosticsFeature,
  hoverFeature,
  completionFeature,
  codeActionFeature,
  commandsFeature,
  definitionFeature,
  referencesFeature,
  documentLinkFeature,
  documentSymbolFeature,
  workspaceSymbolFeature,
  documentHighlightFeature,
  callHierarchyFeature,
  renameFeature,
  formattingFeature,
  foldingRangeFeature,
  selectionRangeFeature,
  semanticTokensFeature,
  signatureHelpFeature,
  inlayHintFeature,
  conversionsFeature,
  additionsFeature,
  clusterFeature,
  referenceFeature,
  statusFeature,
  contentFeature,
  counterpartsFeature,
  commandHoverFeature,
  toolFeature,
  withoutSecretsFeature,
];
