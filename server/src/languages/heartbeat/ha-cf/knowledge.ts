import snippets from '../../../../../snippets/ha-cf.json' with { type: 'json' };
import type { Steps } from '../../../base/steps.ts';
import type { Knowledge } from '../../../language.ts';
import { snippetsOf } from '../../../schema/snippets.ts';
import type { Catalog } from '../../../schema/types.ts';
import { parseLines } from '../../../syntax/lines.ts';
import type { SyntaxTree } from '../../../syntax/tree.ts';
import { lineTrouble } from '../messages/report.ts';
import { logging } from './catalog/logging.ts';
import { media, mediaLines } from './catalog/media.ts';
import { members } from './catalog/members.ts';
import { programs } from './catalog/programs.ts';
import { timing } from './catalog/timing.ts';
import { tuning } from './catalog/tuning.ts';
import { checks } from './checks/checks.ts';
import { toCorosync } from './conversions/corosync.ts';
import { markers } from './markers.ts';
import { load as loadReference } from './reference/knowledge.ts';

const { pacemaker, node, auto_failback, ...otherMembers } = members;
const { logfacility, ...otherLogging } = logging;
const { udpport, bcast, ...otherMedia } = media;
const { ucast, mcast, ...otherMediaLines } = mediaLines;

/** Everything that `ha.cf` knows, in the order in which a file is usually written. */
export const catalog: Catalog = {
  usual: [
    'pacemaker',
    'logfacility',
    'keepalive',
    'deadtime',
    'warntime',
    'initdead',
    'udpport',
    'bcast',
    'node',
    'auto_failback',
    'ucast',
    'mcast',
    'ping',
    'respawn',
    'apiauth',
    'use_logd',
  ],
  directives: {
    pacemaker: pacemaker!,
    logfacility: logfacility!,
    ...timing,
    udpport: udpport!,
    bcast: bcast!,
    ucast: ucast!,
    mcast: mcast!,
    auto_failback: auto_failback!,
    node: node!,
    ...programs,
    ...otherMedia,
    ...otherMediaLines,
    ...otherMembers,
    ...otherLogging,
    ...tuning,
  },
};

/** The directives that read their line whole: there a comma is part of a word. */
const WHOLE_LINE = new Set([...Object.keys(programs), ...Object.keys(mediaLines)]);

/**
 * `#` begins a comment anywhere; no quotes, no continuation; commas separate values as spaces do (heartbeat/config.c).
 */
export function parse(text: string, steps?: Steps): SyntaxTree {
  return parseLines(
    text,
    {
      comment: 'anywhere',
      delimiters: (keyword) => (WHOLE_LINE.has(keyword) ? '' : ','),
      trouble: lineTrouble,
    },
    steps,
  );
}

const knowledge: Knowledge = {
  reference: loadReference,
  snippets: snippetsOf(snippets),
  parse,
  catalog,
  practice: ['one-path'],
  checks,
  markers,
  conversions: [toCorosync],
};

/** What is known of this language. */
export function load(): Knowledge {
  return knowledge;
}
