import type { Vocabulary } from './keywords.ts';
import {
  addressUpTo,
  captures,
  continuation,
  type Grammar,
  ipv4,
  ipv6,
  lineStart,
  oneOf,
  type Rule,
  tagged,
  templateTags,
  untagged,
  withTags,
} from './rule.ts';
import { scopesOf } from './scopes.ts';

/** Directives of ha.cf that declare something, and may appear more than once; the others set a value. */
const declaring = [
  ...['bcast', 'ucast', 'ucast6', 'mcast', 'mcast6', 'serial', 'ping', 'ping6', 'ping_group', 'hbaping', 'rds', 'tipc'],
  ...['stonith', 'stonith_host', 'apiauth', 'env', 'failfast'],
];

/** The grammar of ha.cf: a directive a line; a `#` begins a comment anywhere; commas are spaces. */
export function haCf(vocabulary: Vocabulary): Grammar {
  const s = scopesOf('ha-cf');
  const top = vocabulary.keywords.filter((keyword) => keyword.path.length === 0).map((keyword) => keyword.word);
  const switches = ['true', 'on', 'yes', 'y', 'false', 'off', 'no', 'n'];
  const values = vocabulary.values.filter((value) => /^[A-Za-z][\w.-]*$/.test(value) && !switches.includes(value));
  const special = [
    'node',
    'respawn',
    'hbclient',
    'stonith',
    'stonith_host',
    'ucast',
    'ucast6',
    'bcast',
    'mcast',
    'mcast6',
  ];
  const end = '(?=[\\s,#]|$)';
  const directive = (
    words: readonly string[],
    keyword: string,
    patterns: readonly Rule[],
    head = '',
    ...scopes: string[]
  ): Rule => ({
    begin: `${lineStart}(${oneOf(words)})${end}${head}`,
    end: '$',
    beginCaptures: captures(keyword, ...scopes.map(tagged)),
    patterns: [{ include: '#comment' }, ...patterns],
  });
  const value: Rule = { include: '#value' };
  const plain = (match: string, name: string): Rule => ({ match: `(?<![^\\s,])${match}(?![^\\s,#])`, name });
  return {
    name: 'heartbeat ha.cf',
    scopeName: 'source.ha-cf',
    injections: templateTags('ha-cf') ?? {},
    patterns: [
      directive(['node'], s.statement, [{ match: untagged('[^\\s,#]'), name: s.host }]),
      directive(['respawn', 'hbclient'], s.statement, [value], `(?:\\s+(${withTags('[\\w.-]')}))?`, s.user),
      directive(
        ['stonith_host'],
        s.statement,
        [value],
        '(?:\\s+([\\w.*-]+)(?:\\s+([\\w./-]+))?)?',
        s.hostReference,
        s.agent,
      ),
      directive(['stonith'], s.statement, [value], '(?:\\s+([\\w./-]+))?', s.agent),
      directive(['bcast'], s.statement, [{ match: '(?<![^\\s,])[A-Za-z][\\w.:-]*', name: s.interface }, value]),
      directive(
        ['ucast', 'ucast6', 'mcast', 'mcast6'],
        s.statement,
        [value],
        `(?:\\s+(${withTags('[\\w.:-]', '[A-Za-z]')})${end})?`,
        s.interface,
      ),
      directive(
        declaring.filter((word) => top.includes(word) && !special.includes(word)),
        s.statement,
        [value],
      ),
      directive(
        top.filter((word) => !declaring.includes(word) && !special.includes(word)),
        s.option,
        [value],
      ),
      { include: '#comment' },
    ],
    repository: {
      comment: { name: s.comment, match: '(#).*$', captures: captures(s.commentMark) },
      value: {
        patterns: [
          { match: `(?<![^\\s,])${addressUpTo('(?![^\\s,#])')}`, name: s.address },
          {
            match: '(?<![^\\s,])(\\d+(?:\\.\\d+)?)((?i:ms|msec|us|usec))?(?![^\\s,#])',
            captures: captures(s.number, s.unit),
          },
          { match: `(?<![^\\s,])${ipv6}`, name: s.address },
          plain(`(?i:${switches.join('|')})`, s.boolean),
          plain(oneOf(values), s.value),
          { match: '(?<![^\\s,])([A-Za-z_][\\w-]*)(=)', captures: captures(s.parameter, s.assign) },
          { match: `(?<![^\\s,])/${untagged('[^\\s,#]')}`, name: s.path },
          { match: ',', name: s.separator },
          { match: `${untagged('[^\\s,#=]')}|[{<]`, name: s.text },
          { match: '=', name: s.assign },
        ],
      },
    },
  };
}

/** The grammar of authkeys: `auth N`, and a method with its key for each number. */
export function haAuthkeys(vocabulary: Vocabulary): Grammar {
  const s = scopesOf('ha-authkeys');
  const top = vocabulary.keywords.filter((keyword) => keyword.path.length === 0).map((keyword) => keyword.word);
  const methods = vocabulary.values.filter((value) => /^[a-z][a-z0-9]*$/.test(value));
  const literals = vocabulary.literals.map((literal) => literal.word).filter((word) => /^[a-z][a-z0-9]*$/.test(word));
  return {
    name: 'heartbeat authkeys',
    scopeName: 'source.ha-authkeys',
    injections: templateTags('ha-authkeys') ?? {},
    patterns: [
      { name: s.comment, match: `${lineStart}(#).*$`, captures: captures(s.commentMark) },
      {
        match: `${lineStart}(${oneOf(top.filter((word) => !/^\d/.test(word)))})(?=\\s|$)(?:\\s+(\\d+))?`,
        captures: captures(s.option, s.id),
      },
      {
        // Only the first word after the method is the key.
        match: `${lineStart}(\\d+)(?:\\s+(?:(${oneOf([...methods, ...literals])})(?=\\s|$)(?:\\s+(${withTags('[^\\s]', '[^\\s{<]|[{<](?![{%#=])|\\{[%#]')}))?)?)?`,
        captures: captures(s.id, s.value, tagged(s.secret)),
      },
    ],
    repository: {},
  };
}

/** The grammar of haresources: a node, and its resources with their arguments, over joined lines. */
export function haresources(vocabulary: Vocabulary): Grammar {
  const s = scopesOf('haresources');
  const agents = [
    ...vocabulary.keywords.map((keyword) => keyword.word),
    ...vocabulary.literals.map((literal) => literal.word),
    ...vocabulary.values,
  ].filter((word) => /^[A-Za-z][\w.-]*$/.test(word));
  const argument = untagged('(?:[^\\s:\\\\#]|:(?!:))');
  // 192.168.11.200/24/eth0:0/192.168.11.255
  const network = `(?:(/)(\\d{1,2}(?![\\w.])|${ipv4}))?(?:(/)([A-Za-z][\\w.:-]*))?(?:(/)(${ipv4}))?`;
  const networkScopes = [s.separator, s.prefixLength, s.separator, s.interface, s.separator, s.address] as const;
  return {
    name: 'heartbeat haresources',
    scopeName: 'source.haresources',
    injections: templateTags('haresources') ?? {},
    patterns: [
      { name: s.comment, match: `${lineStart}(#).*$`, captures: captures(s.commentMark) },
      {
        begin: `${lineStart}(${withTags('[^\\s\\\\{<]', '[^\\s#\\\\{<]')})`,
        end: '$',
        beginCaptures: captures(tagged(s.host)),
        patterns: [{ include: '#resources' }],
      },
      // A node that is a value of a template, whose tag is read before anything else.
      { begin: '(?<=\\}\\}|%>)(?=\\s)', end: '$', patterns: [{ include: '#resources' }] },
    ],
    repository: {
      resources: {
        patterns: [
          continuation('haresources'),
          // Heartbeat’s scripts cut off what follows a `#`, wherever it is.
          { name: s.comment, match: '(#).*$', captures: captures(s.commentMark) },
          { match: '::', name: s.separator },
          {
            match: `(?<![^\\s:])(${addressUpTo('')})${network}`,
            captures: captures(s.address, ...networkScopes),
          },
          { match: `(?<=\\}\\}|%>)(?=/)${network}`, captures: captures(...networkScopes) },
          { match: `(?<=drbddisk::|drbdupper::)${argument}`, name: s.reference },
          { match: `(?<=::)/${untagged('[^\\s:\\\\#]')}`, name: s.path },
          { match: `(?<=::)${argument}`, name: s.text },
          { match: `(?<!\\S)${oneOf(agents)}(?=::|[\\s\\\\#]|$)`, name: s.agent },
          { match: '(?<!\\S)[\\w./-]+', name: s.script },
          { match: `(?<=\\}\\}|%>)${argument}`, name: s.text },
        ],
      },
    },
  };
}
