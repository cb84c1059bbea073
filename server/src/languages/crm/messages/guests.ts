import { replacement } from '../../../base/fixes.ts';
import { conflictsWithThis, firstDefined } from '../../../base/messages.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import { problem, related } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import { inner, type Word } from '../../../syntax/tree.ts';

/** What the resource of a guest and the guest's own file disagree about. */

export function noSuchFile(at: Word, suggestion: string | undefined): Problem {
  const better = suggestion && at.text.slice(0, at.text.lastIndexOf('/') + 1) + suggestion;
  return problem(
    at,
    'undefined-guest-file',
    better ? 'warning' : 'information',
    {
      en: `Undefined guest file ${codeSpan(at.text)}: the files of guests in sight are others.${better ? ` Did you mean ${codeSpan(better)}?` : ' Make sure that every node has it.'}`,
      ja: `ゲストのファイル ${codeSpan(at.text)} が見つかりません。${better ? `${codeSpan(better)} ではありませんか?` : 'すべてのノードにあることを確認してください。'}`,
    },
    { fixes: better ? () => [replacement(inner(at), better, 'suggestion')] : [] },
  );
}

export function startsTwice(at: Word, place: Location): Problem {
  return problem(
    at,
    'guest-autostart',
    'warning',
    {
      en: `${codeSpan(at.text)} conflicts with the guests that start at boot. Remove it from their folder: two copies of a guest destroy its disk.`,
      ja: `${codeSpan(at.text)} のゲストが、起動時に自動で開始するフォルダにもあります。ノードの起動時にも開始され、二重起動でディスクが壊れるため、そちらを削除してください。`,
    },
    { related: [conflictsWithThis(place)] },
  );
}

export function otherHypervisor(at: Word, scheme: string, type: Location & { readonly text: string }): Problem {
  const moved = at.text.replace(/^[a-z]+/, scheme);
  // That of QEMU has two kinds of connections, and no default.
  const right = scheme === 'qemu' ? moved.replace(/\/$/, '/system') : moved;
  return problem(
    at,
    'other-hypervisor',
    'warning',
    {
      en: `${codeSpan(at.text)} conflicts with the guest, which has the type ${codeSpan(type.text)}. Use ${codeSpan(right)}.`,
      ja: `${codeSpan(at.text)} は、種類が ${codeSpan(type.text)} のゲストと一致しません。${codeSpan(right)} を指定してください。`,
    },
    { related: [conflictsWithThis(type)], fixes: () => [replacement(inner(at), right, 'suggestion')] },
  );
}

export function otherName(at: Word, name: string, place: Location): Problem {
  return problem(
    at,
    'other-guest-name',
    'warning',
    {
      en: `${codeSpan(at.text)} conflicts with the file of the guest: its name is ${codeSpan(name)}. Use that name; the agent looks for it.`,
      ja: `${codeSpan(at.text)} がゲストのファイルの名前 ${codeSpan(name)} と一致しません。エージェントが探す名前なので、同じにしてください。`,
    },
    { related: [conflictsWithThis(place)], fixes: () => [replacement(inner(at), name, 'suggestion')] },
  );
}

export function needsTwoPrimaries(at: Word, resource: string, place: Location): Problem {
  return problem(
    at,
    'migration-needs-two-primaries',
    'warning',
    {
      en: `${codeSpan('allow-migrate')} requires ${codeSpan('allow-two-primaries')} in the DRBD resource ${codeSpan(resource)}. Add it to ${codeSpan('net')}, or remove ${codeSpan('allow-migrate')}; both nodes open the disk during a migration.`,
      ja: `${codeSpan('allow-migrate')} には DRBD リソース ${codeSpan(resource)} の ${codeSpan('allow-two-primaries')} が必要です。移行中は両方のノードがディスクを開くため、${codeSpan('net')} に追加するか、${codeSpan('allow-migrate')} を削除してください。`,
    },
    { related: [related(place, firstDefined)] },
  );
}

export function needsSharedDisk(at: Word, path: string, mount: string, place: Location): Problem {
  return problem(
    at,
    'migration-needs-shared-disk',
    'warning',
    {
      en: `${codeSpan('allow-migrate')} requires a shared disk: ${codeSpan(path)} is on ${codeSpan(mount)}, which one node mounts at a time. Remove it, or use shared storage.`,
      ja: `${codeSpan('allow-migrate')} には共有ディスクが必要ですが、${codeSpan(path)} は ${codeSpan(mount)} が 1 台のノードだけにマウントする場所にあります。削除するか、共有ストレージを使ってください。`,
    },
    { related: [conflictsWithThis(place)] },
  );
}

export function needsNoCache(at: Word, path: string, cache: string, place: Location): Problem {
  return problem(
    at,
    'migration-needs-no-cache',
    'information',
    {
      en: `${codeSpan('allow-migrate')} requires the cache mode ${codeSpan('none')}, not ${codeSpan(cache)}. Set it for the disk ${codeSpan(path)}; libvirt may reject the migration as unsafe.`,
      ja: `${codeSpan('allow-migrate')} にはキャッシュモード ${codeSpan('none')} が必要です。ディスク ${codeSpan(path)} は ${codeSpan(cache)} のため、libvirt が安全でない移行として拒否することがあります。ゲストの設定を変更してください。`,
    },
    { related: [conflictsWithThis(place)] },
  );
}
