import { conflictsWithThis, firstDefined } from '../../../../base/messages.ts';
import type { Location, Problem } from '../../../../base/problem.ts';
import { problem, related } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Span } from '../../../../base/span.ts';

/** What does not fit together in the file of a guest. */

export function nothingToBoot(at: Span, guest: string): Problem {
  return problem(
    at,
    'nothing-to-boot',
    'error',
    {
      en: `Missing \`kernel\` or \`bootloader\`: a guest of the type ${codeSpan(guest)} requires one of them.`,
      ja: `\`kernel\` も \`bootloader\` もありません。種類が ${codeSpan(guest)} のゲストには、どちらかが必要です。`,
    },
    { unfinished: true },
  );
}

export function twoKernels(at: Span, kernel: Span): Problem {
  return problem(
    at,
    'kernel-and-firmware',
    'error',
    {
      en: '`firmware` conflicts with `kernel`. Remove one of them.',
      ja: '`firmware` と `kernel` は同時に指定できません。どちらかを削除してください。',
    },
    { related: [conflictsWithThis(kernel)] },
  );
}

export function typeAgainstBuilder(at: Span, builder: Span): Problem {
  return problem(
    at,
    'type-against-builder',
    'error',
    {
      en: '`type` conflicts with `builder`. Remove `builder`.',
      ja: '`type` と `builder` が矛盾しています。`builder` を削除してください。',
    },
    { related: [conflictsWithThis(builder)] },
  );
}

export function fewerThanVcpus(at: Span, vcpus: Span): Problem {
  return problem(
    at,
    'maxvcpus-below-vcpus',
    'error',
    {
      en: '`maxvcpus` conflicts with `vcpus`: it must not be smaller.',
      ja: '`maxvcpus` は `vcpus` より小さくできません。',
    },
    { related: [conflictsWithThis(vcpus)] },
  );
}

export function lessThanMemory(at: Span, memory: Span): Problem {
  return problem(
    at,
    'maxmem-below-memory',
    'warning',
    {
      en: '`maxmem` has no effect: it is smaller than `memory`. Set it to `memory` or more.',
      ja: '`maxmem` が `memory` より小さいため無視されます。`memory` 以上にしてください。',
    },
    { related: [conflictsWithThis(memory)] },
  );
}

export function noCpu(at: Span): Problem {
  return problem(at, 'no-vcpu', 'warning', {
    en: 'Invalid value `0` for `vcpus`: expected at least 1. xl accepts it, but the guest cannot run.',
    ja: '`vcpus` に `0` は指定できません。1 以上にしてください。xl は受け付けますが、ゲストは動きません。',
  });
}

export function ignoredBesideCmdline(at: Span, key: string, cmdline: Span): Problem {
  return problem(
    at,
    'ignored-beside-cmdline',
    'warning',
    {
      en: `${codeSpan(key)} has no effect with \`cmdline\`. Add it to \`cmdline\`.`,
      ja: `\`cmdline\` があるため ${codeSpan(key)} は無視されます。\`cmdline\` に含めてください。`,
    },
    { related: [conflictsWithThis(cmdline)] },
  );
}

export function sameDevice(at: Span, device: string, other: Span): Problem {
  return problem(
    at,
    'same-device',
    'warning',
    {
      en: `Duplicate device ${codeSpan(device)}: xl accepts it, but the guest gets one of the disks only.`,
      ja: `デバイス ${codeSpan(device)} が重複しています。xl は受け付けますが、ゲストに渡るディスクは 1 つだけです。`,
    },
    { related: [related(other, firstDefined)] },
  );
}

export function sameMac(at: Span, mac: string, other: Location): Problem {
  return problem(
    at,
    'same-mac',
    'warning',
    {
      en: `Duplicate MAC address ${codeSpan(mac)}: both interfaces lose packets. Use another one.`,
      ja: `MAC アドレス ${codeSpan(mac)} が重複しています。どちらのインターフェイスも通信が不安定になります。別のアドレスにしてください。`,
    },
    { related: [related(other, firstDefined)] },
  );
}

export function foreignMac(at: Span, mac: string): Problem {
  return problem(at, 'foreign-mac', 'hint', {
    en: `Unexpected prefix in ${codeSpan(mac)}: the range of Xen is \`00:16:3e\`. Make sure that no other device has it.`,
    ja: `${codeSpan(mac)} は Xen の範囲 \`00:16:3e\` の外です。ほかの機器と重ならないことを確認してください。`,
  });
}

export function multicastMac(at: Span, mac: string): Problem {
  return problem(at, 'multicast-mac', 'warning', {
    en: `Invalid value ${codeSpan(mac)} for \`mac\`: expected an address of one interface; this is a multicast address.`,
    ja: `\`mac\` に ${codeSpan(mac)} は指定できません。マルチキャストアドレスではなく、1 つのインターフェイスのアドレスを指定してください。`,
  });
}
