import { defaultSets } from '../../server/src/languages/crm/catalog/cluster.ts';
import {
  binaryChoices,
  boolChoices,
  dateChoices,
  typeChoices,
  unaryChoices,
} from '../../server/src/languages/crm/catalog/rules.ts';
import { clauseWords } from '../../server/src/languages/crm/values/form.ts';
import { agentName, begin, end, valuesOf, wordRules } from './crmsh-words.ts';
import type { Vocabulary } from './keywords.ts';
import {
  captures,
  continuation,
  type Grammar,
  lineStart,
  oneOf,
  type Rule,
  tagged,
  templateTags,
  withTags,
} from './rule.ts';
import { scopesOf } from './scopes.ts';

const s = scopesOf('crmsh');

/** What may appear before a statement: a prompt pasted from documentation, or the words of a shell command. */
const prefix = `${lineStart}(?:(crm\\([^)\\n]*\\)[\\w/-]*[#>])\\s*)?(?:(crm)\\s+)?(?:(configure)\\s+)?`;
const prefixScopes = [s.prompt, s.prefix, s.prefix] as const;
/** A name where it is declared; in a template part of it may be a value. */
const name = withTags('[\\w.-]', '[A-Za-z_]');
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
    ...['primitive', 'rsc_template', 'node', 'bundle', 'alert', 'role', 'user', 'xml', 'tag', 'monitor', 'rsc_ticket'],
    ...['group', 'ms', 'master', 'clone', 'location'],
    ...topology,
  ];
  const declaring = ['colocation', 'collocation', 'order', 'acl_target', 'acl_group'];
  const named = top.filter((keyword) => declaring.includes(keyword));
  const commands = top.filter((keyword) => !special.includes(keyword) && !declaring.includes(keyword));

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
        [s.name, s.separator],
        [{ include: '#rule' }, { include: '#words' }],
      ),
      statement(
        ['primitive', 'rsc_template'],
        // The agent may be on the next line, after a backslash.
        `(?:\\s+(${name})(?:\\s+(?:(@[\\w.-]+)|((?:${withTags('[\\w.-]')}:){0,2})(${agentName})(?=[\\s\\\\]|$)))?)?`,
        [s.resource, s.template, s.agentClass, s.agent],
        [clause(clauses), { include: '#rule' }, { include: '#words' }],
      ),
      statement(
        ['node'],
        `(?:\\s+(?:([\\w.-]+)(:)(?=\\s))?\\s*(?:(\\$id)(=)("[^"]*"|\\S+)\\s+)?(${withTags('[^\\s:=$\\\\{<]')})(?:(:)([a-z]+))?)?`,
        [s.id, s.separator, s.specialParameter, s.assign, s.doubleQuoted, s.host, s.separator, s.value],
        [clause(clauses), { include: '#words' }],
      ),
      statement(
        ['bundle'],
        `(?:\\s+(${name}))?`,
        [s.resource],
        [clause([...own('bundle'), 'primitive']), { include: '#words' }],
      ),
      statement(
        ['alert'],
        `(?:\\s+(${name})(?:\\s+([^\\s\\\\"']+))?)?`,
        [s.name, s.path],
        [clause(own('alert')), { include: '#words' }],
      ),
      statement(
        ['role', 'user'],
        '(?:\\s+([\\w.-]+))?',
        [s.name],
        [
          { match: `${begin}(?:read|write|deny)${end}`, name: s.clause },
          {
            match: `${begin}([a-z]+)(:)([\\w.#-]+(?::[\\w.#-]+)?)?`,
            captures: captures(s.word, s.separator, s.reference),
          },
          { match: `${begin}(?:status|cib|property|nodeattr|nodeutil|node)${end}`, name: s.word },
          { include: '#words' },
        ],
      ),
      statement(['tag'], `(?:\\s+(${name})(:)?)?`, [s.name, s.separator], [{ include: '#words' }]),
      statement(
        topology,
        '',
        [],
        [
          {
            // The target of the levels that follow.
            match: `${begin}([\\w.-]+)(:)(?=[\\s\\\\]|$)`,
            captures: captures(s.hostReference, s.separator),
          },
          { include: '#words' },
        ],
      ),
      // A score, an equals sign or a bracket after the keyword is no name.
      statement(['monitor'], `(?:\\s+(${name}))?`, [s.reference], [{ include: '#words' }]),
      statement(
        ['rsc_ticket'],
        `(?:\\s+(${name})(?:\\s+([\\w.-]+)(:))?)?`,
        [s.name, s.reference, s.separator],
        [clause(clauses), { include: '#words' }],
      ),
      statement(
        ['group', 'ms', 'master', 'clone'],
        `(?:\\s+(${name})(?![\\w.:=-]))?`,
        [s.resource],
        [clause(clauses), { include: '#rule' }, { include: '#words' }],
      ),
      statement(
        ['location'],
        // `location ID RESOURCE SCORE: NODE`
        `(?:\\s+(${name})(?![\\w.:=-])(?:\\s+(${name})\\s+([+-]?(?i:inf(?:inity)?|\\d+))(:)\\s+(${withTags('[\\w.-]')}))?)?`,
        [s.name, s.reference, s.score, s.separator, s.hostReference],
        [clause(clauses), { include: '#rule' }, { include: '#words' }],
      ),
      statement(
        named,
        `(?:\\s+(${name})(?![\\w.:=-]))?`,
        [s.name],
        [clause(clauses), { include: '#rule' }, { include: '#words' }],
      ),
      {
        // Commands: what follows is nothing that is declared.
        begin: `${prefix}((?i)${oneOf(commands)})(?=[\\s\\\\]|$)`,
        end: '$',
        beginCaptures: captures(...prefixScopes, s.statement),
        patterns: [clause(clauses), { include: '#words' }],
      },
      {
        // An unknown statement runs as far as a known one.
        begin: `${lineStart}(?=\\S)`,
        end: '$',
        patterns: [{ include: '#continuation' }, { include: '#string' }, { match: '[^\\s"\'\\\\{<]+' }],
      },
    ],
    repository: {
      ...wordRules(vocabulary.values),
      continuation: continuation('crmsh'),
      rule: {
        begin: `${begin}(rule)${end}`,
        end: `(?=${begin}(?:rule|${clauses.join('|')})${end})|$`,
        beginCaptures: captures(s.clause),
        patterns: [
          { include: '#continuation' },
          { match: `${begin}(?:${valuesOf(boolChoices)})${end}`, name: s.logical },
          {
            // `#uname eq cluster1`
            match: `${begin}(#uname)\\s+(eq|ne)\\s+([\\w.-]+)`,
            captures: captures(s.attribute, s.comparison, s.hostReference),
          },
          {
            match: `${begin}(?:(${valuesOf(typeChoices)})(:))?(${valuesOf(binaryChoices)})${end}`,
            captures: captures(s.type, s.separator, s.comparison),
          },
          { match: `${begin}(?:${valuesOf(unaryChoices)})${end}`, name: s.test },
          { match: `${begin}(?:date|${valuesOf(dateChoices)}|op)${end}`, name: s.word },
          { match: `${begin}#[\\w-]+`, name: s.attribute },
          // A score that is an attribute's value.
          { match: `${begin}([A-Za-z_][\\w.-]*)(:)(?=[\\s\\\\]|$)`, captures: captures(s.score, s.separator) },
          { include: '#words' },
        ],
      },
    },
  };

  /** One statement, from its keyword (and what `head` names after it) to the end of the logical line. */
  function statement(
    keywords: readonly string[],
    head: string,
    scopes: readonly string[],
    patterns: readonly Rule[],
  ): Rule {
    return {
      name: 'meta.statement.crmsh',
      begin: `${prefix}((?i)${oneOf(keywords)})(?=[\\s\\\\]|$)${head}`,
      end: '$',
      beginCaptures: captures(...prefixScopes, s.statement, ...scopes.map(tagged)),
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
        captures: captures(s.clause, s.action),
      },
      { match: `${begin}(${oneOf(keywords)})${end}`, captures: captures(s.clause) },
    ],
  };
}
