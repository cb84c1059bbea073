import type { Vocabulary } from './keywords.ts';
import { captures, type Grammar, oneOf, templateTags } from './rule.ts';

/** The grammar of sbd's settings: `KEY=value`, one a line. */
export function sbd(vocabulary: Vocabulary): Grammar {
  const keys = vocabulary.keywords.map((keyword) => keyword.word);
  const switches = ['yes', 'no', 'true', 'false'];
  const values = vocabulary.values.filter((value) => /^[A-Za-z]+$/.test(value) && !switches.includes(value));
  return {
    name: 'sbd settings',
    scopeName: 'source.sbd',
    injections: templateTags('sbd') ?? {},
    patterns: [
      {
        name: 'comment.line.number-sign.sbd',
        match: '(?:^|(?<=\\s))(#).*$',
        captures: captures('punctuation.definition.comment.sbd'),
      },
      {
        match: `^\\s*(?:export\\s+)?(?:(${oneOf(keys)})|([^\\s=#]+))(=)`,
        captures: captures('keyword.other.key.sbd', 'variable.other.key.sbd', 'punctuation.separator.key-value.sbd'),
      },
      { match: '(?<![\\w./-])\\d+(?![\\w./-])', name: 'constant.numeric.sbd' },
      { match: `(?<![\\w./-])(?:${switches.join('|')})(?![\\w./-])`, name: 'constant.language.boolean.sbd' },
      { match: `(?<![\\w./-])${oneOf(values)}(?![\\w./-])`, name: 'support.constant.property-value.sbd' },
      { match: '(?<![\\w.-])/[^\\s;"\'#]*', name: 'string.unquoted.path.sbd' },
      { match: ';', name: 'punctuation.separator.sbd' },
    ],
    repository: {},
  };
}
