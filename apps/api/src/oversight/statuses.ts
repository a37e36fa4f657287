import { isOpen, statuses } from '@weilinli/domain';

const written = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/** As SQL constants, as the partial indexes name them. */
export const openStatuses = written(statuses.filter(isOpen));
export const endedStatuses = written(statuses.filter((status) => !isOpen(status)));
