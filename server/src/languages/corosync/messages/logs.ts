import type { Problem } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import type { Span } from '../../../base/span.ts';

/** Problems of the log of corosync.conf. */

export function missingSubsys(at: Span): Problem {
  return problem(at, 'missing-subsys', 'error', {
    en: '`logger_subsys` needs a `subsys` that says which part is meant: corosync does not start.',
    ja: '`logger_subsys` には、対象を示す `subsys` が必要です。このままでは corosync が起動しません。',
  });
}

export function missingDaemonName(at: Span): Problem {
  return problem(at, 'missing-daemon-name', 'error', {
    en: '`logging_daemon` needs a `name` that says which daemon is meant: corosync does not start.',
    ja: '`logging_daemon` には、対象を示す `name` が必要です。このままでは corosync が起動しません。',
  });
}

export function missingLogfile(at: Span): Problem {
  return problem(at, 'missing-logfile', 'warning', {
    en: '`to_logfile: yes` needs a `logfile`: without it nothing is written.',
    ja: '`to_logfile: yes` には `logfile` が必要です。ないとファイルには何も出力されません。',
  });
}
