import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { visible } from '../../base/sinks.ts';
import { isReadOnly } from '../../documents/uri.ts';
import { fits, folderAndName } from '../../features/workspace-symbols.ts';
import { factsOf } from '../../schema/symbols.ts';
import { inner } from '../../syntax/tree.ts';
import { definitionsOf } from '../../validation/names.ts';
import { rangeOf, symbolKindOf } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { attempt } from '../guarded.ts';
import type { Mask } from '../masks.ts';
import type { Session } from '../session.ts';

/** More than that nobody reads; a longer query narrows the list. */
const most = 1000;

export const workspaceSymbolFeature: Feature = {
  capability: () => ({ workspaceSymbolProvider: true }),
  register: (connection, session) => connection.onWorkspaceSymbol((params) => workspaceSymbols(session, params)),
};

/** The names that any file in sight defines and that hold the characters of the query in order; a file's name in brackets tells equal ones apart. */
export function workspaceSymbols(session: Session, { query }: Pick<WorkspaceSymbolParams, 'query'>): WorkspaceSymbol[] {
  const found: WorkspaceSymbol[] = [];
  const maskOf = session.maskLabels();
  for (const uri of session.workspace.uris) {
    // What one file throws for takes no name of the others away.
    for (const symbol of attempt(session, uri, () => symbolsOf(session, uri, query, maskOf(uri))) ?? []) {
      found.push(symbol);
      if (found.length === most) return found;
    }
  }
  return found;
}

function symbolsOf(session: Session, uri: string, query: string, mask: Mask<string>): WorkspaceSymbol[] {
  const document = isReadOnly(uri) ? undefined : session.document(uri);
  if (!document) return [];
  return definitionsOf(document.bound).flatMap(({ kind, name, word }) => {
    if (!name || !fits(query, name)) return [];
    const facts = factsOf(session.workspace.symbols, kind);
    return [
      {
        name: visible(mask(name, word)),
        kind: symbolKindOf(facts.shape),
        containerName: `${facts.name[session.messageLocale]}, ${visible(folderAndName(uri))}`,
        location: { uri, range: rangeOf(document.lines, inner(word)) },
      },
    ];
  });
}
