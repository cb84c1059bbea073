import { describedBy } from '../../../schema/elements.ts';

export const { attribute, element } = describedBy('libvirt: Domain XML format');
