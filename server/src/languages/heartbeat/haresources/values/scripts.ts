import { codeSpan } from '../../../../base/sinks.ts';
import type { Text } from '../../../../base/text.ts';
import type { ValueIssue, ValueType } from '../../../../schema/types.ts';

const CLASS = /^(?:(?:lsb|systemd|upstart|service)::?|ocf::?[\w-]+::?)(?=[\w.-])/;

/** A word in the form of another tool: an agent as Pacemaker names it, or a script by its path; `bare`: what to write instead. */
export function foreignForm(text: string): { readonly form: 'class' | 'path'; readonly bare: string } | undefined {
  const bare = text.replace(CLASS, '').replace(/\.service$/, '');
  if (CLASS.test(text)) return { form: 'class', bare };
  const [path = '', ...args] = text.split('::');
  const name = path.slice(path.lastIndexOf('/') + 1);
  return text.startsWith('/') && name ? { form: 'path', bare: [name, ...args].join('::') } : undefined;
}

/** Words that only `foreignForm` tells about: a check reports them. */
export const foreignWord: ValueType = {
  name: { en: 'a service script', ja: 'サービスのスクリプト名' },
  check: (text) => (foreignForm(text) ? undefined : {}),
};

/** Why a word cannot be the name of a script; undefined where it may be one. */
export function scriptIssue(text: string): ValueIssue | undefined {
  if (/^(?:lsb|systemd|upstart|service|ocf)(?::|$)|^\//.test(text)) return {};
  if (text.includes(',')) return commaIssue(text, text.replace(/(?<!,),+$/, '').replaceAll(/,+/g, ' '));
  if (text.endsWith('.service')) return issue('systemd-unit', text.slice(0, -'.service'.length), systemdUnit(text));
  return undefined;
}

/** A type whose words do not end with a comma: `haresources` separates by spaces alone. */
export function withoutComma(type: ValueType): ValueType {
  return {
    ...type,
    check: (text, targets) =>
      text.endsWith(',') ? commaIssue(text, text.replace(/(?<!,),+$/, '')) : type.check?.(text, targets),
  };
}

function commaIssue(text: string, replacement: string): ValueIssue {
  return issue('comma-in-group', replacement, comma(text));
}

function issue(code: string, replacement: string, why: Text): ValueIssue {
  return { severity: 'warning', code, why, ...(replacement && { replacement }) };
}

const comma = (text: string): Text => ({
  en: `Unexpected \`,\` in ${codeSpan(text)}: it becomes part of the word. Use spaces between resources.`,
  ja: `${codeSpan(text)} の \`,\` は単語の一部として読まれます。リソースは空白で区切ってください。`,
});

const systemdUnit = (text: string): Text => ({
  en: `Unexpected unit ${codeSpan(text)}: Heartbeat starts scripts, not units of systemd. Use the name of a script.`,
  ja: `${codeSpan(text)} は systemd のユニット名です。Heartbeat が起動できるのはスクリプトだけです。スクリプト名を書いてください。`,
});
