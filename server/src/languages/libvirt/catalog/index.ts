import { scope } from '../../../schema/elements.ts';
import type { Catalog } from '../../../schema/types.ts';
import { domain } from './domain.ts';
import { network } from './network.ts';

/** The two kinds of documents. */
export const catalog: Catalog = scope({}, { domain, network });
