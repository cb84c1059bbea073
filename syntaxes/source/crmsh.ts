import { defaultSets } from '../../server/src/languages/crm/catalog/cluster.ts';
import {
  binaryChoices,
  boolChoices,
  dateChoices,
  typeChoices,
  unaryChoices,
} from '../../server/src/languages/crm/catalog/rules.ts';
import { clauseWords } from '../../server/src/languages/crm/values/form.ts';
import { begin, end, valuesOf, wordRules } from './crmsh-words.ts';
import type { Vocabulary } from './keywords.ts';
import { captures, continuation, type Grammar, oneOf, type Rule, templateTags } from './rule.ts';

/** What may appear before a statement: a prompt pasted from documentation, or the words of a shell command. */
const prefix = '^\\s*(?:(crm\\([^)\\n]*\\)[\\w/-]*[#>])\\s*)?(?:(crm)\\s+)?(?:(configure)\\s+)?';
const prefixScopes = [
  'punctuation.definition.prompt.crmsh',
  'keyword.other.prefix.crmsh',
  'keyword.other.prefix.crmsh',
] as const;
/** Statements whose clauses come from elsewhere than `op`, `params`, `meta`: they get a scope of their own. */
const setStatements = Object.keys(defaultSets);

/**
 * The grammar of `crm configure`. A statement is a logical line: it runs over line ends that a backslash hides,
 * and a `#` inside it is no comment.
 */
export function crmsh(vocabulary: Vocabulary): Grammar {
  const top = vocabulary.keywords.filter((keyword) => keyword.path.length === 0).map((keyword) => keyword.word);
  const literals = (...path: readonly string[]): string[] =>
    vocabulary.literals.filter((literal) => literal.path.join(' ') === path.join(' ')).map((literal) => literal.word);
  /** The clauses of a statement, and the fixed words in them. */
  const under = (statement: string): string[] =>
    vocabulary.keywords
      .filter(({ path, word }) => path[0] === statement && word !== 'rule' && !path.includes('rule'))
      .flatMap(({ path, word, scope }) => {
        const words = literals(...path, word);
        return scope || words.length ? [word, ...words] : [];
      });
  const word = (candidate: string) => /^[a-z][\w-]*$/.test(candidate);
  const clauses = [...clauseWords].filter((each) => each !== 'rule');
  const own = (statement: string) => [...new Set([...clauses, ...under(statement).filter(word)])];
  const topology = ['fencing_topology', 'fencing-topology'];
  const special = [
    ...setStatements,
    'primitive',
    'rsc_template',
    'node',
    'bundle',
    'alert',
    'role',
    'user',
    'xml',
    'tag',
    ...topology,
  ];
  const named = top.filter((keyword) => !special.includes(keyword));

  return {
    name: 'Pacemaker crm shell',
    scopeName: 'source.crmsh',
    injections: templateTags('crmsh') ?? {},
    patterns: [
      { include: '#comment' },
      statement(['xml'], '', [], [{ include: '#xml' }]),
      statement(
        setStatements,
        '(?:\\s+([A-Za-z_][\\w.-]*)(:))?',
        ['entity.name.type.set.crmsh', 'punctuation.separator.crmsh'],
        [{ include: '#rule' }, { include: '#words' }],
      ),
      statement(
        ['primitive', 'rsc_template'],
        '(?:\\s+([A-Za-z_][\\w.-]*)(?:\\s+(?:(@)([\\w.-]+)|((?:[\\w.-]+:){0,2})([\\w./+-]+)(?=\\s|$)))?)?',
        [
          'entity.name.type.resource.crmsh',
          'keyword.operator.reference.crmsh',
          'variable.other.template.crmsh',
          'entity.name.namespace.agent.crmsh',
          'support.class.agent.crmsh',
        ],
        [clause(clauses), { include: '#rule' }, { include: '#words' }],
      ),
      statement(
        ['node'],
        '(?:\\s+(?:([\\w.-]+)(:)(?=\\s))?\\s*([^\\s:=$\\\\]+)(?:(:)([a-z]+))?)?',
        [
          'constant.numeric.node-id.crmsh',
          'punctuation.separator.crmsh',
          'entity.name.function.host.crmsh',
          'punctuation.separator.crmsh',
          'support.constant.property-value.crmsh',
        ],
        [clause(clauses), { include: '#words' }],
      ),
      statement(
        ['bundle'],
        '(?:\\s+([A-Za-z_][\\w.-]*))?',
        ['entity.name.type.resource.crmsh'],
        [clause([...own('bundle'), 'primitive']), { include: '#words' }],
      ),
      statement(
        ['alert'],
        '(?:\\s+([A-Za-z_][\\w.-]*)(?:\\s+([^\\s\\\\"\']+))?)?',
        ['entity.name.type.alert.crmsh', 'string.unquoted.path.crmsh'],
        [clause(own('alert')), { include: '#words' }],
      ),
      statement(
        ['role', 'user'],
        '(?:\\s+([\\w.-]+))?',
        ['entity.name.type.role.crmsh'],
        [
          {
            match: `${begin}(${oneOf(
              [...own('role'), ...own('user')].filter((it) => /^(?:read|write|deny)$/.test(it)),
              ['read', 'write', 'deny'],
            )})${end}`,
            captures: captures('keyword.control.clause.crmsh'),
          },
          {
            match: `${begin}([a-z]+)(:)([\\w.#-]+(?::[\\w.#-]+)?)?`,
            captures: captures('keyword.other.word.crmsh', 'punctuation.separator.crmsh', 'variable.other.crmsh'),
          },
          { match: `${begin}(?:status|cib|property|nodeattr|nodeutil|node)${end}`, name: 'keyword.other.word.crmsh' },
          { include: '#words' },
        ],
      ),
      statement(
        ['tag'],
        '(?:\\s+([A-Za-z_][\\w.-]*)(:)?)?',
        ['entity.name.type.tag.crmsh', 'punctuation.separator.crmsh'],
        [{ include: '#words' }],
      ),
      statement(
        topology,
        '',
        [],
        [
          {
            // The target of the levels that follow.
            match: `${begin}([\\w.-]+)(:)(?=[\\s\\\\]|$)`,
            captures: captures('entity.name.function.host.crmsh', 'punctuation.separator.crmsh'),
          },
          { match: ',', name: 'punctuation.separator.crmsh' },
          { include: '#words' },
        ],
      ),
      // A score, an equals sign or a bracket after the keyword is no name.
      statement(
        named,
        '(?:\\s+([A-Za-z_][\\w.-]*)(?![\\w.:=-]))?',
        ['entity.name.type.id.crmsh'],
        [clause(clauses), { include: '#rule' }, { include: '#words' }],
      ),
      {
        // An unknown statement runs as far as a known one.
        begin: '^\\s*(?=\\S)',
        end: '$',
        patterns: [{ include: '#continuation' }, { include: '#string' }, { match: '[^\\s"\'\\\\]+' }],
      },
    ],
    repository: {
      ...wordRules,
      continuation: continuation('crmsh'),
      rule: {
        begin: `${begin}(rule)${end}`,
        end: `(?=${begin}(?:rule|${clauses.join('|')})${end})|$`,
        beginCaptures: captures('keyword.control.clause.crmsh'),
        patterns: [
          { include: '#continuation' },
          { match: `${begin}(?:${valuesOf(boolChoices)})${end}`, name: 'keyword.operator.logical.crmsh' },
          {
            match: `${begin}(?:(${valuesOf(typeChoices)})(:))?(${valuesOf(binaryChoices)})${end}`,
            captures: captures(
              'storage.type.crmsh',
              'punctuation.separator.crmsh',
              'keyword.operator.comparison.crmsh',
            ),
          },
          { match: `${begin}(?:${valuesOf(unaryChoices)})${end}`, name: 'keyword.operator.word.crmsh' },
          {
            match: `${begin}(?:date|${valuesOf(dateChoices)}|op)${end}`,
            name: 'keyword.other.date.crmsh',
          },
          { match: `${begin}#[\\w-]+`, name: 'variable.language.attribute.crmsh' },
          { include: '#words' },
        ],
      },
    },
  };

  /** One statement, from its keyword (and what `head` names after it) to the end of the logical line. */
  function statement(
    keywords: readonly string[],
    head: string,
    scopes: readonly (string | undefined)[],
    patterns: readonly Rule[],
  ): Rule {
    return {
      name: 'meta.statement.crmsh',
      begin: `${prefix}((?i)${oneOf(keywords)})(?=[\\s\\\\]|$)${head}`,
      end: '$',
      beginCaptures: captures(...prefixScopes, 'keyword.control.statement.crmsh', ...scopes),
      patterns: [{ include: '#continuation' }, { include: '#not-a-comment' }, ...patterns],
    };
  }
}

/** The keyword of a clause, and the action after `op`. */
function clause(keywords: readonly string[]): Rule {
  return {
    patterns: [
      {
        match: `${begin}(op)\\s+([a-z][\\w-]*)${end}`,
        captures: captures('keyword.control.clause.crmsh', 'support.function.action.crmsh'),
      },
      { match: `${begin}(${oneOf(keywords)})${end}`, captures: captures('keyword.control.clause.crmsh') },
    ],
  };
}
