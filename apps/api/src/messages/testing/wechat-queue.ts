import type { Stage } from '../../testing/stage';
import { type WechatTry, wechatTask } from '../wechat/send-message';

/** What waits to be said in WeChat, looked at and taken without the queue, whose start would take most of the time. */
export function wechatQueue({ asOwner }: Pick<Stage, 'asOwner'>) {
  return {
    async takeDue(): Promise<WechatTry | undefined> {
      const [job] = await asOwner<{ payload: WechatTry }>(
        `DELETE FROM graphile_worker._private_jobs WHERE id = (SELECT job.id FROM graphile_worker._private_jobs job
          JOIN graphile_worker._private_tasks task ON task.id = job.task_id
          WHERE task.identifier = $1 AND job.run_at <= now() ORDER BY job.run_at, job.id LIMIT 1) RETURNING payload`,
        [wechatTask],
      );
      return job?.payload;
    },
    async jobs(): Promise<WechatTry[]> {
      const rows = await asOwner<{ payload: WechatTry }>('SELECT payload FROM graphile_worker._private_jobs');
      return rows.map(({ payload }) => payload);
    },
    /** How each message stands, in the order of their making. */
    async states(): Promise<string[]> {
      const rows = await asOwner<{ state: string }>(
        'SELECT state FROM wechat_messages ORDER BY created_at, id',
      );
      return rows.map(({ state }) => state);
    },
    /** So much time goes by that everything that waits is due. */
    async timePasses(): Promise<void> {
      await asOwner('UPDATE graphile_worker._private_jobs SET run_at = now()');
      await asOwner(`UPDATE wechat_apps SET paused_until = now() - interval '1 second'`);
    },
    async forgetJobs(): Promise<void> {
      await asOwner('DELETE FROM graphile_worker._private_jobs');
    },
  };
}
