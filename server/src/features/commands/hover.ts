import { codeBlock } from '../../base/sinks.ts';
import { touches } from '../../base/span.ts';
import { same } from '../../base/text.ts';
import type { ShellCatalog, ShellCommand } from '../../schema/commands.ts';
import { always, growing } from '../hover/blocks.ts';
import type { HoverTarget } from '../hover/hover.ts';
import { type ShellWord, simpleCommands } from './reader.ts';

/** Programs that run the one that follows: which of their options take a word, and how many words come before the command. */
const wrappers: ReadonlyMap<string, { readonly valued: readonly string[]; readonly operands: number }> = new Map(
  Object.entries({
    sudo: { valued: ['-u', '-g', '-p', '-C', '-h', '-D', '-R', '-T', '-r', '-t'], operands: 0 },
    env: { valued: ['-u', '-C'], operands: 0 },
    exec: { valued: ['-a'], operands: 0 },
    command: { valued: [], operands: 0 },
    nohup: { valued: [], operands: 0 },
    nice: { valued: ['-n'], operands: 0 },
    watch: { valued: ['-n'], operands: 0 },
    timeout: { valued: ['-s', '-k'], operands: 1 },
    ssh: { valued: ['-p', '-l', '-i', '-o', '-F', '-b', '-c', '-J', '-L', '-R', '-D'], operands: 1 },
  }),
);

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

function commandAt({ commands }: ShellCatalog, words: readonly ShellWord[], offset: number): Found | undefined {
  const [first, ...rest] = withoutWrappers(words);
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
function withoutWrappers(words: readonly ShellWord[]): readonly ShellWord[] {
  let left = words;
  while (left.length) {
    const [{ text }] = left as readonly [ShellWord];
    const wrapper = wrappers.get(text.slice(text.lastIndexOf('/') + 1));
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
