import { codeBlock } from '../base/sinks.ts';
import { touches } from '../base/span.ts';
import { same } from '../base/text.ts';
import type { ShellCatalog, ShellCommand } from '../schema/commands.ts';
import { type ShellWord, simpleCommands } from '../syntax/shell-commands.ts';
import { always, growing } from './hover/blocks.ts';
import type { HoverTarget } from './hover/hover.ts';

/** What a command or subcommand at an offset of a shell script does; `text` may end after the line of the offset. */
export function commandHover(catalog: ShellCatalog, text: string, offset: number): HoverTarget | undefined {
  for (const words of simpleCommands(text)) {
    if (!words.some((word) => touches(word, offset))) continue;
    const found = commandAt(catalog, words, offset);
    if (!found) continue;
    const { command, word } = found;
    const form = codeBlock('shellscript', `${command.name} ${command.form}`.trim());
    return { start: word.start, end: word.end, blocks: [always(same(form)), growing(command.doc)] };
  }
  return undefined;
}

interface Found {
  readonly command: ShellCommand;
  readonly word: ShellWord;
}

function commandAt(
  { commands, wrappers }: ShellCatalog,
  words: readonly ShellWord[],
  offset: number,
): Found | undefined {
  const [first, ...rest] = withoutWrappers(words, wrappers);
  if (!first) return undefined;
  const named = new Map(commands.map((each) => [each.name, each]));
  const root = named.get(first.text.slice(first.text.lastIndexOf('/') + 1));
  if (!root || (root.about && !rest.some(({ text }) => root.about!.test(text)))) return undefined;
  if (touches(first, offset)) return { command: root, word: first };
  let command = root;
  for (const word of operands(rest, root.valued ?? [])) {
    const sub = named.get(`${command.name} ${word.text}`);
    if (!sub) return undefined;
    if (touches(word, offset)) return { command: sub, word };
    command = sub;
  }
  return undefined;
}

/** The words from the program on that does the work: assignments, `sudo` and its like left out. */
function withoutWrappers(words: readonly ShellWord[], wrappers: ShellCatalog['wrappers']): readonly ShellWord[] {
  let left = words;
  while (left.length) {
    const [{ text }] = left as readonly [ShellWord];
    const program = text.slice(text.lastIndexOf('/') + 1);
    const wrapper = Object.hasOwn(wrappers, program) ? wrappers[program] : undefined;
    if (wrapper) {
      const [first, ...more] = operands(left.slice(1), wrapper.valued).slice(wrapper.operands);
      left = first ? left.slice(left.indexOf(first)) : more;
    } else if (/^\w+\+?=/.test(text)) left = left.slice(1);
    else return left;
  }
  return left;
}

/** The words that are neither options nor the values of options. */
function operands(words: readonly ShellWord[], valued: readonly string[]): readonly ShellWord[] {
  return words.filter(({ text }, i) => !text.startsWith('-') && !valued.includes(words[i - 1]?.text ?? ''));
}
