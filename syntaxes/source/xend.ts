import type { Vocabulary } from './keywords.ts';
import { captures, type Grammar, oneOf, templateTags } from './rule.ts';

/** The grammar of xend's settings: `(KEY VALUE)`. */
export function xendSxp(vocabulary: Vocabulary): Grammar {
  const keys = vocabulary.keywords.map((keyword) => keyword.word);
  return {
    name: 'xend settings',
    scopeName: 'source.xend-sxp',
    injections: templateTags('xend-sxp') ?? {},
    patterns: [
      {
        name: 'comment.line.xend-sxp',
        match: '([#;]).*$',
        captures: captures('punctuation.definition.comment.xend-sxp'),
      },
      {
        match: `(\\()\\s*(?:(${oneOf(keys)})(?=[\\s()])|([^\\s()'"]+))`,
        captures: captures(
          'punctuation.section.parens.xend-sxp',
          'keyword.other.key.xend-sxp',
          'variable.other.key.xend-sxp',
        ),
      },
      { match: '[()]', name: 'punctuation.section.parens.xend-sxp' },
      { match: '\'(?:[^\'\\\\]|\\\\.)*\'|"(?:[^"\\\\]|\\\\.)*"', name: 'string.quoted.xend-sxp' },
      { match: '(?<![\\w./-])(?:yes|no|true|false|on|off)(?![\\w./-])', name: 'constant.language.boolean.xend-sxp' },
      { match: '(?<![\\w./-])\\d+(?![\\w./-])', name: 'constant.numeric.xend-sxp' },
      { match: '(?<![\\w.-])/[^\\s()\'"#;]*', name: 'string.unquoted.path.xend-sxp' },
    ],
    repository: {},
  };
}
