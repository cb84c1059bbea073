import { memo } from '../../../base/memo.ts';
import { type Cluster, type Clustered, inLanguage, type Neighbour } from '../../../schema/cluster.ts';
import { type Model, modelOf, type Resource, settingsOf } from '../model/model.ts';
import { commonOptions, type Options, optionValue, type Settings } from '../model/settings.ts';

/** A file that is read along with another one, and how sure that is. */
interface Other {
  readonly model: Model;
  readonly file: Neighbour;
  readonly sure: boolean;
}

/** The files that are read along with those of one folder, and which of them have a section of defaults; one for all of these. */
export interface Read {
  readonly files: readonly Other[];
  readonly commons: readonly Model[];
}

/** What is read along with one file: the others. What all files of a folder need, they make of `read`. */
export class Along {
  readonly uri: string;
  readonly read: Read;
  private known: readonly Other[] | undefined;

  constructor(uri: string, read: Read) {
    this.uri = uri;
    this.read = read;
  }

  get others(): readonly Other[] {
    this.known ??= this.read.files.filter(({ model }) => model.uri !== this.uri);
    return this.known;
  }

  get isAlone(): boolean {
    return this.read.files.every(({ model }) => model.uri === this.uri);
  }
}

/** All their resources. */
export const resourcesIn = memo(({ files }: Read): readonly Resource[] =>
  files.flatMap(({ model }) => model.resources),
);

/** The options of all their sections of defaults. */
export const commonIn = memo(({ commons }: Read): Options => commonOptions(commons.map(({ common }) => common)));

/** True where a peer is fenced. */
export function isFencing(settings: Settings): boolean {
  return settings.all('fencing').some((option) => optionValue(option) !== 'dont-care');
}

/** Whether any of their resources fences its peer, whoever of the files asks. */
export function someFenceIn(read: Read): boolean {
  return fences(read).has(true);
}

const fences = memo((read: Read): ReadonlySet<boolean> => {
  return new Set(resourcesIn(read).map((each) => isFencing(settingsOf(each, commonIn(read)))));
});

/** The first resource of each name. */
export const resourcesByName = memo((read: Read): ReadonlyMap<string, Resource> => {
  const found = new Map<string, Resource>();
  for (const resource of resourcesIn(read))
    if (resource.name && !found.has(resource.name.text)) found.set(resource.name.text, resource);
  return found;
});

/** By the folder of a file. */
const folders = memo((_: Cluster): Map<string, Read> => new Map());

/** The files that are read along with a file, itself among them. */
export function readFrom({ cluster, uri }: Clustered): Read {
  const known = folders(cluster).get(folder(uri));
  if (known) return known;
  const nearness = proximityTo(uri);
  const files = inLanguage(cluster, 'drbd').flatMap((file) => {
    const near = file.isIncluded ? 'together' : nearness(file.uri);
    return near === 'apart' ? [] : [{ model: modelOf(file.uri, file.bound), file, sure: near === 'together' }];
  });
  const commons = files.flatMap(({ model }) => (model.common ? [model] : []));
  const read = { files, commons };
  folders(cluster).set(folder(uri), read);
  return read;
}

/**
 * Whether two files are read together: surely in one `drbd.d` (and the folder above it), perhaps in one other folder,
 * not elsewhere, for a repository may hold the files of many clusters.
 */
function proximityTo(a: string): (b: string) => 'together' | 'perhaps' | 'apart' {
  const left = folder(a);
  return (b) => {
    const right = folder(b);
    if (left === right) return left.endsWith('/drbd.d') ? 'together' : 'perhaps';
    return left === `${right}/drbd.d` || right === `${left}/drbd.d` ? 'together' : 'apart';
  };
}

function folder(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
