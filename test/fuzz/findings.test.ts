import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../server/src/base/problem.ts';
import { fixesOf } from '../../server/src/base/report.ts';
import { randomConfiguration } from '../support/crm-generator.ts';
import { mutants } from '../support/crm-mutants.ts';
import { mutantOf } from '../support/drbd-mutants.ts';
import { manyResources } from '../support/drbd-texts.ts';
import { fixtures } from '../support/fixtures.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';
import { Service, UntriedService } from '../support/service.ts';

/** Set HA_CONFIG_SEED to repeat a run. */
const seed = seedOfRun();
console.log(`findings: seed ${seed}`);

const fixturesOf = (id: string): readonly string[] =>
  fixtures().flatMap(({ language, path, text }) =>
    language.id === id && !/template|broken|script|\.j2$/.test(path) ? [text] : [],
  );

/** Texts long enough to be read in parts, by language; each edit is one mistake, made or taken back. */
const table = [
  {
    id: 'crmsh',
    file: 'all.crm',
    texts: [
      ...[1, 2, 3].map((n) => `${randomConfiguration(n)}\n${randomConfiguration(n + 10)}`),
      fixturesOf('crmsh').join('\n').repeat(3),
    ],
    mistakes: (text: string, count: number) => mutants([text], count, seed).map((each) => each.text),
  },
  {
    id: 'drbd',
    file: 'drbd.d/all.res',
    texts: [...fixturesOf('drbd').map((text) => `${manyResources(8)}\n${text}`), fixturesOf('drbd').join('\n')],
    mistakes: (text: string, count: number) => {
      const random = seeded(seed);
      return Array.from({ length: count }, () => mutantOf(text, random).text);
    },
  },
] as const;

/** Lines that come along when a text is copied: what they do to the lines around them goes with them. */
const pasted = ['[root@alice ~]# cat all', '(snip)', '```', 'crm(live)configure# show', '1: first'];

function withPasted(text: string, random: () => number): readonly string[] {
  return pasted.map((line) => {
    const at = text.indexOf('\n', Math.floor(random() * text.length)) + 1;
    return `${text.slice(0, at)}${line}\n${text.slice(at)}`;
  });
}

/** What is around a document: it may change as well. */
const neighbours = [
  'corosync.conf',
  ['quorum {\n device {\n model: net\n }\n}\n', 'nodelist {\n node {\n  ring0_addr: 10.0.0.1\n }\n}\n'],
] as const;

function whole(found: Problem): unknown {
  return { ...found, fixes: fixesOf(found) };
}

for (const { id, file, texts, mistakes } of table)
  test(`${id}: what checks found before is what they find, whatever is typed`, { timeout: 240_000 }, () => {
    const random = seeded(seed);
    const count = process.env['HA_CONFIG_ALL'] ? 120 : 12;
    let held = 0;
    for (const text of texts) {
      const typed = new UntriedService();
      const uri = `file:///findings/${file}`;
      const around = `file:///findings/${neighbours[0]}`;
      let near: string = neighbours[1][0];
      typed.put(around, near, 'corosync');
      typed.put(uri, text, id);
      const hold = (now: string, what: string): void => {
        const fresh = new UntriedService();
        fresh.put(around, near, 'corosync');
        fresh.put(uri, now, id);
        const found = fresh.findings(uri);
        held += found.length;
        assert.deepEqual(typed.findings(uri).map(whole), found.map(whole), what);
      };
      hold(text, 'opened');
      for (const [i, mistake] of [...mistakes(text, count), ...withPasted(text, random)].entries()) {
        // Sometimes nobody asks before the next edit.
        typed.put(uri, mistake, id);
        if (random() < 0.9) hold(mistake, `mistake ${i}:\n${mistake}`);
        if (random() < 0.1) {
          near = pick(neighbours[1], random);
          typed.put(around, near, 'corosync');
          hold(mistake, `neighbour ${i}`);
        }
        typed.put(uri, text, id);
        if (random() < 0.3) hold(text, `taken back ${i}:\n${mistake}`);
      }
    }
    assert.ok(held > 500, `${held} findings`);
  });

for (const { id, file, texts, mistakes } of table)
  test(`${id}: a fix that was tried before is offered as in a document that is new`, { timeout: 60_000 }, (t) => {
    const random = seeded(seed);
    const text = texts.reduce((short, each) => (each.length < short.length ? each : short));
    const uri = `file:///findings/${file}`;
    const typed = new Service();
    typed.put(uri, text, id);
    const until = Date.now() + 4000;
    let fixes = 0;
    for (const mistake of mistakes(text, 40)) {
      if (Date.now() > until) break;
      typed.put(uri, mistake, id);
      const fresh = new Service();
      fresh.put(uri, mistake, id);
      // Some problems of the text: each of their fixes is a check of all of it.
      const chosen = fresh.findings(uri).map((_, i) => i);
      for (const i of Array.from({ length: 3 }, () => pick(chosen, random))) {
        const [now, expected] = [typed.findings(uri)[i], fresh.findings(uri)[i]];
        if (!expected) continue;
        assert.deepEqual(now && whole(now), whole(expected), mistake);
        fixes += fixesOf(expected).length;
      }
    }
    t.diagnostic(`${fixes} fixes (seed ${seed})`);
    assert.ok(fixes >= 5, `${fixes} fixes`);
  });
