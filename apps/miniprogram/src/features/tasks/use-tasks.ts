import { client } from '../api/client';
import { usePages } from '../api/use-pages';

const atOnce = 50;

/** What I have in hand, most urgent first: the list and its map look at the same. */
export function useTasks() {
  return usePages('tasks', (cursor) =>
    client.reports({
      scope: 'assigned',
      status: ['dispatched', 'accepted', 'suspended', 'resolved'],
      sort: 'urgent',
      limit: atOnce,
      ...(cursor ? { cursor } : {}),
    }),
  );
}
