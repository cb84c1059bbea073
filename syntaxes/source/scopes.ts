/**
 * One scope for one kind of thing, in all languages. Chosen so that the themes of VS Code give neighbours different
 * colours; `strong` and `emphasis` are the scopes by which these themes make text bold and italic.
 */
const kinds = {
  comment: 'comment.line.number-sign',
  commentMark: 'punctuation.definition.comment',
  /** A comment where the tool knows none. */
  noComment: 'invalid.illegal.comment',
  prompt: 'punctuation.definition.prompt',
  /** The words of the shell before a statement. */
  prefix: 'keyword.other.prefix',

  /** What opens a block. */
  section: 'keyword.control.section',
  otherSection: 'entity.name.section',
  /** What begins a statement that declares something. */
  statement: 'keyword.control.statement',
  import: 'keyword.control.import',
  skip: 'keyword.control.skip',
  skipped: 'comment.block.skip',
  /** What is set: a directive, a key, an option. */
  option: 'keyword.other.option',
  otherOption: 'variable.other.option',
  /** A keyword inside a statement, and a fixed word. */
  clause: 'keyword.other.clause',
  word: 'keyword.other.word',
  parameter: 'variable.parameter',
  /** A parameter that is not the agent's: `$id`. */
  specialParameter: 'variable.parameter.special emphasis',

  /** Names where they are declared, and where they are used. */
  name: 'entity.name.type strong',
  resource: 'entity.name.type.resource strong',
  host: 'variable.other.constant.host strong',
  hostReference: 'variable.other.constant.host',
  reference: 'variable.other.constant.reference',
  template: 'variable.other.constant.template emphasis',
  user: 'entity.name.type.user',
  /** `ocf:heartbeat:` and `IPaddr2`. */
  agentClass: 'entity.name.namespace.agent emphasis',
  agent: 'support.function.agent',
  script: 'entity.name.function.script',
  action: 'support.function.action',
  attribute: 'variable.language.attribute',

  number: 'constant.numeric',
  unit: 'keyword.other.unit',
  score: 'constant.numeric.score strong',
  /** A number that is a name: of a volume, a node, a key. */
  id: 'constant.numeric.id strong',
  address: 'constant.numeric.address',
  prefixLength: 'constant.numeric.prefix',
  port: 'constant.numeric.port',
  version: 'constant.numeric.version',
  date: 'constant.numeric.date',
  boolean: 'constant.language.boolean',
  /** One of the values that the catalogue lists. */
  value: 'support.constant.property-value',
  interface: 'variable.parameter.interface',
  text: 'string.unquoted',
  path: 'string.unquoted.path',
  secret: 'string.unquoted.secret',
  regexp: 'string.regexp',
  doubleQuoted: 'string.quoted.double',
  singleQuoted: 'string.quoted.single',
  quoteBegin: 'punctuation.definition.string.begin',
  quoteEnd: 'punctuation.definition.string.end',
  escape: 'constant.character.escape',

  type: 'storage.type',
  logical: 'keyword.operator.logical',
  comparison: 'keyword.operator.comparison',
  test: 'keyword.operator.word',
  /** `=` and `:` between a key and its value, and what else is between words. */
  assign: 'punctuation.separator.key-value',
  separator: 'punctuation.separator',
  terminator: 'punctuation.terminator.statement',
  begin: 'punctuation.section.begin',
  end: 'punctuation.section.end',
  continuation: 'punctuation.separator.continuation',

  tag: 'entity.name.tag',
  tagMark: 'punctuation.definition.tag',
  tagAttribute: 'entity.other.attribute-name',

  /** What a program prints of a state. */
  good: 'string.other.state',
  waiting: 'constant.language.state',
  alarming: 'invalid.illegal.state',

  templateTag: 'meta.embedded.template',
  templateBegin: 'punctuation.section.embedded.begin',
  templateEnd: 'punctuation.section.embedded.end',
  templateText: 'variable.other.template',
  templateComment: 'comment.block.template',
} as const;

export type Kind = keyof typeof kinds;
export type Scopes = Readonly<Record<Kind, string>>;

/** The scope of each kind in one language; its id is the last part of every name. */
export function scopesOf(id: string): Scopes {
  const named = (scopes: string): string => scopes.replace(/\S+/g, (scope) => `${scope}.${id}`);
  return Object.fromEntries(Object.entries(kinds).map(([kind, scopes]) => [kind, named(scopes)])) as Record<
    Kind,
    string
  >;
}
