import type { Vocabulary } from './keywords.ts';
import { addressUpTo, captures, type Grammar, oneOf, type Rule, templateTags } from './rule.ts';
import { scopesOf } from './scopes.ts';

const s = scopesOf('drbd');

/** Where a statement begins: a line, or what ends the statement before. */
const start = '(?:^|\\G|(?<=[{};]))\\s*';
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
  // A quote after a backslash begins nothing, so that no text is read twice.
  const name = `(?:(?<!\\\\)"(?:[^"\\\\]|\\\\.)*"|[\\w./-]+)`;
  const hosts: Rule = { match: name, name: s.host };
  const named = (keywords: string, scope: string, name: string, declared: string): Rule => ({
    match: `${start}(${keywords})${end}(?:\\s+(${name}))?`,
    captures: captures(scope, declared),
  });
  return {
    name: 'DRBD',
    scopeName: 'source.drbd',
    injections: templateTags('drbd') ?? {},
    patterns: [{ include: '#comment' }, { include: '#statement' }, { include: '#value' }],
    repository: {
      comment: { name: s.comment, match: '(#).*$', captures: captures(s.commentMark) },
      statement: {
        patterns: [
          {
            match: `${start}(include)${end}\\s*([^\\s";{}#]+)?`,
            captures: captures(s.import, s.path),
          },
          named('resource', s.section, name, s.resource),
          {
            // drbdadm reads nothing of what is skipped, whatever appears there.
            begin: `${start}(skip)${end}([^{};#]*)(\\{)`,
            end: '\\}',
            beginCaptures: captures(s.skip, s.skipped, s.begin),
            endCaptures: { '0': { name: s.end } },
            contentName: s.skipped,
            patterns: [{ include: '#skipped' }],
          },
          {
            // The brace is on a later line.
            begin: `${start}(skip)${end}(?=[^{};#]*(?:#.*)?$)`,
            end: '(?<=\\})|(?=[;}])',
            beginCaptures: captures(s.skip),
            contentName: s.skipped,
            patterns: [{ include: '#comment' }, { begin: '\\{', end: '\\}', patterns: [{ include: '#skipped' }] }],
          },
          { match: `${start}(skip)${end}`, captures: captures(s.skip) },
          named('stacked-on-top-of', s.section, name, s.reference),
          named('connection', s.section, '[\\w.-]+|"[^"]*"', s.name),
          named('volume', s.section, '\\d+', s.id),
          { match: `${start}(floating)${end}`, captures: captures(s.section) },
          named('host', s.clause, name, s.hostReference),
          {
            // Any number of host names may follow; they end with the line at the latest.
            begin: `${start}(?:(proxy)\\s+)?(on)${end}|${begin}(via)\\s+(proxy)\\s+(on)${end}`,
            end: '(?=[};#]|\\{(?!\\{))|$',
            beginCaptures: captures(s.section, s.section, s.clause, s.section, s.section),
            patterns: [hosts],
          },
          {
            begin: `${start}(hosts)${end}`,
            end: '(?=[};#]|\\{(?!\\{))|$',
            beginCaptures: captures(s.clause),
            patterns: [{ match: name, name: s.hostReference }],
          },
          {
            match: `${start}(protocol)(?:\\s+([ABC])${end})?`,
            captures: captures(s.option, s.value),
          },
          { match: `${start}(${oneOf(both)})(?=\\s*(?:\\{|$))`, captures: captures(s.section) },
          { match: `${start}(${oneOf(onlySections)})${end}`, captures: captures(s.section) },
          {
            match: `${start}(${oneOf(
              all,
              vocabulary.patterns.map((pattern) => pattern.source),
            )})${end}`,
            captures: captures(s.option),
          },
        ],
      },
      skipped: {
        patterns: [
          // A brace in a text or a comment counts for nothing.
          { match: '(?<!\\\\)"(?:[^"\\\\]|\\\\.)*"' },
          { match: '#.*$' },
          { begin: '\\{', end: '\\}', patterns: [{ include: '#skipped' }] },
        ],
      },
      string: {
        name: s.doubleQuoted,
        begin: '"',
        end: '"|$',
        beginCaptures: { '0': { name: s.quoteBegin } },
        endCaptures: { '0': { name: s.quoteEnd } },
        patterns: [{ name: s.escape, match: '\\\\.' }],
      },
      value: {
        patterns: [
          { include: '#string' },
          {
            match: `${begin}(minor|port|address|via|outside-address)(?=\\s)`,
            captures: captures(s.clause),
          },
          { match: `${begin}(${oneOf(families)})${end}`, captures: captures(s.word) },
          {
            // 192.168.11.201:7777
            match: `${begin}(${addressUpTo('')})(?:(:)(\\d+))?(?![\\w./-])`,
            captures: captures(s.address, s.separator, s.port),
          },
          { match: '(?<=\\}\\}|%>)(:)(\\d+)', captures: captures(s.separator, s.port) },
          {
            // [fe80::1%eth0]:7789
            match: '(\\[)([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%[\\w.-]+)?)(\\])(?:(:)(\\d+))?',
            captures: captures(s.begin, s.address, s.end, s.separator, s.port),
          },
          {
            // The index after an external meta-disk.
            match: '(\\[)\\s*(\\d+|flexible)\\s*(\\])',
            captures: captures(s.begin, s.id, s.end),
          },
          {
            match: `${begin}(\\d+)([kKmMgGs])?${end}`,
            captures: captures(s.number, s.unit),
          },
          { match: `${begin}\\d+(?:\\.\\d+)+${end}`, name: s.version },
          { match: `${begin}/[\\w./-]*`, name: s.path },
          { match: `${begin}(?:yes|no)${end}`, name: s.boolean },
          {
            match: `${begin}${oneOf([...values, ...literals.filter((word) => kinds.has(word))])}${end}`,
            name: s.value,
          },
          { match: ';', name: s.terminator },
          { match: '\\{', name: s.begin },
          { match: '\\}', name: s.end },
          // A whole word at once, so that nothing is found inside it.
          { match: '[\\w./-]+', name: s.text },
        ],
      },
    },
  };
}
