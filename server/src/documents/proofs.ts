import type { VersionConflict, VersionProof } from '../language.ts';
import { compareVersions, type Product, productName, type Targets } from '../schema/versions.ts';
import type { Statement, SyntaxTree } from '../syntax/tree.ts';

/** A proof and the key of the document that it is in. */
export interface LocatedProof extends VersionProof {
  readonly key: string;
}

/** What the proofs of a cluster come to for one product. */
export interface Weighed {
  /** The version that all proofs agree on, the most exact one; absent where they contradict each other, and without any. */
  readonly version?: string | undefined;
  /** The document that the contradiction is reported in, and the two proofs. */
  readonly conflict?: { readonly key: string; readonly proof: LocatedProof; readonly other: LocatedProof };
}

/** Weighs all proofs of a cluster together. The order of the documents does not matter. */
export function weigh(product: Product, proofs: readonly LocatedProof[]): Weighed {
  const all = proofs.filter((proof) => proof.product === product);
  const [first] = all;
  if (!first) return {};
  const exact = all.reduce((best, { version }) => (version.length > best.length ? version : best), first.version);
  if (all.every(({ version }) => compareVersions(version, exact) === 0)) return { version: exact };
  const sorted = [...all].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { conflict: conflictOf(sorted) };
}

/** The versions that a document proves by itself. */
export function provenVersions(proofs: readonly VersionProof[]): Targets {
  const targets: Record<Product, string> = {};
  for (const { product } of proofs) {
    const { version } = weigh(
      product,
      proofs.map((proof) => ({ ...proof, key: '' })),
    );
    if (version !== undefined) targets[product] = version;
  }
  return targets;
}

/**
 * Names a contradiction once: in the first document that contradicts itself, otherwise in the first one that fewer
 * documents agree with than with the rest (the one file that was migrated, or forgotten).
 */
function conflictOf(proofs: readonly LocatedProof[]): NonNullable<Weighed['conflict']> {
  const differing = (a: LocatedProof): LocatedProof | undefined =>
    proofs.find((b) => compareVersions(a.version, b.version) !== 0);
  for (const proof of proofs) {
    const other = proofs.find((each) => each.key === proof.key && compareVersions(each.version, proof.version) !== 0);
    if (other) return { key: proof.key, proof, other };
  }
  const supporters = (a: LocatedProof): number =>
    new Set(proofs.filter((b) => compareVersions(a.version, b.version) === 0).map((b) => b.key)).size;
  const proof = proofs.reduce((least, each) => (supporters(each) < supporters(least) ? each : least));
  return { key: proof.key, proof, other: differing(proof)! };
}

/** The first statement with a keyword, outer ones before inner ones; undefined where there is none. */
export function statementWith(keyword: string, { root }: SyntaxTree): Statement | undefined {
  const queue: Statement[] = [...root.statements];
  for (const statement of queue) {
    if (statement.keyword.text === keyword) return statement;
    queue.push(...(statement.body?.statements ?? []));
  }
  return undefined;
}

/** The contradiction as checks see it. `locate`: the document that the other proof is in. */
export function asConflict(
  { proof, other, key }: NonNullable<Weighed['conflict']>,
  locate: (key: string) => { readonly uri: string; readonly tree: SyntaxTree },
): VersionConflict {
  const { uri, tree } = locate(other.key);
  const word = statementWith(other.keyword, tree)?.keyword;
  const place = word && { start: word.start, end: word.end, ...(other.key !== key && { uri }) };
  return { proof, other, place };
}

/** Where a target version is from. */
export interface ResolvedTarget {
  readonly product: string;
  /** How the product is written. */
  readonly name: string;
  readonly version: string | undefined;
  readonly source: 'comment' | 'setting' | 'project' | 'markers' | 'unknown';
}

/** The versions in force of some products, and where they are from. `wanted`: those that are set, what counts most first. */
export function resolved(
  products: readonly string[],
  found: Targets,
  wanted: Readonly<Partial<Record<ResolvedTarget['source'], Targets>>>,
): readonly ResolvedTarget[] {
  const sources = Object.entries(wanted) as readonly [ResolvedTarget['source'], Targets][];
  return products.map((product) => ({
    product,
    name: productName(product),
    version: found[product],
    source: sources.find(([, targets]) => targets[product])?.[0] ?? (found[product] ? 'markers' : 'unknown'),
  }));
}
