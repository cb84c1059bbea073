import { captures, type Grammar, ipv4, lineStart, templateTags, untagged } from './rule.ts';
import { scopesOf } from './scopes.ts';

/** The grammar of a hosts file: an address and its names. */
export function hosts(): Grammar {
  const s = scopesOf('hosts');
  return {
    name: 'hosts',
    scopeName: 'source.hosts',
    injections: templateTags('hosts') ?? {},
    patterns: [
      { name: s.comment, match: '(#).*$', captures: captures(s.commentMark) },
      {
        begin: `${lineStart}(${ipv4}|[\\da-fA-F]*:[\\da-fA-F:.]*(?:%\\S+)?)(?=\\s)`,
        end: '(?=#)|$',
        beginCaptures: captures(s.address),
        patterns: [{ match: untagged('[^\\s#]'), name: s.host }],
      },
    ],
    repository: {},
  };
}
