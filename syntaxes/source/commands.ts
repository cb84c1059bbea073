import type { Text } from '../../server/src/base/text.ts';
import type { ShellCatalog } from '../../server/src/schema/commands.ts';

/** The text of the snippets of shell scripts and Markdown, as VS Code reads them: both languages in one description. */
export function shellSnippets({ commands, recipes }: ShellCatalog): string {
  const snippets: Record<string, object> = {};
  const add = (prefixes: readonly string[], body: readonly string[], { en, ja }: Text): void => {
    const [name = ''] = prefixes;
    if (name in snippets) throw new Error(`Two snippets are called ${name}.`);
    snippets[name] = { prefix: prefixes.length > 1 ? prefixes : name, body, description: `${en} / ${ja}` };
  };
  for (const { prefixes, body, description } of recipes) add(prefixes, body, description);
  for (const { name, body, doc } of commands) if (body) add([name], body, { en: gist(doc.en), ja: gist(doc.ja) });
  return `${JSON.stringify(snippets, undefined, 2)}\n`;
}

/** The first sentence without its marks and full stop. */
function gist(text: string): string {
  return text
    .split(/(?<=\.)\s|(?<=。)/)[0]!
    .replaceAll('`', '')
    .replace(/[.。]$/, '');
}
