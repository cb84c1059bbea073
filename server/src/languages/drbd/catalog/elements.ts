import { either, literal, seq, word } from '../../../catalog/grammar.ts';
import type { Grammar, ValueType } from '../../../catalog/types.ts';
import { integer, isIpv6 } from '../../../catalog/values.ts';

/** A name of a host as `on` has it. What may be written without quotes is told by a check (`checks/names.ts`). */
export const hostName: ValueType = {
  name: { en: 'a host name (as `uname -n` prints it)', ja: 'ホスト名(`uname -n` の出力)' },
};

/** The host that an end of a connection or a proxy is on. */
export const endpointHost: ValueType = { name: { en: 'a host name', ja: 'ホスト名' } };

/** drbdadm refuses two names and two characters (user/v9/drbdadm_main.c; tried). */
export const resourceName: ValueType = {
  name: { en: 'a resource name', ja: 'リソース名' },
  check(text) {
    if (text === 'all' || text === '.' || text === '..' || text.includes('/')) {
      return {
        code: 'resource-name',
        why: {
          en: `\`${text}\` cannot name a resource: drbdadm reserves it. Choose another name.`,
          ja: `\`${text}\` は drbdadm の予約語のためリソース名に使えません。別の名前にしてください。`,
        },
      };
    }
    return undefined;
  },
};

/** The kernel numbers volumes with 16 bits. */
export const volumeNumber: ValueType = integer({ min: 0, max: 65534 });

/** Minor numbers have 20 bits. */
export const minorNumber: ValueType = integer({ min: 0, max: 1048575 });

/** drbdadm 9 takes 32 as well; the kernel does not. */
export const nodeId: ValueType = integer({ min: 0, max: 31 });

/** `192.168.11.201`. drbdadm lets octets over 255 pass; no connection ever comes up with them. */
const ipv4: ValueType = {
  name: { en: 'an IPv4 address', ja: 'IPv4 アドレス' },
  check(text) {
    let dots = 0;
    let digits = 0;
    let value = 0;
    let high = false;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 46) {
        if (!digits) return notAddress(text);
        dots++;
        digits = 0;
        value = 0;
      } else if (code >= 48 && code <= 57) {
        value = value * 10 + code - 48;
        if (value > 255) high = true;
        if (++digits > 3) return notAddress(text);
      } else return notAddress(text);
    }
    if (dots !== 3 || !digits) return notAddress(text);
    if (!high) return undefined;
    return {
      code: 'octet-over-255',
      why: {
        en: `\`${text}\` is not an address: no part of an IPv4 address is over 255. Correct the number.`,
        ja: `\`${text}\` はアドレスとして誤りです。IPv4 アドレスの各部は 255 以下です。数値を修正してください。`,
      },
    };
  },
};

/** A name in place of an address is a mistake of its own. */
function notAddress(text: string): NonNullable<ReturnType<NonNullable<ValueType['check']>>> {
  if (isIpv6(text) || !/^[a-z][\w.-]*$/i.test(text)) return {};
  return {
    code: 'host-name-as-address',
    why: {
      en: `\`${text}\` is a name; DRBD looks up no names here. Write the IP address of the host.`,
      ja: `\`${text}\` は名前です。DRBD は名前解決を行わないため、ホストの IP アドレスを書いてください。`,
    },
  };
}

/** `fe80::1%eth0`. */
const ipv6: ValueType = {
  name: { en: 'an IPv6 address', ja: 'IPv6 アドレス' },
  check: (text) => (isIpv6(text) ? undefined : {}),
};

/** 1 to 65535. */
export const port: ValueType = integer({ min: 1, max: 65535 });

const colonAndPort: readonly Grammar[] = [literal(':'), word('PORT', port)];

/** `[AF] ADDRESS:PORT`; the words `:`, `[` and `]` are the parser's. */
export const address: Grammar = either(
  seq(word('ADDRESS', ipv4), ...colonAndPort),
  seq(
    literal('ipv6', {
      en: 'The address that follows is of version 6. It stands in brackets.',
      ja: '続くアドレスが IPv6 であることを示します。アドレスは角括弧で囲みます。',
    }),
    literal('['),
    word('ADDRESS', ipv6),
    literal(']'),
    ...colonAndPort,
  ),
  seq(
    either(
      literal('ipv4', {
        en: 'The address that follows is of version 4: what it would be without the word, too.',
        ja: '続くアドレスが IPv4 であることを示します。省略した場合と同じです。',
      }),
      literal('sdp', {
        en: 'Sockets Direct Protocol over InfiniBand. Linux dropped it long ago; use `transport rdma` of DRBD 9.',
        ja: 'InfiniBand 上の Sockets Direct Protocol です。Linux では既に廃止されているため、DRBD 9 の `transport rdma` を使ってください。',
      }),
      literal('ssocks', {
        en: 'Dolphin SuperSockets.',
        ja: 'Dolphin SuperSockets を使います。',
      }),
      literal('sci', {
        en: 'The old name of `ssocks`.',
        ja: '`ssocks` の旧名です。',
      }),
    ),
    word('ADDRESS', ipv4),
    ...colonAndPort,
  ),
);
