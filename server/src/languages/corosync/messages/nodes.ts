import { firstHere } from '../../../base/messages.ts';
import type { Problem, Severity } from '../../../base/problem.ts';
import { problem, related } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';

/** Problems of the nodes of corosync.conf. */

export function missingNodelist(at: Span): Problem {
  return problem(at, 'missing-nodelist', 'error', {
    en: 'Corosync 3 does not start without a `nodelist`: list every node with its `ring0_addr`, `name` and `nodeid`.',
    ja: 'corosync 3 は `nodelist` がないと起動しません。全ノードの `ring0_addr`、`name`、`nodeid` を書いてください。',
  });
}

export function missingNodeid(at: Span, severity: Severity): Problem {
  return problem(at, 'missing-nodeid', severity, {
    en: 'knet needs a `nodeid` for every node: give it a number from 1 to 65535 that no other node has.',
    ja: 'knet では全ノードに `nodeid` が必要です。他と重複しない 1～65535 の番号を付けてください。',
  });
}

export function nodeidZero(at: Span, severity: Severity): Problem {
  return problem(at, 'bad-nodeid', severity, {
    en: 'The `nodeid` 0 is reserved: number the nodes from 1 on.',
    ja: '`nodeid` の 0 は予約されています。1 以上の番号を付けてください。',
  });
}

export function nodeidTooHigh(at: Span, severity: Severity): Problem {
  return problem(at, 'bad-nodeid', severity, {
    en: 'knet takes a `nodeid` below 65536 only.',
    ja: 'knet で使える `nodeid` は 65535 までです。',
  });
}

export function nodeidForIpv6(at: Span, severity: Severity): Problem {
  return problem(at, 'missing-nodeid', severity, {
    en: 'With IPv6 addresses every node needs a `nodeid`: it can be made from IPv4 addresses only.',
    ja: 'IPv6 アドレスでは全ノードに `nodeid` が必要です。自動生成できるのは IPv4 アドレスの場合だけです。',
  });
}

export function repeatedNodeid(at: Span, id: string, before: Span): Problem {
  return problem(
    at,
    'repeated-nodeid',
    'error',
    {
      en: `Another node has the \`nodeid\` ${id} already: corosync refuses to start. Choose another number.`,
      ja: `\`nodeid\` ${id} は別のノードで使われています。このままでは corosync が起動しません。別の番号にしてください。`,
    },
    { related: [related(before, firstHere)] },
  );
}

export function repeatedAddress(at: Span, address: string): Problem {
  return problem(at, 'repeated-address', 'warning', {
    en: `${codeSpan(address)} stands here twice: every node needs its own address on every link. Corosync does not notice it.`,
    ja: `${codeSpan(address)} が重複しています。アドレスはノードごと、リンクごとに異なる必要があります。corosync はこの誤りを検出しません。`,
  });
}

export function repeatedNodeName(at: Span, name: string): Problem {
  return problem(at, 'repeated-name', 'warning', {
    en: `Another node is named ${codeSpan(name)} already: Pacemaker cannot tell them apart.`,
    ja: `ノード名 ${codeSpan(name)} は別のノードで使われています。Pacemaker が区別できなくなります。`,
  });
}

export function missingAddress(at: Span, ring: string, severity: Severity): Problem {
  return problem(at, 'missing-address', severity, {
    en: `This node has no ${codeSpan(ring)}: without it corosync does not start on it.`,
    ja: `このノードに ${codeSpan(ring)} がありません。このノードでは corosync が起動しません。`,
  });
}

export function unevenLinks(at: Span, ring: string, severity: Severity): Problem {
  return problem(at, 'uneven-links', severity, {
    en: `This node has no ${codeSpan(ring)}, but another has: all nodes need the same links.`,
    ja: `このノードには ${codeSpan(ring)} がありませんが、別のノードにはあります。全ノードに同じリンクを書いてください。`,
  });
}

export function onlyKnetHasLinks(at: Span, transport: string, severity: Severity): Problem {
  return problem(at, 'too-many-links', severity, {
    en: `${codeSpan(`transport: ${transport}`)} has one link only: remove \`ring1_addr\` and the like, or use \`knet\`.`,
    ja: `${codeSpan(`transport: ${transport}`)} で使えるリンクは 1 本だけです。\`ring1_addr\` などを削除するか、\`knet\` を使ってください。`,
  });
}

export function linkGap(at: Span, link: number, severity: Severity): Problem {
  return problem(at, 'link-gap', severity, {
    en: `Link ${link} is left out. That is allowed, but numbers in a row are easier to follow.`,
    ja: `リンク ${link} が抜けています。動作はしますが、連番にしたほうが分かりやすくなります。`,
  });
}

export function missingName(at: Span, severity: Severity): Problem {
  return problem(at, 'missing-name', severity, {
    en: 'With more than one link every node needs a `name` (what `uname -n` prints).',
    ja: 'リンクが複数ある場合は、全ノードに `name`(`uname -n` の出力)が必要です。',
  });
}

export function adviseName(at: Span): Problem {
  return problem(at, 'missing-name', 'information', {
    en: 'This node has no `name`: Pacemaker then makes one up from the address or `uname -n`. Give it the name that `uname -n` prints.',
    ja: 'このノードに `name` がありません。Pacemaker のノード名がアドレスや `uname -n` から決まります。`uname -n` の出力を書くことをお勧めします。',
  });
}

export function mixedFamilies(at: Span, link: number, other: string, severity: Severity): Problem {
  return problem(at, 'mixed-families', severity, {
    en: `Link ${link} mixes IPv4 and IPv6 (${codeSpan(other)}): all addresses of a link must be of one kind.`,
    ja: `リンク ${link} に IPv4 と IPv6 が混在しています(${codeSpan(other)})。1 本のリンクでは種別を揃えてください。`,
  });
}

export function invalidFamily(at: Span, version: string, severity: Severity): Problem {
  return problem(at, 'wrong-family', severity, {
    en: `This address does not fit ${codeSpan(`ip_version: ${version}`)}, so corosync does not start.`,
    ja: `このアドレスは ${codeSpan(`ip_version: ${version}`)} に合わないため、corosync が起動しません。`,
  });
}
