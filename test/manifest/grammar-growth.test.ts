import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colours, grammarIds } from '../support/tokens.ts';

/** What a long line may be made of: the marks of the languages, and words with them. */
const marks = ['{#', '{{', '{%', '<%', '{{ a', '"', "'", '\\"', '(', '[', '{', '}', ';', ':', '='];
const words = ['a', '1', '1.1.1.', 'a=', 'a::b', '/a', '\t', '{{ a }}'];
const pumps = [...marks, ...[...words, '"', '\\', '$a', '@a', '<a'].map((pump) => `${pump} `), ...words];
/** What begins the line, so that the rules inside statements are asked too. */
const starts: Readonly<Record<string, readonly string[]>> = {
  drbd: ['', 'on ', 'skip {'],
  crmsh: ['primitive a ', 'location l rule ', 'xml ', 'fencing_topology ', '# '],
  'ha-cf': ['node ', 'logfile '],
  haresources: ['n1 '],
  'ha-authkeys': ['1 sha1 '],
  corosync: ['token: ', 'cluster_name: '],
  sbd: ['SBD_DEVICE="'],
  'xen-domu': ['disk = [ "'],
  ifcfg: ['DEVICE='],
  'xend-sxp': ['(a '],
  'drbd-status': [' 0: '],
  'crm-mon': ['Online: ['],
  'guest-status': [],
  hosts: ['10.0.0.1 '],
};

/** VS Code gives a grammar lines of up to 20,000 characters. */
const long = 12_000;

/** The time of the processor that a line takes; other programs on the machine do not count. */
async function seconds(id: string, start: string, pump: string, length: number): Promise<number> {
  const line = (start + pump.repeat(length)).slice(0, length);
  const begin = process.cpuUsage();
  await colours(`source.${id}`, line);
  const { user } = process.cpuUsage(begin);
  return user / 1e6;
}

for (const id of grammarIds)
  test(`${id}: a line of four times the length takes at most eight times the time, whatever it is made of`, async () => {
    const slow: string[] = [];
    for (const start of ['', ...starts[id]!])
      for (const pump of pumps) {
        // Most are done before a clock can say anything.
        let whole = await seconds(id, start, pump, long);
        if (whole < 0.15) continue;
        let part = await seconds(id, start, pump, long / 4);
        for (let again = 0; again < 3 && whole > 8 * part; again++) {
          whole = Math.min(whole, await seconds(id, start, pump, long));
          part = Math.max(part, await seconds(id, start, pump, long / 4));
        }
        if (whole > 8 * part)
          slow.push(`${JSON.stringify([start, pump])}: ${part.toFixed(3)} s, ${whole.toFixed(3)} s`);
      }
    assert.deepEqual(slow, []);
  });
