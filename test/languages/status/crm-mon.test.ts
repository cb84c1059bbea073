import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { languageOfContent } from '../../../server/src/documents/content.ts';
import { languages } from '../../../server/src/languages/index.ts';
import { covered } from '../../support/covered.ts';
import { hoverAt } from '../../support/cursor.ts';
import { fixtures } from '../../support/fixtures.ts';
import { open } from '../../support/open.ts';

const corpus = resolve(import.meta.dirname, '../../../../shared/corpus/crm-mon');
const samples = existsSync(corpus) ? readdirSync(corpus).filter((name) => !name.endsWith('.tsv')) : [];

/** Samples that go on with prose, commands or markup, or that leave something out. */
const withRemarks = /^(?:01|06|14|15|16)-/;

/** A text as people quote it: without its header, indented by tabs, by one space or not at all, with remarks. */
function clipped(text: string): readonly string[] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => /\S+\s+\([\w-]+:/.test(line));
  return [
    lines.slice(Math.max(0, first)).join('\n'),
    lines.map((line) => line.replace(/^\s+/, '\t')).join('\n'),
    lines.map((line) => `  ${line}`).join('\n'),
    lines.map((line) => (/Started/.test(line) ? `${line}  # look here` : line)).join('\n'),
  ];
}

for (const { path, text } of [
  ...samples.map((name) => ({ path: name, text: readFileSync(join(corpus, name), 'utf8') })),
  ...fixtures().filter(({ language }) => language.id === 'crm-mon'),
])
  test(`${path}: no error, and every word hovers in both languages, clipped or not`, () => {
    for (const each of [text, ...clipped(text)]) {
      assert.deepEqual(open('crm-mon', each).codes, []);
      const { words, without, remarks } = covered('crm-mon', each);
      assert.ok(without.length <= words * 0.02, `${words} words, ${without.join(', ')}\n${each}`);
      if (!withRemarks.test(path))
        assert.deepEqual(
          remarks.filter((remark) => !remark.startsWith('#')),
          [],
        );
    }
    assert.equal(languageOfContent(text, languages)?.id, 'crm-mon');
  });

const [old, recent] = ['1.0', '2.1'].map((version) =>
  readFileSync(join(import.meta.dirname, `../../fixtures/crm-mon/crm_mon-${version}.txt`), 'utf8'),
) as [string, string];

test('what needs attention is information with the next step', () => {
  const codes = (text: string): readonly string[] =>
    open('crm-mon', text).findings.map(({ code, severity }) => `${code.slice('crm-mon/'.length)} ${severity}`);
  assert.deepEqual([...new Set(codes(old))].sort(), [
    'connectivity information',
    'fail-count information',
    'failed-action information',
    'no-quorum information',
    'node-unclean information',
    'resource-failed information',
    'resource-orphaned information',
    'resource-stopped information',
  ]);
  assert.deepEqual([...new Set(codes(recent))].sort(), [
    'connectivity information',
    'fail-count information',
    'failed-action information',
    'management-disabled information',
    'node-offline information',
    'resource-failed information',
  ]);
  const message = open('crm-mon', old).findings.find(({ code }) => code.endsWith('failed-action'))?.message.en;
  assert.match(message ?? '', /`start` on `res_httpd`.*log of the node/);
});

test('fields hover with their meaning and the next step', () => {
  const at = (text: string, marked: string) => hoverAt('crm-mon', text.replace(marked.replace('|', ''), marked));
  assert.match(at(old, 'WITHOUT| quorum'), /no-quorum-policy/);
  assert.match(at(old, 'UNCLEAN| (offline)'), /fence device/);
  assert.match(at(old, 'heartbeat:IPadd|r2'), /OCF agent `IPaddr2` of the provider `heartbeat`/);
  assert.match(at(old, 'rc=|1'), /log of the node/);
  assert.match(at(old, 'fail-count=100|0000'), /INFINITY/);
  assert.match(at(old, 'migration-thres|hold=1'), /leaves the node/);
  assert.match(at(old, 'eth|0  '), /ifcheckd/);
  assert.match(at(recent, '(no such fi|le)'), /says of the action|result/i);
});

const seminar =
  'node cluster1\nnode cluster2\nprimitive res_drbd0 ocf:linbit:drbd params drbd_resource=r0\nms ms_drbd0 res_drbd0\nprimitive res_ip IPaddr2 params ip=192.168.11.200\n';
const neighbours = { 'seminar.crm': seminar };

test('names lead to the configuration', () => {
  const text = ' Master/Slave Set: ms_drbd0 [res_|drbd0]\n     Masters: [ cluster1 ]\n';
  assert.match(hoverAt('crm-mon', text, { neighbours }), /Defined at.*seminar\.crm:3/s);
  const { service, uri } = open('crm-mon', text.replace('|', ''), { neighbours });
  assert.match(JSON.stringify(service.definition(uri, { line: 0, character: 30 })), /seminar\.crm/);
});

test('a status that contradicts the configuration is reported, one that agrees is not', () => {
  const found = (text: string) =>
    open('crm-mon', text, { neighbours }).findings.map(
      ({ code, message }) => `${code.slice(8)} ${/`(.*?)`/.exec(message.en)?.[1]}`,
    );
  const ip = (name: string) => ` ${name}\t(ocf::heartbeat:IPaddr2):\tStarted cluster1\n`;
  assert.deepEqual(found(`Online: [ cluster1 cluster2 ]\n${ip('res_ip')}`), []);
  assert.deepEqual(found(`Online: [ cluster1 cluster2 ]\n${ip('res_web')}`), ['not-configured res_web']);
  assert.deepEqual(found(`Online: [ cluster1 ]\nOFFLINE: [ cluster3 ]\n`), [
    'node-missing cluster2',
    'node-offline cluster3',
    'not-configured cluster3',
  ]);
  assert.deepEqual(found(`Online: [ cluster1 ]\n`), ['node-missing cluster2']);
});

test('the outline and the folds go by section, set and resource', () => {
  const { service, uri } = open('crm-mon', old);
  interface Row {
    readonly name: string;
    readonly children?: readonly Row[] | undefined;
  }
  const names = ({ name, children = [] }: Row): string =>
    children.length ? `${name}(${children.map(names).join(' ')})` : name;
  assert.deepEqual(service.symbols(uri).map(names), [
    'Current DC',
    'cluster2',
    'Full list of resources(rg_http(res_filesystem res_httpd res_ip) ms_drbd0 cl_ping(res_ping) res_old)',
    'Node Attributes(cluster1)',
    'Migration summary(cluster1(res_httpd) cluster2)',
    'Failed actions(res_httpd res_ip)',
  ]);
});

for (const [what, text, codes] of [
  ['no cluster', 'Connection to cluster failed: Transport endpoint is not connected\n', ['no-cluster']],
  ['no cluster, as pcs says it', 'Error: cluster is not currently running on this node\n', ['no-cluster']],
  [
    'fencing that failed, and one that did not',
    'Failed Fencing Actions:\n  * reboot of node3 failed: delegate=, client=a.1, origin=node1\n\nFencing History:\n  * off of node3 successful: delegate=node1, client=a.2, origin=node1\n',
    ['failed-fencing'],
  ],
  ['an orphan of Pacemaker 1.0', ' p\t(ocf::heartbeat:Dummy) ORPHANED:\tStarted node1\n', ['resource-orphaned']],
  [
    'what a mail quotes',
    '> res_ip (ocf::heartbeat:IPaddr2): Stopped\n>  Master/Slave Set: ms_drbd0 [res_drbd0]\n>      Masters: [ cluster2 ]\n',
    ['resource-stopped'],
  ],
  ['pcsd', 'PCSD Status:\n  node1: Online\n  node2: Offline\n', []],
] as const)
  test(`crm_mon: ${what}`, () => {
    assert.deepEqual(
      open('crm-mon', text).findings.map(({ code }) => code.slice(code.indexOf('/') + 1)),
      codes,
    );
    const { without, remarks } = covered('crm-mon', text);
    assert.deepEqual([...without, ...remarks], []);
  });
