import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import type { Language } from '../../server/src/language.ts';
import { languages } from '../../server/src/languages/index.ts';
import { fixtures } from '../support/fixtures.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';
import { answers, MARKER, mutations, secretPlaces } from '../support/secret-places.ts';

/** All of them, the corpus too where it is there: `npm run test:all`. Otherwise a sample. */
const everything = process.env['HA_CONFIG_ALL'] !== undefined;

const corpus = resolve(import.meta.dirname, '../../../shared/corpus');
const folders: Readonly<Record<string, string>> = {
  drbd: 'drbd',
  corosync: 'corosync',
  crm: 'crmsh',
  authkeys: 'ha-authkeys',
  'ha.cf': 'ha-cf',
};

/** A file of each language that has every kind of secret, for those that no fixture has. */
const texts: Readonly<Record<string, string>> = {
  drbd: 'resource r0 {\n  net {\n    cram-hmac-alg sha1;\n    shared-secret "x";\n  }\n  on a { device /dev/drbd0; disk /dev/sda1; address 10.0.0.1:7788; meta-disk internal; }\n}\n',
  corosync: 'totem {\n  version: 2\n  key: x\n  secauth: on\n}\nquorum {\n  provider: corosync_votequorum\n}\n',
  crmsh:
    'primitive st stonith:external/ipmi \\\n\tparams hostname=n1 ipaddr=10.0.0.9 \\\n\tuserid=admin passwd=x interface=lan \\\n\top monitor interval=60s\nprimitive db ocf:heartbeat:mysql params test_passwd=x op monitor interval=10s timeout=30s\nprimitive f stonith:fence_apc_snmp params community=x ip=10.0.0.8\n',
  'ha-authkeys': 'auth 1\n1 sha1 x\n2 md5 y\n',
  'ha-cf': 'node n1 n2\nstonith_host * baytech 10.0.0.3 x y\nkeepalive 1\n',
};

function* sources(): Iterable<{ readonly name: string; readonly text: string; readonly language: Language }> {
  const byId = new Map(languages.map((language) => [language.id, language]));
  for (const [id, text] of Object.entries(texts)) yield { name: id, text, language: byId.get(id)! };
  for (const { path, text, language } of fixtures()) yield { name: path, text, language };
  if (!existsSync(corpus)) return;
  for (const [folder, id] of Object.entries(folders))
    for (const name of readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (!name.endsWith('.tsv') && statSync(join(corpus, folder, name)).isFile())
        yield {
          name: `${folder}/${name}`,
          text: readFileSync(join(corpus, folder, name), 'utf8'),
          language: byId.get(id)!,
        };
}

test('no answer quotes a secret, however wrong its line is', (t) => {
  const cases = [...sources()].flatMap(({ name, text, language }) =>
    text.length > 60_000
      ? []
      : secretPlaces(text, language).flatMap((place) =>
          Object.entries(mutations)
            .filter(([how]) => how !== 'in XML' || language.id === 'crmsh')
            .map((mutation) => ({ name, language, place, mutation })),
        ),
  );
  const seed = seedOfRun();
  const random = seeded(seed);
  const own = cases.filter(({ name }) => name in texts);
  const chosen = everything ? cases : [...own, ...Array.from({ length: 60 }, () => pick(cases, random))];
  const leaks: string[] = [];
  let shown = 0;
  for (const { name, language, place, mutation } of chosen) {
    const [how, mutate] = mutation;
    const line = mutate(place.line);
    const head = how === 'on a line of its own' ? place.head.replace(/[ \t]*\\\n$/, '\n') : place.head;
    const found = new Set<string>();
    for (const [what, answer] of answers(head + line + place.tail, language, head.length, head.length + line.length)) {
      shown++;
      if (answer.includes(MARKER))
        found.add(`${what}: ${answer.slice(Math.max(0, answer.indexOf(MARKER) - 60), answer.indexOf(MARKER) + 20)}`);
    }
    if (found.size)
      leaks.push(`${name} (${how}): ${JSON.stringify(line)}\n    ${[...found].slice(0, 3).join('\n    ')}`);
  }
  t.diagnostic(
    `${cases.length / Object.keys(mutations).length} places, ${Object.keys(mutations).length} variants, ${chosen.length} documents, ${shown} answers, ${leaks.length} leaks (seed ${seed})`,
  );
  assert.equal(leaks.length, 0, `${leaks.length} of ${chosen.length}\n${leaks.slice(0, 40).join('\n')}`);
});
