import type { Problem } from '../../../../base/problem.ts';
import { problem } from '../../../../base/report.ts';
import { codeSpan } from '../../../../base/sinks.ts';
import type { Span } from '../../../../base/span.ts';

/** What needs attention in the state of processors and guests, and what to look at next. */

export function noVirtualization(at: Span, isGuest: boolean): Problem {
  return problem(at, 'no-hardware-virtualization', 'information', {
    en: `Missing \`vmx\` or \`svm\`: KVM and fully virtualized Xen guests cannot run here. ${isGuest ? 'Enable nested virtualization for this guest on its host.' : 'Look for the setting in the BIOS; Xen’s Domain-0 hides the flags (`xl info` shows `hvm`).'}`,
    ja: `\`vmx\` も \`svm\` もないため、KVM と Xen の完全仮想化ゲストは動作しません。${isGuest ? 'ホスト側で、このゲストのネストした仮想化を有効にしてください。' : 'BIOS の設定を確認してください。Xen の Domain-0 ではフラグが隠されます(`xl info` の `hvm` で確認できます)。'}`,
  });
}

export function crashed(at: Span, name: string): Problem {
  return problem(at, 'guest-crashed', 'information', {
    en: `Unexpected crash of ${codeSpan(name)}. Look at its console and its log (\`/var/log/xen\`, \`/var/log/libvirt/qemu\`) before it is started again.`,
    ja: `ゲスト ${codeSpan(name)} がクラッシュしました。再び起動する前に、コンソールとログ(\`/var/log/xen\`、\`/var/log/libvirt/qemu\`)を確認してください。`,
  });
}

export function paused(at: Span, name: string): Problem {
  return problem(at, 'guest-paused', 'information', {
    en: `Unexpected pause of ${codeSpan(name)}. Look why with \`virsh domstate --reason\`: a full disk pauses guests, too; then use \`virsh resume\` or \`xl unpause\`.`,
    ja: `ゲスト ${codeSpan(name)} が一時停止しています。\`virsh domstate --reason\` で理由を確認し(ディスクの空き不足でも停止します)、\`virsh resume\` または \`xl unpause\` で再開してください。`,
  });
}

export function dying(at: Span, name: string): Problem {
  return problem(at, 'guest-dying', 'information', {
    en: `Unexpected dying guest ${codeSpan(name)}: it has ended, but something still holds its memory. Look for a device backend or a QEMU process of it that did not end.`,
    ja: `ゲスト ${codeSpan(name)} が破棄の途中で止まっています。終了したものの、メモリが解放されていません。終了していないデバイスのバックエンドや QEMU プロセスを探してください。`,
  });
}

export function notConfigured(at: Span, name: string): Problem {
  return problem(at, 'not-configured', 'information', {
    en: `Undefined guest ${codeSpan(name)}: no file in sight defines it. Make sure that list and files are of the same host.`,
    ja: `ゲスト ${codeSpan(name)} は、どの設定ファイルにもありません。一覧と設定ファイルが同じホストのものかを確認してください。`,
  });
}
