import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noDrbdadm, verdictsOf } from '../../support/drbd-oracle.ts';
import { resource } from '../../support/drbd-texts.ts';
import { type OpenOptions, open } from '../../support/open.ts';

/** `severity code` of everything but the hint on `verify-alg`. */
function reported(text: string, options: OpenOptions = {}): readonly string[] {
  return open('drbd', text, options)
    .findings.filter(({ code }) => !/no-verify-alg|rate-without-unit|deprecated|some-releases/.test(code))
    .map(({ severity, code }) => `${severity} ${code.replace('drbd/', '')}`);
}

const script = (path: string): string => `handlers { split-brain "${path}"; }`;
const disk = (path: string): string => resource('').replace('/dev/vg0/r0', path);

/** What drbdadm takes without a word, with what is said of it; the second row of each pair is the near miss. */
const cases: readonly (readonly [text: string, found: readonly string[], options?: OpenOptions])[] = [
  [resource('disk { c-min-rate 100M; c-max-rate 10M; }'), ['warning rates-reversed']],
  [resource('disk { c-min-rate 1G; c-max-rate 1000M; }'), ['warning rates-reversed']],
  [resource('disk { c-min-rate 10M; c-max-rate 10M; }'), []],
  [resource('disk { c-min-rate 4000; c-max-rate 4M; }'), []],
  [resource('disk { c-min-rate 100M; c-max-rate 0; }'), []],
  [`common { disk { c-max-rate 10M; } }\n${resource('disk { c-min-rate 20M; }')}`, ['warning rates-reversed']],
  [`common { disk { c-max-rate 10M; } }\n${resource('disk { c-min-rate 20M; c-max-rate 30M; }')}`, []],
  [resource('disk { resync-rate 10M; }'), ['hint no-effect'], { targets: { drbd: '9' } }],
  [resource('disk { resync-rate 10M; c-plan-ahead 0; }'), [], { targets: { drbd: '9' } }],
  [resource('disk { resync-rate 10M; }'), [], { targets: { drbd: '8.4' } }],
  [resource('disk { resync-rate 10M; }'), []],
  [disk('/dev/drbd0'), ['warning disk-is-device']],
  [disk('/dev/drbd1'), []],
  [disk('/dev/drbd0').replace('device /dev/drbd0', 'device minor 0'), ['warning disk-is-device']],
  [resource('net { transport rmda; }'), ['warning unknown-transport']],
  [resource('net { transport tpc; }'), ['warning unknown-transport']],
  [resource('net { transport rdma; }'), []],
  [resource('net { transport lb-tcp; }'), []],
  [resource(script('/usr/lib/drbd/notify-split-brian.sh')), ['warning unknown-script']],
  [resource(script('/usr/lib/drbd/notify-split-brian.sh root')), ['warning unknown-script']],
  [resource(script('/lib/drbd/notify-splitbrain.sh')), ['warning unknown-script']],
  [resource(script('/usr/lib/drbd/call-me.sh')), ['information unknown-script']],
  [resource(script('/usr/lib/drbd/notify-split-brain.sh root')), []],
  [resource(script('/usr/local/bin/notify-split-brian.sh')), []],
  [resource(script('/usr/lib/drbd/notify-pri-lost.sh; /usr/lib/drbd/notify-emergency-reboot.sh; reboot -f')), []],
];

for (const [text, found, options] of cases)
  test(`${text.replace(/\s+/g, ' ').slice(0, 110)}: ${found.join() || 'nothing'}${options ? ` (${JSON.stringify(options.targets)})` : ''}`, () =>
    assert.deepEqual(reported(text, options), found));

test('drbdadm itself takes all of that', { skip: noDrbdadm('9') }, async () => {
  const texts = cases.filter(([, , options]) => !options).map(([text]) => text);
  const verdicts = await verdictsOf(texts, '9');
  assert.deepEqual(
    verdicts.filter(({ valid }) => !valid).map(({ message }) => message),
    [],
  );
});

test('fixes of what is misspelt', () => {
  const fixed = (text: string): string | undefined =>
    open('drbd', text).findings.flatMap((found) => found.fixes?.() ?? [])[0]?.edits[0]?.text;
  assert.equal(fixed(resource('net { transport rmda; verify-alg sha1; }')), 'rdma');
  const handler = script('/usr/lib/drbd/crm-fence-per.9.sh').replace('split-brain', 'unfence-peer');
  assert.equal(fixed(resource(`net { verify-alg sha1; } ${handler}`)), '/usr/lib/drbd/crm-fence-peer.9.sh');
});

test('promotion by DRBD and by Pacemaker', () => {
  const text = resource('startup { become-primary-on alpha; }');
  const crm = 'primitive p ocf:linbit:drbd params drbd_resource=r0\nms m p meta notify=true';
  const loud = (neighbours: Readonly<Record<string, string>>) => open('drbd', text, { neighbours }).codes;
  assert.deepEqual(loud({ 'cluster.crm': crm }), ['5:promoted-by-pacemaker']);
  assert.deepEqual(loud({ 'cluster.crm': 'primitive p ocf:heartbeat:Dummy' }), []);
  assert.deepEqual(loud({}), []);
});
