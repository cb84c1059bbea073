import type { Fix, Problem, Severity } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import { commentInValue } from './values.ts';

/** Problems of the network of corosync.conf. */

export function cryptoNeedsKnet(at: Span, transport: string, severity: Severity): Problem {
  return problem(at, 'crypto-needs-knet', severity, {
    en: `Encryption requires knet in Corosync 3 (now: ${codeSpan(`transport: ${transport}`)}). Use \`knet\`, or set \`crypto_cipher\` and \`crypto_hash\` to \`none\`.`,
    ja: `Corosync 3 で暗号化できるのは knet だけで、${codeSpan(`transport: ${transport}`)} では使えません。\`knet\` にするか、\`crypto_cipher\` と \`crypto_hash\` を \`none\` にしてください。`,
  });
}

export function cipherNeedsHash(at: Span): Problem {
  return problem(
    at,
    'cipher-without-hash',
    'error',
    {
      en: '`crypto_cipher` requires a hash. Add `crypto_hash: sha256`.',
      ja: '暗号方式にはハッシュも必要です。`crypto_hash: sha256` を追加してください。',
    },
    { unfinished: true },
  );
}

export function unprotected(at: Span, transport: string): Problem {
  return problem(
    at,
    'no-authentication',
    'information',
    transport === 'knet'
      ? {
          en: 'Missing authentication: any host that can reach the port can join. Set `crypto_cipher: aes256` and `crypto_hash: sha256`, and create a key with `corosync-keygen`.',
          ja: 'クラスタの通信が認証されていないため、ポートに到達できるホストはすべて参加できます。`crypto_cipher: aes256` と `crypto_hash: sha256` を設定し、`corosync-keygen` で鍵を作成してください。',
        }
      : {
          en: `Missing authentication, which requires knet in Corosync 3 (now: ${codeSpan(transport)}). Use \`transport: knet\` if other hosts can reach this network.`,
          ja: `クラスタの通信が認証されていません。Corosync 3 の ${codeSpan(transport)} では認証できないため、ほかのホストから到達できるネットワークでは \`transport: knet\` を使ってください。`,
        },
  );
}

export function unprotectedOld(at: Span): Problem {
  return problem(at, 'no-authentication', 'information', {
    en: 'Missing authentication: any host that can reach the port can join. Set `secauth: on` and create a key with `corosync-keygen`.',
    ja: 'クラスタの通信が認証されていないため、ポートに到達できるホストはすべて参加できます。`secauth: on` とし、`corosync-keygen` で鍵を作成してください。',
  });
}

export function ttlNeedsMulticast(at: Span, transport: string, severity: Severity): Problem {
  return problem(at, 'ttl-needs-udp', severity, {
    en: `A \`ttl\` other than 1 requires \`transport: udp\` (now: ${codeSpan(transport)}). Remove it.`,
    ja: `1 以外の \`ttl\` を指定できるのは \`transport: udp\` だけです(現在は ${codeSpan(transport)})。削除してください。`,
  });
}

export function priorityNeedsKnet(at: Span, transport: string, severity: Severity): Problem {
  return problem(at, 'priority-needs-knet', severity, {
    en: `\`knet_link_priority\` requires knet (now: ${codeSpan(`transport: ${transport}`)}). Remove it.`,
    ja: `\`knet_link_priority\` を指定できるのは knet だけです(現在は ${codeSpan(transport)})。削除してください。`,
  });
}

export function linkTooHigh(at: Span, severity: Severity): Problem {
  return problem(at, 'no-such-link', severity, {
    en: 'Invalid value for `linknumber`: expected a number from 0 to 7.',
    ja: '`linknumber` に指定できるのは 0～7 だけです。',
  });
}

export function linkWithoutAddress(at: Span, link: number, severity: Severity): Problem {
  return problem(at, 'link-without-address', severity, {
    en: `Missing ${codeSpan(`ring${link}_addr`)} in all nodes: Corosync cannot set up link ${link} and does not start. Add it to every node, or remove the section.`,
    ja: `リンク ${link} のアドレス(${codeSpan(`ring${link}_addr`)})を持つノードがないため、Corosync が起動しません。全ノードに書くか、このセクションを削除してください。`,
  });
}

export function repeatedLink(at: Span, link: number): Problem {
  return problem(at, 'repeated-link', 'warning', {
    en: `Duplicate section for link ${link}: the sections are merged, and the later value wins. Remove one of them.`,
    ja: `リンク ${link} のセクションが重複しています。内容は併合され、後の値が有効になります。どちらかを削除してください。`,
  });
}

export function notAnIp(at: Span, severity: Severity): Problem {
  return problem(at, 'bad-value', severity, {
    en: 'Invalid value: expected an IP address.',
    ja: 'ここには IP アドレスを指定してください。',
  });
}

/** A comment after an address, which corosync takes for a part of it. */
export function commentAfterAddress(at: Span, comment: string, severity: Severity, fixes: readonly Fix[]): Problem {
  return problem(at, 'comment-in-value', severity, commentInValue(comment), { fixes });
}

export function notMulticast(at: Span, severity: Severity): Problem {
  return problem(at, 'not-multicast', severity, {
    en: 'Invalid value: expected a multicast address. Use one from 239.0.0.0 to 239.255.255.255 (or ff15::/16).',
    ja: 'マルチキャストアドレスではありません。239.0.0.0～239.255.255.255(IPv6 は ff15::/16)から選んでください。',
  });
}

export function multicastFamily(at: Span): Problem {
  return problem(at, 'wrong-family', 'error', {
    en: 'The multicast address conflicts with the other addresses: it is of another IP version. Use one of the same version.',
    ja: 'マルチキャストアドレスの IP の種別が、ほかのアドレスと異なります。揃えてください。',
  });
}

export function missingMulticast(at: Span, severity: Severity): Problem {
  return problem(at, 'missing-multicast', severity, {
    en: '`transport: udp` requires a multicast address. Set `mcastaddr`, `broadcast: yes`, or `cluster_name`, from which one is derived.',
    ja: '`transport: udp` にはマルチキャストアドレスが必要です。`mcastaddr`、`broadcast: yes`、または(自動生成のもとになる)`cluster_name` を指定してください。',
  });
}

export function bindnetaddrIgnored(at: Span): Problem {
  return problem(
    at,
    'bindnetaddr-ignored',
    'warning',
    {
      en: '`bindnetaddr` has no effect with a `nodelist`: Corosync 3 ignores it with a warning. Remove it.',
      ja: '`nodelist` がある場合、Corosync 3 は `bindnetaddr` を無視して警告を出します。削除してください。',
    },
    { tag: 'unnecessary' },
  );
}

export function withoutEffect(at: Span, key: string, transport: string): Problem {
  return problem(
    at,
    'without-effect',
    'hint',
    {
      en: `${codeSpan(key)} has no effect with ${codeSpan(`transport: ${transport}`)}. Remove it.`,
      ja: `${codeSpan(`transport: ${transport}`)} では ${codeSpan(key)} は効果がありません。削除してください。`,
    },
    { tag: 'unnecessary' },
  );
}

export function broadcastWithMulticast(at: Span): Problem {
  return problem(at, 'broadcast-and-multicast', 'warning', {
    en: 'The multicast address has no effect with `broadcast: yes`. Remove one of them.',
    ja: '`broadcast: yes` ではマルチキャストアドレスは使われません。どちらかを削除してください。',
  });
}

export function rrpModeNeeded(at: Span): Problem {
  return problem(at, 'missing-rrp-mode', 'error', {
    en: 'A second ring requires `rrp_mode`. Add `rrp_mode: active` or `rrp_mode: passive` to `totem`.',
    ja: 'リングを 2 つ使うには、`rrp_mode` が必要です。`totem` に `rrp_mode: active` または `rrp_mode: passive` を追加してください。',
  });
}

export function bindnetaddrNeeded(at: Span): Problem {
  return problem(at, 'missing-bindnetaddr', 'error', {
    en: 'Corosync 1.x requires `bindnetaddr` in every `interface`. Add it.',
    ja: 'Corosync 1.x では、すべての `interface` に `bindnetaddr` が必要です。追加してください。',
  });
}
