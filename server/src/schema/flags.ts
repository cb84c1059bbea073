/** What of a directive concerns its statements at all, so that most of them are passed over without a look at their words. */
export interface DirectiveFlags {
  /** It is bound to versions, or on its way out. */
  readonly versioned: boolean;
  /** A right word of it may still be of another version, or name what is not defined. */
  readonly needsCheck: boolean;
  /** It has a block, or clauses. */
  readonly body: boolean;
  /** Words of it may be read piece by piece. */
  readonly subWords: boolean;
  /** A word of it defines or refers to a name. */
  readonly names: boolean;
  /** A word of it is a secret. */
  readonly secrets: boolean;
}
