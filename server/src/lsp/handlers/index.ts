import type { Feature } from '../feature.ts';
import { additionsFeature } from './additions.ts';
import { codeActionFeature } from './code-action.ts';
import { completionFeature } from './completion.ts';
import { conversionsFeature } from './conversions.ts';
import { diagnosticsFeature } from './diagnostics.ts';
import { documentLinkFeature } from './document-link.ts';
import { documentSymbolFeature } from './document-symbol.ts';
import { hoverFeature } from './hover.ts';
import { inlayHintFeature } from './inlay-hint.ts';
import { definitionFeature, referencesFeature } from './navigation.ts';
import { statusFeature } from './status.ts';

/** Every request that the server answers: a new feature is a file next to this one and a line here. */
export const features: readonly Feature[] = [
  diagnosticsFeature,
  hoverFeature,
  completionFeature,
  codeActionFeature,
  definitionFeature,
  referencesFeature,
  documentLinkFeature,
  documentSymbolFeature,
  inlayHintFeature,
  conversionsFeature,
  additionsFeature,
  statusFeature,
];
