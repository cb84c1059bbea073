import type { Vocabulary } from './keywords.ts';
import { captures, type Grammar, oneOf, templateTags } from './rule.ts';
import { scopesOf } from './scopes.ts';

/** The grammar of xend's settings: `(KEY VALUE)`. */
export function xendSxp(vocabulary: Vocabulary): Grammar {
  const s = scopesOf('xend-sxp');
  const keys = vocabulary.keywords.map((keyword) => keyword.word);
  return {
    name: 'xend settings',
    scopeName: 'source.xend-sxp',
    injections: templateTags('xend-sxp') ?? {},
    patterns: [
      {
        name: s.comment,
        match: '([#;]).*$',
        captures: captures(s.commentMark),
      },
      {
        match: `(\\()\\s*(?:(${oneOf(keys)})(?=[\\s()])|([^\\s()'"]+))`,
        captures: captures(s.begin, s.option, s.otherOption),
      },
      { match: '[()]', name: s.end },
      { match: '(?<!\\\\)(?:\'(?:[^\'\\\\]|\\\\.)*\'|"(?:[^"\\\\]|\\\\.)*")', name: s.doubleQuoted },
      { match: '(?<![\\w./-])(?:yes|no|true|false|on|off)(?![\\w./-])', name: s.boolean },
      { match: '(?<![\\w./-])\\d+(?![\\w./-])', name: s.number },
      { match: '(?<![\\w.-])/[^\\s()\'"#;]*', name: s.path },
      { match: '[^\\s()\'"#;{<]+', name: s.text },
    ],
    repository: {},
  };
}
