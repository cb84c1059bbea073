import type { Vocabulary } from './keywords.ts';
import { captures, continuation, type Grammar, oneOf, templateTags } from './rule.ts';

/** The grammar of ha.cf: a directive a line; a `#` begins a comment anywhere; commas are spaces. */
export function haCf(vocabulary: Vocabulary): Grammar {
  const top = vocabulary.keywords.filter((keyword) => keyword.path.length === 0).map((keyword) => keyword.word);
  const switches = ['true', 'on', 'yes', 'y', 'false', 'off', 'no', 'n'];
  const values = vocabulary.values.filter((value) => /^[A-Za-z][\w.-]*$/.test(value) && !switches.includes(value));
  const other = top.filter((keyword) => keyword !== 'node' && keyword !== 'respawn');
  return {
    name: 'heartbeat ha.cf',
    scopeName: 'source.ha-cf',
    injections: templateTags('ha-cf') ?? {},
    patterns: [
      {
        begin: '^\\s*(node)(?=[\\s,#]|$)',
        end: '$',
        beginCaptures: captures('keyword.other.directive.ha-cf'),
        patterns: [{ include: '#comment' }, { match: '[^\\s,#]+', name: 'entity.name.function.host.ha-cf' }],
      },
      {
        begin: '^\\s*(respawn|hbclient)(?=[\\s,#]|$)(?:\\s+([\\w.-]+))?',
        end: '$',
        beginCaptures: captures('keyword.other.directive.ha-cf', 'variable.parameter.user.ha-cf'),
        patterns: [{ include: '#comment' }, { include: '#value' }],
      },
      {
        begin: `^\\s*(${oneOf(other)})(?=[\\s,#]|$)`,
        end: '$',
        beginCaptures: captures('keyword.other.directive.ha-cf'),
        patterns: [{ include: '#comment' }, { include: '#value' }],
      },
      { include: '#comment' },
    ],
    repository: {
      comment: {
        name: 'comment.line.number-sign.ha-cf',
        match: '(#).*$',
        captures: captures('punctuation.definition.comment.ha-cf'),
      },
      value: {
        patterns: [
          { match: '(?<![^\\s,])\\d{1,3}(?:\\.\\d{1,3}){3}(?![^\\s,#])', name: 'constant.numeric.address.ha-cf' },
          {
            match: '(?<![^\\s,])(\\d+(?:\\.\\d+)?)((?i:ms|msec|us|usec))?(?![^\\s,#])',
            captures: captures('constant.numeric.ha-cf', 'keyword.other.unit.ha-cf'),
          },
          {
            match: '(?<![^\\s,])[0-9A-Fa-f]*:[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*(?:%[\\w.-]+)?',
            name: 'constant.numeric.address.ha-cf',
          },
          {
            match: `(?<![^\\s,])(?i:${switches.join('|')})(?![^\\s,#])`,
            name: 'constant.language.boolean.ha-cf',
          },
          { match: `(?<![^\\s,])${oneOf(values)}(?![^\\s,#])`, name: 'support.constant.property-value.ha-cf' },
          {
            match: '(?<![^\\s,])([A-Za-z_][\\w-]*)(=)',
            captures: captures('variable.parameter.ha-cf', 'keyword.operator.assignment.ha-cf'),
          },
          { match: '(?<![^\\s,])/[^\\s,#]*', name: 'string.unquoted.path.ha-cf' },
          { match: ',', name: 'punctuation.separator.ha-cf' },
          { match: '[^\\s,#=]+', name: 'string.unquoted.ha-cf' },
        ],
      },
    },
  };
}

/** The grammar of authkeys: `auth N`, and a method with its key for each number. */
export function haAuthkeys(vocabulary: Vocabulary): Grammar {
  const top = vocabulary.keywords.filter((keyword) => keyword.path.length === 0).map((keyword) => keyword.word);
  const methods = vocabulary.values.filter((value) => /^[a-z][a-z0-9]*$/.test(value));
  const literals = vocabulary.literals.map((literal) => literal.word).filter((word) => /^[a-z][a-z0-9]*$/.test(word));
  return {
    name: 'heartbeat authkeys',
    scopeName: 'source.ha-authkeys',
    injections: templateTags('ha-authkeys') ?? {},
    patterns: [
      {
        name: 'comment.line.number-sign.ha-authkeys',
        match: '^\\s*(#).*$',
        captures: captures('punctuation.definition.comment.ha-authkeys'),
      },
      {
        match: `^\\s*(${oneOf(top.filter((word) => !/^\d/.test(word)))})(?=\\s|$)(?:\\s+(\\d+))?`,
        captures: captures('keyword.other.directive.ha-authkeys', 'constant.numeric.key.ha-authkeys'),
      },
      {
        // Only the first word after the method is the key.
        match: `^\\s*(\\d+)(?:\\s+(?:(${oneOf([...methods, ...literals])})(?=\\s|$)(?:\\s+([^\\s{<]\\S*))?)?)?`,
        captures: captures(
          'constant.numeric.key.ha-authkeys',
          'support.constant.property-value.method.ha-authkeys',
          'string.unquoted.secret.ha-authkeys',
        ),
      },
    ],
    repository: {},
  };
}

/** The grammar of haresources: a node, and its resources with their arguments, over joined lines. */
export function haresources(vocabulary: Vocabulary): Grammar {
  const scripts = [
    ...vocabulary.keywords.map((keyword) => keyword.word),
    ...vocabulary.literals.map((literal) => literal.word),
    ...vocabulary.values,
  ].filter((word) => /^[A-Za-z][\w.-]*$/.test(word));
  return {
    name: 'heartbeat haresources',
    scopeName: 'source.haresources',
    injections: templateTags('haresources') ?? {},
    patterns: [
      {
        name: 'comment.line.number-sign.haresources',
        match: '^\\s*(#).*$',
        captures: captures('punctuation.definition.comment.haresources'),
      },
      {
        begin: '^\\s*([^\\s#\\\\]+)',
        end: '$',
        beginCaptures: captures('entity.name.function.host.haresources'),
        patterns: [
          continuation('haresources'),
          { include: '#address' },
          {
            match: `(?<!\\S)${oneOf(scripts)}(?=::|\\s|\\\\|$)`,
            name: 'support.class.agent.haresources',
          },
          { match: '::', name: 'punctuation.separator.argument.haresources' },
          { match: '(?<=::)/[^\\s:\\\\]*', name: 'string.unquoted.path.haresources' },
          {
            match: '(?<=::)(?:[^\\s:\\\\]|:(?!:))+',
            captures: { '0': { name: 'string.unquoted.haresources', patterns: [{ include: '#address' }] } },
          },
          { match: '(?<!\\S)[\\w./-]+(?=::|\\s|\\\\|$)', name: 'entity.name.function.script.haresources' },
        ],
      },
    ],
    repository: {
      address: {
        // 192.168.11.200/24/eth0:0/192.168.11.255
        match:
          '(?<![^\\s:])(\\d{1,3}(?:\\.\\d{1,3}){3})(?:(/)(\\d{1,2}|\\d{1,3}(?:\\.\\d{1,3}){3})(?![\\w.]))?(?:(/)([A-Za-z][\\w.:-]*))?(?:(/)(\\d{1,3}(?:\\.\\d{1,3}){3}))?',
        captures: captures(
          'constant.numeric.address.haresources',
          'punctuation.separator.haresources',
          'constant.numeric.prefix.haresources',
          'punctuation.separator.haresources',
          'variable.parameter.interface.haresources',
          'punctuation.separator.haresources',
          'constant.numeric.address.haresources',
        ),
      },
    },
  };
}
