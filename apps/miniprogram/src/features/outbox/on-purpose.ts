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

/** The person has changed what the server refused. Answers whether that is kept: else nothing has changed. */
export async function correctEntry(
  id: string,
  { body, photos }: { body: What['body']; photos?: PhotoChange | undefined },
): Promise<boolean> {
  const box = await outbox();
  const isKept = await box.correct(id, body, photos);
  if (isKept) void box.work();
  else say(busyWords);
  return isKept;
}

/** The person has seen it, or does not want it any more. */
export async function dropEntry(id: string): Promise<void> {
  const box = await outbox();
  if (!(await box.remove(id))) say(busyWords);
}
