import { captures, type Grammar, templateTags } from './rule.ts';

/** The grammar of a hosts file: an address and its names. */
export function hosts(): Grammar {
  return {
    name: 'hosts',
    scopeName: 'source.hosts',
    injections: templateTags('hosts') ?? {},
    patterns: [
      {
        name: 'comment.line.number-sign.hosts',
        match: '(#).*$',
        captures: captures('punctuation.definition.comment.hosts'),
      },
      {
        begin: '^\\s*(\\d+(?:\\.\\d+){3}|[\\da-fA-F]*:[\\da-fA-F:.]*(?:%\\S+)?)(?=\\s)',
        end: '(?=#)|$',
        beginCaptures: captures('constant.numeric.address.hosts'),
        patterns: [{ match: '[^\\s#]+', name: 'entity.name.function.host.hosts' }],
      },
    ],
    repository: {},
  };
}
