import type { Vocabulary } from './keywords.ts';
import { captures, type Grammar, oneOf, templateTags } from './rule.ts';

/** The grammar of the file of a Xen guest: `KEY = VALUE` with texts, numbers and lists. */
export function xenDomu(vocabulary: Vocabulary): Grammar {
  const keys = vocabulary.keywords.map((keyword) => keyword.word);
  return {
    name: 'Xen guest',
    scopeName: 'source.xen-domu',
    injections: templateTags('xen-domu') ?? {},
    patterns: [
      {
        name: 'comment.line.number-sign.xen-domu',
        match: '(#).*$',
        captures: captures('punctuation.definition.comment.xen-domu'),
      },
      {
        match: `(?:^|(?<=;))\\s*(?:(${oneOf(keys)})|([a-z][._0-9a-z]*))\\s*(\\+?=)`,
        captures: captures(
          'keyword.other.key.xen-domu',
          'variable.other.key.xen-domu',
          'punctuation.separator.key-value.xen-domu',
        ),
      },
      { include: '#string-double' },
      { include: '#string-single' },
      { match: '(?<![\\w.])(?:0x[0-9a-fA-F]+|\\d+)(?![\\w.])', name: 'constant.numeric.xen-domu' },
      { match: '[\\[\\]]', name: 'punctuation.section.brackets.xen-domu' },
      { match: '[,;]', name: 'punctuation.separator.xen-domu' },
    ],
    repository: {
      'string-double': string('"', 'double'),
      'string-single': string("'", 'single'),
      inside: {
        patterns: [
          { match: '\\\\.', name: 'constant.character.escape.xen-domu' },
          {
            match: '(?<=["\',]|,\\s)\\s*([a-z][-a-z0-9_]*)(=)',
            captures: captures('variable.parameter.xen-domu', 'punctuation.separator.key-value.xen-domu'),
          },
          {
            match: '(?<=["\',])(?:phy|file|tap2?|aio|drbd|nbd|iscsi|qcow2?|vhd):',
            name: 'support.type.prefix.xen-domu',
          },
          { match: '\\b[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}\\b', name: 'constant.other.mac.xen-domu' },
          { match: ',', name: 'punctuation.separator.xen-domu' },
        ],
      },
    },
  };
}

function string(quote: string, kind: string) {
  return {
    name: `string.quoted.${kind}.xen-domu`,
    begin: quote,
    end: `${quote}|$`,
    patterns: [{ include: '#inside' }],
  };
}
