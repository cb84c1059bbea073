import type { Problem } from '../../../base/problem.ts';
import { problem } from '../../../base/report.ts';
import type { Span } from '../../../base/span.ts';

/** Problems of the log of corosync.conf. */

export function missingSubsys(at: Span): Problem {
  return problem(at, 'missing-subsys', 'error', {
    en: 'Missing `subsys` in `logger_subsys`: Corosync does not start. Add the part of Corosync that it applies to.',
    ja: '`logger_subsys` には、対象を示す `subsys` が必要です。ないと Corosync が起動しないため、追加してください。',
  });
}

export function missingDaemonName(at: Span): Problem {
  return problem(at, 'missing-daemon-name', 'error', {
    en: 'Missing `name` in `logging_daemon`: Corosync does not start. Add the daemon that it applies to.',
    ja: '`logging_daemon` には、対象を示す `name` が必要です。ないと Corosync が起動しないため、追加してください。',
  });
}

export function missingLogfile(at: Span): Problem {
  return problem(at, 'missing-logfile', 'warning', {
    en: '`to_logfile: yes` requires a `logfile`: nothing is written without it. Add `logfile`.',
    ja: '`to_logfile: yes` には `logfile` が必要です。ないとファイルには何も出力されないため、追加してください。',
  });
}
