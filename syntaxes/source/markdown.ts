import { captures, type Grammar, type Rule } from './rule.ts';

const fences: readonly (readonly [id: string, words: string])[] = [
  ['drbd', 'drbd'],
  ['crmsh', 'crmsh|crm|pcmk'],
  ['ha-cf', 'ha-cf|ha\\.cf'],
  ['haresources', 'haresources'],
  ['ha-authkeys', 'ha-authkeys|authkeys'],
  ['corosync', 'corosync'],
];

/** Colours fenced code in Markdown: ```` ```drbd ````. */
export function markdown(): Grammar {
  return {
    name: 'HA configuration in Markdown',
    scopeName: 'markdown.ha-config.codeblock',
    injectionSelector: 'L:text.html.markdown',
    patterns: fences.map(([id]) => ({ include: `#${id}` })),
    repository: Object.fromEntries(fences.map(([id, words]) => [id, fence(id, words)])),
  };
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
