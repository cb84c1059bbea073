import { conflictsWithThis } from '../../../base/messages.ts';
import type { Problem } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What libvirt rejects in the addresses of a network. */

export function maskAndPrefix(at: Word, mask: Word): Problem {
  return problem(
    at,
    'mask-and-prefix',
    'warning',
    {
      en: `${codeSpan('prefix')} conflicts with ${codeSpan('netmask')}: libvirt rejects a network with both. Remove one of them.`,
      ja: `${codeSpan('prefix')} と ${codeSpan('netmask')} の両方があるネットワークを libvirt は拒否します。どちらかを削除してください。`,
    },
    { related: [conflictsWithThis(mask)] },
  );
}

export function longPrefix(at: Word): Problem {
  return problem(at, 'bad-value', 'warning', {
    en: `Invalid value ${codeSpan(at.text)} for ${codeSpan('prefix')}: expected at most 32 for IPv4.`,
    ja: `${codeSpan('prefix')} に ${codeSpan(at.text)} は指定できません。IPv4 では 32 以下にしてください。`,
  });
}

export function outsideNetwork(at: Word, address: Word): Problem {
  return problem(
    at,
    'outside-network',
    'warning',
    {
      en: `${codeSpan(at.text)} conflicts with the network of ${codeSpan(address.text)}: it is outside, and libvirt rejects it. Use an address inside.`,
      ja: `${codeSpan(at.text)} は ${codeSpan(address.text)} のネットワークの外にあるため、libvirt に拒否されます。ネットワーク内のアドレスにしてください。`,
    },
    { related: [conflictsWithThis(address)] },
  );
}

export function reversedRange(at: Word, start: Word): Problem {
  return problem(
    at,
    'reversed-range',
    'warning',
    {
      en: `${codeSpan('end')} conflicts with ${codeSpan('start')}: the range ends before it begins, and libvirt rejects it. Exchange them.`,
      ja: `範囲の ${codeSpan('end')} が ${codeSpan('start')} より前のため、libvirt に拒否されます。入れ替えてください。`,
    },
    { related: [conflictsWithThis(start)] },
  );
}
