import { codeSpan } from '../../../base/sinks.ts';
import { either, literal, seq, word } from '../../../schema/grammar.ts';
import type { Grammar, ValueIssue, ValueType } from '../../../schema/types.ts';
import { freeAmong, freeNumber, nextNumber } from '../../../schema/usual.ts';
import { integer, isIpv6 } from '../../../schema/values.ts';
import { freePort, hostAddress } from '../values/usual.ts';

/** A name of a host as `on` has it. A check reports what needs quotes (`checks/names.ts`). */
export const hostName: ValueType = {
  name: { en: 'a host name (as `uname -n` prints it)', ja: 'ホスト名(`uname -n` の出力)' },
  check: notPunctuation,
};

/** The host that an end of a connection or a proxy is on. */
export const endpointHost: ValueType = { name: { en: 'a host name', ja: 'ホスト名' }, check: notPunctuation };

/** Any name. */
export const anyName: ValueType = {
  name: { en: 'a name (it is ignored)', ja: '名前(無視されます)' },
  check: notPunctuation,
};

/** The words that the parser makes of punctuation are no names; an empty one is none that anybody could mean. */
function notPunctuation(text: string): ValueIssue | undefined {
  if (text === '') return emptyWord;
  return text === ':' || text === '[' || text === ']' ? {} : undefined;
}

/** Nothing between quotes: read, but it represents nothing. */
export const emptyWord: ValueIssue = {
  severity: 'warning',
  code: 'empty-word',
  why: {
    en: 'Missing name between the quotes: drbdadm accepts it, but no command can use it. Add the name.',
    ja: '引用符の中が空です。drbdadm は読み込みますが、どの操作にも使えません。名前を書いてください。',
  },
};

/** `all` is taken as a name, but means something else to every command (tried). */
export const resourceName: ValueType = {
  name: { en: 'a resource name', ja: 'リソース名' },
  check(text) {
    if (text === '') return {};
    const issue = notPunctuation(text);
    if (issue) return issue;
    if (text === 'all') {
      return {
        severity: 'warning',
        code: 'resource-name',
        why: {
          en: `${codeSpan(text)} is not allowed as a name: in drbdadm, it means all resources. Use another name.`,
          ja: `${codeSpan(text)} は drbdadm で「全リソース」を意味するため、このリソースだけを指定できなくなります。別の名前にしてください。`,
        },
      };
    }
    return undefined;
  },
};

/**
 * A number that drbdadm reads up to its first letter, and whose range it does not look at: what is out of range is refused
 * by the kernel module. `code`: of a number out of range.
 */
function bareNumber(max: number, code: string): ValueType {
  const type = integer({ min: 0, max });
  return {
    name: type.name,
    range: type.range!,
    check(text, targets) {
      const suffixed = /^(\d{1,8})[MKGs]$/.exec(text);
      if (suffixed) {
        return {
          severity: 'warning',
          code: 'suffix-ignored',
          replacement: suffixed[1]!,
          why: {
            en: `Unexpected letter in ${codeSpan(text)}: DRBD ignores it and reads ${suffixed[1]}. Use the plain number.`,
            ja: `${codeSpan(text)} の末尾の文字は無視され、${suffixed[1]} として読まれます。数字だけにしてください。`,
          },
        };
      }
      const issue = type.check?.(text, targets);
      return issue?.why ? { ...issue, code } : issue;
    },
  };
}

/** The kernel numbers volumes with 16 bits. */
export const volumeNumber: ValueType = { ...bareNumber(65534, 'volume-out-of-range'), usual: freeAmong('volume') };

/** Minor numbers have 20 bits. */
export const minorNumber: ValueType = { ...bareNumber(1048575, 'minor-out-of-range'), usual: freeNumber('device') };

/** Which part of a shared metadata device. */
export const metaIndex: ValueType = bareNumber(99999999, 'index-out-of-range');

/** drbdadm 9 takes 32 as well; the kernel does not. */
export const nodeId: ValueType = { ...integer({ min: 0, max: 31 }), usual: nextNumber('node-id') };

/** `192.168.11.201`. drbdadm lets octets over 255 pass; no connection ever comes up with them. */
const ipv4: ValueType = {
  usual: hostAddress,
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
        en: `Invalid IPv4 address ${codeSpan(text)}: each part is at most 255. Correct the number.`,
        ja: `${codeSpan(text)} はアドレスとして誤りです。IPv4 アドレスの各部は 255 以下です。数値を修正してください。`,
      },
    };
  },
};

/** A name in place of an address is a mistake of its own. */
function notAddress(text: string): ValueIssue {
  if (isIpv6(text) || !/^[a-z][\w.-]*$/i.test(text)) return {};
  return {
    code: 'host-name-as-address',
    why: {
      en: `Unexpected name ${codeSpan(text)}: DRBD does not look up names here. Use the IP address of the host.`,
      ja: `${codeSpan(text)} は名前です。DRBD は名前解決を行わないため、ホストの IP アドレスを書いてください。`,
    },
  };
}

/** `fe80::1%eth0`. */
const ipv6: ValueType = {
  name: { en: 'an IPv6 address', ja: 'IPv6 アドレス' },
  // drbdadm counts no groups; what it lets pass here is refused when the connection is set up.
  check: (text) =>
    isIpv6(text) ? undefined : /^[\da-f:.%]+$/i.test(text) && text.includes(':') ? { code: 'ipv6-address' } : {},
};

/** 1 to 65535. */
export const port: ValueType = integer({ min: 1, max: 65535 });

/** The port of `host NAME port N`: the same, but drbdadm hands it on unread. */
export const ownPort: ValueType = {
  ...port,
  check(text, targets) {
    const issue = port.check?.(text, targets);
    return issue && /^\d+[MKGs]?$/.test(text) ? { ...issue, code: 'port-out-of-range' } : issue;
  },
};

const colonAndPort: readonly Grammar[] = [literal(':'), word('PORT', { ...port, usual: freePort })];

/** `[AF] ADDRESS:PORT`; the words `:`, `[` and `]` are the parser's. */
export const address: Grammar = either(
  seq(word('ADDRESS', ipv4), ...colonAndPort),
  seq(
    literal('ipv6', {
      en: 'Marks the address that follows as IPv6. The address is written in brackets.',
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
        ja: 'InfiniBand 上の Sockets Direct Protocol です。Linux ではすでに廃止されているため、DRBD 9 の `transport rdma` を使ってください。',
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
