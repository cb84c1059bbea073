import type { Language } from '../../server/src/language.ts';
import { ifcfg, sbd } from './assignments.ts';
import { corosync } from './corosync.ts';
import { crmsh } from './crmsh.ts';
import { drbd } from './drbd.ts';
import { haAuthkeys, haCf, haresources } from './heartbeat.ts';
import { hosts } from './hosts.ts';
import { type Vocabulary, vocabularyOf } from './keywords.ts';
import { markdown } from './markdown.ts';
import type { Grammar } from './rule.ts';
import { crmMon, drbdStatus, guestStatus } from './status.ts';
import { xenDomu } from './xen.ts';
import { xendSxp } from './xend.ts';

/** The grammar of a language, by its id, made from the keywords of its catalogue. */
const grammars: Readonly<Record<string, (vocabulary: Vocabulary) => Grammar>> = {
  drbd,
  crmsh,
  'ha-cf': haCf,
  haresources,
  'ha-authkeys': haAuthkeys,
  corosync,
  sbd,
  'xen-domu': xenDomu,
  ifcfg,
  hosts,
  'xend-sxp': xendSxp,
  'drbd-status': drbdStatus,
  'crm-mon': crmMon,
  'guest-status': guestStatus,
};

/** File name -> text of every grammar file that `syntaxes/` holds. */
export function grammarFiles(languages: readonly Language[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const language of languages.filter(({ partOf }) => !partOf)) {
    const make = grammars[language.id];
    if (!make) throw new Error(`syntaxes/source/index.ts has no grammar for ${language.id}.`);
    files.set(`${language.id}.tmLanguage.json`, print(make(vocabularyOf(language))));
  }
  files.set('markdown.injection.tmLanguage.json', print(markdown(languages.filter(({ partOf }) => !partOf))));
  return files;
}

/** The file's text; says at its top where it comes from. */
function print(grammar: Grammar): string {
  const comment = 'Generated from the catalogues by `node syntaxes/generate.ts`; change syntaxes/source instead.';
  return `${JSON.stringify({ comment, ...grammar }, undefined, 2)}\n`;
}
