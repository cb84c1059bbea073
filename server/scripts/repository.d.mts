/** As package.json holds it. */
interface Repository {
  readonly url: string;
}

export declare function addressesOf(repository: Repository): {
  readonly home: string;
  readonly issues: string;
  readonly content: string;
  readonly pictures: string;
};

export declare function isPlaceholder(repository: Repository): boolean;

export declare function withAddresses(markdown: string, repository: Repository): string;
