import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import { mountPoint } from '../../../schema/mount-points.ts';
import type { Word } from '../../../syntax/tree.ts';
import * as messages from '../messages/mounts.ts';
import { type Model, modelOf, type Resource } from '../model/model.ts';
import { scoreNumber } from '../values/elements.ts';
import { wordNamed } from '../values/members.ts';
import { paramOf } from './drbd.ts';

/** File systems that one node at a time may mount. */
const LOCAL: ReadonlySet<string> = new Set(['ext2', 'ext3', 'ext4', 'xfs', 'reiserfs', 'jfs']);

/** Two file systems on one directory, and one device that two resources mount, unless constraints keep them apart. */
export function* mounts({ bound }: Checked): Iterable<Problem> {
  const model = modelOf(bound);
  const seen = new Map<string, { readonly resource: Resource; readonly word: Word }>();
  for (const resource of model.resources.values()) {
    if (resource.kind !== 'primitive' || resource.facts?.id !== 'ocf:heartbeat:Filesystem') continue;
    const directory = paramOf(resource, 'directory');
    const device = paramOf(resource, 'device');
    const isLocal = LOCAL.has(paramOf(resource, 'fstype')?.text ?? '');
    const words = [directory?.text.startsWith('/') && directory, isLocal && device?.text.startsWith('/dev/') && device];
    for (const word of words) {
      if (!word || word.hole) continue;
      const key = mountPoint(word.text);
      const before = seen.get(key);
      if (!before) seen.set(key, { resource, word });
      else if (!areApart(before.resource.id, resource.id, model))
        yield messages.mountedTwice(word, before.resource.id, before.word);
    }
  }
}

/** Whether a constraint may keep two resources from ever running on one node: each may have nodes of its own. */
function areApart(a: string, b: string, model: Model): boolean {
  const own = [a, b].map((id) => [id, ...(model.parents.get(id) ?? []).map((parent) => parent.id)]);
  const [ofA = [], ofB = []] = own;
  if ([...ofA, ...ofB].some((id) => model.unread.has(id))) return true;
  return model.constraints.some(({ kind, bound, members }) => {
    const names = members.map(({ name }) => name);
    const [hasA, hasB] = [ofA, ofB].map((ids) => ids.some((id) => names.includes(id)));
    if (kind === 'colocation') return hasA && hasB && (scoreNumber(wordNamed(bound, 'SCORE')?.text ?? '') ?? 0) < 0;
    return kind === 'location' && (hasA || hasB);
  });
}
