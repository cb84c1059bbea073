import type { Vocabulary } from './keywords.ts';
import { captures, type Grammar, lineStart, oneOf, templateTags, untagged } from './rule.ts';
import { scopesOf } from './scopes.ts';

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
  const s = scopesOf(id);
  const keys = vocabulary.keywords.map((keyword) => keyword.word);
  const switches = ['yes', 'no', 'true', 'false'];
  const values = vocabulary.values.filter((value) => /^[A-Za-z]+$/.test(value) && !switches.includes(value));
  return {
    name,
    scopeName: `source.${id}`,
    injections: templateTags(id) ?? {},
    patterns: [
      { name: s.comment, match: '(?:^|\\G|(?<=\\s))(#).*$', captures: captures(s.commentMark) },
      {
        match: `${lineStart}(?:export\\s+)?(?:(${oneOf(keys)})|([^\\s=#]+))(=)`,
        captures: captures(s.option, s.otherOption, s.assign),
      },
      { match: '(?<![\\w./-])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w.-])', name: s.address },
      { match: '(?<![\\w./-])\\d+(?![\\w./-])', name: s.number },
      { match: `(?<![\\w./-])(?:${switches.join('|')})(?![\\w./-])`, name: s.boolean },
      { match: `(?<![\\w./-])${oneOf(values)}(?![\\w./-])`, name: s.value },
      { match: '(?<![\\w.-])/[^\\s;"\'#{<]*', name: s.path },
      { match: '[;,]', name: s.separator },
      { match: `${untagged('[^\\s;,"\'#=]')}|[{<]`, name: s.text },
      { match: '["\']', name: s.quoteBegin },
    ],
    repository: {},
  };
}
