import { changeTo, conflictsWithThis, firstDefined } from '../../../base/messages.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import { fix, insertAfter, problem, related, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Text } from '../../../base/text.ts';
import type { Statement, Word } from '../../../syntax/tree.ts';

/** What libvirt takes from a guest and what goes wrong with it all the same. */

const alsoHere: Text = { en: 'Also used here.', ja: 'ここでも使われています。' };

/** A quoted word with another text. */
function direct(cache: Word) {
  const mark = cache.quote ?? '';
  return fix(changeTo('none'), [replace(cache, `${mark}none${mark}`)], 'suggestion');
}

export function sameTarget(at: Word, first: Span): Problem {
  return problem(
    at,
    'duplicate-target',
    'warning',
    {
      en: `Duplicate disk name ${codeSpan(at.text)}: libvirt rejects the guest. Use another name.`,
      ja: `ディスク名 ${codeSpan(at.text)} が重複しているため、libvirt はゲストを拒否します。別の名前にしてください。`,
    },
    { related: [related(first, firstDefined)] },
  );
}

export function moreThanMemory(at: Word, most: Word): Problem {
  return problem(
    at,
    'more-than-memory',
    'warning',
    {
      en: `${codeSpan('currentMemory')} conflicts with ${codeSpan('memory')}: libvirt silently uses the smaller one. Use at most that.`,
      ja: `${codeSpan('currentMemory')} が ${codeSpan('memory')} を超えているため、libvirt は警告なしに小さい方を使います。${codeSpan('memory')} 以下にしてください。`,
    },
    { related: [conflictsWithThis(most)] },
  );
}

export function openScreen(at: Word): Problem {
  return problem(at, 'open-screen', 'information', {
    en: `Missing ${codeSpan('passwd')}: everybody who reaches the host sees and operates the guest. Add it, or use ${codeSpan('127.0.0.1')}.`,
    ja: `${codeSpan('passwd')} がないため、ホストに届く人は誰でもゲストを操作できます。追加するか、${codeSpan('127.0.0.1')} にしてください。`,
  });
}

export function otherHypervisor(at: Word, type: Word): Problem {
  return problem(
    at,
    'other-hypervisor',
    'warning',
    {
      en: `Emulator ${codeSpan(at.text)} conflicts with the hypervisor ${codeSpan(type.text)}. Use the one of that hypervisor.`,
      ja: `エミュレーター ${codeSpan(at.text)} は、ハイパーバイザー ${codeSpan(type.text)} のものではありません。合うものにしてください。`,
    },
    { related: [conflictsWithThis(type)] },
  );
}

export function sharedCache(at: Word): Problem {
  return problem(
    at,
    'shared-cache',
    'warning',
    {
      en: `Cache mode ${codeSpan(at.text)} conflicts with ${codeSpan('shareable')}: other guests read old data. Use ${codeSpan('none')}.`,
      ja: `キャッシュモード ${codeSpan(at.text)} は ${codeSpan('shareable')} と両立せず、ほかのゲストが古いデータを読みます。${codeSpan('none')} にしてください。`,
    },
    { fixes: [direct(at)] },
  );
}

export function sharedFormat(at: Word): Problem {
  return problem(at, 'shared-format', 'warning', {
    en: `Format ${codeSpan(at.text)} conflicts with ${codeSpan('shareable')}: two guests destroy such an image. Use ${codeSpan('raw')}.`,
    ja: `形式 ${codeSpan(at.text)} は ${codeSpan('shareable')} と両立せず、2 つのゲストから使うとイメージが壊れます。${codeSpan('raw')} にしてください。`,
  });
}

export function drbdCache(at: Word): Problem {
  return problem(
    at,
    'drbd-cache',
    'warning',
    {
      en: `Cache mode ${codeSpan(at.text)} on a DRBD device conflicts with live migration. Use ${codeSpan('none')}.`,
      ja: `DRBD デバイスでのキャッシュモード ${codeSpan(at.text)} は、ライブマイグレーションを妨げます。${codeSpan('none')} にしてください。`,
    },
    { fixes: [direct(at)] },
  );
}

export function noDrbdCache(at: Word, driver: Statement | undefined): Problem {
  const text = 'cache="none"';
  const edits = driver && !driver.body?.statements.some(({ keyword }) => keyword.text === 'cache');
  const end = driver?.body?.statements.filter((each) => !each.body).at(-1)?.end ?? driver?.keyword.end ?? at.end;
  return problem(
    at,
    'no-drbd-cache',
    'information',
    {
      en: `Missing cache mode for the DRBD device ${codeSpan(at.text)}: live migration requires one. Add ${codeSpan(text)} to ${codeSpan('driver')}.`,
      ja: `DRBD デバイス ${codeSpan(at.text)} にキャッシュモードの指定がありません。ライブマイグレーションに必要なため、${codeSpan('driver')} に ${codeSpan(text)} を追加してください。`,
    },
    {
      fixes: edits
        ? [
            fix(
              { en: `Add ${codeSpan(text)}`, ja: `${codeSpan(text)} を追加する` },
              [insertAfter({ start: end, end }, ` ${text}`)],
              'suggestion',
            ),
          ]
        : [],
    },
  );
}

export function sameMac(at: Word, first: Location): Problem {
  return problem(
    at,
    'duplicate-mac',
    'warning',
    {
      en: `Duplicate MAC address ${codeSpan(at.text)}: both cards lose packets. Use another one.`,
      ja: `MAC アドレス ${codeSpan(at.text)} が重複しているため、どちらのカードでもパケットが失われます。別のアドレスにしてください。`,
    },
    { related: [related(first, alsoHere)] },
  );
}

export function sameDisk(at: Span, path: string, first: Location): Problem {
  return problem(
    at,
    'duplicate-disk',
    'warning',
    {
      en: `Duplicate disk ${codeSpan(path)}: two guests that write to it destroy its file system. Use another one, or add ${codeSpan('shareable')} to both.`,
      ja: `ディスク ${codeSpan(path)} が重複しています。2 つのゲストが書き込むとファイルシステムが壊れるため、別のディスクにするか、両方に ${codeSpan('shareable')} を追加してください。`,
    },
    { related: [related(first, alsoHere)] },
  );
}
