import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../server/src/languages/index.ts';
import { type Source, sources } from '../support/corpus.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';
import { answers, MARKER, mutations, secretPlaces } from '../support/secret-places.ts';

/** All of them, the corpus too where it is there: `npm run test:all`. Otherwise a sample. */
const everything = process.env['HA_CONFIG_ALL'] !== undefined;

/** A file of each language that has every kind of secret, for those that no fixture has. */
const texts: Readonly<Record<string, string>> = {
  drbd: 'resource r0 {\n  net {\n    cram-hmac-alg sha1;\n    shared-secret "x";\n  }\n  on a { device /dev/drbd0; disk /dev/sda1; address 10.0.0.1:7788; meta-disk internal; }\n}\n',
  corosync: 'totem {\n  version: 2\n  key: x\n  secauth: on\n}\nquorum {\n  provider: corosync_votequorum\n}\n',
  crmsh:
    'primitive st stonith:external/ipmi \\\n\tparams hostname=n1 ipaddr=10.0.0.9 \\\n\tuserid=admin passwd=x interface=lan \\\n\top monitor interval=60s\nprimitive db ocf:heartbeat:mysql params test_passwd=x op monitor interval=10s timeout=30s\nprimitive f stonith:fence_apc_snmp params community=x ip=10.0.0.8\n',
  'ha-authkeys': 'auth 1\n1 sha1 x\n2 md5 y\n',
  'ha-cf': 'node n1 n2\nstonith_host * baytech 10.0.0.3 x y\nkeepalive 1\n',
};

/** Those, and all fixtures and files of the corpus. */
function* allSources(): Iterable<Source> {
  for (const [id, text] of Object.entries(texts))
    yield { name: id, text, language: languages.find((each) => each.id === id)! };
  yield* sources();
}

test('no answer quotes a secret, however wrong its line is', (t) => {
  const cases = [...allSources()].flatMap(({ name, text, language }) =>
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
