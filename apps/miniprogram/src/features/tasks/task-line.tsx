import type { Report } from '@weilinli/contracts';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { type ActionLayout, layOut } from '../actions/layout';
import { useActions } from '../actions/use-actions';
import { useHere } from '../place/here';
import { ReportLine } from '../reports/report-line';
import { distanceFrom } from '../way/distance';
import { WayButton } from '../way/way-button';
import { taskStep } from './task-step';

/** One of my tasks: what, where, how far, until when; the one next step, and the way there. */
export function TaskLine({ task, onChanged }: { task: Report; onChanged: () => void }) {
  const actions = useActions(task, onChanged);
  const here = useHere();
  const layout = layOut(task, useNow());
  const step = taskStep(layout, task);
  return (
    <ReportLine report={task} distance={distanceFrom(here, task.place)}>
      {step ? (
        <Button
          id={`task-${step.deed}-${task.id}`}
          words={step.words}
          icon={step.icon}
          className="grow"
          busy={actions.busy}
          onTap={() =>
            step.atOnce ? actions.begin(step.deed) : open('detail', { id: task.id, step: step.deed })
          }
        />
      ) : null}
      {isToGoTo(task, layout) ? <WayButton report={task} /> : null}
    </ReportLine>
  );
}

/** What is fixed or stands still needs no way there. */
function isToGoTo({ status }: Report, { main }: ActionLayout): boolean {
  return main !== undefined && (status === 'dispatched' || status === 'accepted');
}
