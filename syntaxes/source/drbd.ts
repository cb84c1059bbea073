import type { Vocabulary } from './keywords.ts';
import { captures, type Grammar, oneOf, type Rule, templateTags } from './rule.ts';

/** Where a statement begins: a line, or what ends the statement before. */
const start = '(?:^|(?<=[{};]))\\s*';
/** Where a word ends, by the scanner's own letters. */
const end = '(?![\\w./-])';
const begin = '(?<![\\w./-])';

/** Fixed words that are values. */
const kinds: ReadonlySet<string> = new Set(['internal', 'none', 'flexible']);

/**
 * The grammar of DRBD configuration. Flat on purpose: a keyword is known by its place at the start of a statement,
 * so that one forgotten `;` or `}` does not change the colours of the rest of the file.
 */
export function drbd(vocabulary: Vocabulary): Grammar {
  const all = vocabulary.keywords.map((keyword) => keyword.word);
  const sections = vocabulary.keywords.filter((keyword) => keyword.section).map((keyword) => keyword.word);
  const plain = new Set(vocabulary.keywords.filter((keyword) => !keyword.section).map((keyword) => keyword.word));
  const both = sections.filter((word) => plain.has(word));
  const onlySections = sections.filter((word) => !plain.has(word));
  const values = vocabulary.values.filter((value) => /[A-Za-z]/.test(value) && /^[\w.-]+$/.test(value));
  // `internal` and its like say where the meta data is; the other fixed words say how an address is written.
  const literals = vocabulary.literals.map((literal) => literal.word).filter((word) => /^[a-z][\w-]*$/.test(word));
  const families = literals.filter((word) => !kinds.has(word));
  const names: Rule = { match: '[\\w./-]+', name: 'entity.name.function.host.drbd' };
  return {
    name: 'DRBD',
    scopeName: 'source.drbd',
    injections: templateTags('drbd') ?? {},
    patterns: [{ include: '#comment' }, { include: '#statement' }, { include: '#value' }],
    repository: {
      comment: {
        name: 'comment.line.number-sign.drbd',
        match: '(#).*$',
        captures: captures('punctuation.definition.comment.drbd'),
      },
      statement: {
        patterns: [
          {
            match: `${start}(include)${end}\\s*([^\\s";{}#]+)?`,
            captures: captures('keyword.control.import.drbd', 'string.unquoted.path.drbd'),
          },
          {
            match: `${start}(resource)${end}(?:\\s+([\\w./-]+))?`,
            captures: captures('keyword.control.section.drbd', 'entity.name.type.resource.drbd'),
          },
          {
            // drbdadm reads nothing of what is skipped, whatever appears there.
            begin: `${start}(skip)${end}([^{};#]*)(\\{)`,
            end: '\\}',
            beginCaptures: captures(
              'keyword.control.skip.drbd',
              'comment.block.skip.drbd',
              'punctuation.section.block.begin.drbd',
            ),
            endCaptures: { '0': { name: 'punctuation.section.block.end.drbd' } },
            contentName: 'comment.block.skip.drbd',
            patterns: [{ include: '#skipped' }],
          },
          { match: `${start}(skip)${end}`, captures: captures('keyword.control.skip.drbd') },
          {
            match: `${start}(stacked-on-top-of)\\s+([\\w./-]+)`,
            captures: captures('keyword.control.section.drbd', 'entity.name.type.resource.drbd'),
          },
          {
            match: `${start}(volume)\\s+(\\d+)${end}`,
            captures: captures('keyword.control.section.drbd', 'constant.numeric.volume.drbd'),
          },
          {
            match: `${start}(host)\\s+([\\w.-]+)`,
            captures: captures('keyword.other.statement.drbd', 'entity.name.function.host.drbd'),
          },
          {
            // Any number of host names may follow; they end with the line at the latest.
            begin: `${start}(?:(proxy)\\s+)?(on)${end}|${begin}(via)\\s+(proxy)\\s+(on)${end}`,
            end: '(?=[{};#])|$',
            beginCaptures: captures(
              'keyword.control.section.drbd',
              'keyword.control.section.drbd',
              'keyword.other.statement.drbd',
              'keyword.control.section.drbd',
              'keyword.control.section.drbd',
            ),
            patterns: [{ include: '#string' }, names],
          },
          {
            begin: `${start}(hosts)${end}`,
            end: '(?=[{};#])|$',
            beginCaptures: captures('keyword.other.statement.drbd'),
            patterns: [{ include: '#string' }, names],
          },
          {
            match: `${start}(protocol)(?:\\s+([ABC])${end})?`,
            captures: captures('keyword.other.option.drbd', 'support.constant.property-value.drbd'),
          },
          {
            match: `${start}(${oneOf(both)})(?=\\s*(?:\\{|$))`,
            captures: captures('keyword.control.section.drbd'),
          },
          { match: `${start}(${oneOf(onlySections)})${end}`, captures: captures('keyword.control.section.drbd') },
          {
            match: `${start}(${oneOf(
              all,
              vocabulary.patterns.map((pattern) => pattern.source),
            )})${end}`,
            captures: captures('keyword.other.option.drbd'),
          },
        ],
      },
      skipped: { begin: '\\{', end: '\\}', patterns: [{ include: '#skipped' }] },
      string: {
        name: 'string.quoted.double.drbd',
        begin: '"',
        end: '"|$',
        beginCaptures: { '0': { name: 'punctuation.definition.string.begin.drbd' } },
        endCaptures: { '0': { name: 'punctuation.definition.string.end.drbd' } },
        patterns: [{ name: 'constant.character.escape.drbd', match: '\\\\.' }],
      },
      value: {
        patterns: [
          { include: '#string' },
          {
            match: `${begin}(minor|port|address|via|outside-address)(?=\\s)`,
            captures: captures('keyword.other.statement.drbd'),
          },
          { match: `${begin}(${oneOf(families)})${end}`, captures: captures('keyword.other.word.drbd') },
          {
            // 192.168.11.201:7777
            match: `${begin}(\\d{1,3}(?:\\.\\d{1,3}){3})(?:(:)(\\d+))?${end}`,
            captures: captures(
              'constant.numeric.address.drbd',
              'punctuation.separator.port.drbd',
              'constant.numeric.port.drbd',
            ),
          },
          {
            // [fe80::1%eth0]:7789
            match: '(\\[)([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%[\\w.-]+)?)(\\])(?:(:)(\\d+))?',
            captures: captures(
              'punctuation.definition.address.begin.drbd',
              'constant.numeric.address.drbd',
              'punctuation.definition.address.end.drbd',
              'punctuation.separator.port.drbd',
              'constant.numeric.port.drbd',
            ),
          },
          {
            // The index after an external meta-disk.
            match: '(\\[)\\s*(\\d+|flexible)\\s*(\\])',
            captures: captures(
              'punctuation.definition.index.begin.drbd',
              'constant.numeric.index.drbd',
              'punctuation.definition.index.end.drbd',
            ),
          },
          {
            match: `${begin}(\\d+)([kKmMgGs])?${end}`,
            captures: captures('constant.numeric.drbd', 'keyword.other.unit.drbd'),
          },
          { match: `${begin}\\d+(?:\\.\\d+)+${end}`, name: 'constant.numeric.version.drbd' },
          { match: `${begin}/[\\w./-]*`, name: 'string.unquoted.path.drbd' },
          {
            match: `${begin}${oneOf([...values, ...literals.filter((word) => kinds.has(word))])}${end}`,
            name: 'support.constant.property-value.drbd',
          },
          { match: ';', name: 'punctuation.terminator.statement.drbd' },
          { match: '\\{', name: 'punctuation.section.block.begin.drbd' },
          { match: '\\}', name: 'punctuation.section.block.end.drbd' },
          // A whole word at once, so that nothing is found inside it.
          { match: '[\\w./-]+', name: 'string.unquoted.drbd' },
        ],
      },
    },
  };
}
