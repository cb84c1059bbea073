/**
 * Which files belong together. A cluster is the highest folder below which no file name occurs twice:
 * in a fleet repository with one folder a host, each host's folder is one; otherwise the whole workspace is.
 * Maps each URI to the URIs of its cluster, itself among them.
 */
export function clustersOf(uris: readonly string[], roots: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Set<string>>();
  const twice = new Set<string>();
  for (const uri of uris) {
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    for (const folder of foldersOf(uri, roots)) {
      const seen = names.get(folder) ?? new Set();
      names.set(folder, seen);
      if (seen.has(name)) twice.add(folder);
      seen.add(name);
    }
  }
  const members = new Map<string, string[]>();
  const clusters = new Map<string, readonly string[]>();
  for (const uri of uris) {
    const folders = foldersOf(uri, roots);
    const firstTwice = folders.findIndex((folder) => twice.has(folder));
    const folder = (firstTwice < 0 ? folders.at(-1) : folders[Math.max(0, firstTwice - 1)])!;
    const row = members.get(folder) ?? [];
    members.set(folder, row);
    row.push(uri);
    clusters.set(uri, row);
  }
  return clusters;
}

/** The folders of a file from its own up to its workspace folder; a file outside of all has only its own. */
function foldersOf(uri: string, roots: readonly string[]): readonly string[] {
  const own = uri.slice(0, uri.lastIndexOf('/'));
  const root = roots.filter((r) => own === r || own.startsWith(`${r}/`)).sort((a, b) => b.length - a.length)[0];
  if (root === undefined) return [own];
  const folders = [own];
  while (folders.at(-1) !== root) folders.push(folders.at(-1)!.slice(0, folders.at(-1)!.lastIndexOf('/')));
  return folders;
}
