import type { PhotoChange, What } from '@weilinli/outbox';
import { say } from '../frame/toast';
import { outbox } from './outbox';

// An entry that goes out this moment cannot be changed, and a moment later there is no need to.
const busyWords = '正在提交, 请稍等';

/** The person wants it sent now. */
export async function tryEntryAgain(id: string): Promise<void> {
  const box = await outbox();
  if (await box.retry(id)) await box.work();
  else say(busyWords);
}

/** The person has changed what the server refused. */
export async function correctEntry(
  id: string,
  { body, photos }: { body: What['body']; photos?: PhotoChange | undefined },
): Promise<void> {
  const box = await outbox();
  if (await box.correct(id, body, photos)) void box.work();
  else say(busyWords);
}

/** The person has seen it, or does not want it any more. */
export async function dropEntry(id: string): Promise<void> {
  const box = await outbox();
  if (!(await box.remove(id))) say(busyWords);
}
