import { onDenied } from '../../platform/denied';
import type { Permission } from '../../platform/permissions';
import { createStore } from '../store';

const store = createStore<Permission | undefined>(undefined);

export const useDenied = store.use;

onDenied((permission) => store.write(permission));

export function understood(): void {
  store.write(undefined);
}
