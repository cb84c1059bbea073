import { anything } from '../../../../schema/values.ts';
import { type ParamText, param } from '../facts.ts';
import { hostOrAddress } from './types.ts';

/** Parameters of agents whose device is the board of one node and has no outlets. */
export const fenceBoardParams: Readonly<Record<string, ParamText>> = {
  plug: param(
    'Sets the address of the board where `port_as_ip` is on. Otherwise it is not needed, because a board belongs to one node.',
    '`port_as_ip` が有効なときの管理ボードのアドレスです。管理ボードは 1 台のノード専用なので、それ以外では不要です。',
    { type: hostOrAddress },
  ),
};

/** The account of a cloud or an API, for agents without a login in the usual sense. */
export const apiKey = anything('a key of the API', 'API のキー');

/** A cloud's word for a place. */
export const region = anything('a region', 'リージョン名');
