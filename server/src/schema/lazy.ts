import type { Catalog } from './types.ts';

type Scope = Pick<Catalog, 'directives' | 'patterns' | 'usual'>;

/**
 * A scope that is made when it is first looked into; until then it is only a place in its language. `make`: its
 * directives and patterns, always the same.
 */
export function lazyCatalog(make: () => Scope): Catalog {
  return new LazyCatalog(make);
}

const none: NonNullable<Catalog['patterns']> = [];

class LazyCatalog implements Catalog {
  private made: Scope | undefined;
  private readonly make: () => Scope;

  constructor(make: () => Scope) {
    this.make = make;
  }

  get directives(): Catalog['directives'] {
    return this.scope.directives;
  }

  get patterns(): NonNullable<Catalog['patterns']> {
    return this.scope.patterns ?? none;
  }

  get usual(): readonly string[] {
    return this.scope.usual ?? [];
  }

  private get scope(): Scope {
    this.made ??= this.make();
    return this.made;
  }
}
