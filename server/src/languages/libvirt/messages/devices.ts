import { changeTo, conflictsWithThis, firstDefined } from '../../../base/messages.ts';
import type { Problem } from '../../../base/problem.ts';
import { fix, problem, related, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What libvirt rejects in the devices of a guest. */

export function missingTarget(at: Span): Problem {
  return problem(at, 'missing-target', 'warning', {
    en: `Missing ${codeSpan('target')} for this disk: libvirt rejects the guest. Add ${codeSpan('<target dev="vda" bus="virtio"/>')}.`,
    ja: `ディスクに ${codeSpan('target')} がないため、libvirt はゲストを拒否します。${codeSpan('<target dev="vda" bus="virtio"/>')} を追加してください。`,
  });
}

export function otherSource(at: Word, type: string, wanted: string, typeAt: Word): Problem {
  return problem(
    at,
    'other-source',
    'warning',
    {
      en: `${codeSpan(at.text)} has no effect with the type ${codeSpan(type)}: libvirt finds no source. Use ${codeSpan(wanted)}, or another type.`,
      ja: `種類が ${codeSpan(type)} のとき ${codeSpan(at.text)} は使われず、libvirt は接続元を見つけられません。${codeSpan(wanted)} にするか、種類を変えてください。`,
    },
    {
      related: [conflictsWithThis(typeAt)],
      fixes: [fix(changeTo(wanted), [replace(at, wanted)], 'suggestion')],
    },
  );
}

export function missingSource(at: Span, type: string, wanted: string): Problem {
  const text = codeSpan(`<source ${wanted}="..."/>`);
  return problem(at, 'missing-source', 'warning', {
    en: `Missing ${codeSpan('source')} for an interface of the type ${codeSpan(type)}: libvirt rejects the guest. Add ${text}.`,
    ja: `種類が ${codeSpan(type)} のインターフェイスに ${codeSpan('source')} がないため、libvirt はゲストを拒否します。${text} を追加してください。`,
  });
}

export function addressType(at: Word, meant: string): Problem {
  const mark = at.quote ?? '';
  return problem(
    at,
    'bad-value',
    'warning',
    {
      en: `Invalid value ${codeSpan(at.text)} for ${codeSpan('type')}: libvirt rejects the guest. Did you mean ${codeSpan(meant)}?`,
      ja: `${codeSpan('type')} に ${codeSpan(at.text)} は指定できず、libvirt はゲストを拒否します。${codeSpan(meant)} ではありませんか?`,
    },
    { fixes: [fix(changeTo(meant), [replace(at, `${mark}${meant}${mark}`)], 'suggestion')] },
  );
}

export function beyondPci(at: Word, name: string, most: number): Problem {
  const limit = codeSpan(`0x${most.toString(16).padStart(name === 'function' ? 1 : 2, '0')}`);
  return problem(at, 'bad-value', 'warning', {
    en: `Invalid value ${codeSpan(at.text)} for ${codeSpan(name)}: expected at most ${limit}.`,
    ja: `${codeSpan(name)} に ${codeSpan(at.text)} は指定できません。${limit} 以下にしてください。`,
  });
}

export function samePci(at: Span, address: string, first: Span): Problem {
  return problem(
    at,
    'duplicate-address',
    'warning',
    {
      en: `Duplicate PCI address ${codeSpan(address)}: libvirt rejects the guest. Remove this address; libvirt chooses one.`,
      ja: `PCI アドレス ${codeSpan(address)} が重複しているため、libvirt はゲストを拒否します。このアドレスを削除すると、libvirt が選びます。`,
    },
    { related: [related(first, firstDefined)] },
  );
}

export function moreThanVcpus(at: Word, most: Word): Problem {
  return problem(
    at,
    'more-than-vcpus',
    'warning',
    {
      en: `${codeSpan('current')} conflicts with the number of CPUs: libvirt rejects more than ${codeSpan(most.text)}. Use at most that.`,
      ja: `${codeSpan('current')} が CPU 数を超えています。${codeSpan(most.text)} より大きい値を libvirt は拒否するため、それ以下にしてください。`,
    },
    { related: [conflictsWithThis(most)] },
  );
}

export function emptyName(at: Span): Problem {
  return problem(at, 'missing-argument', 'warning', {
    en: `Missing name of the guest: libvirt rejects an empty ${codeSpan('name')}. Add it.`,
    ja: `ゲストの名前がありません。空の ${codeSpan('name')} を libvirt は拒否します。追加してください。`,
  });
}
