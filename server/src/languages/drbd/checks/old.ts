import type { Problem } from '../../../base/problem.ts';
import * as messages from '../messages/structure.ts';
import { argumentOf, settingsOf } from '../model/model.ts';
import type { Volume } from '../model/needs.ts';
import { type Context, head, nameOf } from './context.ts';

/** What drbdadm 8.3 alone asks for: a protocol for every resource, and an index for metadata on a device of its own. */
export function* old({ line, certain, model, along, common, file }: Context): Iterable<Problem> {
  if (line !== '8.3' || !certain) return;
  // A file of one resource may be read along with a `common` that is not in sight.
  const whole =
    model.common !== undefined ||
    !along.isAlone ||
    !(file.uri.includes('/drbd.d/') || file.bound.top.some((bound) => bound.statement.keyword.text === 'include'));
  const severity = whole ? 'error' : 'warning';
  for (const resource of model.resources) {
    const { statement } = resource.bound;
    if (!settingsOf(resource, common).isSet('protocol') && !resource.unclear && statement.body)
      yield messages.missingProtocol(head(resource.bound), nameOf(resource), statement.body.start + 1, severity);
    for (const volume of [resource, ...resource.hosts].flatMap((each) => each.volumes)) yield* index(volume);
  }
}

function* index({ metaDisk }: Volume): Iterable<Problem> {
  const device = argumentOf(metaDisk, 'DEVICE');
  if (!metaDisk || !device || device.text === 'internal' || metaDisk.statement.broken) return;
  if (metaDisk.statement.keyword.text === 'meta-disk' && metaDisk.statement.args.length === 1)
    yield messages.missingIndex(device, metaDisk.statement.keyword, device.text);
}
