/** Names of LSP's semantic token types. */
export const tokenTypes = [
  'namespace',
  'class',
  'variable',
  'interface',
  'enumMember',
  'event',
  'struct',
  'property',
  'function',
  'parameter',
  'keyword',
  'string',
] as const;
/** `unresolved`: a name that nothing defines. `secret`: a password or key. */
export const tokenModifiers = ['definition', 'deprecated', 'unresolved', 'secret'] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];
