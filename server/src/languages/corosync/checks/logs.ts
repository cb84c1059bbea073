import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import type { Statement } from '../../../syntax/tree.ts';
import * as messages from '../messages/logs.ts';
import { placeOf, readConfig } from '../model/model.ts';

/** Sections of the log that do not say what they are about, and a log file without a path. */
export function* logs(file: Checked): Iterable<Problem> {
  const config = readConfig(file.bound.tree, file.targets);
  for (const section of config.sections.get('logging.logger_subsys') ?? [])
    if (!holds(section, 'subsys') && section.closed !== false) yield messages.missingSubsys(closing(section));
  for (const section of config.sections.get('logging.logging_daemon') ?? [])
    if (!holds(section, 'name') && section.closed !== false) yield messages.missingDaemonName(closing(section));
  const wanted = config.settings.get('logging.to_logfile') ?? config.settings.get('logging.to_file');
  if (
    (wanted?.value === 'yes' || wanted?.value === 'on') &&
    !config.settings.get('logging.logfile') &&
    !config.template
  )
    yield messages.missingLogfile(placeOf(wanted));
}

function holds(section: Statement, key: string): boolean {
  return section.body!.statements.some((each) => each.keyword.hole || (each.keyword.text === key && each.assign));
}

/** The closing brace: corosync names its line, and the key belongs before it. */
function closing(section: Statement): { start: number; end: number } {
  return { start: section.end - 1, end: section.end };
}
