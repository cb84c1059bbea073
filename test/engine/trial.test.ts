import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../support/open.ts';

/** The titles of the fixes that are offered for the problems with a code. */
function offered(languageId: string, text: string, code: string, neighbours?: Record<string, string>): string[] {
  return open(languageId, text, neighbours ? { neighbours } : {})
    .findings.filter((each) => each.code === `${languageId}/${code}`)
    .flatMap((each) => each.fixes?.() ?? [])
    .map((fix) => fix.title.en);
}

const lab = 'property stonith-enabled=false\n';
const dummy = 'ocf:pacemaker:Dummy op monitor interval=10s timeout=20s';
const drbd =
  'primitive d ocf:linbit:drbd params drbd_resource=r0 op monitor interval=29s role=Promoted op monitor interval=31s role=Unpromoted';

// Every fix is applied to a copy and checked before it is offered.
for (const [what, languageId, text, code, titles] of [
  [
    'a member, where the container is named already',
    'crmsh',
    `${lab}primitive a ${dummy}\ngroup cg a\norder o inf: a cg\n`,
    'constraint-on-member',
    [],
  ],
  [
    'a name that is a part of something else',
    'crmsh',
    `${lab}primitive rsc_web ${dummy}\ngroup g1 rsc_web\ngroup g2 rsc_wev\n`,
    'undefined-name',
    [],
  ],
  [
    'a name whose role it cannot have',
    'crmsh',
    `${lab}primitive webb ${dummy}\nprimitive x ${dummy}\ncolocation c inf: x web:Promoted\n`,
    'undefined-name',
    [],
  ],
  [
    'a name whose role it has',
    'crmsh',
    `${lab}${drbd}\nclone ms d meta promotable=true notify=true\nprimitive x ${dummy}\ncolocation c inf: x mss:Promoted\norder o inf: ms:promote x:start\n`,
    'undefined-name',
    ['Change to `ms`'],
  ],
  [
    'an option that is there already',
    'drbd',
    'resource r { net { verify-alg sha1; } syncer { verify-alg md5; } }\n',
    'deprecated',
    [],
  ],
  [
    'a directive that takes no such value',
    'ha-cf',
    'stonith-ng apiauth uid=root\nnode a b\nbcast eth0\n',
    'unknown-directive',
    [],
  ],
] as const)
  test(`no fix that does harm: ${what}`, () => assert.deepEqual(offered(languageId, text, code), titles));
