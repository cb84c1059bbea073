import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { run } from '../../server/src/entry/cli.ts';
import type { Language } from '../../server/src/language.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { pick, seeded, seedOfRun } from '../support/random.ts';
import { MARKER, mutations, secretPlaces } from '../support/secret-places.ts';
import { secretSources } from '../support/secret-texts.ts';
import { toy } from '../support/toy.ts';

const everything = process.env['HA_CONFIG_ALL'] !== undefined;
const scratch = mkdtempSync(join(tmpdir(), 'ha-config-secrets-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

/** What holds the same messages in another wrapping. */
const wrapped: ReadonlySet<string> = new Set(['junit', 'github', 'gitlab', '--diff']);

/** All that the command line can print of a file. */
async function* printed(path: string, language: Language): AsyncIterable<readonly [what: string, shown: string]> {
  const conversions = (language.conversions ?? []).map(({ id }) => [id, path]);
  const checks = ['text', 'json', 'junit', 'github', 'gitlab'].map((format) => [
    'check',
    '--language',
    language.id,
    '--format',
    format,
    path,
  ]);
  const diff = ['format', '--language', language.id, '--diff', path];
  for (const args of [...checks, diff, ...conversions, ['explain', MARKER]])
    for (const lang of ['en', 'ja']) {
      if (lang === 'ja' && (args[0] === 'explain' || args.some((each) => wrapped.has(each)))) continue;
      const { out, err } = await run([...args, '--lang', lang], {}, false);
      yield [args[0]!, args[0] === 'explain' ? out : `${out}\n${err}`];
    }
}

test('the command line prints no secret, however wrong its line is', async (t) => {
  const cases = [...secretSources()].flatMap(({ name, text, language }) =>
    text.length > 60_000
      ? []
      : secretPlaces(text, language).flatMap((place) =>
          Object.entries(mutations)
            .filter(([how]) => how !== 'in XML' || language.id === 'crmsh')
            .map(([how, mutate]) => ({ name, language, place, how, mutate })),
        ),
  );
  const seed = seedOfRun();
  const random = seeded(seed);
  const own = cases.filter(({ name }) => ['crmsh', 'ha-cf', 'haresources'].includes(name));
  const chosen = everything ? cases : [...own, ...Array.from({ length: 20 }, () => pick(cases, random))];
  const leaks: string[] = [];
  let shown = 0;
  for (const [i, { name, language, place, how, mutate }] of chosen.entries()) {
    const line = mutate(place.line);
    const head = how === 'on a line of its own' ? place.head.replace(/[ \t]*\\\n$/, '\n') : place.head;
    const folder = join(scratch, String(i));
    mkdirSync(folder);
    const path = join(folder, language.id === 'ha-cf' ? 'ha.cf' : 'under-test');
    writeFileSync(path, head + line + place.tail, { mode: 0o600 });
    const answers = [];
    for await (const answer of printed(path, language)) answers.push(answer);
    if (language.id === 'ha-cf') {
      const { out, err } = await haresources(folder);
      answers.push(['haresources-to-crm', out + err] as const);
    }
    shown += answers.length;
    for (const [what, answer] of answers) {
      const at = answer.indexOf(MARKER);
      if (at >= 0)
        leaks.push(
          `${name} (${how}), ${what}: ${JSON.stringify(line)}\n    ${answer.slice(Math.max(0, at - 60), at + 20)}`,
        );
    }
    rmSync(folder, { recursive: true });
  }
  t.diagnostic(`${chosen.length} of ${cases.length} files, ${shown} outputs, ${leaks.length} leaks (seed ${seed})`);
  assert.ok(shown > 500, `${shown} outputs`);
  assert.equal(leaks.length, 0, leaks.slice(0, 20).join('\n'));
});

/** The conversion of a haresources that lies next to an ha.cf. */
function haresources(folder: string) {
  writeFileSync(join(folder, 'haresources'), 'n1 IPaddr::10.0.0.1/24 httpd\n');
  return run(['haresources-to-crm', join(folder, 'haresources')], {}, false);
}

test('a conversion says where it leaves secrets out, and writes them where asked', async () => {
  const path = join(scratch, 'st.crm');
  writeFileSync(path, `primitive st stonith:external/ipmi params hostname=n1 passwd=${MARKER}\n`);
  const masked = await run(['cib', path, '--lang', 'en'], {}, false);
  assert.match(masked.out, /name="passwd" value="\*\*\*"/);
  assert.match(masked.err, /st\.crm: secrets are written as \*\*\*; use --with-secrets/);
  assert.match((await run(['cib', path, '--lang', 'ja'], {}, false)).err, /--with-secrets/);
  const whole = await run(['cib', path, '--with-secrets'], {}, false);
  assert.ok(whole.out.includes(`value="${MARKER}"`));
  assert.equal(whole.err, '');
  writeFileSync(path, 'primitive d ocf:heartbeat:Dummy\n');
  assert.equal((await run(['cib', path], {}, false)).err, '');
});

test('what is logged about a failure holds no secret', () => {
  const failing = (kind: 'parse' | 'check'): Language => ({
    ...toy,
    secrets: { names: /^passwd$/ },
    ...(kind === 'check'
      ? {
          checks: [
            ({ bound }) => {
              throw new Error(`unexpected ${bound.tree.text}`);
            },
          ],
        }
      : {
          parse(text: string) {
            throw new Error(`unexpected ${text}`);
          },
        }),
  });
  for (const kind of ['parse', 'check'] as const) {
    const session = new Session([failing(kind)]);
    const logged: string[] = [];
    session.log = (text) => logged.push(text);
    const uri = 'file:///lab/toys/a.toy';
    session.put(uri, `hue mauve\npasswd ${MARKER}\n`, 'toy');
    assert.equal(session.findings(uri).length, 1);
    assert.equal(logged.length, 1);
    assert.match(logged[0]!, /unexpected hue mauve/);
    assert.ok(!logged[0]!.includes(MARKER), logged[0]);
    assert.ok(!session.failure(uri)!.detail.includes(MARKER));
  }
});
