import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { fragmentOf, pageOfUri, pageUri, relativeLink } from '../../server/src/features/reference/address.ts';
import { referenceLibrary } from '../../server/src/features/reference/library.ts';
import { meanings } from '../../server/src/features/reference/meanings.ts';
import { languages, sharedReference, shellCommands, symbolsOf } from '../../server/src/languages/index.ts';

const library = referenceLibrary(languages, sharedReference, symbolsOf(languages));
const locales = ['en', 'ja'] as const;

/** Everything outside code, so that examples are no links. */
function withoutCode(markdown: string): string {
  return markdown.replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '').replace(/(`+)[^`].*?\1/g, 'x');
}

function fragments(markdown: string): ReadonlySet<string> {
  return new Set([...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => fragmentOf(heading!)));
}

test('every link of every page leads to a page, and to a heading of it', () => {
  const broken: string[] = [];
  let count = 0;
  for (const { id, text } of library.pages.values()) {
    const both = text();
    for (const locale of locales)
      for (const [, target] of withoutCode(both[locale]).matchAll(/\]\(([^)]*)\)/g)) {
        count++;
        const [path, fragment] = target!.split('#') as [string, string | undefined];
        const other = library.pages.get(posix.join(posix.dirname(id), path).replace(/\.md$/, ''));
        if (!path.endsWith('.md') || !other) broken.push(`${locale}/${id}: ${target}`);
        else if (fragment && !fragments(other.text()[locale]).has(fragment)) broken.push(`${id}: ${target}`);
      }
  }
  assert.deepEqual(broken, []);
  assert.ok(count > 10_000, `${count} links`);
});

test('no Japanese sentence ends with the full stop of another language', () => {
  const found = [...library.pages.values()].flatMap(({ id, text }) =>
    [...withoutCode(text().ja).matchAll(/.{0,20}[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\. .{0,20}/gu)].map(
      ([words]) => `${id}: ${words}`,
    ),
  );
  assert.deepEqual(found, []);
});

test('a default of some versions says of which product', () => {
  const nameless: string[] = [];
  let count = 0;
  for (const { id, text } of library.pages.values()) {
    const { en, ja } = text();
    for (const [line, what] of `${en}\n${ja}`.matchAll(
      /^.*\*\*(?:Default|既定値)\*\*: [^\n]*\(([^()\n]*\d (?:and later|to before [\d.]+|以降[^()\n]*))\)$/gm,
    )) {
      count++;
      if (!/^(?:DRBD|Pacemaker|Corosync) \d/.test(what!)) nameless.push(`${id}: ${line}`);
    }
  }
  assert.ok(count > 80, `${count} defaults`);
  assert.deepEqual(nameless, []);
});

test('ids are files on every system, and every page is in both languages', () => {
  const seen = new Set<string>();
  for (const { id, text, title } of library.pages.values()) {
    assert.match(id, /^[\w.-]+(?:\/[\w.-]+)*$/);
    assert.ok(!seen.has(id.toLowerCase()), `${id} twice`);
    seen.add(id.toLowerCase());
    const { en, ja } = text();
    assert.ok(en.startsWith('# ') && ja.startsWith('# '), id);
    assert.ok(title.en && title.ja, id);
    assert.doesNotMatch(en + ja, /[(:] undefined|\[object/, id);
  }
});

test('every page is reached from the index', () => {
  const reached = new Set<string>();
  const open = ['index'];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    for (const [, target] of withoutCode(library.pages.get(id)!.text().en).matchAll(/\]\(([^)#]*)/g))
      open.push(posix.join(posix.dirname(id), target!).replace(/\.md$/, ''));
  }
  const lost = [...library.pages.values()].filter((page) => !reached.has(page.id) && !page.isOld);
  assert.deepEqual(
    lost.map((page) => page.id),
    [],
  );
});

for (const [from, to, wanted] of [
  ['index', 'drbd/index', 'drbd/index.md'],
  ['drbd/resource/net', 'drbd/resource/net/protocol', 'net/protocol.md'],
  ['drbd/resource/net/protocol', 'terms/quorum', '../../../terms/quorum.md'],
  ['drbd/resource/net/protocol', 'drbd/resource/net/protocol#c', 'protocol.md#c'],
] as const)
  test(`${from} links to ${to} by ${wanted}`, () => assert.equal(relativeLink(from, to), wanted));

test('the URI of a page leads back to it', () => {
  const id = 'crmsh/entries/ocf-heartbeat-IPaddr2';
  assert.deepEqual(pageOfUri(pageUri(id, 'ja')), { id, locale: 'ja' });
  assert.deepEqual(pageOfUri(pageUri(`${id}#ip`, 'en')), { id, locale: 'en' });
  for (const other of ['file:///etc/drbd.conf', 'ha-config:/de/index.md', 'ha-config:/en/in dex.md'])
    assert.equal(pageOfUri(other), undefined);
});

for (const [word, id] of [
  ['keepalive', 'ha-cf/keepalive'],
  ['IPaddr2', 'crmsh/entries/ocf-heartbeat-IPaddr2'],
  ['ocf:heartbeat:IPaddr2', 'crmsh/entries/ocf-heartbeat-IPaddr2'],
  ['cidr_netmask', 'crmsh/entries/ocf-heartbeat-IPaddr2#cidr_netmask'],
  ['migration-threshold', 'crmsh/rsc_defaults/migration-threshold'],
  ['interleave', 'crmsh/ms/meta/interleave'],
  ['drbd/resource/net/protocol', 'drbd/resource/net/protocol'],
] as const)
  test(`${word} is explained by ${id}`, () => assert.ok(meanings(library, word).some((each) => each.id === id)));

for (const [word, id] of [
  ['split brain', 'terms/split-brain'],
  ['スプリットブレイン', 'terms/split-brain'],
  ['STONITH', 'terms/fencing'],
  ['stonith', 'terms/fencing'],
  ['仮想IP', 'terms/virtual-ip'],
  ['仮想 ＩＰ アドレス', 'terms/virtual-ip'],
  ['VIP', 'terms/virtual-ip'],
  ['quorum', 'terms/quorum'],
  ['クォーラム', 'terms/quorum'],
  ['ifcheckd', 'terms/ifcheckd'],
  ['フェイルオーバー', 'terms/failover'],
  ['drbd/bad-value', 'drbd/problems/bad-value'],
  ['missing-semicolon', 'drbd/problems/missing-semicolon'],
  ['304-335.1', 'exam/335.1'],
] as const)
  test(`the term ${word} is explained by ${id}`, () =>
    assert.ok(meanings(library, word).some((each) => each.id === id)));

const listed = [
  ...sharedReference().terms.map(({ id, see }) => ({ page: `terms/${id}`, see })),
  ...sharedReference().objectives.map(({ id, names }) => ({ page: `exam/${id}`, see: names })),
];

/** The pages that a page leads to, by the path of their id. */
function linksOf(page: string): readonly string[] {
  const { en } = library.pages.get(page)!.text();
  return [...withoutCode(en).matchAll(/^- \[.*?\]\(([^)#]*)/gm)].map(([, target]) =>
    posix.join(posix.dirname(page), target!).replace(/\.md$/, ''),
  );
}

for (const [word, where] of [
  ['quorum', 'Terms'],
  ['split-brain', 'Terms'],
  ['二重起動', 'Terms'],
  ['待機系', 'Terms'],
  ['相打ち', 'Terms'],
  ['共有ディスク', 'Terms'],
  ['準仮想化', 'Terms'],
  ['ライブマイグレーション', 'Terms'],
  ['symmetrical', 'Pacemaker (crm shell) › order'],
  ['loss-policy', 'Pacemaker (crm shell) › rsc_ticket'],
  ['resource-discovery', 'Pacemaker (crm shell) › location'],
  ['drbdadm', 'Commands'],
  ['drbdadm up', 'Commands'],
  ['crm_mon', 'Commands'],
  ['haresources', 'Reference'],
  ['ha.cf', 'Reference'],
  ['corosync.conf', 'Reference'],
  ['drbd', 'Pacemaker (crm shell) › Agents'],
] as const)
  test(`${word} is first what people mean by it: ${where}`, () => {
    const [first] = meanings(library, word, undefined, shellCommands().commands);
    assert.equal(first?.where.en, where);
    assert.ok(first!.text().ja.length < 8000);
  });

test('what a term or an objective names is linked, and what is only of the same name is not', () => {
  for (const { page, see } of listed) {
    const links = linksOf(page);
    for (const name of see) {
      const [, language = '', word = name] = /^([\w-]+)\/(.+)$/.exec(name) ?? [];
      const isLinked = links.some(
        (id) =>
          id === name ||
          (id.startsWith(language) && library.pages.get(id)!.names.some((each) => each === word || each === name)),
      );
      assert.ok(isLinked, `${page}: ${name}`);
    }
  }
  for (const page of ['terms/failover', 'terms/score', 'terms/virtual-ip', 'terms/quorum', 'exam/334.1'])
    assert.deepEqual(
      linksOf(page).filter((id) => /^libvirt\/|aisexec|^cib-xml\/.*provider/.test(id)),
      [],
    );
});

test('an objective is on the pages of all languages that it asks for', () => {
  for (const [page, number] of [
    ['xen-domu/memory', '304-330.2'],
    ['libvirt/domain/memory', '304-330.5'],
    ['ifcfg/BRIDGE', '304-330.3'],
    ['crm-mon/online', '304-334.3'],
    ['drbd-status/congested', '304-335.1'],
    ['crmsh/property/stonith-enabled', '304-334.1'],
  ] as const)
    assert.match(library.pages.get(page)?.text().en ?? '', new RegExp(number), page);
});

test('a page says what the versions that know its directive have', () => {
  const facts = (id: string): string => library.pages.get(id)!.text().en;
  assert.doesNotMatch(facts('drbd/resource/connection/disk/c-fill-target'), /8\.3/);
  assert.match(facts('drbd/resource/connection/disk/c-fill-target'), /`100` \(DRBD 8\.4 and later\)/);
  assert.match(facts('drbd/resource/disk/c-max-rate'), /DRBD before 9\*\*: \*\*Range\*\*: 250-4194304/);
});

test('a language has pages for the problems that its texts can have', () => {
  const has = (id: string): boolean => library.pages.has(id);
  for (const id of [
    'cib-xml/problems/outside-root',
    'ifcfg/problems/byte-order-mark',
    'drbd/problems/differs-between-nodes',
  ])
    assert.ok(has(id), id);
  for (const id of [
    'haresources/problems/outside-root',
    'xen-domu/problems/unexpected-end-tag',
    'libvirt/problems/comment-mark',
    'crm-mon/problems/differs-between-nodes',
    'drbd-status/problems/deprecated',
    'hosts/problems/version-conflict',
  ])
    assert.ok(!has(id), id);
  for (const language of languages) assert.ok(has(`${language.id}/problems/internal-error`));
});

test('no page is about a name that is not described, or holds a line that nobody reads to its end', () => {
  for (const { id, names, text } of library.pages.values()) {
    const both = text();
    if (!names.includes('NAME')) assert.doesNotMatch(both.en, /^Has no description/m, id);
    for (const locale of locales)
      for (const line of withoutLinks(both[locale]).split('\n'))
        assert.ok(line.length < 1500, `${id}: ${line.slice(0, 80)}`);
  }
});

function withoutLinks(markdown: string): string {
  return markdown.replace(/\]\([^)]*\)/g, ']');
}

for (const word of ['protocol', 'rate', 'size', 'timeout', 'interval'])
  test(`current meanings of ${word} come before those of old versions`, () => {
    const old = meanings(library, word).map((each) => each.isOld);
    assert.ok(old.length > 1);
    assert.deepEqual(old, [...old].sort());
  });

test('a word that nobody knows has no meaning, in any language or in one', () => {
  assert.deepEqual(meanings(library, 'frobnicate'), []);
  assert.deepEqual(meanings(library, 'keepalive', 'haresources'), []);
});

test('a language without blocks has no page about them', () => {
  const ids = Array.from(library.pages.keys()).filter((id) => /(?:missing|unexpected)-block$/.test(id));
  assert.deepEqual(new Set(ids.map((id) => id.split('/')[0])), new Set(['drbd', 'corosync']));
});
