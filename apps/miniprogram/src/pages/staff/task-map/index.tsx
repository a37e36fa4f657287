import { Page } from '../../../features/frame/page';
import { TaskMapScreen } from '../../../features/tasks/task-map-screen';

export default function TaskMapPage() {
  return (
    <Page name="task-map" title="地图" kind="tab">
      {() => <TaskMapScreen />}
    </Page>
  );
}
