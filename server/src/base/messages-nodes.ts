import { conflictsWithThis } from './messages.ts';
import type { Fix, Location, Problem } from './problem.ts';
import { problem } from './report.ts';
import { codeSpan } from './sinks.ts';
import type { Span } from './span.ts';
import type { Text } from './text.ts';

/** An interface of which another one is the right one; `why`: what is wrong with it. `place`: where the other one is. */
export function wrongInterface(
  at: Span & { readonly text: string },
  other: string,
  why: Text,
  place: Location,
  fixes: readonly Fix[],
): Problem {
  return problem(
    at,
    'wrong-interface',
    'warning',
    {
      en: `${codeSpan(at.text)} ${why.en}. Use ${codeSpan(other)}.`,
      ja: `${codeSpan(at.text)} ${why.ja}。${codeSpan(other)} を指定してください。`,
    },
    { related: [conflictsWithThis(place)], fixes },
  );
}

export function partOfInterface(other: string): Text {
  return {
    en: `is a part of ${codeSpan(other)}, which has the addresses`,
    ja: `は ${codeSpan(other)} の一部で、アドレスは ${codeSpan(other)} にあります`,
  };
}

export function otherNetwork(address: string, other: string): Text {
  return {
    en: `conflicts with the address ${codeSpan(address)}: its network is that of ${codeSpan(other)}`,
    ja: `とアドレス ${codeSpan(address)} が矛盾しています。このアドレスは ${codeSpan(other)} のネットワークに属します`,
  };
}

/** `own`, `other`: the nodes whose copies of a file differ; `place`: where the other copy says something else. */
export function differsBetweenNodes(
  at: Span,
  own: string,
  other: string,
  place: Location & { readonly uri: string },
): Problem {
  return problem(
    at,
    'differs-between-nodes',
    'warning',
    {
      en: `The file of ${codeSpan(own)} conflicts with that of ${codeSpan(other)} from here on. Make the file the same on all nodes.`,
      ja: `${codeSpan(own)} のファイルは、ここから ${codeSpan(other)} のファイルと異なります。全ノードで同じ内容にしてください。`,
    },
    { related: [conflictsWithThis(place)], counterpart: { uri: place.uri, name: other } },
  );
}
