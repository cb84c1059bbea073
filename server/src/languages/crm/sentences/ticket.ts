import { join, type Text } from '../../../base/text.ts';
import type { BoundStatement } from '../../../schema/types.ts';
import { isPromotedRole, membersOf, wordNamed } from '../values/members.ts';
import type { AmountClaim } from './claims.ts';
import { names, plainRole } from './words.ts';

/** What a `rsc_ticket` means: who needs the ticket, and what happens when it is lost. */

type TicketClaim = Extract<AmountClaim, { kind: 'ticket' }>;

/** The claims of a ticket: one for each resource. */
export function ticketClaims(bound: BoundStatement): readonly TicketClaim[] {
  const ticket = wordNamed(bound, 'TICKET')?.text;
  if (!ticket) return [];
  const policy = wordNamed(bound, 'POLICY')?.text.toLowerCase();
  return membersOf(bound).map(({ name, suffix }) => {
    const promoted = isPromotedRole(suffix);
    const lost = lostOf(policy, promoted);
    // The scheduler knows no other role here, and `stop` takes the ticket for the resource as a whole.
    return {
      kind: 'ticket',
      of: { resource: name, role: promoted && lost !== 'stop' ? suffix : undefined },
      ticket,
      lost,
    };
  });
}

/** Without a policy a role is given up, a resource is stopped; there is nothing to demote but a role. */
function lostOf(policy: string | undefined, promoted: boolean): TicketClaim['lost'] {
  if (policy === 'fence' || policy === 'freeze') return policy;
  if (policy === 'stop') return 'stop';
  return promoted ? 'demote' : 'stop';
}

/** One sentence on a ticket. */
export function ticket(bound: BoundStatement): Text | undefined {
  const claims = ticketClaims(bound);
  const first = claims[0];
  if (!first) return undefined;
  const texts: Text[] = [];
  const groups = new Map<string, TicketClaim[]>();
  for (const claim of claims) {
    const key = `${claim.of.role?.toLowerCase()} ${claim.lost}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  for (const group of groups.values()) texts.push(needText(group), lostText(group, wordNamed(bound, 'POLICY')?.text));
  return join(texts, { en: ' ', ja: '' });
}

function needText(group: readonly TicketClaim[]): Text {
  const { of, ticket: name } = group[0]!;
  const who = names(group.map((each) => each.of.resource));
  const many = group.length > 1;
  return plainRole(of.role)
    ? {
        en: `${who.en} ${many ? 'are' : 'is'} ${of.role} only at the site that holds the ticket ${name}.`,
        ja: `${who.ja} が ${of.role} になるのは、チケット ${name} を持つサイトだけです。`,
      }
    : {
        en: `${who.en} ${many ? 'run' : 'runs'} only at the site that holds the ticket ${name}.`,
        ja: `${who.ja} はチケット ${name} を持つサイトでだけ動きます。`,
      };
}

function lostText(group: readonly TicketClaim[], policy: string | undefined): Text {
  const many = group.length > 1;
  const [it, is, stays] = many ? ['they', 'are', 'stay as they are'] : ['it', 'is', 'stays as it is'];
  const when = 'When the ticket is lost,';
  switch (group[0]!.lost) {
    case 'stop':
      return /^demote$/i.test(policy ?? '')
        ? {
            en: `${when} ${it} ${is} stopped: without the promoted role there is nothing to demote.`,
            ja: 'チケットを失うと停止します(昇格のロールを指定していないため、降格ではありません)。',
          }
        : { en: `${when} ${it} ${is} stopped.`, ja: 'チケットを失うと停止します。' };
    case 'demote':
      return {
        en: `${when} ${it} ${is} demoted and ${many ? 'keep' : 'keeps'} running.`,
        ja: 'チケットを失うと降格し、動作は続けます。',
      };
    case 'fence':
      return {
        ...(plainRole(group[0]!.of.role)
          ? {
              en: `${when} the nodes where ${it} ${is} ${group[0]!.of.role} are fenced.`,
              ja: `チケットを失うと、${group[0]!.of.role} になっているノードがフェンシングされます。`,
            }
          : {
              en: `${when} the nodes that run ${many ? 'them' : 'it'} are fenced.`,
              ja: 'チケットを失うと、動かしているノードがフェンシングされます。',
            }),
      };
    case 'freeze':
      return { en: `${when} ${it} ${stays}.`, ja: 'チケットを失ってもそのままの状態を保ちます。' };
  }
}
