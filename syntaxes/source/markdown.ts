import type { LanguageHeader } from '../../server/src/language.ts';
import { extensionsOf } from './manifest.ts';
import { captures, type Grammar, type Rule } from './rule.ts';

/** Colours fenced code in Markdown: ```` ```drbd ````. */
export function markdown(languages: readonly LanguageHeader[]): Grammar {
  return {
    name: 'HA configuration in Markdown',
    scopeName: 'markdown.ha-config.codeblock',
    injectionSelector: 'L:text.html.markdown',
    patterns: languages.map(({ id }) => ({ include: `#${id}` })),
    repository: Object.fromEntries(languages.map((language) => [language.id, fence(language.id, words(language))])),
  };
}

/** What people call a language besides. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = { 'ha-cf': ['heartbeat'], crmsh: ['pacemaker'] };

/** What a fence may be called: by the id, the ending or the name of a file (`crmsh`, `crm`, `ha.cf`). */
function words({ id, files }: LanguageHeader): string {
  const names = files.names.filter((name) => !/\.(?:j2|erb)$/.test(name));
  const endings = extensionsOf(files).map((ending) => ending.slice(1));
  return [...new Set([id, ...endings, ...names, ...(alsoCalled[id] ?? [])])]
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|');
}

function fence(id: string, words: string): Rule {
  return {
    name: 'markup.fenced_code.block.markdown',
    begin: `(^|\\G)(\\s*)(\`{3,}|~{3,})\\s*(?i:(${words})((?:\\s+|:|,|\\{|\\?)[^\`]*)?$)`,
    end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
    beginCaptures: captures(
      undefined,
      undefined,
      'punctuation.definition.markdown',
      'fenced_code.block.language.markdown',
      'fenced_code.block.language.attributes.markdown',
    ),
    endCaptures: captures(undefined, undefined, 'punctuation.definition.markdown'),
    patterns: [
      {
        begin: '(^|\\G)(\\s*)(.*)',
        while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)',
        contentName: `meta.embedded.block.${id}`,
        patterns: [{ include: `source.${id}` }],
      },
    ],
  };
}
