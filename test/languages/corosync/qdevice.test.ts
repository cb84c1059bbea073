import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix } from '../../support/apply.ts';
import { open } from '../../support/open.ts';

/** Quorum devices that Corosync takes, and that cannot help. */
const file = (count: number, quorum: string): string => `totem {
    version: 2
    cluster_name: c
    crypto_cipher: aes256
    crypto_hash: sha256
}
nodelist {
${Array.from({ length: count }, (_, i) => `    node {\n        ring0_addr: 10.1.0.${i + 1}\n        name: n${i + 1}\n        nodeid: ${i + 1}\n    }\n`).join('')}}
quorum {
    provider: corosync_votequorum
${quorum}
}
`;
const device = (algorithm: string, votes: number, host = 'q.example', more = ''): string => `    device {
        model: net
        votes: ${votes}
${more}
        net {
            host: ${host}
            algorithm: ${algorithm}
        }
    }`;

for (const [what, code, wrong, right] of [
  [
    'qnetd on a node, by its name',
    'qnetd-on-node',
    file(2, device('ffsplit', 1, 'N2')),
    file(2, device('ffsplit', 1, 'n3')),
  ],
  [
    'qnetd on a node, by its address',
    'qnetd-on-node',
    file(2, device('ffsplit', 1, '10.1.0.2')),
    file(2, device('ffsplit', 1, '10.1.0.3')),
  ],
  ['halves of an odd number', 'qdevice-algorithm', file(3, device('ffsplit', 1)), file(4, device('ffsplit', 1))],
  ['more votes than ffsplit takes', 'qdevice-votes', file(2, device('ffsplit', 2)), file(2, device('ffsplit', 1))],
  ['fewer votes than lms needs', 'qdevice-votes', file(4, device('lms', 1)), file(4, device('lms', 3))],
  [
    'a wait for new nodes below that for the server',
    'qdevice-timeout',
    file(2, device('ffsplit', 1, 'q', '        timeout: 20000\n        sync_timeout: 15000')),
    file(2, device('ffsplit', 1, 'q', '        timeout: 20000\n        sync_timeout: 20000')),
  ],
  [
    'a window without last_man_standing',
    'no-effect',
    file(3, '    last_man_standing_window: 9000'),
    file(3, '    last_man_standing: 1\n    wait_for_all: 1\n    last_man_standing_window: 9000'),
  ],
  [
    'a tiebreaker node without auto_tie_breaker',
    'no-effect',
    file(4, '    auto_tie_breaker_node: lowest'),
    file(4, '    auto_tie_breaker: 1\n    auto_tie_breaker_node: lowest'),
  ],
  [
    'a tiebreaker node that is not in the list',
    'undefined-name',
    file(4, '    auto_tie_breaker: 1\n    auto_tie_breaker_node: 1 2 5'),
    file(4, '    auto_tie_breaker: 1\n    auto_tie_breaker_node: 1 2 4'),
  ],
  [
    'the same for the quorum device',
    'undefined-name',
    file(2, device('ffsplit', 1).replace('algorithm: ffsplit', 'algorithm: ffsplit\n            tie_breaker: 12')),
    file(2, device('ffsplit', 1).replace('algorithm: ffsplit', 'algorithm: ffsplit\n            tie_breaker: 2')),
  ],
] as const)
  test(`corosync: ${what}`, () => {
    const found = (text: string) =>
      open('corosync', text)
        .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map((each) => each.code);
    assert.deepEqual(found(wrong), [`corosync/${code}`]);
    assert.deepEqual(found(right), []);
  });

test('corosync: the fixes of the votes and of the algorithm', () => {
  assert.equal(applyFix('corosync', file(4, device('lms', 1)), 'qdevice-votes'), file(4, device('lms', 3)));
  assert.equal(applyFix('corosync', file(3, device('ffsplit', 1)), 'qdevice-algorithm'), file(3, device('lms', 2)));
});
