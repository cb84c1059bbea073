import type { Hover } from 'vscode-languageserver';
import { linesOf, offsetAt, type Position } from '../../base/lines.ts';
import { commandHover } from '../../features/command-hover.ts';
import { hoverText } from '../../features/hover/text.ts';
import { shellCommands } from '../../languages/index.ts';
import { rangeOf } from '../convert.ts';
import { documentation } from '../documentation.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

/** The request of our own client for what a command in a shell script does: such a script is no document of ours. */
export const commandHoverFeature: Feature = {
  register: (connection, session) =>
    connection.onRequest(
      'haConfig/commandHover',
      (asked: CommandHoverParams) => commandHoverAt(session, asked) ?? null,
    ),
};

interface CommandHoverParams {
  /** The script, at least to the end of the line that the position is in. */
  readonly text: string;
  readonly position: Position;
}

/** The hover on a command or subcommand; undefined where there is none. */
export function commandHoverAt(session: Session, { text, position }: CommandHoverParams): Hover | undefined {
  const lines = linesOf(text);
  const found = commandHover(shellCommands(), text, offsetAt(lines, position));
  if (!found) return undefined;
  const { messageLocale, docLocales, client } = session;
  const formats = client.textDocument?.hover?.contentFormat;
  return {
    range: rangeOf(lines, found),
    contents: documentation(hoverText(found, docLocales), messageLocale, formats),
  };
}
