import type { Choice, ValueType } from '../../../../schema/types.ts';
import { anything, choice } from '../../../../schema/values.ts';

/** A path of Domain-0. */
export const pathType: ValueType = anything('a path in Domain-0', 'Domain-0 上のパス');

function pattern(en: string, ja: string, form: RegExp, choices?: readonly Choice[]): ValueType {
  return { name: { en, ja }, ...(choices && { choices }), check: (text) => (form.test(text) ? undefined : {}) };
}

/** The same by itself, without the name of its key before it. */
export const barePathType: ValueType = pattern('a path in Domain-0', 'Domain-0 上のパス', /^\//);

/** What xl takes for a device of the guest. */
export const vdevType: ValueType = pattern(
  'a device of the guest such as `xvda`',
  '`xvda` のようなゲストのデバイス',
  /^(?:xvd[a-z]+\d*|[hs]d[a-z]+\d*|d\d+(?:p\d+)?|vd[a-z]+\d*|fd[ab])$/,
  [
    choice('xvda', 'The first disk of a paravirtual guest.', '準仮想化ゲストの 1 台目のディスクです。'),
    choice('xvdb', 'The second disk.', '2 台目のディスクです。'),
    choice(
      'hda',
      'The first IDE disk. It is for fully virtualized guests.',
      '1 台目の IDE ディスクです。完全仮想化ゲスト用です。',
    ),
    choice('hdc', 'The usual place of the CD-ROM.', '通常 CD-ROM に使うデバイスです。'),
  ],
);

export const macType: ValueType = anything(
  'a MAC address such as `00:16:3e:00:00:01`',
  '`00:16:3e:00:00:01` のような MAC アドレス',
);
