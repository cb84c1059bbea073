import type { Problem } from '../../../base/problem.ts';
import type { Checked } from '../../../language.ts';
import * as messages from '../messages/groups.ts';
import { metaTruth, modelOf, type Resource } from '../model/model.ts';
import type { Member } from '../values/members.ts';

/** Agents of services that work on files or at an address; what they need must run before them. */
const SERVICES: ReadonlySet<string> = new Set(
  'apache nginx mysql mariadb pgsql pgsqlms oracle oralsnr db2 tomcat squid named postfix dovecot vsftpd proftpd pure-ftpd varnish slapd redis asterisk zabbixserver rsyncd dhcpd jboss galera sybaseASE informix lighttpd'.split(
    ' ',
  ),
);

/** Groups that start a service before the file system or the address that appears after it. */
export function* groupOrder({ bound }: Checked): Iterable<Problem> {
  const { resources } = modelOf(bound);
  for (const group of resources.values()) {
    if (group.kind !== 'group' || metaTruth(group, 'ordered') === false) continue;
    const members = group.members.map((member) => ({ member, resource: resources.get(member.name) }));
    const at = members.findIndex(({ resource }) => isService(resource));
    const late = members.slice(at + 1).filter(({ resource }) => isMount(resource) || isAddress(resource));
    const first = members[at];
    if (!first || !late.length) continue;
    // An address alone may come last on purpose: clients reach the service when it is ready.
    const severity = late.some(({ resource }) => isMount(resource)) ? 'warning' : 'information';
    yield messages.lateMembers(
      first.member.word,
      late.map(({ member }) => member.word),
      previousEnds(
        group,
        late.map(({ member }) => member),
      ),
      severity,
    );
  }
}

/** Where the word before each of some members ends. */
function previousEnds(group: Resource, members: readonly Member[]): readonly number[] {
  return members.map(({ word }) => {
    let end = group.word.end;
    for (const arg of group.bound.statement.args) if (arg.end <= word.start) end = arg.end;
    return end;
  });
}

function isService(resource: Resource | undefined): boolean {
  if (resource?.kind !== 'primitive') return false;
  if (resource.facts) return SERVICES.has(resource.facts.type);
  return /^(?:systemd|lsb|service|upstart):.*(?:httpd|apache2|nginx|mysqld?|mariadb|postgres|smbd?|named|postfix|squid|tomcat)/.test(
    resource.agent ?? '',
  );
}

function isMount(resource: Resource | undefined): boolean {
  return resource?.facts?.type === 'Filesystem';
}

function isAddress(resource: Resource | undefined): boolean {
  return resource?.facts?.id === 'ocf:heartbeat:IPaddr2' || resource?.facts?.id === 'ocf:heartbeat:IPaddr';
}
