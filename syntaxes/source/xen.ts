import type { Vocabulary } from './keywords.ts';
import { captures, type Grammar, oneOf, templateTags } from './rule.ts';
import { scopesOf } from './scopes.ts';

const s = scopesOf('xen-domu');

/** The grammar of the file of a Xen guest: `KEY = VALUE` with texts, numbers and lists. */
export function xenDomu(vocabulary: Vocabulary): Grammar {
  const keys = vocabulary.keywords.map((keyword) => keyword.word);
  return {
    name: 'Xen guest',
    scopeName: 'source.xen-domu',
    injections: templateTags('xen-domu') ?? {},
    patterns: [
      {
        name: s.comment,
        match: '(#).*$',
        captures: captures(s.commentMark),
      },
      {
        match: `(?:^|\\G|(?<=;))\\s*(?:(${oneOf(keys)})|([a-z][._0-9a-z]*))\\s*(\\+?=)`,
        captures: captures(s.option, s.otherOption, s.assign),
      },
      { include: '#string-double' },
      { include: '#string-single' },
      { match: '(?<![\\w.])(?:0x[0-9a-fA-F]+|\\d+)(?![\\w.])', name: s.number },
      { match: '[\\[\\]]', name: s.begin },
      { match: '[,;]', name: s.separator },
    ],
    repository: {
      'string-double': string('"', s.doubleQuoted),
      'string-single': string("'", s.singleQuoted),
      inside: {
        patterns: [
          { match: '\\\\.', name: s.escape },
          {
            match: '(?<=["\',]|,\\s)\\s*([a-z][-a-z0-9_]*)(=)',
            captures: captures(s.parameter, s.assign),
          },
          {
            match: '(?<=["\',])(?:phy|file|tap2?|aio|drbd|nbd|iscsi|qcow2?|vhd):',
            name: s.word,
          },
          { match: '\\b[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}\\b', name: s.address },
          { match: ',', name: s.separator },
        ],
      },
    },
  };
}

function string(quote: string, name: string) {
  return {
    name,
    begin: quote,
    end: `${quote}|$`,
    patterns: [{ include: '#inside' }],
  };
}
