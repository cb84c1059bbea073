import type { Problem } from '../../../../base/problem.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Span } from '../../../../base/span.ts';
import type { Text } from '../../../../base/text.ts';
import type { Checked } from '../../../../language.ts';
import type { BoundTree } from '../../../../schema/types.ts';
import { offsetIn, type Word } from '../../../../syntax/tree.ts';
import * as guestMessages from '../messages/guest.ts';
import { badDevice, badDisk } from '../messages/values.ts';
import { type DiskFault, readDisk } from '../model/disk.ts';
import { isProgram, itemsOf, statementOf } from '../model/guest.ts';
import { itemFault } from '../model/items.ts';

/** The texts of the lists of devices: what xl refuses in them, and two that are the same. */
export function* devices(file: Checked): Iterable<Problem> {
  const { bound } = file;
  const xl = !isProgram(bound);
  const vdevs = new Map<string, Span>();
  for (const item of listOf(bound, 'disk')) {
    const { faults, vdev } = readDisk(item.text);
    const [fault] = faults;
    if (fault && xl) yield diskProblem(item, fault);
    if (!vdev?.text) continue;
    const place = spanIn(item, vdev);
    const first = vdevs.get(vdev.text);
    if (first) yield guestMessages.sameDevice(place, vdev.text, first);
    else vdevs.set(vdev.text, place);
  }
  if (xl)
    for (const { statement } of bound.top) {
      if (statement.broken || statementOf(bound, statement.keyword.text)?.statement !== statement) continue;
      for (const item of listOf(bound, statement.keyword.text)) {
        const fault = itemFault(statement.keyword.text, item.text);
        if (fault) yield badDevice(spanIn(item, fault), fault.severity, fault.message);
      }
    }
  yield* macs(file);
}

function* macs({ bound, neighbours }: Checked): Iterable<Problem> {
  const known = new Map<string, Span & { readonly uri?: string }>();
  for (const { uri, language, bound: other } of neighbours)
    if (language === 'xen-domu')
      for (const { mac, place } of macsIn(other)) known.set(mac.toLowerCase(), { ...place, uri });
  for (const { mac, place } of macsIn(bound)) {
    const other = known.get(mac.toLowerCase());
    if (other) yield guestMessages.sameMac(place, mac, other);
    else known.set(mac.toLowerCase(), place);
    if (/^.[13579bdf]/i.test(mac)) yield guestMessages.multicastMac(place, mac);
    else if (!/^00[:-]16[:-]3e/i.test(mac)) yield guestMessages.foreignMac(place, mac);
  }
}

function* macsIn(bound: BoundTree): Iterable<{ readonly mac: string; readonly place: Span }> {
  for (const item of listOf(bound, 'vif')) {
    const found = /(?:^|,)\s*mac=([0-9a-f]{2}(?:[:-][0-9a-f]{2}){5})(?=,|\s*$)/i.exec(item.text);
    if (!found) continue;
    const start = found.index + found[0].length - found[1]!.length;
    yield { mac: found[1]!, place: spanIn(item, { start, end: start + found[1]!.length }) };
  }
}

function listOf(bound: BoundTree, key: string): readonly Word[] {
  const statement = statementOf(bound, key);
  return statement ? itemsOf(statement).filter(({ hole }) => !hole) : [];
}

/** The stretch of a word that a part of its text is from; the word itself where the part is empty. */
function spanIn(word: Word, { start, end }: Span): Span {
  if (end <= start) return { start: word.start, end: word.end };
  return { start: offsetIn(word, start), end: offsetIn(word, end - 1) + 1 };
}

function diskProblem(item: Word, fault: DiskFault): Problem {
  const written = codeSpan(item.text.slice(fault.start, fault.end));
  return badDisk(spanIn(item, fault), texts[fault.kind](written));
}

const expected = (written: string, en: string, ja: string): Text => ({
  en: `Invalid value ${written} for \`disk\`: expected ${en}.`,
  ja: `\`disk\` に ${written} は指定できません。${ja}を指定してください。`,
});

const texts: Readonly<Record<DiskFault['kind'], (written: string) => Text>> = {
  'no-vdev': (written) => ({
    en: `Missing device in ${written}: the guest must see it as one, such as \`xvda\`. Write \`TARGET,FORMAT,xvda,rw\`.`,
    ja: `${written} にゲスト側のデバイス (\`xvda\` など) がありません。\`対象,形式,xvda,rw\` の形で書いてください。`,
  }),
  'no-target': (written) => ({
    en: `Missing image or block device in ${written}. Add \`target=\` at the end.`,
    ja: `${written} にイメージもブロックデバイスもありません。最後に \`target=\` を追加してください。`,
  }),
  format: (written) =>
    expected(
      written,
      '`raw`, `qcow`, `qcow2`, `vhd`, `qed` or `empty`',
      '`raw`、`qcow`、`qcow2`、`vhd`、`qed`、`empty` のいずれか',
    ),
  access: (written) => expected(written, '`ro`, `r`, `rw` or `w`', '`ro`、`r`、`rw`、`w` のいずれか'),
  type: (written) => expected(written, '`cdrom` or `disk`', '`cdrom` または `disk` '),
  backendtype: (written) =>
    expected(written, '`phy`, `qdisk`, `tap` or `standalone`', '`phy`、`qdisk`、`tap`、`standalone` のいずれか'),
  specification: (written) => expected(written, '`xen` or `virtio`', '`xen` または `virtio` '),
  parameter: (written) => ({
    en: `Unknown parameter ${written} in \`disk\`.`,
    ja: `\`disk\` に ${written} というパラメーターはありません。`,
  }),
  'too-many': (written) => ({
    en: `Unexpected ${written} in \`disk\`: target, format, device and access are all there is. Remove it.`,
    ja: `\`disk\` に余分な ${written} があります。対象、形式、デバイス、アクセスの 4 つだけです。削除してください。`,
  }),
  prefix: (written) => ({
    en: `Unknown prefix ${written} in \`disk\`. Remove it: xl finds out by itself what the target is.`,
    ja: `\`disk\` に ${written} という接頭辞はありません。対象の種類は xl が判別するため、削除してください。`,
  }),
};
