/** How editors, people and package managers call a copy of a file that they leave beside it. */
const COPY =
  /(?:~|\.(?:bak|backup|old|orig|rej|save|tmp|sw[op]|rpm(?:new|save|orig)|dpkg-[a-z]+|ucf-[a-z]+|aug(?:new|save|tmp))(?:[.-]?\d+)?|[._-](?:\d{8}|\d{4}-\d\d-\d\d))$/i;

/** True for what is called as a copy of another file (`r0.res.orig`, `ha.cf~`): no program reads it, and it belongs to no cluster. */
export function isCopy(uri: string): boolean {
  return COPY.test(nameOf(uri));
}

/** The files of a workspace by their folders; built anew when a file comes or goes. */
export interface Folders {
  readonly roots: readonly string[];
  readonly byUri: ReadonlyMap<string, Folder>;
}

interface Folder {
  readonly uri: string;
  readonly files: string[];
  readonly children: Folder[];
  readonly parent: Folder | undefined;
  /** The names of all files below, and whether one occurs twice. */
  readonly names: Set<string>;
  hasDuplicates: boolean;
  /** The languages of files below of which each cluster has its own. */
  readonly own: Set<string>;
  count: number;
}

/**
 * Sorts files into folders. `roots`: the workspace folders, without a slash at the end; a file outside of all has only its
 * own folder. `boundaryOf`: the folder around a file that is a cluster by itself, if there is one. `ownLanguageOf`: the language of
 * a file, where every cluster has files of it in one folder.
 */
export function foldersOf(
  uris: readonly string[],
  roots: readonly string[],
  boundaryOf: (uri: string) => string | undefined = () => undefined,
  ownLanguageOf: (uri: string) => string | undefined = () => undefined,
): Folders {
  const byUri = new Map<string, Folder>();
  const folder = (uri: string, root: string): Folder => {
    const known = byUri.get(uri);
    if (known) return known;
    const parent = uri === root ? undefined : folder(uri.slice(0, uri.lastIndexOf('/')), root);
    const made: Folder = {
      uri,
      files: [],
      children: [],
      parent,
      names: new Set(),
      hasDuplicates: false,
      own: new Set(),
      count: 0,
    };
    parent?.children.push(made);
    byUri.set(uri, made);
    return made;
  };
  for (const uri of uris) {
    if (isCopy(uri)) continue;
    const own = uri.slice(0, uri.lastIndexOf('/'));
    const boundary = boundaryOf(uri);
    const all = boundary === undefined ? roots : [...roots, boundary];
    const containing = all.filter((root) => own === root || own.startsWith(`${root}/`));
    const root = folder(own, containing.sort((a, b) => b.length - a.length)[0] ?? own);
    root.files.push(uri);
    const name = nameOf(uri);
    const language = ownLanguageOf(uri);
    for (let each: Folder | undefined = root; each; each = each.parent) {
      if (each.names.has(name)) each.hasDuplicates = true;
      each.names.add(name);
      if (language !== undefined) each.own.add(language);
      each.count++;
    }
  }
  return { roots, byUri };
}

/**
 * The files that belong together with a file, itself among them: those of its folder, and going up to the workspace folder
 * every other folder whose file names do not occur yet, and which has no configuration of its own beside one of theirs. So a host's folder in a fleet repository, or a backup of one file,
 * stays apart; a copy of a file by its name sees nothing. Of folders that clash with each other the fuller one belongs; of equally full ones none does.
 */
export function clusterOf(uri: string, folders: Folders): readonly string[] {
  if (isCopy(uri)) return [uri];
  const own = folders.byUri.get(uri.slice(0, uri.lastIndexOf('/')));
  if (!own) return [];
  const members: string[] = [];
  const names = new Set<string>();
  const take = (uris: readonly string[]): void => {
    for (const each of uris) {
      members.push(each);
      names.add(nameOf(each));
    }
  };
  take(own.files);
  let from: Folder | undefined;
  for (let at: Folder | undefined = own; at; from = at, at = at.parent) {
    if (at !== own && !at.files.some((each) => names.has(nameOf(each)))) take(at.files);
    const branch = from;
    const free = at.children.filter(
      (child) =>
        child !== branch &&
        !child.hasDuplicates &&
        disjoint(child.names, names) &&
        (!branch || disjoint(child.own, branch.own)),
    );
    for (const child of free.sort((a, b) => b.count - a.count)) {
      const rival = free.some(
        (other) => other !== child && other.count === child.count && !disjoint(other.names, child.names),
      );
      if (!rival && disjoint(child.names, names)) take(filesBelow(child));
    }
  }
  return members;
}

function filesBelow(folder: Folder): readonly string[] {
  return [...folder.files, ...folder.children.flatMap(filesBelow)];
}

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const name of few) if (many.has(name)) return false;
  return true;
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
