import { changeTo, conflictsWithThis } from '../../../base/messages.ts';
import type { Location, Problem } from '../../../base/problem.ts';
import { fix, problem, replace } from '../../../base/report.ts';
import { codeSpan } from '../../../base/sinks.ts';
import type { Span } from '../../../base/span.ts';
import type { Word } from '../../../syntax/tree.ts';

/** An interface, its file, a bridge and its ports. */

export function missingDevice(at: Span, suffix: string | undefined): Problem {
  const line = codeSpan(`DEVICE=${suffix ?? 'br0'}`);
  return problem(at, 'missing-device', 'error', {
    en: `Missing \`DEVICE\`. Add ${line}; NetworkManager rejects the file, and the network scripts find no device.`,
    ja: `\`DEVICE\` がありません。${line} を追加してください。NetworkManager はファイルを拒否し、ネットワークスクリプトはデバイスを見つけられません。`,
  });
}

export function noCard(at: Span, suffix: string | undefined): Problem {
  const line = codeSpan(`DEVICE=${suffix ?? 'eth0'}`);
  return problem(at, 'no-card', 'warning', {
    en: `Missing \`DEVICE\` or \`HWADDR\`. Add ${line}; the network scripts find no device, and NetworkManager takes any card.`,
    ja: `\`DEVICE\` も \`HWADDR\` もありません。${line} を追加してください。ネットワークスクリプトはデバイスを見つけられず、NetworkManager は任意のカードに適用します。`,
  });
}

export function otherDevice(at: Span, device: string, suffix: string): Problem {
  return problem(at, 'other-device', 'warning', {
    en: `\`DEVICE\` conflicts with the name of the file: ${codeSpan(device)} is not ${codeSpan(suffix)}. Use one name, because \`ifup\` finds the file by it.`,
    ja: `\`DEVICE\` の ${codeSpan(device)} がファイル名の ${codeSpan(suffix)} と一致しません。\`ifup\` はファイル名で設定を探すため、同じ名前にしてください。`,
  });
}

export function bridgeWithoutType(at: Span, device: string): Problem {
  return problem(at, 'bridge-without-type', 'warning', {
    en: `Missing \`TYPE=Bridge\` for ${codeSpan(device)}. Add it; the network scripts make no bridge of this file, and NetworkManager takes it for Ethernet.`,
    ja: `${codeSpan(device)} に \`TYPE=Bridge\` がありません。追加してください。ネットワークスクリプトはブリッジを作成せず、NetworkManager は Ethernet とみなします。`,
  });
}

export function portWithAddress(at: Span, key: string, bridge: string, port: Span): Problem {
  return problem(
    at,
    'port-with-address',
    'warning',
    {
      en: `${codeSpan(key)} has no effect on a port: both readers skip it. Move it to the file of ${codeSpan(bridge)}.`,
      ja: `ポートでは ${codeSpan(key)} は使われません。どちらのプログラムも無視するため、${codeSpan(bridge)} のファイルに移動してください。`,
    },
    { related: [conflictsWithThis(port)] },
  );
}

export function bridgeAndBond(at: Span, bond: Span): Problem {
  return problem(
    at,
    'bridge-and-bond',
    'warning',
    {
      en: '`BRIDGE` conflicts with `MASTER`: the network scripts join the bond only, NetworkManager the bridge. Remove one of them.',
      ja: '`BRIDGE` と `MASTER` は同時に指定できません。ネットワークスクリプトはボンドだけに、NetworkManager はブリッジに接続します。どちらかを削除してください。',
    },
    { related: [conflictsWithThis(bond)] },
  );
}

/** `known`: the bridges in sight. */
export function missingBridge(at: Word, known: readonly { readonly name: string }[]): Problem {
  const { text: bridge, quote = '' } = at;
  const names = [...new Set(known.slice(0, 3).map(({ name }) => name))];
  return problem(
    at,
    'missing-bridge',
    'warning',
    {
      en: `Undefined bridge ${codeSpan(bridge)}: no file in sight has this \`DEVICE\`. Add ${codeSpan(`ifcfg-${bridge}`)} with \`TYPE=Bridge\`; the network scripts make a bare bridge otherwise.`,
      ja: `ブリッジ ${codeSpan(bridge)} が未定義です。この \`DEVICE\` を持つファイルがありません。\`TYPE=Bridge\` を書いた ${codeSpan(`ifcfg-${bridge}`)} を追加してください。ないと、ネットワークスクリプトは設定のないブリッジを作成します。`,
    },
    { fixes: names.map((each) => fix(changeTo(each), [replace(at, quote + each + quote)], 'suggestion')) },
  );
}

export function notABridge(at: Span, bridge: string, place: Location): Problem {
  return problem(
    at,
    'not-a-bridge',
    'warning',
    {
      en: `\`BRIDGE\` requires a bridge: the file of ${codeSpan(bridge)} has no \`TYPE=Bridge\`. Add it there.`,
      ja: `${codeSpan(bridge)} はブリッジではありません。そのファイルに \`TYPE=Bridge\` を追加してください。`,
    },
    { related: [conflictsWithThis(place)] },
  );
}

export function mixedReaders(at: Span, isManaged: boolean, place: Location): Problem {
  const [mine, other] = isManaged
    ? ['NetworkManager handles', 'the network scripts']
    : ['the network scripts handle', 'NetworkManager'];
  const [own, others] = isManaged
    ? ['NetworkManager', 'ネットワークスクリプト']
    : ['ネットワークスクリプト', 'NetworkManager'];
  return problem(
    at,
    'mixed-readers',
    'information',
    {
      en: `\`NM_CONTROLLED\` conflicts with that of the bridge: ${mine} the port, ${other} the bridge. Use the same value in both files.`,
      ja: `\`NM_CONTROLLED\` がブリッジと異なり、ポートは ${own}、ブリッジは ${others} が扱います。両方のファイルで同じ値にしてください。`,
    },
    { related: [conflictsWithThis(place)] },
  );
}

export function notAtBoot(at: Span, isPort: boolean): Problem {
  const what = isPort ? { en: 'port', ja: 'ポート' } : { en: 'bridge', ja: 'ブリッジ' };
  return problem(at, 'not-at-boot', 'information', {
    en: `Unexpected \`ONBOOT\`: the ${what.en} stays down at boot. Make sure this is intended; guests reach no network until somebody brings it up.`,
    ja: `起動時に${what.ja}が有効になりません。手動で有効にするまでゲストは通信できないため、意図したものか確認してください。`,
  });
}

export function cardOfBridge(at: Span): Problem {
  return problem(at, 'card-of-bridge', 'information', {
    en: '`HWADDR` requires a card, and a bridge has none: `ifup` stops where the addresses differ. Remove it. `MACADDR` sets an address.',
    ja: '`HWADDR` にはカードが必要ですがブリッジにはなく、アドレスが異なると `ifup` が中断します。削除してください。アドレスの設定には `MACADDR` を使います。',
  });
}

export function delayWithoutStp(at: Span): Problem {
  return problem(at, 'delay-without-stp', 'information', {
    en: '`DELAY` has no effect in NetworkManager without `STP=on`: it warns and ignores it. The network scripts use it.',
    ja: '`STP=on` がないため、NetworkManager は警告を出して `DELAY` を無視します。ネットワークスクリプトは使います。',
  });
}

export function virtualCard(at: Span): Problem {
  return problem(at, 'virtual-card', 'information', {
    en: 'Unexpected address of a virtual machine in `HWADDR`. Remove it before cloning: a clone has another one, and `ifup` gives up there.',
    ja: '`HWADDR` が仮想マシンのアドレスです。複製するとアドレスが変わり `ifup` が失敗するため、複製前に削除してください。',
  });
}

export function missingSlave(at: Span, bond: string): Problem {
  return problem(at, 'missing-slave', 'warning', {
    en: `Missing \`SLAVE=yes\` for the bond ${codeSpan(bond)}. Add it; the network scripts do not join the bond otherwise, and NetworkManager does.`,
    ja: `ボンド ${codeSpan(bond)} のポートに \`SLAVE=yes\` がありません。追加してください。ないと、ネットワークスクリプトはボンドに接続しません。NetworkManager は接続します。`,
  });
}

export function vlanWithoutSwitch(at: Span, device: string): Problem {
  return problem(at, 'vlan-without-switch', 'information', {
    en: `Missing \`VLAN=yes\` for ${codeSpan(device)}. Add it, unless \`/etc/sysconfig/network\` has it; the network scripts make no VLAN otherwise.`,
    ja: `${codeSpan(device)} に \`VLAN=yes\` がありません。\`/etc/sysconfig/network\` になければ追加してください。ないと、ネットワークスクリプトは VLAN を作成しません。`,
  });
}

export function cardWithDashes(at: Word): Problem {
  const right = at.text.replaceAll('-', ':');
  return problem(
    at,
    'card-with-dashes',
    'warning',
    {
      en: `Unexpected \`-\` in \`HWADDR\`. Use ${codeSpan(right)}: the network scripts compare it as text, and \`ifup\` gives up. NetworkManager takes both.`,
      ja: `\`HWADDR\` に \`-\` が使われています。${codeSpan(right)} と書いてください。ネットワークスクリプトは文字列として比較するため \`ifup\` が失敗します。NetworkManager はどちらも受け付けます。`,
    },
    {
      fixes: [
        fix(
          changeTo(right),
          [replace({ start: at.start + (at.quote ? 1 : 0), end: at.end - (at.quote ? 1 : 0) }, right)],
          'suggestion',
        ),
      ],
    },
  );
}

export function duplicateAddress(at: Span, address: string, place: Location): Problem {
  return problem(
    at,
    'duplicate-address',
    'warning',
    {
      en: `Duplicate address ${codeSpan(address)}: another interface of the host has it as well. Use another one.`,
      ja: `アドレス ${codeSpan(address)} が重複しています。このホストのほかのインターフェイスにもあるため、別のアドレスにしてください。`,
    },
    { related: [conflictsWithThis(place)] },
  );
}
