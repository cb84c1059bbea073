import { firstHere } from '../../../base/messages.ts';
import type { Problem, Severity } from '../../../base/problem.ts';
import { problem, related } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';

/** Problems of the nodes of corosync.conf. */

export function missingNodelist(at: Span): Problem {
  return problem(at, 'missing-nodelist', 'error', {
    en: 'Missing `nodelist`: Corosync 3 does not start without it. Add every node with its `ring0_addr`, `name` and `nodeid`.',
    ja: 'Corosync 3 は `nodelist` がないと起動しません。全ノードの `ring0_addr`、`name`、`nodeid` を書いてください。',
  });
}

export function missingNodeid(at: Span, severity: Severity): Problem {
  return problem(at, 'missing-nodeid', severity, {
    en: 'Missing `nodeid`: knet requires one for every node. Use a number from 1 to 65535 that no other node has.',
    ja: 'knet では全ノードに `nodeid` が必要です。ほかと重複しない 1～65535 の番号を付けてください。',
  });
}

export function nodeidZero(at: Span, severity: Severity): Problem {
  return problem(at, 'bad-nodeid', severity, {
    en: 'Invalid value `0` for `nodeid`: expected 1 or more. Use another number.',
    ja: '`nodeid` の 0 は予約されています。1 以上の番号を付けてください。',
  });
}

export function nodeidTooHigh(at: Span, severity: Severity): Problem {
  return problem(at, 'bad-nodeid', severity, {
    en: 'Invalid value for `nodeid`: expected at most 65535 with knet.',
    ja: 'knet で使える `nodeid` は 65535 までです。小さい番号にしてください。',
  });
}

export function nodeidForIpv6(at: Span, severity: Severity): Problem {
  return problem(at, 'missing-nodeid', severity, {
    en: 'Missing `nodeid`: nodes with IPv6 addresses require one. Add it; Corosync derives it only from IPv4 addresses.',
    ja: 'IPv6 アドレスでは全ノードに `nodeid` が必要です。追加してください。自動生成できるのは IPv4 アドレスの場合だけです。',
  });
}

export function repeatedNodeid(at: Span, id: string, before: Span): Problem {
  return problem(
    at,
    'repeated-nodeid',
    'error',
    {
      en: `Duplicate \`nodeid\` ${id}: Corosync does not start. Use another number.`,
      ja: `\`nodeid\` ${id} は別のノードで使われています。このままでは Corosync が起動しません。別の番号にしてください。`,
    },
    { related: [related(before, firstHere)] },
  );
}

export function repeatedAddress(at: Span, address: string): Problem {
  return problem(at, 'repeated-address', 'warning', {
    en: `Duplicate address ${codeSpan(address)}. Use a different address for every node and link; Corosync does not report this.`,
    ja: `${codeSpan(address)} が重複しています。アドレスはノードごと、リンクごとに異なる必要があります。Corosync はこの誤りを検出しません。`,
  });
}

export function repeatedNodeName(at: Span, name: string): Problem {
  return problem(at, 'repeated-name', 'warning', {
    en: `Duplicate node name ${codeSpan(name)}: Pacemaker cannot distinguish the nodes. Rename one of them.`,
    ja: `ノード名 ${codeSpan(name)} は別のノードで使われています。Pacemaker が区別できなくなるため、一方の名前を変更してください。`,
  });
}

export function missingAddress(at: Span, ring: string, severity: Severity): Problem {
  return problem(at, 'missing-address', severity, {
    en: `Missing ${codeSpan(ring)}: Corosync does not start on this node. Add it.`,
    ja: `このノードに ${codeSpan(ring)} がありません。このノードでは Corosync が起動しません。追加してください。`,
  });
}

export function unevenLinks(at: Span, ring: string, severity: Severity): Problem {
  return problem(at, 'uneven-links', severity, {
    en: `Missing ${codeSpan(ring)}, which another node has. Use the same links on all nodes.`,
    ja: `このノードには ${codeSpan(ring)} がありませんが、別のノードにはあります。全ノードに同じリンクを書いてください。`,
  });
}

export function onlyKnetHasLinks(at: Span, transport: string, severity: Severity): Problem {
  return problem(at, 'too-many-links', severity, {
    en: `A second link is not allowed with ${codeSpan(`transport: ${transport}`)}. Remove \`ring1_addr\` and higher, or use \`knet\`.`,
    ja: `${codeSpan(`transport: ${transport}`)} で使えるリンクは 1 本だけです。\`ring1_addr\` などを削除するか、\`knet\` を使ってください。`,
  });
}

export function linkGap(at: Span, link: number, severity: Severity): Problem {
  return problem(at, 'link-gap', severity, {
    en: `Missing link ${link} in the sequence. This works, but consecutive numbers are easier to follow.`,
    ja: `リンク ${link} が抜けています。動作はしますが、連番にしたほうが分かりやすくなります。`,
  });
}

export function missingName(at: Span, severity: Severity): Problem {
  return problem(at, 'missing-name', severity, {
    en: 'Missing `name`: several links require one for every node. Add the output of `uname -n`.',
    ja: 'リンクが複数ある場合は、全ノードに `name` が必要です。`uname -n` の出力を指定してください。',
  });
}

export function adviseName(at: Span): Problem {
  return problem(at, 'missing-name', 'information', {
    en: 'Missing `name`: Pacemaker derives the node name from the address or `uname -n`. Add the output of `uname -n`.',
    ja: 'このノードに `name` がありません。Pacemaker のノード名がアドレスや `uname -n` から決まります。`uname -n` の出力を指定してください。',
  });
}

export function mixedFamilies(at: Span, link: number, other: string, severity: Severity): Problem {
  return problem(at, 'mixed-families', severity, {
    en: `This address conflicts with ${codeSpan(other)}: link ${link} mixes IPv4 and IPv6. Use one address family per link.`,
    ja: `リンク ${link} に IPv4 と IPv6 が混在しています(${codeSpan(other)})。1 本のリンクでは IP の種別を揃えてください。`,
  });
}

export function invalidFamily(at: Span, version: string, severity: Severity): Problem {
  return problem(at, 'wrong-family', severity, {
    en: `This address conflicts with ${codeSpan(`ip_version: ${version}`)}: Corosync does not start. Use one IP version for both.`,
    ja: `このアドレスは ${codeSpan(`ip_version: ${version}`)} に合わないため、Corosync が起動しません。IP のバージョンを揃えてください。`,
  });
}
