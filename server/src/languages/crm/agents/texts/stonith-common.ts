import { anything } from '../../../../schema/values.ts';
import { type ParamText, param } from '../facts.ts';
import { hostOrAddress, path, user } from './types.ts';

/** Parameters that the plugins of cluster-glue have in common, by name. */
export const gluePluginParams: Readonly<Record<string, ParamText>> = {
  hostlist: param(
    'Lists the nodes that this device can fence, separated by spaces. Each name must equal the output of `uname -n` on the node.',
    'このデバイスでフェンシングできるノードの一覧です(空白区切り)。各ノードの `uname -n` の出力と一致させます。',
    { type: anything('node names', 'ノード名の一覧') },
  ),
  hostname: param(
    'Names the one node that this device fences. The name must equal the output of `uname -n` on the node.',
    'このデバイスがフェンシングする 1 台のノードの名前です。そのノードの `uname -n` の出力と一致させます。',
    { type: anything('a node', 'ノード名') },
  ),
  ipaddr: param(
    'Sets the address at which the device accepts commands. It must be reachable while the target node is down.',
    'デバイスが要求を受け付けるアドレスです。対象ノードがダウンしていても到達できる必要があります。',
    { type: hostOrAddress },
  ),
  login: param('Sets the account that logs in to the device.', 'デバイスにログインするユーザー名です。', {
    type: user,
  }),
  username: param(
    'Sets the user name that the device expects at login.',
    'デバイスがログイン時に求めるユーザー名です。',
    { type: user },
  ),
  userid: param(
    'Sets the user of the management board that may control the power.',
    '電源を操作できる、管理ボードのユーザー名です。',
    { type: user },
  ),
  password: param(
    'Sets the password for the device. It is stored in clear text in the CIB.',
    'デバイスのパスワードです。CIB に平文で保存されます。',
    { secret: true },
  ),
  passwd: param(
    'Sets the password of the board user. It is stored in clear text in the CIB.',
    '管理ボードのユーザーのパスワードです。CIB に平文で保存されます。',
    { secret: true },
  ),
  community: param(
    'Sets the SNMP community with write access to the device.',
    'デバイスへの書き込みを許可する SNMP のコミュニティ名です。',
    { secret: true },
  ),
  ttydev: param(
    'Names the serial port of the node to which the device is connected, such as `/dev/ttyS0`.',
    'デバイスを接続したノードのシリアルポートです(`/dev/ttyS0` など)。',
    { type: path },
  ),
};
