import type { Vocabulary } from './keywords.ts';
import { captures, type Grammar, oneOf, templateTags } from './rule.ts';

/** The grammar of corosync.conf: `section {`, `key: value`, `}`, each on a line; a comment only where a line begins. */
export function corosync(vocabulary: Vocabulary): Grammar {
  const sections = vocabulary.keywords.filter((keyword) => keyword.section).map((keyword) => keyword.word);
  const keys = vocabulary.keywords.filter((keyword) => !keyword.section).map((keyword) => keyword.word);
  const patterns = vocabulary.patterns.map((pattern) => pattern.source);
  const switches = ['yes', 'no', 'on', 'off', 'true', 'false', 'enabled', 'disabled'];
  const values = vocabulary.values.filter((value) => /^[A-Za-z][\w.-]*$/.test(value) && !switches.includes(value));
  return {
    name: 'corosync.conf',
    scopeName: 'source.corosync',
    injections: templateTags('corosync') ?? {},
    patterns: [
      {
        name: 'comment.line.number-sign.corosync',
        match: '^\\s*(#).*$',
        captures: captures('punctuation.definition.comment.corosync'),
      },
      {
        match: `^\\s*(?:(${oneOf(sections)})|([\\w.-]+))\\s*(\\{)`,
        captures: captures(
          'keyword.control.section.corosync',
          'entity.name.section.corosync',
          'punctuation.section.block.begin.corosync',
        ),
      },
      { match: '\\}', name: 'punctuation.section.block.end.corosync' },
      {
        begin: `^\\s*(?:(${oneOf(keys, patterns)})|([^\\s:{}#]+))\\s*(:)`,
        end: '$',
        beginCaptures: captures(
          'keyword.other.key.corosync',
          'variable.other.key.corosync',
          'punctuation.separator.key-value.corosync',
        ),
        patterns: [
          { match: '(?<![\\w.:-])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w.:-])', name: 'constant.numeric.address.corosync' },
          {
            match: '(?<![\\w.:-])[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*(?:%[\\w.-]+)?',
            name: 'constant.numeric.address.corosync',
          },
          { match: '(?<![\\w./-])[+-]?\\d+(?:\\.\\d+)?(?![\\w./-])', name: 'constant.numeric.corosync' },
          { match: `(?<![\\w./-])(?:${switches.join('|')})(?![\\w./-])`, name: 'constant.language.boolean.corosync' },
          { match: `(?<![\\w./-])${oneOf(values)}(?![\\w./-])`, name: 'support.constant.property-value.corosync' },
          { match: '(?<![\\w./-])/\\S*', name: 'string.unquoted.path.corosync' },
          { match: '\\S+', name: 'string.unquoted.corosync' },
        ],
      },
    ],
    repository: {},
  };
}
