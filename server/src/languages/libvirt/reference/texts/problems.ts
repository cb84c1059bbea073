import { problemForms, type Reference } from '../../../../schema/reference.ts';

const guest = (inside: string): string =>
  `<domain type="kvm">\n  <name>vm1</name>\n  <memory unit="MiB">1024</memory>\n  <os>\n    <type>hvm</type>\n  </os>\n${inside}</domain>\n`;

/** The problems of the language, by code. */
export const problems: Reference['problems'] = {
  'bad-value': problemForms(guest('  <on_crash>destory</on_crash>\n'), guest('  <on_crash>destroy</on_crash>\n')),
  'unknown-directive': problemForms(guest('  <on_crsh>destroy</on_crsh>\n'), guest('  <on_crash>destroy</on_crash>\n')),
  'unclosed-element': problemForms(
    guest('  <features>\n    <acpi/>\n'),
    guest('  <features>\n    <acpi/>\n  </features>\n'),
  ),
  'unexpected-end-tag': problemForms(guest('  <features>\n  </feature>\n'), guest('  <features>\n  </features>\n')),
  'unclosed-markup': problemForms(guest('  <clock offset="utc/>\n'), guest('  <clock offset="utc"/>\n')),
  'bad-attribute': problemForms(guest('  <clock offset=utc/>\n'), guest('  <clock offset="utc"/>\n')),
  'bad-character': problemForms(guest('  <title>R & D</title>\n'), guest('  <title>R &amp; D</title>\n')),
  'outside-root': problemForms(`${guest('')}end\n`, guest('')),
};
