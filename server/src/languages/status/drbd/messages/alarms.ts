import type { Problem, Related } from '../../../../base/problem.ts';
import { problem } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Span } from '../../../../base/span.ts';

/** What needs attention in a status of DRBD, and what to look at next. */

export function standAlone(at: Span): Problem {
  return problem(at, 'stand-alone', 'information', {
    en: 'Unexpected `StandAlone`: this node does not look for its peer, which may mean split brain. Look for `Split-Brain detected` in the kernel log of both nodes before you connect them again.',
    ja: '`StandAlone`: このノードは対向ノードとの接続を試みていません。スプリットブレインの可能性があります。再接続する前に、両ノードのカーネルログで `Split-Brain detected` を探してください。',
  });
}

export function noPeer(at: Span, state: string): Problem {
  return problem(at, 'no-peer', 'information', {
    en: `Missing peer: ${codeSpan(state)} means that this node waits for it. Make sure that DRBD runs on the peer, that the link is up, and that no firewall blocks the port.`,
    ja: `対向ノードがありません。${codeSpan(state)} は接続待ちの状態です。対向ノードで DRBD が動作しているか、回線がつながっているか、ファイアウォールがポートを遮断していないかを確認してください。`,
  });
}

export function brokenLink(at: Span, state: string): Problem {
  return problem(at, 'no-peer', 'information', {
    en: `Missing peer: ${codeSpan(state)} means that the connection has just broken, and DRBD tries again. Look at the network, and for the reason in the kernel log of both nodes.`,
    ja: `対向ノードがありません。${codeSpan(state)} は、接続が切れた直後で、DRBD が再接続を試みていることを示します。ネットワークと、両ノードのカーネルログにある理由を確認してください。`,
  });
}

export function dualPrimary(at: Span): Problem {
  return problem(at, 'dual-primary', 'information', {
    en: 'Unexpected second Primary: only a cluster file system (GFS2, OCFS2) survives it. Use `drbdadm secondary` on one node unless `allow-two-primaries` is set on purpose.',
    ja: '両ノードが Primary です。クラスタファイルシステム(GFS2、OCFS2)以外ではデータが壊れます。意図して `allow-two-primaries` を設定したのでなければ、片方のノードで `drbdadm secondary` を実行してください。',
  });
}

export function undeclaredDualPrimary(at: Span, related: readonly Related[]): Problem {
  return problem(
    at,
    'dual-primary',
    'information',
    {
      en: 'Unexpected second Primary: the configuration has no `allow-two-primaries` for this resource. Use `drbdadm secondary` on one node, and look whether the file that is loaded is this one.',
      ja: '両ノードが Primary ですが、設定ファイルのこのリソースに `allow-two-primaries` がありません。片方のノードで `drbdadm secondary` を実行し、読み込まれている設定がこのファイルかどうかを確認してください。',
    },
    { related },
  );
}

export function diskless(at: Span, state: string): Problem {
  return problem(at, 'disk-lost', 'information', {
    en: `Missing disk: ${codeSpan(state)} means that this node works without its own. Look for I/O errors in the kernel log; after a replacement, use \`drbdadm create-md\` and \`drbdadm attach\`.`,
    ja: `ディスクがありません。${codeSpan(state)} は、ローカルのディスクを使わずに動作していることを示します。カーネルログで I/O エラーを確認し、ディスク交換後は \`drbdadm create-md\` と \`drbdadm attach\` を実行してください。`,
  });
}

export function inconsistent(at: Span): Problem {
  return problem(at, 'inconsistent-data', 'information', {
    en: 'Unexpected `Inconsistent` without a synchronization: this data cannot be used. On a new resource, use `drbdadm primary --force` on the node that has the data; otherwise connect the nodes.',
    ja: '同期が行われないまま `Inconsistent` です。このデータは使えません。新しいリソースではデータを持つノードで `drbdadm primary --force` を実行し、それ以外ではノードを接続してください。',
  });
}

export function outdated(at: Span): Problem {
  return problem(at, 'outdated-data', 'information', {
    en: 'Unexpected `Outdated`: this data is old, and the node cannot become Primary. Make sure that the nodes are connected; they then synchronize by themselves.',
    ja: '`Outdated`: データが古く、このノードは Primary になれません。ノードを接続すれば自動的に同期されます。',
  });
}

export function outOfSync(at: Span, amount: string): Problem {
  return problem(at, 'out-of-sync', 'information', {
    en: `Unexpected ${codeSpan(amount)} KiB out of sync, although both disks are \`UpToDate\`. Use \`drbdadm disconnect\` and \`drbdadm connect\` to synchronize what a verification has found, and test disks and network.`,
    ja: `両方のディスクが \`UpToDate\` なのに、${codeSpan(amount)} KiB が一致していません。照合で見つかった差分は \`drbdadm disconnect\` と \`drbdadm connect\` で同期し、ディスクとネットワークを検査してください。`,
  });
}

export function suspended(at: Span): Problem {
  return problem(at, 'io-suspended', 'information', {
    en: 'Unexpected suspension of I/O: every program that writes to the device waits. Make sure that the other node is down or fenced, then use `drbdadm resume-io`.',
    ja: 'I/O が停止しています。デバイスに書き込むプログラムはすべて待たされます。もう一方のノードがダウンしているかフェンシング済みであることを確認してから、`drbdadm resume-io` を実行してください。',
  });
}

export function lostQuorum(at: Span): Problem {
  return problem(at, 'quorum-lost', 'information', {
    en: 'Missing quorum: this node sees too few others to write. Make sure that the other nodes run and that the links are up.',
    ja: 'クォーラムがありません。書き込みに必要な数のノードが見えていません。ほかのノードと回線の状態を確認してください。',
  });
}

export function unknownName(at: Span, name: string, what: 'node' | 'resource' | 'device'): Problem {
  const ja = { node: 'ノード', resource: 'リソース', device: 'デバイス' }[what];
  return problem(at, 'not-configured', 'information', {
    en: `Undefined ${what} ${codeSpan(name)}: no configuration file in sight names it. Make sure that status and files are of the same cluster, and that the files were not changed without \`drbdadm adjust\`.`,
    ja: `${ja} ${codeSpan(name)} は、どの設定ファイルにもありません。状態と設定ファイルが同じクラスタのものか、\`drbdadm adjust\` を実行せずにファイルを変更していないかを確認してください。`,
  });
}

export function otherProtocol(at: Span, shown: string, related: readonly Related[]): Problem {
  return problem(
    at,
    'other-protocol',
    'information',
    {
      en: `Unexpected protocol ${codeSpan(shown)}: it conflicts with the configuration. Use \`drbdadm adjust\` to apply the file.`,
      ja: `プロトコル ${codeSpan(shown)} は設定ファイルと異なります。\`drbdadm adjust\` でファイルの内容を反映してください。`,
    },
    { related },
  );
}
