import type { Severity } from '../../../../base/problem.ts';
import type { Span } from '../../../../base/span.ts';
import type { Text } from '../../../../base/text.ts';

/** What xl makes of a text in a list of devices other than disks; offsets in the text. */
export type ItemFault = Span & { readonly severity: Severity } & (
    | { readonly kind: 'form'; readonly expected: Text }
    | { readonly kind: 'value' | 'missing' | 'renamed'; readonly name: string }
    | { readonly kind: 'parameter' | 'unsupported' }
  );
