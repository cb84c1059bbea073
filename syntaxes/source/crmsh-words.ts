import { orderKindChoices } from '../../server/src/languages/crm/catalog/constraints.ts';
import { CLASSES } from '../../server/src/languages/crm/catalog/resources.ts';
import { builtinAttributes } from '../../server/src/languages/crm/catalog/rules.ts';
import { actionChoices, roleChoices } from '../../server/src/languages/crm/values/elements.ts';
import { addressUpTo, captures, ipv6, oneOf, type Rule, untagged, withTags } from './rule.ts';
import { scopesOf } from './scopes.ts';

const s = scopesOf('crmsh');
/** A word begins, a word ends: crm is split at spaces; a backslash at the line's end joins lines. */
export const begin = '(?<![^\\s({\\[])';
export const end = '(?=[\\s)}\\]\\\\]|$)';
/** The values of the catalogue as alternatives. */
export const valuesOf = (choices: readonly { readonly value: string }[]): string =>
  choices.map((each) => each.value).join('|');

const roles = `(?:${valuesOf(roleChoices)})`;
const actions = `(?:${valuesOf(actionChoices)})`;
const builtin = builtinAttributes.flatMap(({ value: name }) => (name.startsWith('#') ? [name.slice(1)] : []));
const units = '(?i:ms|msec|us|usec|s|sec|m|min|h|hr)';
const switches = '(?i:true|false|yes|no|on|off)';
/** An agent's name in the head of a statement. */
export const agentName = withTags('[\\w./+@-]');

/** What appears inside every statement: comments, strings, words and their parts, XML. `values`: those that are listed. */
export function wordRules(values: readonly string[]): Readonly<Record<string, Rule>> {
  const listed = values.filter((value) => /^[A-Za-z][\w-]*$/.test(value));
  return {
    comment: {
      name: s.comment,
      begin: '(?:^|\\G)\\s*(#)',
      end: '$',
      beginCaptures: captures(s.commentMark),
      // A comment that ends in a backslash swallows the next line.
      patterns: [{ include: '#continuation' }],
    },
    'not-a-comment': {
      // crmsh joins the lines first, and knows no comment after a word: this becomes part of the statement.
      match: `(?<!\\S)#(?!(?:${builtin.join('|')}|health))[^\\\\\\n]*`,
      name: s.noComment,
    },
    string: {
      patterns: [quoted('"', s.doubleQuoted, { name: s.escape, match: '\\\\["\\\\]' }), quoted("'", s.singleQuoted)],
    },
    words: {
      patterns: [
        { include: '#continuation' },
        { include: '#not-a-comment' },
        { include: '#string' },
        { match: `${begin}([+-]?(?i:inf(?:inity)?|\\d+))(:)`, captures: captures(s.score, s.separator) },
        { match: `${begin}(?i:(${valuesOf(orderKindChoices)}|advisory))(:)`, captures: captures(s.value, s.separator) },
        {
          match: `${begin}((?:${CLASSES.join('|')}):(?:[\\w.-]+:)?)([\\w./+@-]+)?`,
          captures: captures(s.agentClass, s.agent),
        },
        {
          match: `${begin}(\\$(?:id|role|id-ref|[\\w-]+)(?::[\\w-]+)?)(=)`,
          captures: captures(s.specialParameter, s.assign),
        },
        { match: `${begin}(\\$[\\w-]+(?::[\\w-]+)?)`, captures: captures(s.specialParameter) },
        { match: `${begin}(@[\\w.:-]+)`, captures: captures(s.template) },
        { match: `${begin}([\\w.#-]+(?::[\\w.#-]+)?)(=)`, captures: captures(s.parameter, s.assign) },
        { match: '=', name: s.assign },
        { match: `(?<==)([+-]?\\d+(?:\\.\\d+)?)(${units})?${end}`, captures: captures(s.number, s.unit) },
        { match: `(?<==)(?i:[+-]?inf(?:inity)?)${end}`, name: s.score },
        { match: `(?<==)${switches}${end}`, name: s.boolean },
        { match: `(?<==)${roles}${end}`, name: s.value },
        { match: `(?<==)${oneOf(listed)}${end}`, name: s.value },
        { match: `(?<==)${addressUpTo('(?=[/\\s\\\\]|$)')}`, name: s.address },
        { match: `(?<==)${ipv6}(?=[/\\s\\\\]|$)`, name: s.address },
        { match: `(?<==)/${untagged('[^\\s"\'\\\\]')}`, name: s.path },
        { match: `(?<==)${untagged('[^\\s"\'\\\\]')}`, name: s.text },
        { match: `(?<=[\\w.-])(:)(${roles})${end}`, captures: captures(s.separator, s.value) },
        { match: `(?<=[\\w.-])(:)(${actions})${end}`, captures: captures(s.separator, s.action) },
        { match: `${begin}${addressUpTo('(?=[/:\\s\\\\]|$)')}`, name: s.address },
        { match: `${begin}\\d{4}-\\d\\d?-\\d\\d?(?:T[\\d:+-]+)?`, name: s.date },
        // `30s:20s`: interval and timeout of a monitor.
        {
          match: `${begin}(\\d+)(${units})?(?:(:)(\\d+)(${units})?)?(?=[\\s:\\\\]|$)`,
          captures: captures(s.number, s.unit, s.separator, s.number, s.unit),
        },
        { match: '[(\\[{]', name: s.begin },
        { match: '[)\\]}]', name: s.end },
        { match: '(?<=\\s)/(?:[^/\\s\\\\]|\\\\.)+/(?=\\s|$)', name: s.regexp },
        { match: `${begin}(pattern)(:)([^\\s\\\\]*)`, captures: captures(s.word, s.separator, s.regexp) },
        { match: `${begin}/${untagged('[^\\s"\'\\\\]')}`, name: s.path },
        { match: `(?<![^\\s({\\[,])[A-Za-z_][\\w.@-]*`, name: s.reference },
        { match: '[,:]', name: s.separator },
      ],
    },
    xml: {
      patterns: [
        { include: '#continuation' },
        { match: '(</?)([\\w:-]+)', captures: captures(s.tagMark, s.tag) },
        { match: '/?>', name: s.tagMark },
        { match: '([\\w:-]+)(=)', captures: captures(s.tagAttribute, s.assign) },
        { include: '#string' },
      ],
    },
  };
}

function quoted(quote: string, name: string, ...patterns: readonly Rule[]): Rule {
  return {
    name,
    begin: quote,
    end: `${quote}|$`,
    beginCaptures: { '0': { name: s.quoteBegin } },
    endCaptures: { '0': { name: s.quoteEnd } },
    patterns: [{ include: '#continuation' }, ...patterns],
  };
}
