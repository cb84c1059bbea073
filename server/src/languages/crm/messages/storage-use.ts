import type { Problem, Severity } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Word } from '../../../syntax/tree.ts';

/** Storage that is used by more nodes than it can bear, or without what it needs. */

export function clonedMount(type: Word, clone: string): Problem {
  return problem(type, 'cloned-mount', 'warning', {
    en: `${codeSpan(type.text)} conflicts with ${codeSpan(clone)}: only one node at a time may mount it, so the agent rejects it. Remove the clone, or use a cluster file system (\`gfs2\`, \`ocfs2\`); for local disks of each node, add \`force_clones=true\`.`,
    ja: `${codeSpan(type.text)} は同時に 1 つのノードでしかマウントできないため、クローン ${codeSpan(clone)} ではエージェントが起動を拒否します。クローンにしないか、クラスタファイルシステム(\`gfs2\`、\`ocfs2\`)を使ってください。各ノードのローカルディスクであれば \`force_clones=true\` を追加してください。`,
  });
}

export function dlmWithoutFencing(value: Word, id: string, property: string, severity: Severity): Problem {
  return problem(value, 'dlm-without-fencing', severity, {
    en: `${codeSpan(id)} requires fencing: the agent does not start with ${codeSpan(`${property}=${value.text}`)}. Set it to \`true\`, with a fence device.`,
    ja: `${codeSpan(id)} にはフェンシングが必要で、${codeSpan(`${property}=${value.text}`)} ではエージェントが起動しません。\`true\` にして、フェンシングデバイスを設定してください。`,
  });
}

export function missingDaemon(user: Word, daemon: string, severity: Severity): Problem {
  return problem(user, 'lock-manager', severity, {
    en: `${codeSpan(user.text)} requires ${codeSpan(daemon)}, which no resource here starts. Add a clone of it (unless systemd starts it) with \`interleave=true\`, and an \`order\` and a \`colocation\`.`,
    ja: `${codeSpan(user.text)} には ${codeSpan(daemon)} が必要ですが、起動するリソースがありません(systemd で起動している場合を除く)。\`interleave=true\` のクローンと、\`order\`、\`colocation\` を追加してください。`,
  });
}

export function guestFollows(name: Word, guest: string, other: string, severity: Severity): Problem {
  return problem(name, 'no-migration', severity, {
    en: `\`allow-migrate\` has no effect: ${codeSpan(guest)} runs only where ${codeSpan(other)} is promoted, which is one node at a time. Remove it, or allow two promoted instances.`,
    ja: `${codeSpan(guest)} は ${codeSpan(other)} が昇格している 1 つのノードでしか動かないため、\`allow-migrate\` は効果がありません。削除するか、昇格を 2 つ許可してください。`,
  });
}
