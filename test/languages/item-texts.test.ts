import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeAt } from '../../server/src/features/completion/completion.ts';
import type { Item } from '../../server/src/features/completion/item.ts';
import { languages } from '../../server/src/languages/index.ts';
import { allDirectives } from '../support/hovers.ts';
import { open } from '../support/open.ts';
import { standing } from '../support/standing.ts';

const written = languages.filter(({ isReadOnly }) => !isReadOnly);
/** Where lists are asked for besides the values of every directive. */
const places: Readonly<Record<string, readonly string[]>> = {
  haresources: ['alpha |'],
  crmsh: ['|', 'primitive p ocf:heartbeat:IPaddr2 |', 'primitive p IPaddr2 params |', 'property |', 'rsc_defaults |'],
};

function itemsAt(id: string, text: string, offset: number): readonly Item[] {
  const { service, uri } = open(id, text);
  const { bound, language, checked } = service.document(uri)!;
  return completeAt(bound, language, offset, checked());
}

for (const { id, partOf } of written)
  test(`${id}: what a list says beside and of an item is short and for people`, () => {
    const wrong = new Set<string>();
    const seen = new Set<string>();
    const judge = (items: readonly Item[], where: string): void => {
      for (const { label, kind, detail, doc } of items) {
        for (const each of [detail.en, detail.ja])
          if (each.length > 60 || /undefined|null|\n|^\s/.test(each)) wrong.add(`${where} ${label}: ${each}`);
        if ((kind !== 'directive' && kind !== 'block') || seen.has(`${where} ${label}`)) continue;
        seen.add(`${where} ${label}`);
        const { en, ja } = doc()!;
        const [first, japanese] = [en, ja].map((text) => text.split('\n')[0]!);
        if (!/^[`A-Z].*[.:!](?:\*\*)?$/.test(first!)) wrong.add(`${where} ${label}: ${first}`);
        if (!/[ぁ-ん].*[。:]$/.test(japanese!)) wrong.add(`${where} ${label}: ${japanese}`);
      }
    };
    for (const marked of places[id] ?? [partOf ? '<|' : '|']) {
      const at = marked.indexOf('|');
      judge(itemsAt(id, marked.slice(0, at) + marked.slice(at + 1), at), marked);
    }
    for (const each of allDirectives()) {
      if (each.language.id !== id || each.directive.hidden) continue;
      const place = standing(each, '');
      if (place) judge(itemsAt(id, place.text, place.value), each.path.join('/'));
      if (place) judge(itemsAt(id, place.text, place.text.indexOf(each.keyword)), each.path.slice(0, -1).join('/'));
    }
    assert.deepEqual([...wrong], [], `of ${seen.size} statements`);
  });
