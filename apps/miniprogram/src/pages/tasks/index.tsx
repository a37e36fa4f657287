import { Page } from '../../features/frame/page';
import { TasksScreen } from '../../features/tasks/tasks-screen';

export default function TasksPage() {
  return (
    <Page name="tasks" title="任务" kind="tab">
      {() => <TasksScreen />}
    </Page>
  );
}
