import { changeTo, conflictsWithThis } from '../../../base/messages.ts';
import type { Problem } from '../../../base/problem.ts';
import { fix, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

/** What does not work in a file of routes. */

export function routeGap(at: Word, before: string): Problem {
  return problem(at, 'route-gap', 'warning', {
    en: `Missing ${codeSpan(before)} before ${codeSpan(at.text)}. Add it, or use that number here; the network scripts stop at the first gap.`,
    ja: `${codeSpan(at.text)} の前の ${codeSpan(before)} がありません。追加するか、番号を詰めてください。ネットワークスクリプトは番号が途切れた所で読むのをやめます。`,
  });
}

export function mixedRoutes(at: Word, numbered: Span): Problem {
  return problem(
    at,
    'mixed-routes',
    'warning',
    {
      en: 'This route has no effect: the shell reads a file with `ADDRESS0=` and runs this line as a command. Use one form.',
      ja: 'この経路は追加されません。`ADDRESS0=` のあるファイルはシェルが読み、この行をコマンドとして実行します。形式を統一してください。',
    },
    { related: [conflictsWithThis(numbered)] },
  );
}

export function unknownArgument(at: Word, suggestion: string | undefined): Problem {
  return problem(
    at,
    'unknown-argument',
    'warning',
    {
      en: `Unknown argument ${codeSpan(at.text)}: \`ip route\` rejects the line, and the route is not added.${suggestion ? ` Did you mean ${codeSpan(suggestion)}?` : ''}`,
      ja: `${codeSpan(at.text)} という引数はありません。\`ip route\` が行を拒否し、経路は追加されません。${suggestion ? `${codeSpan(suggestion)} ではありませんか?` : ''}`,
    },
    { fixes: suggestion ? [fix(changeTo(suggestion), [replace(at, suggestion)], 'suggestion')] : [] },
  );
}

export function missingArgument(at: Word): Problem {
  return problem(at, 'missing-argument', 'warning', {
    en: `Missing value for ${codeSpan(at.text)}. Add it; \`ip route\` rejects the line.`,
    ja: `${codeSpan(at.text)} の値がありません。追加してください。\`ip route\` が行を拒否します。`,
  });
}

export function badRouter(at: Word): Problem {
  return problem(at, 'bad-value', 'warning', {
    en: `Invalid value ${codeSpan(at.text)} for \`via\`: expected an IP address.`,
    ja: `\`via\` に ${codeSpan(at.text)} は指定できません。IP アドレスを指定してください。`,
  });
}

export function badNetwork(at: Word): Problem {
  return problem(at, 'bad-value', 'warning', {
    en: `Invalid network ${codeSpan(at.text)}: expected an IPv4 address with a prefix length from 0 to 32.`,
    ja: `${codeSpan(at.text)} はネットワークではありません。IPv4 アドレスと 0 から 32 のプレフィックス長を指定してください。`,
  });
}

export function hostBits(at: Word, network: string): Problem {
  return problem(
    at,
    'host-bits',
    'warning',
    {
      en: `Invalid network ${codeSpan(at.text)}: it has bits after its prefix, and the kernel rejects the route. Did you mean ${codeSpan(network)}?`,
      ja: `${codeSpan(at.text)} はプレフィックスより後ろのビットが 0 でないため、カーネルが経路を拒否します。${codeSpan(network)} ではありませんか?`,
    },
    { fixes: [fix(changeTo(network), [replace(at, network)], 'suggestion')] },
  );
}

export function comment(at: Word): Problem {
  return problem(at, 'comment-after-route', 'warning', {
    en: 'Unexpected comment after a route: it becomes an argument of `ip route`, which rejects the line. Move it to a separate line.',
    ja: '経路の後ろにコメントは書けません。`ip route` の引数になり、行が拒否されます。別の行に移動してください。',
  });
}
