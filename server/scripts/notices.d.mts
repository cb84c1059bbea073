interface Metafile {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}

export function bundledPackages(root: string, metafiles: readonly Metafile[]): readonly string[];
export function notices(folders: readonly string[]): string;
