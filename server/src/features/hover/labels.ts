import { join, same, type Text } from '../../base/text.ts';
import { productName } from '../../schema/versions.ts';

/** The small words of hovers and completions. */
export const labels = {
  defaultValue: { en: 'Default', ja: '既定値' },
  value: { en: 'Value', ja: '値' },
  others: { en: 'one of these, or another value', ja: '次のいずれか、またはほかの値' },
  range: { en: 'Range', ja: '範囲' },
  bare: { en: 'No value: the name alone turns it on.', ja: '値は取りません。名前だけを書くと有効になります。' },
  versions: { en: 'Versions', ja: 'バージョン' },
  release: { en: 'Since', ja: '導入' },
  deprecated: { en: 'Deprecated', ja: '非推奨' },
  replacement: { en: 'Instead', ja: '代わりの書き方' },
  alias: { en: 'Another name of', ja: '次の別名' },
  required: { en: 'Required', ja: '必須' },
  source: { en: 'Source', ja: '出典' },
  address: { en: 'Address', ja: 'アドレス' },
  used: { en: 'Used at', ja: '使用箇所' },
  defined: { en: 'Defined at', ja: '定義箇所' },
  secret: { en: 'The value is a secret and is not shown.', ja: '秘密の値のため表示しません。' },
} satisfies Record<string, Text>;

/** `**Default**: 60` */
export function labelled(label: Text, value: Text): Text {
  return { en: `**${label.en}**: ${value.en}`, ja: `**${label.ja}**: ${value.ja}` };
}

export function strong(text: Text): Text {
  return { en: `**${text.en}**`, ja: `**${text.ja}**` };
}

/** `**Default**: 60 · **Versions**: ...` */
export function line(facts: readonly Text[]): Text {
  return join(facts, ' · ');
}

/** `- **Default**: 60` */
export function fact(label: Text, value: Text): Text {
  return join([same('- '), labelled(label, value)]);
}

/** `DRBD 8.4 and later`, `Pacemaker 1.0 to 1.1`. */
export function versionText(range: {
  readonly product: string;
  readonly since?: string;
  readonly until?: string;
}): Text {
  const { since, until } = range;
  const product = productName(range.product);
  if (since && until && since === until) return { en: `${product} ${since} only`, ja: `${product} ${since} のみ` };
  if (since && until) return { en: `${product} ${since} to ${until}`, ja: `${product} ${since}～${until}` };
  if (since) return { en: `${product} ${since} and later`, ja: `${product} ${since} 以降` };
  return { en: `${product} up to ${until}`, ja: `${product} ${until} まで` };
}
