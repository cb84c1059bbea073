import { nearest } from '../../base/nearest.ts';
import type { Locale } from '../../base/text.ts';
import type { Language } from '../../language.ts';
import { Session } from '../../lsp/session.ts';
import { defaultSettings } from '../../lsp/settings.ts';
import { compareVersions } from '../../schema/versions.ts';
import { badValue, type Options } from './command.ts';

/** The versions that a target may name, as the settings of the editor offer them; a test holds the two together. */
export const knownVersions: Readonly<Record<string, readonly string[]>> = {
  drbd: ['8.3', '8.4', '9', '9.0', '9.1', '9.2'],
  'drbd-utils': ['8.9', '9', '9.12', '9.22', '9.28', '9.34'],
  pacemaker: ['1.0', '1.1', '2', '2.0', '2.1', '3', '3.0.0', '3.0.1', '3.0.2'],
  heartbeat: ['3.0'],
  corosync: ['1', '2', '3'],
  xen: Array.from({ length: 23 }, (_, minor) => `4.${minor}`),
};

/** A session with the targets that were asked for, or what is wrong with them. */
export function sessionFor(
  options: Pick<Options, 'target'>,
  locale: Locale,
  known: readonly Language[],
): Session | { readonly problem: string } {
  const targets: Record<string, string> = { ...defaultSettings.target };
  for (const each of options.target) {
    const [, product, version] = /^([^=]*)=(.*)$/.exec(each) ?? [];
    if (!product || !version) return { problem: badValue('target', each, 'NAME=VERSION (drbd=9.2)', locale) };
    const versions = Object.hasOwn(knownVersions, product) ? knownVersions[product] : undefined;
    if (!versions) return { problem: unknownProduct(product, each, locale) };
    if (!isKnown(version, versions)) return { problem: unknownVersion(product, each, versions, locale) };
    targets[product] = version;
  }
  const session = new Session(known);
  session.setLocale(locale);
  session.setSettings({ ...defaultSettings, target: targets });
  return session;
}

/** Whether a version is known: a release of a known line (`9.2.14`), a line with known releases, or between two known ones of its line. */
function isKnown(version: string, known: readonly string[]): boolean {
  if (!/^\d+(?:\.\d+)*$/.test(version)) return false;
  if (known.includes(version) || known.some((each) => each.startsWith(`${version}.`))) return true;
  const line = version.replace(/\..*$/s, '');
  // `9` says nothing of 9.99 where releases of 9 are known.
  const exact = known.filter((each) => !known.some((other) => other.startsWith(`${each}.`)));
  const same = exact.filter((each) => each === line || each.startsWith(`${line}.`));
  return (
    same.some((each) => compareVersions(each, version) <= 0) && same.some((each) => compareVersions(each, version) >= 0)
  );
}

function unknownProduct(product: string, given: string, locale: Locale): string {
  const products = Object.keys(knownVersions);
  const list = products.join(', ');
  const meant = nearest(product, products);
  if (locale === 'ja')
    return `--target ${given}: 製品「${product}」はありません。${meant ? `「${meant}」ではありませんか? ` : ''}指定できる製品: ${list}`;
  return `--target ${given}: Unknown product “${product}”.${meant ? ` Did you mean “${meant}”?` : ''} Known products: ${list}.`;
}

function unknownVersion(product: string, given: string, versions: readonly string[], locale: Locale): string {
  const list = versions.join(', ');
  return locale === 'ja'
    ? `--target ${given}: ${product} のこのバージョンはありません。指定できるバージョン: ${list}`
    : `--target ${given}: Unknown version of ${product}. Known versions: ${list}.`;
}
