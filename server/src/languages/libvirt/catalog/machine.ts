import { value } from '../../../schema/elements.ts';
import type { Directive } from '../../../schema/types.ts';
import { anything, choice, oneOf } from '../../../schema/values.ts';
import { atLeastOne, yesNo } from '../values/values.ts';
import { attribute, element } from './build.ts';

const feature = (en: string, ja: string): Directive => element(en, ja);

/** What an operating system may need. */
export const features = element(
  'Lists features of the virtual machine that an operating system may need.',
  'オペレーティングシステムが必要とする、仮想マシンの機能です。',
  {
    elements: {
      acpi: feature(
        'Adds power management. Without it, `virsh shutdown` has no effect on most guests.',
        '電源管理です。ないと、多くのゲストで `virsh shutdown` が効きません。',
      ),
      apic: feature(
        'Adds the programmable interrupt controller. Guests with several processors need it.',
        '割り込みコントローラーです。複数のプロセッサーを持つゲストに必要です。',
      ),
      pae: feature(
        'Lets 32-bit guests use more than 4 GiB of memory.',
        '32 ビットのゲストで 4 GiB を超えるメモリを使えるようにします。',
      ),
    },
  },
);

/** The processor. */
export const cpu = element(
  'Sets the processor that the guest sees. Hosts between which it migrates must all be able to offer it.',
  'ゲストから見えるプロセッサーです。マイグレーションする全ホストが提供できるものにします。',
  {
    writes: ['mode'],
    attributes: {
      mode: attribute(
        'Sets how the processor is chosen.',
        'プロセッサーの選び方です。',
        value(
          'MODE',
          oneOf([
            choice(
              'host-model',
              "A named model that is close to the host's, with its features.",
              'ホストに近い名前付きモデルに、ホストの機能を加えたものです。',
            ),
            choice(
              'host-passthrough',
              'The processor of the host as it is. Migration needs hosts with the same processor.',
              'ホストのプロセッサーをそのまま見せます。マイグレーションには同じプロセッサーのホストが必要です。',
            ),
            choice('custom', 'The processor that `model` names.', '`model` で指定したプロセッサーです。'),
            choice(
              'maximum',
              'Every feature that the hypervisor can offer.',
              'ハイパーバイザーが提供できるすべての機能を見せます。',
            ),
          ]),
        ),
      ),
      match: attribute(
        'Sets how exactly the host must offer the processor.',
        'ホストがプロセッサーをどこまで厳密に提供すべきかです。',
        value(
          'MATCH',
          oneOf([
            choice(
              'exact',
              'The guest sees these features and no others.',
              'ここで指定した機能だけがゲストに見えます。',
            ),
            choice(
              'minimum',
              'The guest sees more features where the host has them.',
              'ホストにほかの機能があれば、それもゲストに見えます。',
            ),
            choice(
              'strict',
              'The guest does not start unless the host matches exactly.',
              'ホストと完全に一致しなければ、ゲストは起動しません。',
            ),
          ]),
        ),
      ),
      check: attribute(
        'Sets how libvirt checks the processor before the guest starts.',
        'ゲストの起動前に、libvirt がプロセッサーを確認する方法です。',
        value(
          'CHECK',
          oneOf([
            choice('none', 'No check by libvirt.', 'libvirt は確認しません。'),
            choice(
              'partial',
              'libvirt checks what it can before the start.',
              'libvirt が起動前に可能な範囲で確認します。',
            ),
            choice(
              'full',
              'The processor must be exactly what is configured.',
              '設定したとおりのプロセッサーでなければなりません。',
            ),
          ]),
        ),
      ),
      migratable: attribute(
        'Sets whether features that prevent migration are hidden.',
        'マイグレーションを妨げる機能を隠すかどうかです。',
        value(
          'ON-OFF',
          oneOf([
            choice('on', 'They are hidden.', '隠します。'),
            choice(
              'off',
              'They are visible; migration may fail.',
              '見せます。マイグレーションに失敗することがあります。',
            ),
          ]),
        ),
      ),
    },
    elements: {
      model: element(
        'Sets the name of the processor model, such as `Nehalem`.',
        'プロセッサーのモデル名で、`Nehalem` などです。',
        {
          text: value('MODEL', anything('a model of a processor', 'プロセッサーのモデル')),
          attributes: {
            fallback: attribute(
              'Sets what happens where the hypervisor does not know the model.',
              'ハイパーバイザーがモデルを知らないときの動作です。',
              value(
                'FALLBACK',
                oneOf([
                  choice('allow', 'The closest model is used.', '最も近いモデルを使います。'),
                  choice('forbid', 'The guest does not start.', 'ゲストは起動しません。'),
                ]),
              ),
            ),
          },
        },
      ),
      topology: element(
        'Sets how the virtual processors are spread over sockets, cores and threads. Their product must be the number in `vcpu`.',
        '仮想プロセッサーをソケット、コア、スレッドに割り振ります。3 つの積は `vcpu` の数と一致しなければなりません。',
        {
          writes: ['sockets', 'cores', 'threads'],
          attributes: {
            sockets: attribute('Sets the number of sockets.', 'ソケットの数です。', value('NUMBER', atLeastOne)),
            cores: attribute(
              'Sets the number of cores of each socket.',
              'ソケットごとのコアの数です。',
              value('NUMBER', atLeastOne),
            ),
            threads: attribute(
              'Sets the number of threads of each core.',
              'コアごとのスレッドの数です。',
              value('NUMBER', atLeastOne),
            ),
          },
        },
      ),
    },
  },
);

/** The clock. */
export const clock = element(
  'Sets how the clock of the guest is set when it starts.',
  'ゲストの起動時に時計を合わせる方法です。',
  {
    writes: ['offset'],
    attributes: {
      offset: attribute(
        'Sets what the hardware clock of the guest shows.',
        'ゲストのハードウェア時計が示す時刻です。',
        value(
          'OFFSET',
          oneOf([
            choice('utc', 'Universal time; Linux expects it.', '協定世界時です。Linux のゲストに適します。'),
            choice(
              'localtime',
              'The local time of the host; Windows expects it.',
              'ホストの現地時間です。Windows のゲストに適します。',
            ),
            choice('timezone', 'The time of the zone in `timezone`.', '`timezone` で指定したタイムゾーンの時刻です。'),
            choice(
              'variable',
              'A distance that the guest may change and that libvirt remembers.',
              'ゲストが変更でき、libvirt が記憶するずれを加えた時刻です。',
            ),
            choice('absolute', 'The time in `start`.', '`start` で指定した時刻です。'),
          ]),
        ),
      ),
    },
    elements: {
      timer: element('Adds a source of time that the guest sees.', 'ゲストから見える時刻源です。', {
        writes: ['name'],
        attributes: {
          name: attribute(
            'Sets which source of time.',
            '時刻源の種類です。',
            value(
              'NAME',
              oneOf([
                choice('rtc', 'The real-time clock.', 'リアルタイムクロックです。'),
                choice('pit', 'The programmable interval timer.', 'プログラマブルインターバルタイマーです。'),
                choice('hpet', 'The high-precision event timer.', '高精度イベントタイマーです。'),
                choice('tsc', 'The time stamp counter.', 'タイムスタンプカウンターです。'),
                choice('kvmclock', 'The clock that KVM offers to Linux.', 'KVM が Linux に提供する時計です。'),
                choice('hypervclock', 'The clock for Windows guests.', 'Windows ゲスト用の時計です。'),
                choice('platform', 'The clock of the platform.', 'プラットフォームの時計です。'),
                choice('armvtimer', 'The virtual timer of ARM.', 'ARM の仮想タイマーです。'),
              ]),
            ),
          ),
          tickpolicy: attribute(
            'Sets what happens to ticks that the guest has missed.',
            'ゲストが取りこぼしたティックの扱いです。',
            value(
              'POLICY',
              oneOf([
                choice('delay', 'They are delivered late, at the usual rate.', '通常の頻度のまま、遅れて届けます。'),
                choice(
                  'catchup',
                  'They are delivered faster until the guest is in time again.',
                  '追いつくまで頻度を上げて届けます。',
                ),
                choice('merge', 'They are merged into one.', '1 つにまとめます。'),
                choice('discard', 'They are lost.', '破棄します。'),
              ]),
            ),
          ),
          present: attribute(
            'Sets whether the guest sees it.',
            'ゲストに見せるかどうかです。',
            value('YES-NO', yesNo('The guest can use it.', 'ゲストが使えます。', 'It is hidden.', '隠します。')),
          ),
        },
      }),
    },
  },
);
