import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutSecrets } from '../../server/src/lsp/handlers/without-secrets.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';
import { MARKER, mutations, secretPlaces } from '../support/secret-places.ts';
import { secretSources } from '../support/secret-texts.ts';

/** All of them, the corpus too where it is there: `npm run test:all`. Otherwise a sample. */
const everything = process.env['HA_CONFIG_ALL'] !== undefined;

test('a copy without secrets holds none, however wrong its line is', (t) => {
  const cases = [...secretSources()].flatMap(({ name, text, language }) =>
    text.length > 60_000
      ? []
      : secretPlaces(text, language).flatMap((place) =>
          Object.entries(mutations)
            .filter(([how]) => how !== 'in XML' || language.id === 'crmsh')
            .map(([how, mutate]) => ({ name, language, place, how, mutate })),
        ),
  );
  const random = seeded(seedOfRun());
  const own = cases.filter(({ name, language }) => name === language.id);
  const chosen = everything ? cases : [...own, ...Array.from({ length: 600 }, () => pick(cases, random))];
  const leaks: string[] = [];
  for (const { name, language, place, how, mutate } of chosen) {
    const line = mutate(place.line);
    const head = how === 'on a line of its own' ? place.head.replace(/[ \t]*\\\n$/, '\n') : place.head;
    const uri = `file:///lab/under-test.${language.id}`;
    const commented = language.id === 'libvirt' ? `<!-- ${line} -->` : line.replace(/^/gm, '# ');
    for (const written of [line, commented]) {
      const session = new Session();
      session.put(uri, head + written + place.tail, language.id);
      for (const hosts of [false, true]) {
        const copy = withoutSecrets(session, { uri, hosts });
        assert.ok(copy, name);
        if (copy.text.includes(MARKER)) leaks.push(`${name} (${how}): ${JSON.stringify(written)}`);
      }
    }
  }
  t.diagnostic(`${chosen.length} documents of ${cases.length}, ${leaks.length} leaks (seed ${seedOfRun()})`);
  assert.equal(leaks.length, 0, leaks.slice(0, 40).join('\n'));
});
