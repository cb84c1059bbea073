import type { Vocabulary } from './keywords.ts';
import { captures, type Grammar, oneOf, templateTags } from './rule.ts';

/** The grammar of sbd's settings. */
export function sbd(vocabulary: Vocabulary): Grammar {
  return assignments('sbd', 'sbd settings', vocabulary);
}

/** The grammar of the file of a network interface. */
export function ifcfg(vocabulary: Vocabulary): Grammar {
  return assignments('ifcfg', 'Network interface', vocabulary);
}

/** The grammar of `KEY=value`, one a line. */
function assignments(id: string, name: string, vocabulary: Vocabulary): Grammar {
  const keys = vocabulary.keywords.map((keyword) => keyword.word);
  const switches = ['yes', 'no', 'true', 'false'];
  const values = vocabulary.values.filter((value) => /^[A-Za-z]+$/.test(value) && !switches.includes(value));
  return {
    name,
    scopeName: `source.${id}`,
    injections: templateTags(id) ?? {},
    patterns: [
      {
        name: `comment.line.number-sign.${id}`,
        match: '(?:^|(?<=\\s))(#).*$',
        captures: captures(`punctuation.definition.comment.${id}`),
      },
      {
        match: `^\\s*(?:export\\s+)?(?:(${oneOf(keys)})|([^\\s=#]+))(=)`,
        captures: captures(
          `keyword.other.key.${id}`,
          `variable.other.key.${id}`,
          `punctuation.separator.key-value.${id}`,
        ),
      },
      { match: '(?<![\\w./-])\\d+(?![\\w./-])', name: `constant.numeric.${id}` },
      { match: `(?<![\\w./-])(?:${switches.join('|')})(?![\\w./-])`, name: `constant.language.boolean.${id}` },
      { match: `(?<![\\w./-])${oneOf(values)}(?![\\w./-])`, name: `support.constant.property-value.${id}` },
      { match: '(?<![\\w.-])/[^\\s;"\'#]*', name: `string.unquoted.path.${id}` },
      { match: ';', name: `punctuation.separator.${id}` },
    ],
    repository: {},
  };
}
