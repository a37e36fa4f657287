import { TasksScreen } from '../../features/tasks/tasks-screen';
import { Page } from '../../features/frame/page';

export default function TasksPage() {
  return (
    <Page name="tasks" title="任务" kind="tab">
      {() => <TasksScreen />}
    </Page>
  );
}
