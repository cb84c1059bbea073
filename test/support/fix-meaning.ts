import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cibElement } from '../../server/src/languages/crm/conversions/index.ts';
import type { Element } from '../../server/src/languages/crm/conversions/xml.ts';
import { drbd } from '../../server/src/languages/drbd/index.ts';
import type { Statement, SyntaxTree } from '../../server/src/syntax/tree.ts';
import { noDrbdadm } from './drbd-oracle.ts';
import { root } from './paths.ts';

/** What the tools make of a text: one row for each part, with the words that it is known by. */
interface Part {
  readonly row: string;
  readonly names: readonly string[];
}

/**
 * The first part of what the tools make of a text that a fix has changed although none of the words of the statements it
 * edits is in it; undefined where there is none, or where the tool does not take the text as it was.
 */
export function changedMeaning(
  languageId: string,
  before: SyntaxTree,
  after: SyntaxTree,
  words: ReadonlySet<string>,
): string | undefined {
  const parts = languageId === 'crmsh' ? cibParts : languageId === 'drbd' && !noDump ? dumpParts : undefined;
  const old = parts?.(before);
  const now = old && parts?.(after);
  if (!old) return undefined;
  if (!now) return 'the tool refuses the text';
  const difference = [...without(old, now), ...without(now, old)];
  return difference.find(({ names }) => !names.some((name) => words.has(name)))?.row;
}

function without(parts: readonly Part[], others: readonly Part[]): readonly Part[] {
  const counts = new Map<string, number>();
  for (const { row } of others) counts.set(row, (counts.get(row) ?? 0) + 1);
  return parts.filter(({ row }) => {
    const left = counts.get(row) ?? 0;
    counts.set(row, left - 1);
    return left <= 0;
  });
}

/** The elements of the CIB, each in the element that it is in; known by the ids of both and by what it names. */
function cibParts(tree: SyntaxTree): readonly Part[] {
  const found: Part[] = [];
  const visit = (element: Element, path: readonly string[]): void => {
    const attributes = [...element.attributes];
    // Ids that nobody gives are numbered; the element is known by its place.
    const own = attributes.filter(([name]) => name !== 'id').map(([name, value]) => `${name}=${value}`);
    const id = element.attributes.get('id') ?? '';
    const here = [...path, /^(?:primitive|group|clone|master|node|rsc_|template)/.test(element.tag) ? id : ''];
    const row = [...here, element.tag, ...own].join(' ');
    // What only holds others together is nothing by itself.
    if (own.length)
      found.push({
        row,
        names: [...here, ...attributes.map(([, value]) => value), element.attributes.get('name') ?? ''],
      });
    for (const child of element.children) visit(child, here);
  };
  visit(cibElement({ tree }), []);
  return found;
}

const program = '/usr/sbin/drbdadm';
const cache = join(root, '.cache/drbdadm');

/** Why what drbdadm makes of a text is not known; undefined where it is. With `CI=true` it must be. */
export const noDump: string | undefined = noDrbdadm('9');

const version = noDump ? undefined : spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout;

/** The statements of drbdadm's dump, each with the sections that it is in; undefined where it refuses the text. */
function dumpParts({ text }: SyntaxTree): readonly Part[] | undefined {
  const dump = dumpOf(text);
  if (!dump) return undefined;
  const found: Part[] = [];
  const visit = (statement: Statement, path: readonly string[]): void => {
    const words = [statement.keyword.text, ...statement.args.map((each) => each.text)];
    if (statement.body) for (const each of statement.body.statements) visit(each, [...path, ...words]);
    else found.push({ row: [...path, ...words].join(' '), names: words });
  };
  for (const each of drbd.parse(dump).root.statements) visit(each, []);
  return found;
}

/** Kept by content and by the tool's version: what drbdadm prints of a text does not change. */
function dumpOf(text: string): string {
  const key = createHash('sha256')
    .update(JSON.stringify([version, text]))
    .digest('hex');
  const file = join(cache, key.slice(0, 2), key);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const dump = ask(text);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, dump);
  return dump;
}

/** What `drbdadm dump all` prints, as the first host that the text names; empty where it exits with an error. */
function ask(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'drbd-dump-'));
  try {
    const file = join(folder, 'x.res');
    writeFileSync(file, text);
    const { status, stdout } = spawnSync(program, ['-d', '-c', file, 'dump', 'all'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
        LC_ALL: 'C',
        __DRBD_NODE__: /\bon\s+"?([\w.-]+)/.exec(text)?.[1] ?? 'no-such-host',
        DRBD_DRIVER_VERSION_OVERRIDE: '9.2.0',
        DRBD_DONT_WARN_ON_VERSION_MISMATCH: '1',
      },
    });
    return status === 0 ? stdout : '';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
