import { nearest } from '../../base/nearest.ts';
import type { Locale } from '../../base/text.ts';
import type { Language } from '../../language.ts';
import { Session } from '../../lsp/session.ts';
import { defaultSettings, type Settings } from '../../lsp/settings.ts';
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
  // Which program reads the files, rather than its version.
  ifcfg: ['initscripts', 'networkmanager'],
};

/** What the command line and a project settle of a session. */
interface Settled {
  readonly targets: Readonly<Record<string, string>>;
  readonly severity: Settings['severity'];
  readonly customAgents: readonly unknown[];
}

/** A session with the targets that were asked for, over those of the project, or what is wrong with them. */
export function sessionFor(
  options: Pick<Options, 'target'>,
  locale: Locale,
  known: readonly Language[],
  project?: Settled,
): Session | { readonly problem: string } {
  const targets: Record<string, string> = { ...defaultSettings.target, ...project?.targets };
  for (const each of options.target) {
    const [, product, version] = /^([^=]*)=(.*)$/.exec(each) ?? [];
    if (!product || !version) return { problem: badValue('target', each, 'NAME=VERSION (drbd=9.2)', locale) };
    const problem = targetProblem(product, version, locale);
    if (problem !== undefined) return { problem: `--target ${each}: ${problem}` };
    targets[product] = version;
  }
  const session = new Session(known);
  session.setLocale(locale);
  session.setSettings({
    ...defaultSettings,
    target: targets,
    severity: project?.severity ?? {},
    crm: { customAgents: project?.customAgents ?? [] },
  });
  return session;
}

/** What is wrong with a target, with the ones that are known; undefined: nothing. */
export function targetProblem(product: string, version: string, locale: Locale): string | undefined {
  const versions = Object.hasOwn(knownVersions, product) ? knownVersions[product] : undefined;
  if (!versions) return unknownProduct(product, locale);
  return isKnown(version, versions) ? undefined : unknownVersion(product, version, versions, locale);
}

/** Whether a version is known: a release of a known line (`9.2.14`), a line with known releases, or between two known ones of its line. */
function isKnown(version: string, known: readonly string[]): boolean {
  if (known.includes(version)) return true;
  if (!/^\d+(?:\.\d+)*$/.test(version)) return false;
  if (known.some((each) => each.startsWith(`${version}.`))) return true;
  const line = version.replace(/\..*$/s, '');
  // `9` says nothing of 9.99 where releases of 9 are known.
  const exact = known.filter((each) => !known.some((other) => other.startsWith(`${each}.`)));
  const same = exact.filter((each) => each === line || each.startsWith(`${line}.`));
  return (
    same.some((each) => compareVersions(each, version) <= 0) && same.some((each) => compareVersions(each, version) >= 0)
  );
}

function unknownProduct(product: string, locale: Locale): string {
  const products = Object.keys(knownVersions);
  const list = products.join(', ');
  const near = nearest(product, products);
  if (locale === 'ja')
    return `製品「${product}」はありません。${near ? `「${near}」ではありませんか? ` : ''}指定できる製品: ${list}`;
  return `Unknown product “${product}”.${near ? ` Did you mean “${near}”?` : ''} Known products: ${list}.`;
}

function unknownVersion(product: string, version: string, versions: readonly string[], locale: Locale): string {
  const list = versions.join(', ');
  return locale === 'ja'
    ? `${product} のバージョン「${version}」はありません。指定できるバージョン: ${list}`
    : `Unknown version “${version}” of ${product}. Known versions: ${list}.`;
}
