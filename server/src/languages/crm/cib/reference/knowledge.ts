import { problemForms, type Reference } from '../../../../schema/reference.ts';

const whole = (inside: string): string =>
  `<cib validate-with="pacemaker-3.9" epoch="1" num_updates="0" admin_epoch="0">\n  <configuration>\n${inside}  </configuration>\n</cib>\n`;

const problems: Reference['problems'] = {
  'unclosed-element': problemForms(whole('    <nodes>\n'), whole('    <nodes/>\n')),
  'unexpected-end-tag': problemForms(whole('    <nodes>\n    </node>\n'), whole('    <nodes>\n    </nodes>\n')),
  'unclosed-markup': problemForms(whole('    <nodes\n'), whole('    <nodes/>\n')),
  'bad-attribute': problemForms(whole('    <node id=1/>\n'), whole('    <node id="1"/>\n')),
  'bad-character': problemForms(whole('    <nodes> & </nodes>\n'), whole('    <nodes> &amp; </nodes>\n')),
  'outside-root': problemForms(`${whole('')}end\n`, whole('')),
};

/** What the pages of the reference need beyond the catalogue. */
export function load(): Reference {
  return { problems };
}
