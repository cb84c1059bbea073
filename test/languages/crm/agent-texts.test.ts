import assert from 'node:assert/strict';
import test from 'node:test';
import type { Text } from '../../../server/src/base/text.ts';
import { agent, agentNames } from '../../../server/src/languages/crm/agents/agents.ts';
import * as families from '../../../server/src/languages/crm/agents/texts/ocf-families.ts';
import { hoverAt } from '../../support/cursor.ts';

interface Entry {
  readonly agent: string;
  readonly name: string;
  readonly doc: Text;
}

/** Every agent and every parameter of an agent, except of fencing agents. */
function entries(): readonly Entry[] {
  return agentNames()
    .map(({ value }) => value)
    .filter((id) => !id.startsWith('stonith:'))
    .flatMap((id) => [
      { agent: id, name: '', doc: agent(id)!.doc },
      ...Object.entries(agent(id)!.params.directives).map(([name, { doc }]) => ({ agent: id, name, doc })),
    ]);
}

const isPlaceholder = ({ doc }: Entry) => doc.en.includes('crm ra info');
const label = ({ agent: id, name }: Entry) => `${id} ${name}`.trim();

function sentences(text: string): readonly string[] {
  return text
    .replaceAll(/`[^`]*`/g, (code) => code.replaceAll('.', '·'))
    .split(/(?<=[.!?])\s+|(?<=[。?!])/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

test('agents and their parameters have texts of their own', () => {
  assert.deepEqual(entries().filter(isPlaceholder).map(label), []);
});

test('the text of a parameter begins with what the parameter does', () => {
  const verb = /^(?:Formerly set|[A-Z][a-z]*s) /;
  assert.deepEqual(
    entries()
      .filter(({ name, doc }) => name && !verb.test(doc.en))
      .map(label),
    [],
  );
});

test('the texts of agents say as much in Japanese as in English', () => {
  const uneven = entries().filter(({ doc }) => sentences(doc.en).length !== sentences(doc.ja).length);
  assert.deepEqual(uneven.map(label), []);
});

test('the choices of a parameter say as much in Japanese as in English', () => {
  const uneven = agentNames()
    .filter(({ value }) => !value.startsWith('stonith:'))
    .flatMap(({ value: id }) =>
      Object.entries(agent(id)!.params.directives).flatMap(([name, { args }]) =>
        args?.kind === 'word'
          ? (args.type.choices ?? [])
              .filter(({ doc }) => sentences(doc.en).length !== sentences(doc.ja).length)
              .map((choice) => `${id} ${name} ${choice.value}`)
          : [],
      ),
    );
  assert.deepEqual(uneven, []);
});

test('outside the named families no sentence serves more than five entries', () => {
  const known = familySentences();
  const uses = new Map<string, string[]>();
  for (const entry of entries())
    for (const sentence of [...sentences(entry.doc.en), ...sentences(entry.doc.ja)])
      uses.set(sentence, [...(uses.get(sentence) ?? []), label(entry)]);
  const common = [...uses].filter(([sentence, at]) => at.length > 5 && !known.some((each) => each.test(sentence)));
  assert.deepEqual(common, []);
});

/** The sentences of the families, with any program name. */
function familySentences(): readonly RegExp[] {
  const texts = Object.values(families).flatMap((family) => {
    if (typeof family !== 'function') return [family.doc];
    const make = family as (...names: readonly unknown[]) => { readonly doc: Text };
    return [make('PROGRAM').doc, make({ en: 'PROGRAM', ja: 'PROGRAM' }).doc];
  });
  return texts
    .flatMap(({ en, ja }) => [...sentences(en), ...sentences(ja)])
    .filter((sentence) => sentence !== 'PROGRAM')
    .map((sentence) => {
      const parts = sentence.split(/PROGRAM|\[object Object\]|undefined/);
      return new RegExp(`^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);
    });
}

for (const [marked, en, ja] of [
  [
    'primitive ip IPa|ddr2 params ip=192.0.2.1',
    /ocf:heartbeat:IPaddr2`\*\*\s+Assigns a virtual IP/,
    /仮想 IP アドレス/,
  ],
  ['primitive p pi|ng', /ocf:pacemaker:ping`\*\*\s+Counts in each monitor/, /ping に応答するホスト/],
  ['primitive web systemd:ht|tpd', /systemd unit `httpd`/, /systemd ユニット `httpd`/],
  ['primitive web lsb:ht|tpd', /`\/etc\/init\.d\/httpd`/, /`\/etc\/init\.d\/httpd`/],
  ['rsc_template web service:ht|tpd', /system service `httpd`/, /システムサービス `httpd`/],
] as const)
  test(`hovering an agent by any of its names: ${marked}`, () => {
    for (const [locale, text] of [
      ['en', en],
      ['ja', ja],
    ] as const) {
      assert.match(hoverAt('crmsh', marked, { locale }), text);
    }
  });
