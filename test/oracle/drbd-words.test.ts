import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalog as drbdCatalog } from '../../server/src/languages/drbd/catalog/scopes.ts';
import { elements, scopes } from '../../server/src/schema/walk.ts';
import { noDrbdadm, verdictsOf } from '../support/drbd-oracle.ts';
import { open } from '../support/open.ts';

/** Every word of the language, statements and values alike. */
function vocabulary(): readonly string[] {
  const words = new Set(['yes', 'no', 'ask', 'none', 'all', 'internal']);
  for (const { catalog } of scopes(drbdCatalog)) {
    for (const [keyword, directive] of Object.entries(catalog.directives)) {
      words.add(keyword);
      for (const element of [...elements(directive.args), ...elements(directive.block?.args)]) {
        if (element.kind === 'literal') words.add(element.text);
        else for (const { value } of element.type.choices ?? []) words.add(value);
      }
    }
  }
  return [...words].filter((word) => /^[a-z_][\w-]*$/i.test(word));
}

for (const version of ['8.3', '8.4', '9'] as const)
  test(`which words drbdadm ${version} takes for the name of a host`, {
    skip: noDrbdadm(version) ?? false,
  }, async (t) => {
    const words = vocabulary();
    const texts = words.map(
      (word) => `resource r {
  protocol C; device minor 1; disk /dev/x; meta-disk internal;
  on ${word} { address 10.0.0.1:1; }
  on b { address 10.0.0.2:1; }
}`,
    );
    const verdicts = await verdictsOf(texts, version);
    t.diagnostic(`${words.length} words`);
    assert.ok(words.length > 200);
    const differ = words.filter((_, i) => {
      const { findings } = open('drbd', texts[i]!, { targets: { drbd: version } });
      return findings.some((finding) => finding.severity === 'error') === verdicts[i]!.valid;
    });
    assert.deepEqual(differ, []);
  });
