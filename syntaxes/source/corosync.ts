import { elements } from '../../server/src/schema/walk.ts';
import type { Vocabulary } from './keywords.ts';
import {
  addressUpTo,
  captures,
  type Grammar,
  ipv6,
  lineStart,
  oneOf,
  type Rule,
  tagged,
  templateTags,
  untagged,
} from './rule.ts';
import { scopesOf } from './scopes.ts';

const switches = ['yes', 'no', 'on', 'off', 'true', 'false', 'enabled', 'disabled'];

/** The grammar of corosync.conf: `section {`, `key: value`, `}`, each on a line; a comment only where a line begins. */
export function corosync(vocabulary: Vocabulary): Grammar {
  const s = scopesOf('corosync');
  const sections = vocabulary.keywords.filter((keyword) => keyword.section).map((keyword) => keyword.word);
  const keys = vocabulary.keywords.filter((keyword) => !keyword.section);
  // A listed value is one only where it is listed: a cluster may be called `test`.
  const listed = new Map<string, readonly string[]>();
  for (const { word, directive } of keys) {
    const values = [...elements(directive.args)]
      .flatMap((element) => (element.kind === 'word' ? (element.type.choices ?? []) : []))
      .map(({ value }) => value)
      .filter((value) => /^[A-Za-z][\w.-]*$/.test(value) && !switches.includes(value));
    if (values.length) listed.set(word, [...(listed.get(word) ?? []), ...values]);
  }
  const plain = keys.map(({ word }) => word).filter((word) => !listed.has(word));
  const values = [...listed.values()].flat();
  const key = (words: string, patterns: readonly Rule[]): Rule => ({
    begin: `${lineStart}(${words})\\s*(:)`,
    end: '$',
    beginCaptures: captures(s.option, s.assign),
    patterns,
  });
  const named = (word: string, name: string): Rule =>
    key(word, [{ match: '(?<=:)\\s*(\\S.*)$', captures: captures(tagged(name)) }]);
  const inside = (match: string, name: string): Rule => ({ match: `(?<![\\w./-])${match}(?![\\w./-])`, name });
  return {
    name: 'corosync.conf',
    scopeName: 'source.corosync',
    injections: templateTags('corosync') ?? {},
    patterns: [
      { name: s.comment, match: `${lineStart}(#).*$`, captures: captures(s.commentMark) },
      {
        match: `${lineStart}(?:(${oneOf(sections)})|([\\w.-]+))\\s*(\\{)`,
        captures: captures(s.section, s.otherSection, s.begin),
      },
      { match: '\\}', name: s.end },
      named('cluster_name', s.name),
      named('name', s.host),
      key(oneOf([...listed.keys()]), [inside(oneOf(values), s.value), { include: '#value' }]),
      key(
        oneOf(
          plain,
          vocabulary.patterns.map((pattern) => pattern.source),
        ),
        [{ include: '#value' }],
      ),
      {
        begin: `${lineStart}([^\\s:{}#]+)\\s*(:)`,
        end: '$',
        beginCaptures: captures(s.otherOption, s.assign),
        patterns: [{ include: '#value' }],
      },
    ],
    repository: {
      value: {
        patterns: [
          { match: `(?<![\\w.:-])${addressUpTo('(?![\\w.:-])')}`, name: s.address },
          { match: `(?<![\\w.:-])${ipv6}`, name: s.address },
          inside('[+-]?\\d+(?:\\.\\d+)?', s.number),
          inside(`(?:${switches.join('|')})`, s.boolean),
          { match: `(?<![\\w./-])/${untagged('\\S')}`, name: s.path },
          { match: `${untagged('\\S')}|[{<]`, name: s.text },
        ],
      },
    },
  };
}
