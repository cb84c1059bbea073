import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pick, seeded, seedOfRun } from '../support/random.ts';
import { answers, MARKER, mutations, secretPlaces } from '../support/secret-places.ts';
import { secretSources } from '../support/secret-texts.ts';
import { Service } from '../support/service.ts';

/** All of them, the corpus too where it is there: `npm run test:all`. Otherwise a sample. */
const everything = process.env['HA_CONFIG_ALL'] !== undefined;

test('no answer quotes a secret, however wrong its line is', (t) => {
  const cases = [...secretSources()].flatMap(({ name, text, language }) =>
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
  const own = cases.filter(({ name, language }) => name === language.id);
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
  assert.ok(shown > 50_000, `${shown} answers`);
  assert.equal(leaks.length, 0, `${leaks.length} of ${chosen.length}\n${leaks.slice(0, 40).join('\n')}`);
});

test('a secret that is also a word elsewhere is quoted only there', (t) => {
  const leaks: string[] = [];
  let elsewhere = 0;
  let here = 0;
  for (const { name, text, language } of secretSources()) {
    if (name !== language.id) continue;
    for (const place of secretPlaces(text, language))
      for (const [how, mutate] of Object.entries(mutations)) {
        const line = mutate(place.line);
        const first = place.head.split('\n').length - 1;
        const last = first + line.split('\n').length - 1;
        const service = new Service();
        const uri = `file:///lab/under-test.${language.id}`;
        service.put(uri, `${place.head}${line}${place.tail}\n${MARKER} q\n`, language.id, 0o600);
        const shown: string[] = [];
        for (const { range, message } of service.diagnostics(uri).items) {
          if (range.start.line <= last && range.end.line >= first) shown.push(String(message));
          else if (String(message).includes(MARKER)) elsewhere++;
        }
        for (const [i, each] of line.split('\n').entries())
          for (const { index, 0: word } of each.matchAll(/\S+/g))
            for (const at of [index, index + word.length]) {
              const hover = service.hover(uri, { line: first + i, character: at });
              if (hover) shown.push(JSON.stringify(hover.contents));
            }
        here += shown.length;
        for (const each of shown)
          if (each.includes(MARKER)) leaks.push(`${name} (${how}): ${JSON.stringify(line)}\n    ${each}`);
      }
  }
  t.diagnostic(`${here} answers about the lines of secrets, ${elsewhere} about other lines quote the word`);
  assert.equal(leaks.length, 0, leaks.slice(0, 20).join('\n'));
  assert.ok(here > 1000, `${here} answers`);
  assert.ok(elsewhere > 100, `${elsewhere} answers`);
});
