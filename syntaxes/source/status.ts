import type { Vocabulary } from './keywords.ts';
import { captures, type Grammar, lineStart, oneOf, type Rule, templateTags } from './rule.ts';
import { scopesOf } from './scopes.ts';

/** The grammars of status texts: names of fields, what is well, what waits, and what needs attention. */

/** The colours of states: good, on the way, alarming. */
function states(id: string, good: readonly string[], waiting: readonly string[], bad: readonly string[]): Rule[] {
  const rule = (words: readonly string[], name: string): Rule => ({
    match: `(?<![\\w-])${oneOf(words)}(?![\\w-])`,
    name,
  });
  const s = scopesOf(id);
  return [rule(bad, s.alarming), rule(waiting, s.waiting), rule(good, s.good)];
}

function grammarOf(id: string, name: string, patterns: readonly Rule[]): Grammar {
  const s = scopesOf(id);
  const remark: Rule = { name: s.comment, match: '(?:^|\\G|(?<=\\s))(#).*$', captures: captures(s.commentMark) };
  const number: Rule = { match: '(?<![\\w.-])\\d[\\d.,:]*%?(?![\\w-])', name: s.number };
  return {
    name,
    scopeName: `source.${id}`,
    injections: templateTags(id) ?? {},
    patterns: [remark, ...patterns, number],
    repository: {},
  };
}

/** The names of fields, each with its colon. */
function fields(id: string, { keywords }: Vocabulary): Rule {
  const s = scopesOf(id);
  const names = keywords.map(({ word }) => word);
  return {
    match: `(?<![\\w.-])(${oneOf(names)})(:)`,
    captures: captures(s.option, s.assign),
  };
}

export function drbdStatus(vocabulary: Vocabulary): Grammar {
  const id = 'drbd-status';
  const s = scopesOf(id);
  return grammarOf(id, 'DRBD status', [
    fields(id, vocabulary),
    { match: `${lineStart}(\\d+)(:)(?=\\s|\\S+\\s+[A-Z])`, captures: captures(s.id, s.assign) },
    {
      match: `${lineStart}([^\\s:]+)(?=(?: node-id:\\d+)? (?:role|connection):)`,
      captures: captures(s.resource),
    },
    ...states(
      id,
      ['Connected', 'UpToDate', 'Primary', 'Secondary', 'Established'],
      ['SyncSource', 'SyncTarget', 'PausedSyncS', 'PausedSyncT', 'VerifyS', 'VerifyT', 'Attaching', 'Negotiating'],
      ['StandAlone', 'WFConnection', 'Connecting', 'Inconsistent', 'Outdated', 'Diskless', 'Failed', 'Unconfigured'],
    ),
  ]);
}

export function crmMon(vocabulary: Vocabulary): Grammar {
  const id = 'crm-mon';
  const s = scopesOf(id);
  const nodes: Rule = {
    match: '(\\[)([^\\[\\]]*)(\\])',
    captures: captures(s.begin, s.hostReference, s.end),
  };
  return grammarOf(id, 'crm_mon', [
    { match: `${lineStart}\\*\\*\\*.*\\*\\*\\*`, name: s.alarming },
    lines(id, vocabulary),
    {
      match: '\\(((?:ocf|lsb|stonith|systemd|service|upstart|heartbeat):[^()\\s]+)\\)',
      captures: captures(s.agent),
    },
    {
      match: "([A-Za-z][\\w-]*)(=)('[^']*'|[^\\s,()]*)",
      captures: captures(s.parameter, s.assign, s.text),
    },
    ...states(
      id,
      ['Started', 'Master', 'Slave', 'Promoted', 'Unpromoted', 'online', 'with quorum', 'active', 'enabled'],
      ['Starting', 'Stopping', 'standby', 'pending', 'maintenance', 'disabled'],
      [
        'WITHOUT quorum',
        'UNCLEAN',
        'FAILED',
        'ORPHANED',
        'Stopped',
        'unmanaged',
        'blocked',
        'DISABLED',
        'BLOCKED',
        'INFINITY',
      ],
    ),
    nodes,
  ]);
}

/** What a line or a section begins with, in whatever case. */
function lines(id: string, { keywords }: Vocabulary): Rule {
  const s = scopesOf(id);
  const names = keywords.map(({ word }) => word);
  return {
    match: `(?i)${lineStart}(?:\\*\\s+)?(${oneOf(names)})(:)`,
    captures: captures(s.option, s.assign),
  };
}

export function guestStatus(vocabulary: Vocabulary): Grammar {
  const id = 'guest-status';
  const s = scopesOf(id);
  return grammarOf(id, 'Guests and processors', [
    {
      match: `${lineStart}(${oneOf(vocabulary.keywords.map(({ word }) => word))})\\s*(:)`,
      captures: captures(s.option, s.assign),
    },
    { match: '(?<=\\s)[r-][b-][p-][s-]c[d-](?=\\s)', name: s.alarming },
    { match: '(?<=\\s)[r-][b-][p-][s-]-[d-](?=\\s)', name: s.waiting },
    ...states(
      id,
      ['vmx', 'svm', 'running', 'idle', '実行中'],
      ['shut off', 'in shutdown', 'シャットオフ', 'シャットダウン中'],
      ['crashed', 'paused', 'クラッシュ', '一時停止'],
    ),
  ]);
}
