import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { languages } from '../../server/src/languages/index.ts';
import type { Digest } from '../../server/src/schema/kept.ts';
import type { BoundStatement, BoundTree } from '../../server/src/schema/types.ts';
import { resource } from '../support/drbd-texts.ts';
import { stringsOf } from '../support/literals.ts';
import { root } from '../support/paths.ts';
import { seeded, seedOfRun } from '../support/random.ts';
import { Service } from '../support/service.ts';

/** Set HA_CONFIG_SEED to repeat a run. */
const seed = seedOfRun();
console.log(`digests: seed ${seed}`);

/** So many changed texts are looked at for each language. */
const most = process.env['HA_CONFIG_ALL'] ? 60_000 : 6000;

const folders = { crmsh: 'crm', drbd: 'drbd' } as const;
type Id = keyof typeof folders;

/** The files that are beside each document. */
const neighbours: Readonly<Record<string, string>> = {
  'drbd.d/r0.res':
    'resource r0 { device /dev/drbd0; disk /dev/sda1; meta-disk internal; on alice { address 10.0.0.1:7789; } on bob { address 10.0.0.2:7789; } }',
  'corosync.conf': 'nodelist {\n node {\n  ring0_addr: 10.0.0.1\n  name: alice\n }\n}\n',
  'site.crm': 'primitive p_drbd ocf:linbit:drbd params drbd_resource=r0 op monitor interval=10s',
};

/** The texts that the tests of a language are about: whatever is written in them. */
function textsOf(id: Id): readonly string[] {
  const folder = join(root, 'test/languages', folders[id]);
  const strings = readdirSync(folder).flatMap((name) => stringsOf(readFileSync(join(folder, name), 'utf8')));
  const language = languages.find((each) => each.id === id)!;
  const texts = strings
    .map(({ text }) => text.replace(/^\s*#\s*(?:\^+|<-+) .*\n?/gm, ''))
    // Many tests put what they are about into a resource.
    .flatMap((text) =>
      id === 'drbd' && /[;}]/.test(text) ? [text, resource(text), `common { ${text} }\n${resource(text)}`] : [text],
    )
    .filter((text) => text.length > 15 && text.length < 3000 && language.parse(text).root.statements.length > 0);
  return [...new Set(texts)];
}

interface Opened {
  readonly bound: BoundTree;
  readonly found: (check: (typeof languages)[number]['checks'][number]) => readonly string[];
}

/** The document among its neighbours; what a check finds there, in words. */
function open(id: Id, text: string): Opened {
  const service = new Service();
  for (const [name, other] of Object.entries(neighbours)) service.put(`file:///digests/${name}`, other, undefined);
  const uri = `file:///digests/${id === 'drbd' ? 'drbd.d/own.res' : 'own.crm'}`;
  service.put(uri, text, id);
  const file = service.workspace.checked(uri)!;
  return {
    bound: file.bound,
    found: (check) =>
      [...check(file)].map(
        ({ code, severity, message, related }) => `${severity} ${code} ${message.en} ${related?.length ?? 0}`,
      ),
  };
}

const digestOf = (reads: Digest<BoundStatement>, { top, tree }: BoundTree): string =>
  top.map((each) => reads(each, tree.text)).join('\n\0');

for (const id of Object.keys(folders) as Id[])
  test(`${id}: no check looks at what it does not say that it reads`, { timeout: 600_000 }, () => {
    const random = seeded(seed);
    const language = languages.find((each) => each.id === id)!;
    const texts = textsOf(id);
    assert.ok(texts.length > 100, `${texts.length} texts`);
    /** The values that each word is written with anywhere. */
    const pool = new Map<string, Set<string>>();
    const trees = texts.map((text) => open(id, text));
    const pairsOf = ({ bound }: Opened) =>
      bound.all.flatMap(({ statement, parent }) =>
        parent && statement.args.length === 1
          ? [{ name: statement.keyword.text, value: statement.args[0]!, statement }]
          : [],
      );
    for (const tree of trees)
      for (const { name, value } of pairsOf(tree))
        pool.set(name, (pool.get(name) ?? new Set()).add(tree.bound.tree.text.slice(value.start, value.end)));
    const changes = texts.flatMap((text, i) =>
      pairsOf(trees[i]!).flatMap(({ name, value: { start, end }, statement }) =>
        [
          ...[...pool.get(name)!].map((by) => text.slice(0, start) + by + text.slice(end)),
          text.slice(0, statement.start) + text.slice(statement.end),
        ]
          .filter((changed) => changed !== text)
          .map((changed) => ({ tree: trees[i]!, changed })),
      ),
    );
    let unread = 0;
    const wrong = new Set<string>();
    for (let n = 0; n < Math.min(most, changes.length); n++) {
      const { tree, changed } = changes[Math.floor(random() * changes.length)]!;
      const other = open(id, changed);
      if (
        JSON.stringify(tree.bound.tree.problems.map(({ code }) => code)) !==
        JSON.stringify(other.bound.tree.problems.map(({ code }) => code))
      )
        continue;
      const known = new Map<Digest<BoundStatement>, boolean>();
      for (const [i, check] of language.checks.entries()) {
        const { reads } = check;
        if (!reads) continue;
        if (!known.has(reads)) known.set(reads, digestOf(reads, tree.bound) === digestOf(reads, other.bound));
        if (!known.get(reads)) continue;
        unread++;
        const [before, after] = [tree.found(check), other.found(check)];
        if (before.join('\n') !== after.join('\n'))
          wrong.add(
            `check ${i}: ${before.join('; ')} -> ${after.join('; ')} by\n${tree.bound.tree.text}\n->\n${changed}`,
          );
      }
    }
    assert.deepEqual([...wrong].slice(0, 3), []);
    assert.ok(unread > 100, `only ${unread} changes that a check does not read`);
    console.log(`${id}: ${texts.length} texts, ${changes.length} changes, ${unread} times not read`);
  });
