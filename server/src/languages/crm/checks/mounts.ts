import { memo } from '../../../base/memo.ts';
import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { ByKey, type Cluster } from '../../../schema/cluster.ts';
import { mountPoint } from '../../../schema/mount-points.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import type { Word } from '../../../syntax/tree.ts';
import * as messages from '../messages/mounts.ts';
import { type Model, modelOf, type Resource } from '../model/model.ts';
import { earlierParts } from '../model/parts-of-cluster.ts';
import { scoreNumber } from '../values/elements.ts';
import { wordNamed } from '../values/members.ts';
import { paramOf } from './drbd.ts';

/** File systems that one node at a time may mount. */
const LOCAL: ReadonlySet<string> = new Set(['ext2', 'ext3', 'ext4', 'xfs', 'reiserfs', 'jfs']);

/** A directory or device that a file system uses. */
interface Use {
  readonly resource: Resource;
  readonly word: Word;
  /** The file that it is in; absent: this one. */
  readonly uri?: string;
}

/**
 * Two file systems on one directory, and one device that two resources mount, unless constraints keep them apart: in a file
 * and in those that hold other parts of its configuration.
 */
export function* mounts(file: Checked): Iterable<Problem> {
  const own = modelOf(file.bound);
  const uses = [...usesOf(own)];
  if (!uses.length) return;
  const parts = earlierParts(file);
  const seen = new Map<string, Use>();
  for (const [key, { resource, word }] of uses) {
    const before =
      (parts && usesIn(parts.files).elsewhere(key, file.uri, ({ uri }) => parts.isPart(uri))) ?? seen.get(key);
    if (!before) seen.set(key, { resource, word });
    else if (!areApart(before.resource.id, resource.id, [own, ...(parts?.models() ?? [])])) {
      const { start, end } = before.word;
      const place = { start, end, ...(before.uri !== undefined && { uri: before.uri }) };
      yield messages.mountedTwice(word, before.resource.id, place);
    }
  }
}

/** What the file systems of some files use. */
const usesIn = memo((files: Cluster) => {
  const found = new ByKey<Use & { readonly uri: string }>();
  for (const { uri, bound } of files) for (const [key, use] of usesOf(modelOf(bound))) found.add(key, { ...use, uri });
  return found;
});

/** What the file systems of a file use, by what there is only one of. */
function* usesOf({ resources }: Model): Iterable<readonly [key: string, use: Use]> {
  for (const resource of resources.values()) {
    if (resource.kind !== 'primitive' || resource.facts?.id !== 'ocf:heartbeat:Filesystem') continue;
    const directory = paramOf(resource, 'directory');
    const device = paramOf(resource, 'device');
    const isLocal = LOCAL.has(paramOf(resource, 'fstype')?.text ?? '');
    const words = [directory?.text.startsWith('/') && directory, isLocal && device?.text.startsWith('/dev/') && device];
    for (const word of words) if (word) yield [mountPoint(word.text), { resource, word }];
  }
}

/** A finite score is a wish: the resource may still come to run elsewhere. */
function isPreference(location: BoundStatement): boolean {
  const score = scoreNumber(wordNamed(location, 'SCORE')?.text ?? '');
  return score !== undefined && Math.abs(score) < 1_000_000;
}

/** Whether a constraint may keep two resources from ever running on one node: each may have nodes of its own. */
function areApart(a: string, b: string, models: readonly Model[]): boolean {
  const [ofA = [], ofB = []] = [a, b].map((id) => [
    id,
    ...models.flatMap(({ parents }) => parents.get(id) ?? []).map((parent) => parent.id),
  ]);
  if ([...ofA, ...ofB].some((id) => models.some(({ unread }) => unread.has(id)))) return true;
  return models.some(({ constraints }) =>
    constraints.some(({ kind, bound, members }) => {
      const names = members.map(({ name }) => name);
      const [hasA, hasB] = [ofA, ofB].map((ids) => ids.some((id) => names.includes(id)));
      if (kind === 'colocation') return hasA && hasB && (scoreNumber(wordNamed(bound, 'SCORE')?.text ?? '') ?? 0) < 0;
      return kind === 'location' && (hasA || hasB) && !isPreference(bound);
    }),
  );
}
