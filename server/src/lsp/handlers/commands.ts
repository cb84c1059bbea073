import type { WorkspaceEdit } from 'vscode-languageserver';
import { explainCommand } from '../../features/reference/link.ts';
import type { Feature } from '../feature.ts';
import { applyCommand } from './code-action.ts';
import { showPage } from './reference.ts';

/** The commands that the server carries out: for clients without our extension. */
export const commandsFeature: Feature = {
  capability: ({ textDocument }) => ({
    executeCommandProvider: {
      commands: textDocument?.codeAction?.codeActionLiteralSupport ? [explainCommand] : [explainCommand, applyCommand],
    },
  }),
  register(connection, session) {
    connection.onExecuteCommand(async ({ command, arguments: given }) => {
      const first: unknown = given?.[0];
      if (command === explainCommand && typeof first === 'string') await showPage(connection, session, first);
      if (command === applyCommand && typeof first === 'object' && first !== null)
        await connection.workspace.applyEdit(first as WorkspaceEdit);
      return null;
    });
  },
};
