import { orderKindChoices } from '../../server/src/languages/crm/catalog/constraints.ts';
import { CLASSES } from '../../server/src/languages/crm/catalog/resources.ts';
import { builtinAttributes } from '../../server/src/languages/crm/catalog/rules.ts';
import { actionChoices, roleChoices } from '../../server/src/languages/crm/values/elements.ts';
import { type Captures, captures, type Rule } from './rule.ts';

/** A word begins, a word ends: crm is split at spaces; a backslash at the line's end joins lines. */
export const begin = '(?<![^\\s({\\[])';
export const end = '(?=[\\s)}\\]\\\\]|$)';
/** The values of the catalogue as alternatives. */
export const valuesOf = (choices: readonly { readonly value: string }[]): string =>
  choices.map((each) => each.value).join('|');

const roles = `(?:${valuesOf(roleChoices)})`;
const actions = `(?:${valuesOf(actionChoices)})`;
const builtin = builtinAttributes.flatMap(({ value: name }) => (name.startsWith('#') ? [name.slice(1)] : []));

/** What appears inside every statement: comments, strings, words and their parts, XML. */
export const wordRules = {
  comment: {
    name: 'comment.line.number-sign.crmsh',
    begin: '^\\s*(#)',
    end: '$',
    beginCaptures: captures('punctuation.definition.comment.crmsh'),
    // A comment that ends in a backslash swallows the next line.
    patterns: [{ include: '#continuation' }],
  },
  'not-a-comment': {
    // crmsh joins the lines first: a comment here becomes part of the statement.
    match: `^\\s*(#(?!(?:${builtin.join('|')}|health))[^\\\\\\n]*)`,
    captures: captures('invalid.illegal.comment.crmsh'),
  },
  string: {
    patterns: [
      {
        name: 'string.quoted.double.crmsh',
        begin: '"',
        end: '"|$',
        beginCaptures: { '0': { name: 'punctuation.definition.string.begin.crmsh' } },
        endCaptures: { '0': { name: 'punctuation.definition.string.end.crmsh' } },
        patterns: [{ include: '#continuation' }, { name: 'constant.character.escape.crmsh', match: '\\\\["\\\\]' }],
      },
      {
        name: 'string.quoted.single.crmsh',
        begin: "'",
        end: "'|$",
        beginCaptures: { '0': { name: 'punctuation.definition.string.begin.crmsh' } },
        endCaptures: { '0': { name: 'punctuation.definition.string.end.crmsh' } },
        patterns: [{ include: '#continuation' }],
      },
    ],
  },
  words: {
    patterns: [
      { include: '#continuation' },
      { include: '#not-a-comment' },
      { include: '#string' },
      {
        match: `${begin}([+-]?(?i:inf(?:inity)?|\\d+))(:)`,
        captures: captures('constant.numeric.score.crmsh', 'punctuation.separator.score.crmsh'),
      },
      {
        match: `${begin}(?i:(${valuesOf(orderKindChoices)}|advisory))(:)`,
        captures: captures('support.constant.property-value.kind.crmsh', 'punctuation.separator.score.crmsh'),
      },
      {
        match: `${begin}((?:${CLASSES.join('|')}):(?:[\\w.-]+:)?)([\\w./+-]*)`,
        captures: captures('entity.name.namespace.agent.crmsh', 'support.class.agent.crmsh'),
      },
      {
        match: `${begin}(\\$[\\w-]+(?::[\\w-]+)?|@[\\w.:-]+)`,
        captures: captures('variable.language.reference.crmsh'),
      },
      {
        match: `${begin}([\\w.#-]+(?::[\\w.#-]+)?)(=)`,
        captures: captures('variable.parameter.crmsh', 'keyword.operator.assignment.crmsh'),
      },
      { match: '=', name: 'keyword.operator.assignment.crmsh' },
      value(`[+-]?\\d+(?:\\.\\d+)?`, '(?i:ms|msec|us|usec|s|sec|m|min|h|hr)'),
      { match: `(?<==)(?i:[+-]?inf(?:inity)?)${end}`, name: 'constant.numeric.score.crmsh' },
      { match: `(?<==)(?i:true|false|yes|no|on|off)${end}`, name: 'constant.language.boolean.crmsh' },
      { match: `(?<==)${roles}${end}`, name: 'support.constant.property-value.role.crmsh' },
      { match: `(?<==)[^\\s"'\\\\]+`, name: 'string.unquoted.crmsh' },
      {
        match: `(?<=[\\w.-])(:)(${roles})${end}`,
        captures: captures('punctuation.separator.crmsh', 'support.constant.property-value.role.crmsh'),
      },
      {
        match: `(?<=[\\w.-])(:)(${actions})${end}`,
        captures: captures('punctuation.separator.crmsh', 'support.function.action.crmsh'),
      },
      {
        match: `${begin}(\\d+)((?i:ms|us|s|sec|m|min|h|hr)?)(?=[\\s:\\\\]|$)`,
        captures: captures('constant.numeric.crmsh', 'keyword.other.unit.crmsh'),
      },
      { match: '[(\\[{]', name: 'punctuation.section.set.begin.crmsh' },
      { match: '[)\\]}]', name: 'punctuation.section.set.end.crmsh' },
      { match: '(?<=\\s)/(?:[^/\\s\\\\]|\\\\.)+/(?=\\s|$)', name: 'string.regexp.crmsh' },
      { match: `${begin}[A-Za-z_][\\w.-]*`, name: 'variable.other.crmsh' },
    ],
  },
  xml: {
    patterns: [
      { include: '#continuation' },
      {
        match: '(</?)([\\w:-]+)',
        captures: captures('punctuation.definition.tag.begin.crmsh', 'entity.name.tag.crmsh'),
      },
      { match: '/?>', name: 'punctuation.definition.tag.end.crmsh' },
      {
        match: '([\\w:-]+)(=)',
        captures: captures('entity.other.attribute-name.crmsh', 'keyword.operator.assignment.crmsh'),
      },
      { include: '#string' },
    ],
  },
} satisfies Record<string, Rule>;

function value(number: string, unit: string): Rule {
  const scopes: Captures = captures('constant.numeric.crmsh', 'keyword.other.unit.crmsh');
  return { match: `(?<==)(${number})(${unit})?${end}`, captures: scopes };
}
