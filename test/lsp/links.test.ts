import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startServer } from '../support/client.ts';
import { root } from '../support/paths.ts';

const bundle = join(root, 'dist/server.js');
const program = existsSync(bundle) ? bundle : join(root, 'server/src/entry/node.ts');

interface Link {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly character: number };
  };
  readonly target: string;
  readonly tooltip?: string;
}

/** The links of one of some files below a new folder, over stdio: what is underlined, and the path or URI that it leads to. */
async function linksOf(
  t: TestContext,
  files: Readonly<Record<string, string>>,
  name: string,
  languageId: string,
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ha-links-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const client = startServer([process.execPath, program, '--stdio']);
  t.after(client.kill);
  const capabilities = { workspace: { workspaceFolders: true, textDocumentContent: {} }, window: {} };
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'w' }];
  await client.request('initialize', { processId: null, rootUri: null, capabilities, workspaceFolders });
  client.notify('initialized', {});
  await client.hears(
    ({ method, params }) => method === 'window/logMessage' && /files read/.test(JSON.stringify(params)),
  );
  const uri = pathToFileURL(join(folder, name)).href;
  const text = files[name]!;
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  const links = (await client.request('textDocument/documentLink', { textDocument: { uri } })) as readonly Link[];
  const definitions = await Promise.all(
    links.map((link) =>
      client.request('textDocument/definition', { textDocument: { uri }, position: link.range.start }),
    ),
  );
  await client.stop();
  const lines = text.split('\n');
  return links.map(({ range: { start, end }, target }, i) => {
    const shown = target.startsWith('file:') ? fileURLToPath(target).slice(folder.length + 1) : target;
    const leads =
      target.startsWith('file:') && !JSON.stringify(definitions[i]).includes(target) ? ' (no definition)' : '';
    return `${lines[start.line]!.slice(start.character, end.character)} -> ${shown}${leads}`;
  });
}

test('globs, scripts of handlers and manuals of DRBD are links', async (t) => {
  const conf = `# See drbd.conf(5), not ls(1).
include "drbd.d/*.res";
include "/etc/drbd.d/global_common.conf";
common {
  handlers {
    split-brain "/usr/lib/drbd/notify-split-brain.sh root";
    fence-peer "/usr/lib/drbd/nowhere.sh";
  }
}
`;
  const files = {
    'hosts/a/etc/drbd.conf': conf,
    'hosts/a/etc/drbd.d/r0.res': '',
    'hosts/a/etc/drbd.d/global_common.conf': '',
    'hosts/a/usr/lib/drbd/notify-split-brain.sh': '#!/bin/sh\n',
    'hosts/b/usr/lib/drbd/nowhere.sh': '#!/bin/sh\n',
  };
  assert.deepEqual(await linksOf(t, files, 'hosts/a/etc/drbd.conf', 'drbd'), [
    'drbd.d/*.res -> hosts/a/etc/drbd.d/r0.res',
    '/etc/drbd.d/global_common.conf -> hosts/a/etc/drbd.d/global_common.conf',
    '/usr/lib/drbd/notify-split-brain.sh -> hosts/a/usr/lib/drbd/notify-split-brain.sh',
    'drbd.conf(5) -> ha-config:/en/drbd/index.md',
  ]);
});

test('files of agents and programs of Heartbeat are links where they are there', async (t) => {
  const crm = `primitive web apache params configfile="/etc/httpd/conf/httpd.conf" op monitor interval=10s
primitive vm Xen params xmfile=/etc/xen/vm1.cfg op monitor interval=10s
primitive v2 VirtualDomain params config=/etc/libvirt/qemu/vm2.xml hypervisor=qemu:///system op monitor interval=10s
primitive fs Filesystem params device=/dev/drbd0 directory=/srv/none fstype=ext4
`;
  const files = {
    'lab/site.crm': crm,
    'lab/etc/httpd/conf/httpd.conf': 'Listen 80\n',
    'lab/xen/vm1.cfg': 'name = "vm1"\n',
    'lab/etc/libvirt/qemu/vm2.xml': '<domain type="kvm"><name>vm2</name></domain>\n',
  };
  assert.deepEqual(await linksOf(t, files, 'lab/site.crm', 'crmsh'), [
    '/etc/httpd/conf/httpd.conf -> lab/etc/httpd/conf/httpd.conf',
    '/etc/xen/vm1.cfg -> lab/xen/vm1.cfg',
    '/etc/libvirt/qemu/vm2.xml -> lab/etc/libvirt/qemu/vm2.xml',
  ]);
  const ha = {
    'etc/ha.d/ha.cf': 'node a b\nrespawn hacluster /usr/lib64/heartbeat/ipfail\nlogfile /var/log/ha-log\n',
    'usr/lib64/heartbeat/ipfail': '',
  };
  assert.deepEqual(await linksOf(t, ha, 'etc/ha.d/ha.cf', 'ha-cf'), [
    '/usr/lib64/heartbeat/ipfail -> usr/lib64/heartbeat/ipfail',
  ]);
});
