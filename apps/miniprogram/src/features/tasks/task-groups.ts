import type { Report } from '@weilinli/contracts';

export interface TaskGroup {
  key: 'supervised' | 'now' | 'today' | 'later';
  words: string;
  tasks: Report[];
}

const hour = 3_600_000;
const day = 24 * hour;
const beijingOffset = 8 * hour;
const nowMeans = 2 * hour;

/**
 * What a leader has put on top (督办), then tasks by when something has to happen, each group in the order it came in.
 * Empty groups are left out.
 */
export function groupTasks(tasks: readonly Report[], now: Date): TaskGroup[] {
  const groups: TaskGroup[] = [
    { key: 'supervised', words: '督办', tasks: [] },
    { key: 'now', words: '现在', tasks: [] },
    { key: 'today', words: '今天', tasks: [] },
    { key: 'later', words: '以后', tasks: [] },
  ];
  for (const task of tasks) groups.find(({ key }) => key === groupOf(task, now))?.tasks.push(task);
  return groups.filter((group) => group.tasks.length > 0);
}

function groupOf(task: Report, now: Date): TaskGroup['key'] {
  // Fixed: others have the word, nothing hurries the handler.
  if (task.status === 'resolved') return 'later';
  if (task.supervisedAt !== undefined) return 'supervised';
  // The clock stands still.
  if (task.status === 'suspended') return 'later';
  const due = nextDue(task);
  if (task.status === 'dispatched' || due === undefined || due - now.getTime() <= nowMeans) return 'now';
  return beijingDay(due) === beijingDay(now.getTime()) ? 'today' : 'later';
}

function nextDue({ deadlines, acceptedAt, madeSafeAt }: Report): number | undefined {
  const open = [
    acceptedAt ? undefined : deadlines.acceptBy,
    madeSafeAt ? undefined : deadlines.makeSafeBy,
    deadlines.resolveBy,
  ];
  const moments = open.flatMap((due) => (due === undefined ? [] : [new Date(due).getTime()]));
  return moments.length > 0 ? Math.min(...moments) : undefined;
}

function beijingDay(moment: number): number {
  return Math.floor((moment + beijingOffset) / day);
}
