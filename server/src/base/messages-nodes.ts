import { conflictsWithThis } from './messages.ts';
import type { Location, Problem } from './problem.ts';
import { problem } from './report.ts';
import { codeSpan } from './sinks.ts';
import type { Span } from './span.ts';

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
