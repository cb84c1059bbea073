import { changeTo } from '../../../base/messages.ts';
import type { Problem, Severity } from '../../../base/problem.ts';
import { fix, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Word } from '../../../syntax/tree.ts';

/** Words that one of the readers, or both, take for something else. */

function changed(word: Word, text: string) {
  const { start, end, quote = '' } = word;
  return fix(changeTo(text), [replace({ start, end }, quote + text + quote)], 'suggestion');
}

export function notASwitch(word: Word, key: string): Problem {
  return problem(word, 'not-a-switch', 'warning', {
    en: `Invalid value ${codeSpan(word.text)} for ${codeSpan(key)}: expected \`yes\` or \`no\`. Both readers take the default.`,
    ja: `${codeSpan(key)} に ${codeSpan(word.text)} は指定できません。\`yes\` か \`no\` を指定してください。どちらのプログラムも既定値を使います。`,
  });
}

/** `isShared`: the network scripts read the key, too. */
export function scriptsSwitch(word: Word, key: string, right: string, isShared: boolean): Problem {
  const scripts = isShared
    ? { en: 'The network scripts know it; ', ja: 'ネットワークスクリプトは解釈しますが、' }
    : { en: '', ja: '' };
  return problem(
    word,
    'switch-of-scripts',
    'warning',
    {
      en: `Invalid value ${codeSpan(word.text)} for ${codeSpan(key)}: expected \`yes\` or \`no\`. ${scripts.en}NetworkManager takes the default.`,
      ja: `${codeSpan(key)} に ${codeSpan(word.text)} は指定できません。\`yes\` か \`no\` を指定してください。${scripts.ja}NetworkManager は既定値を使います。`,
    },
    { fixes: [changed(word, right)] },
  );
}

export function typeCase(word: Word, text: string, right: string): Problem {
  return problem(
    word,
    'type-case',
    'warning',
    {
      en: `Invalid value ${codeSpan(text)} for \`TYPE\`: expected ${codeSpan(right)}. The network scripts compare with case and make no such interface; NetworkManager does.`,
      ja: `\`TYPE\` に ${codeSpan(text)} は指定できません。${codeSpan(right)} を指定してください。ネットワークスクリプトは大文字と小文字を区別するため作成しません。NetworkManager は作成します。`,
    },
    { fixes: [changed(word, right)] },
  );
}

export function unknownType(word: Word, text: string, suggestion: string | undefined): Problem {
  return problem(
    word,
    'unknown-type',
    'warning',
    {
      en: `Unknown type ${codeSpan(text)}. The network scripts treat it as Ethernet; NetworkManager rejects the file.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ''}`,
      ja: `${codeSpan(text)} という種類はありません。ネットワークスクリプトは Ethernet とみなし、NetworkManager はファイルを拒否します。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : ''}`,
    },
    { fixes: suggestion ? [changed(word, suggestion)] : [] },
  );
}

export function unknownProtocol(word: Word, text: string, severity: Severity): Problem {
  return problem(word, 'unknown-protocol', severity, {
    en: `Invalid value ${codeSpan(text)} for \`BOOTPROTO\`: expected \`none\`, \`static\`, \`dhcp\` or \`bootp\`. NetworkManager rejects the file; for the network scripts it means \`none\`.`,
    ja: `\`BOOTPROTO\` に ${codeSpan(text)} は指定できません。\`none\`、\`static\`、\`dhcp\`、\`bootp\` のいずれかを指定してください。NetworkManager はファイルを拒否します。ネットワークスクリプトは \`none\` とみなします。`,
  });
}

export function scriptsProtocol(word: Word, text: string): Problem {
  return problem(word, 'protocol-of-scripts', 'information', {
    en: `Unknown protocol ${codeSpan(text)}: the network scripts take it for \`none\`. Use \`none\` if the address is fixed.`,
    ja: `${codeSpan(text)} というプロトコルはありません。ネットワークスクリプトは \`none\` とみなします。固定アドレスなら \`none\` を指定してください。`,
  });
}

export function protocolCase(word: Word, text: string, right: string): Problem {
  return problem(
    word,
    'protocol-case',
    'warning',
    {
      en: `Invalid value ${codeSpan(text)} for \`BOOTPROTO\`: expected ${codeSpan(right)}. The network scripts compare with case and start no client.`,
      ja: `\`BOOTPROTO\` に ${codeSpan(text)} は指定できません。${codeSpan(right)} を指定してください。ネットワークスクリプトは大文字と小文字を区別し、クライアントを起動しません。`,
    },
    { fixes: [changed(word, right)] },
  );
}

export function badStp(word: Word, text: string): Problem {
  return problem(word, 'bad-stp', 'warning', {
    en: `Invalid value ${codeSpan(text)} for \`STP\`: expected \`on\` or \`off\`. Both readers leave the protocol as it is.`,
    ja: `\`STP\` に ${codeSpan(text)} は指定できません。\`on\` か \`off\` を指定してください。どちらのプログラムも設定を変更しません。`,
  });
}

export function scriptsStp(word: Word, text: string, right: string): Problem {
  return problem(
    word,
    'stp-of-scripts',
    'warning',
    {
      en: `Invalid value ${codeSpan(text)} for \`STP\`: expected ${codeSpan(right)}. NetworkManager knows only \`on\`, \`off\`, \`yes\` and \`no\`.`,
      ja: `\`STP\` に ${codeSpan(text)} は指定できません。${codeSpan(right)} を指定してください。NetworkManager で使えるのは \`on\`、\`off\`、\`yes\`、\`no\` だけです。`,
    },
    { fixes: [changed(word, right)] },
  );
}
