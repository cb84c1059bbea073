import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutSecrets } from '../../server/src/lsp/handlers/without-secrets.ts';
import { Session } from '../../server/src/lsp/session.ts';

const uri = (path: string): string => `file:///lab/${path}`;

/** A session with some files of a lab (path -> text). */
function lab(files: Readonly<Record<string, string>>): Session {
  const session = new Session();
  for (const [path, text] of Object.entries(files)) session.put(uri(path), text, undefined, 0o600);
  return session;
}

const resource = `# of alpha, by admin@corp.example.jp
resource r0 {
  net { cram-hmac-alg sha1; shared-secret "hu nter2"; }
  on alpha {
    device /dev/drbd0; disk /dev/sda1; meta-disk internal;
    address 192.168.11.201:7788;
  }
  on beta.corp.jp {
    device /dev/drbd0; disk /dev/sda1; meta-disk internal;
    address ipv6 [fd00:1::7]:7788;
  }
}
`;

test('a copy is the document, but for its secrets', () => {
  const session = lab({ 'drbd.d/r0.res': resource });
  const made = withoutSecrets(session, { uri: uri('drbd.d/r0.res') });
  assert.equal(made?.text, resource.replace('hu nter2', '***'));
  assert.equal(made?.secrets, 1);
});

test('hosts and addresses become those of documentation', () => {
  const session = lab({ 'drbd.d/r0.res': resource });
  const { text = '' } = withoutSecrets(session, { uri: uri('drbd.d/r0.res'), hosts: true }) ?? {};
  assert.doesNotMatch(text, /alpha|beta|corp|192\.168|fd00|admin/);
  assert.match(text, /# of node1, by user1@example\.com/);
  assert.match(text, /on node1 \{/);
  assert.match(text, /on node2 \{/);
  assert.match(text, /address 192\.0\.2\.201:7788;/);
  assert.match(text, /\[2001:db8::1\]:7788;/);
});

test('the same host and address are the same in every file of the cluster, and files still fit together', () => {
  const session = lab({
    'ha.d/ha.cf':
      'keepalive 2\ndeadtime 30\nauto_failback off\nbcast eth0\nucast eth1 10.1.2.3\nmcast eth2 239.0.0.1 694 1 0\nnode alpha beta\nping 10.1.2.254\n',
    'ha.d/haresources': 'alpha 10.1.2.9/24/eth0 httpd\n',
  });
  const copy = (path: string) => withoutSecrets(session, { uri: uri(path), hosts: true })?.text ?? '';
  assert.match(copy('ha.d/ha.cf'), /^node node1 node2$/m);
  assert.match(copy('ha.d/ha.cf'), /ucast eth1 192\.0\.2\.3\n/);
  assert.match(copy('ha.d/ha.cf'), /239\.0\.0\.1/);
  assert.match(copy('ha.d/ha.cf'), /ping 192\.0\.2\.254/);
  assert.equal(copy('ha.d/haresources'), 'node1 192.0.2.9/24/eth0 httpd\n');
});

test('a selection is copied by itself; one that begins in a secret has none of it', () => {
  const session = lab({ 'drbd.d/r0.res': resource });
  const range = { start: { line: 2, character: 50 }, end: { line: 3, character: 11 } };
  assert.equal(withoutSecrets(session, { uri: uri('drbd.d/r0.res'), range })?.text, '***"; }\n  on alpha ');
});

test('what stands beside a secret that is understood stays', () => {
  const text =
    'primitive st stonith:fence_ipmilan \\\n\tparams ip=10.0.0.9 username=admin password=Geheim99 lanplus=1 \\\n\top monitor interval=60s\n';
  const session = lab({ 'a.crm': text });
  assert.equal(withoutSecrets(session, { uri: uri('a.crm') })?.text, text.replace('Geheim99', '***'));
});

test('a secret of one file is in no copy of another', () => {
  const session = lab({
    'drbd.d/r0.res': resource.replace('hu nter2', 'Geheim99x'),
    'drbd.d/r1.res': '# the old one was Geheim99x\nresource r1 {\n}\n',
  });
  assert.doesNotMatch(withoutSecrets(session, { uri: uri('drbd.d/r1.res') })?.text ?? 'Geheim99x', /Geheim99x/);
});

test('numbers are secrets too where one is expected', () => {
  const session = lab({
    'xen/a.cfg': 'name = "a"\nmemory = 512\nvncpasswd = "123456"\n',
    'ha.d/authkeys': 'auth 1\n1 sha1 4711x\n',
  });
  assert.match(withoutSecrets(session, { uri: uri('xen/a.cfg') })?.text ?? '', /vncpasswd = "\*\*\*"/);
  assert.equal(withoutSecrets(session, { uri: uri('ha.d/authkeys') })?.text, 'auth 1\n1 sha1 ***\n');
});

test('a document that is not here has no copy', () => {
  assert.equal(withoutSecrets(new Session(), { uri: uri('x.res') }), undefined);
});
