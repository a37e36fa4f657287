import type { Report } from '@weilinli/contracts';
import type { Pin, PinTone } from '../../platform/map';
import { nextDeadline } from '../reports/deadline-words';
import { reportTitle } from '../reports/report-line';

/** My tasks as pins of a map, each as urgent as its next deadline. */
export function taskPins(tasks: readonly Report[], now: Date): Pin[] {
  return tasks.map((task) => {
    const left = nextDeadline(task, now)?.words;
    return {
      key: task.id,
      place: task.place,
      words: [reportTitle(task), left].filter(Boolean).join(', '),
      tone: toneOf(task, now),
    };
  });
}

/** What stands at the top of the map’s words: 2 件已超时, 1 件快超时, 4 件还来得及. */
export function pinsWords(pins: readonly Pin[]): string {
  const words: readonly [PinTone, string][] = [
    ['overdue', '件已超时'],
    ['due-soon', '件快超时'],
    ['usual', '件还来得及'],
    ['done', '件已修好'],
  ];
  return words
    .map(([tone, word]) => [pins.filter((pin) => pin.tone === tone).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

function toneOf(task: Report, now: Date): PinTone {
  if (task.status === 'resolved') return 'done';
  switch (nextDeadline(task, now)?.tone) {
    case 'overdue':
      return 'overdue';
    case 'due-soon':
      return 'due-soon';
    default:
      return 'usual';
  }
}
