import type { Vocabulary } from './keywords.ts';
import { captures, type Grammar, oneOf, type Rule, templateTags } from './rule.ts';

/** The grammars of status texts: names of fields, what is well, what waits, and what needs attention. */

/** The colours of states: good, on the way, alarming. */
function states(id: string, good: readonly string[], waiting: readonly string[], bad: readonly string[]): Rule[] {
  const rule = (words: readonly string[], name: string): Rule => ({
    match: `(?<![\\w-])${oneOf(words)}(?![\\w-])`,
    name: `${name}.${id}`,
  });
  return [
    rule(bad, 'invalid.illegal.state'),
    rule(waiting, 'constant.language.state'),
    rule(good, 'string.other.state'),
  ];
}

function grammarOf(id: string, name: string, patterns: readonly Rule[]): Grammar {
  const remark: Rule = {
    name: `comment.line.${id}`,
    match: '(?:^|(?<=\\s))(#).*$',
    captures: captures(`punctuation.definition.comment.${id}`),
  };
  const number: Rule = { match: '(?<![\\w.-])\\d[\\d.,:]*%?(?![\\w-])', name: `constant.numeric.${id}` };
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
  const names = keywords.map(({ word }) => word);
  return {
    match: `(?<![\\w.-])(${oneOf(names)})(:)`,
    captures: captures(`keyword.other.field.${id}`, `punctuation.separator.key-value.${id}`),
  };
}

export function drbdStatus(vocabulary: Vocabulary): Grammar {
  const id = 'drbd-status';
  return grammarOf(id, 'DRBD status', [
    fields(id, vocabulary),
    { match: '^\\s*(\\d+)(:)(?=\\s|\\S+\\s+[A-Z])', captures: captures(`entity.name.section.minor.${id}`) },
    {
      match: '^\\s*([^\\s:]+)(?=(?: node-id:\\d+)? (?:role|connection):)',
      captures: captures(`entity.name.section.${id}`),
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
  const nodes: Rule = {
    match: '(\\[)([^\\[\\]]*)(\\])',
    captures: captures(
      `punctuation.section.brackets.${id}`,
      `variable.other.node.${id}`,
      `punctuation.section.brackets.${id}`,
    ),
  };
  return grammarOf(id, 'crm_mon', [
    { match: '^\\s*\\*\\*\\*.*\\*\\*\\*', name: `invalid.illegal.state.${id}` },
    lines(id, vocabulary),
    {
      match: '\\(((?:ocf|lsb|stonith|systemd|service|upstart|heartbeat):[^()\\s]+)\\)',
      captures: captures(`support.class.agent.${id}`),
    },
    {
      match: "([A-Za-z][\\w-]*)(=)('[^']*'|[^\\s,()]*)",
      captures: captures(`variable.parameter.${id}`, `keyword.operator.assignment.${id}`, `string.unquoted.${id}`),
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
  const names = keywords.map(({ word }) => word);
  return {
    match: `(?i)^\\s*(?:\\*\\s+)?(${oneOf(names)})(:)`,
    captures: captures(`keyword.other.field.${id}`, `punctuation.separator.key-value.${id}`),
  };
}

export function guestStatus(vocabulary: Vocabulary): Grammar {
  const id = 'guest-status';
  return grammarOf(id, 'Guests and processors', [
    {
      match: `^\\s*(${oneOf(vocabulary.keywords.map(({ word }) => word))})\\s*(:)`,
      captures: captures(`keyword.other.field.${id}`, `punctuation.separator.key-value.${id}`),
    },
    { match: '(?<=\\s)[r-][b-][p-][s-]c[d-](?=\\s)', name: `invalid.illegal.state.${id}` },
    { match: '(?<=\\s)[r-][b-][p-][s-]-[d-](?=\\s)', name: `constant.language.state.${id}` },
    ...states(
      id,
      ['vmx', 'svm', 'running', 'idle', '実行中'],
      ['shut off', 'in shutdown', 'シャットオフ', 'シャットダウン中'],
      ['crashed', 'paused', 'クラッシュ', '一時停止'],
    ),
  ]);
}
