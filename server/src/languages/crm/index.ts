import { type Language, lazyLanguage } from '../../language.ts';
import { crmSymbols } from './catalog/symbols.ts';
import { load } from './knowledge.ts';
import { secretNames } from './secret-names.ts';

/** Pacemaker's configuration in the words of the crm shell. */
export const crmsh: Language = lazyLanguage(
  {
    id: 'crmsh',
    aliases: ['crm', 'pcmk'],
    name: { en: 'Pacemaker (crm shell)', ja: 'Pacemaker (crm シェル)' },
    files: { names: [], patterns: ['**/*.crm', '**/*.crmsh', '**/*.pcmk', '**/*.{crm,crmsh,pcmk}.{j2,erb}'] },
    content: [
      /^[ \t]*node[ \t]+\$id="[\da-f]{8}-[\da-f-]{27}"[ \t]+[\w.-]+/m,
      /^[ \t]*(?:crm[ \t]+)?(?:configure[ \t]+)?property[ \t]+(?:\$id=")?cib-bootstrap-options(?:"|:)/m,
    ],
    hints: [
      /^[ \t]*(?:crm[ \t]+)?(?:configure[ \t]+)?primitive[ \t]+\S+[ \t]+(?:\\\r?\n[ \t]*)?(?:@\S|(?:ocf|lsb|stonith|systemd|service|upstart|heartbeat|nagios):\w|(?:IPaddr2?|Filesystem|Dummy|apache)\b)/m,
      /^[ \t]*(?:crm[ \t]+)?(?:configure[ \t]+)?property[ \t]+(?:\$id="[^"\n]*"[ \t]*|[\w.-]+:[ \t]*)?(?:\\\r?\n[ \t]*)?[\w-]+=/m,
      /^[ \t]*(?:crm[ \t]+)?(?:configure[ \t]+)?(?:rsc|op)_defaults[ \t]+(?:\$id="[^"\n]*"[ \t]*|[\w.-]+:[ \t]*)?(?:\\\r?\n[ \t]*)?[\w-]+=/m,
      /^[ \t]*(?:crm[ \t]+)?(?:configure[ \t]+)?(?:colocation|location)[ \t]+\S+[ \t]+(?:\S+[ \t]+|\\\r?\n[ \t]*)?(?:[+-]?inf(?:inity)?:|[+-]?\d+:|Mandatory\b|Optional\b|Serialize\b|rule[ \t])/im,
      /^[ \t]*(?:crm[ \t]+)?(?:configure[ \t]+)?order[ \t]+\S+[ \t]+(?:\S+[ \t]+|\\\r?\n[ \t]*)?(?:[+-]?inf(?:inity)?:|[+-]?\d+:|Mandatory\b|Optional\b|Serialize\b)/im,
      /^[ \t]*(?:crm[ \t]+)?(?:configure[ \t]+)?(?:ms|clone|group)[ \t]+\S+[ \t]+[A-Za-z][^\n=]*(?:\\\r?\n[ \t]+(?:meta|params)[ \t]|[ \t]meta[ \t]+\S+=)/m,
      /^[ \t]*(?:crm[ \t]+)?(?:configure[ \t]+)?(?:ms|clone|group)(?:[ \t]+[A-Za-z][\w.-]*){2,}[ \t]*\\?$/m,
      /^[ \t]*node[ \t]+(?:\d+:[ \t]+|\$id="[^"\n]*"[ \t]+)[\w.-]+/m,
      /^[ \t]+(?:params|meta)[ \t]+[\w$-]+=\S/m,
      /^[ \t]+op[ \t]+(?:monitor|start|stop|promote|demote)[ \t]+\w+=/m,
    ],
    firstLine:
      /^(?:node (?:\d+:|\$id="[^"]*") ?[\w.-]+|primitive \S+ (?:ocf|lsb|stonith|systemd):\w)|^#!.*\bcrm(?:[ \t]|$)/,
    symbols: crmSymbols,
    isInOneFolder: true,
    products: ['pacemaker'],
    bodies: 'clauses',
    titles: { op: 'interval' },
    layout: {
      indent: '\t',
      order: [
        ['node'],
        ['rsc_template'],
        ['primitive', 'bundle'],
        ['group'],
        ['clone', 'ms', 'master'],
        ['location', 'colocation', 'collocation', 'order', 'rsc_ticket', 'fencing_topology', 'tag'],
        ['role', 'user', 'acl_target', 'acl_group'],
        ['property', 'rsc_defaults', 'op_defaults'],
      ],
    },
    secrets: { names: secretNames },
  },
  load,
);
