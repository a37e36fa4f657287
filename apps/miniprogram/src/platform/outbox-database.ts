import { OutOfSpace } from '@weilinli/outbox';

/** What waits in a browser: notes by their key, photos by [entry, name]. */
export const noteStore = 'notes';
export const fileStore = 'files';

let opening: Promise<IDBDatabase> | undefined;

/** Does one thing in one transaction and answers once it is on the disk. Throws OutOfSpace. */
export async function inStore<Value>(
  store: typeof noteStore | typeof fileStore,
  mode: 'readonly' | 'readwrite',
  work: (objects: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await opened();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode, { durability: 'strict' });
    // A request that fails aborts its transaction, which then knows why.
    transaction.onabort = () => reject(reasonOf(transaction.error));
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
  });
}

function opened(): Promise<IDBDatabase> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('outbox', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(noteStore);
      request.result.createObjectStore(fileStore);
    };
    request.onerror = () => reject(reasonOf(request.error));
    request.onsuccess = () => {
      const database = request.result;
      // The browser may close it, to clear its storage say: then it is opened anew.
      database.onclose = () => {
        opening = undefined;
      };
      resolve(database);
    };
  });
}

function reasonOf(error: DOMException | null): Error {
  if (error?.name === 'QuotaExceededError') return new OutOfSpace(error);
  return error ?? new Error('the storage of this browser does not answer');
}
