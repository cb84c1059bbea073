import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formAfter } from '../../server/src/features/hover/signature.ts';
import { agent, agentNames } from '../../server/src/languages/crm/agents/agents.ts';
import type { Directive } from '../../server/src/schema/types.ts';
import { directives, elements } from '../../server/src/schema/walk.ts';
import { allDirectives, allHovers } from '../support/hovers.ts';

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

test('every directive, value, agent and parameter has a text of its own in both languages', (t) => {
  const counts = { directives: 0, values: 0, agents: 0, parameters: 0 };
  const missing: string[] = [];
  const look = (name: string, { en, ja }: { readonly en: string; readonly ja: string }): void => {
    if (en.trim().length < 3 || !/[a-z]/i.test(en) || JAPANESE.test(en)) missing.push(`${name} (en)`);
    if (ja.trim().length < 3 || !JAPANESE.test(ja)) missing.push(`${name} (ja)`);
  };
  const values = (name: string, { args }: Directive): void => {
    for (const element of elements(args))
      if (element.kind === 'word' && element.name !== 'AGENT')
        for (const { value, doc } of element.type.choices ?? []) {
          counts.values++;
          look(`${name} ${value}`, doc);
        }
  };
  for (const { language, path, keyword, directive } of allDirectives()) {
    counts.directives++;
    const name = [language.id, ...path, keyword].join(' ');
    look(name, directive.doc);
    values(name, directive);
  }
  for (const { value } of agentNames()) {
    const facts = agent(value)!;
    counts.agents++;
    look(value, facts.doc);
    for (const [keyword, directive] of directives(facts.params)) {
      counts.parameters++;
      look(`${value} ${keyword}`, directive.doc);
    }
  }
  t.diagnostic(`${JSON.stringify(counts)}, ${missing.length} without`);
  assert.deepEqual(missing, []);
});

test('the form of every directive is read at one glance', () => {
  const long = [...allDirectives()]
    .map(({ language, path, keyword, directive }) => ({
      name: [language.id, ...path, keyword].join(' '),
      form: formAfter(directive),
    }))
    .filter(({ form }) => form.length > 100 || /\[\[|,\||\|\|/.test(form));
  assert.deepEqual(long, []);
});

test('no sentence of one language is in the hovers of the other', () => {
  const wrong: string[] = [];
  for (const { name, text } of allHovers()) {
    const en = proseOf(text(['en']));
    const ja = proseOf(text(['ja']));
    if (JAPANESE.test(en)) wrong.push(`${name}: ${JAPANESE.exec(en)?.[0]}`);
    const english = /(?<![\p{L}\d.-])[a-z]{2,}(?: [a-z]{2,}){2,}/u.exec(ja)?.[0];
    if (english) wrong.push(`${name}: ${english}`);
  }
  assert.deepEqual(wrong, []);
});

/** A hover without code, links and the source line, which names manuals. */
function proseOf(markdown: string): string {
  return markdown
    .replace(/```.*?```/gs, '')
    .replace(/`[^`]*`/g, '')
    .replace(/\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\*(?:Source|出典): [^*]*\*/g, '');
}
