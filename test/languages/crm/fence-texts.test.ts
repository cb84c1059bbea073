import assert from 'node:assert/strict';
import test from 'node:test';
import type { Text } from '../../../server/src/base/text.ts';
import { agent, agentNames } from '../../../server/src/languages/crm/agents/agents.ts';
import { fenceAgentParams } from '../../../server/src/languages/crm/agents/texts/fence-common.ts';
import { fenceBoardParams } from '../../../server/src/languages/crm/agents/texts/fence-text.ts';
import { gluePluginParams } from '../../../server/src/languages/crm/agents/texts/stonith-common.ts';
import { fencingParams } from '../../../server/src/languages/crm/values/fencing.ts';
import type { Choice } from '../../../server/src/schema/types.ts';
import { choicesOf } from '../../support/crm-facts.ts';

interface Entry {
  readonly label: string;
  readonly name: string;
  readonly doc: Text;
  /** The present name, of which a former one takes the text. */
  readonly aliasOf?: string | undefined;
}

/** Every fencing agent, its parameters (those that Pacemaker itself reads included) and the values that they take. */
const entries: readonly Entry[] = agentNames()
  .map(({ value }) => value)
  .filter((id) => id.startsWith('stonith:'))
  .flatMap((id) => [
    { label: id, name: '', doc: agent(id)!.doc },
    ...Object.entries(agent(id)!.params.directives).flatMap(([name, directive]) => [
      { label: `${id} ${name}`, name, doc: directive.doc, aliasOf: directive.aliasOf },
      ...choicesOf(directive).map((each) => ({
        label: `${id} ${name}=${each.value}`,
        name: each.value,
        doc: each.doc,
      })),
    ]),
  ]);

/** The texts that a family of parameters says once for all its agents. */
const families = new Set([
  ...[fenceAgentParams, fenceBoardParams, gluePluginParams].flatMap((family) =>
    Object.values(family).flatMap(({ doc, type }) => textsOf(doc, type?.choices)),
  ),
  ...Object.values(fencingParams.directives).flatMap((directive) => textsOf(directive.doc, choicesOf(directive))),
]);

function textsOf(doc: Text, choices: readonly Choice[] = []): readonly string[] {
  return [...sentencesOf(doc), ...choices.flatMap((each) => sentencesOf(each.doc))];
}

function sentences(text: string): readonly string[] {
  return text
    .replaceAll(/`[^`]*`/g, (code) => code.replaceAll(/[.?!]/g, '·'))
    .split(/(?<=[.!?])\s+|(?<=[。?!])/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

function sentencesOf(doc: Text): readonly string[] {
  return [...sentences(doc.en), ...sentences(doc.ja)];
}

const labels = (found: readonly Entry[]) => found.map(({ label }) => label);

test('every fencing agent, parameter and value has a text of its own', () => {
  assert.ok(entries.length > 3000, String(entries.length));
  const placeholders = entries.filter(({ doc }) => doc.en.includes('crm ra info') || doc.en === doc.ja);
  assert.deepEqual(labels(placeholders), []);
});

test('no text of a fencing agent is empty in either language', () => {
  assert.deepEqual(labels(entries.filter(({ doc }) => !doc.en.trim() || !doc.ja.trim())), []);
});

test('the texts of fencing agents say as much in Japanese as in English', () => {
  const uneven = entries.filter(({ doc }) => sentences(doc.en).length !== sentences(doc.ja).length);
  assert.deepEqual(labels(uneven), []);
});

test('the texts of fencing agents are sentences in the language that they are for', () => {
  const odd = entries.filter(
    ({ doc }) =>
      !/^[A-Z].*[.]$/su.test(doc.en) || !/[。)]$/u.test(doc.ja) || !/[ぁ-ん]/u.test(doc.ja) || /[ぁ-ん]/u.test(doc.en),
  );
  assert.deepEqual(labels(odd), []);
});

test('outside the families no sentence of a fencing agent serves more than five entries', () => {
  const uses = new Map<string, string[]>();
  for (const { label, doc } of entries.filter(({ aliasOf }) => aliasOf === undefined))
    for (const sentence of sentencesOf(doc)) uses.set(sentence, [...(uses.get(sentence) ?? []), label]);
  const common = [...uses].filter(([sentence, at]) => at.length > 5 && !families.has(sentence));
  assert.deepEqual(common, []);
});

test('no text of a fencing agent only restates the name', () => {
  const word = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const restating = entries.filter(({ name, doc }) => {
    const rest = word(doc.en.replace(/^(?:Sets|Names|Selects|Lists) (?:the|a|an) /, ''));
    return name !== '' && (rest === word(name) || rest === '');
  });
  assert.deepEqual(labels(restating), []);
});

test('parameters of one fencing agent never have the same text', () => {
  for (const { value: id } of agentNames().filter(({ value }) => value.startsWith('stonith:'))) {
    const seen = new Map<string, string>();
    for (const [name, { doc }] of Object.entries(agent(id)!.params.directives))
      for (const text of [doc.en, doc.ja]) {
        assert.equal(seen.get(text), undefined, `${id}: ${name}`);
        seen.set(text, name);
      }
  }
});

test('a former name of a parameter leads to the present one', () => {
  const doc = agent('stonith:fence_ipmilan')!.params.directives['ipaddr']!.doc;
  assert.match(doc.en, /^Former name of `ip`\. Sets the address of the fencing device/);
  assert.match(doc.ja, /^`ip` の以前の名前です。フェンシングデバイス/);
});
