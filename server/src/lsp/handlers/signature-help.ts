import type { MarkupContent, SignatureHelp, TextDocumentPositionParams } from 'vscode-languageserver';
import { offsetAt } from '../../base/lines.ts';
import type { Text } from '../../base/text.ts';
import { signatureAt } from '../../features/signature-help.ts';
import { documentation } from '../documentation.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

export const signatureHelpFeature: Feature = {
  capability: () => ({ signatureHelpProvider: { triggerCharacters: [' ', ':', '='], retriggerCharacters: [' '] } }),
  register: (connection, session) => connection.onSignatureHelp((params) => signatureHelp(session, params)),
};

/** The form of the statement at a position, with the part that the cursor is at marked. */
export function signatureHelp(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
): SignatureHelp | null {
  const document = session.document(textDocument.uri);
  if (!document) return null;
  const abilities = session.client.textDocument?.signatureHelp?.signatureInformation;
  const found = signatureAt(document.bound, document.language, offsetAt(document.lines, position));
  if (!found) return null;
  const { label, doc, parameters, active } = found;
  const hasOffsets = abilities?.parameterInformation?.labelOffsetSupport === true;
  return {
    signatures: [
      {
        label,
        documentation: textOf(session, firstParagraph(doc)),
        parameters: parameters.map((each) => ({
          // A client that does not say that it counts characters looks for the part in the form.
          label: hasOffsets ? [each.start, each.end] : label.slice(each.start, each.end),
          ...(each.doc && { documentation: textOf(session, firstParagraph(each.doc)) }),
        })),
      },
    ],
    activeSignature: 0,
    // Beyond the last part most clients mark nothing.
    activeParameter: active ?? (abilities?.noActiveParameterSupport ? null : parameters.length),
  };
}

function firstParagraph({ en, ja }: Text): Text {
  return { en: en.split('\n\n', 1)[0]!, ja: ja.split('\n\n', 1)[0]! };
}

function textOf({ client, docLocales }: Session, text: Text): MarkupContent {
  const [locale] = docLocales;
  const formats = client.textDocument?.signatureHelp?.signatureInformation?.documentationFormat;
  return documentation(text[locale!], locale!, formats);
}
