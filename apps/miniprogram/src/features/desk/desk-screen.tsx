import { View } from '@tarojs/components';
import type { Report, ReportsQuery } from '@weilinli/contracts';
import { Button } from '../../ui/button';
import { Heading } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ActionSheet } from '../actions/action-sheet';
import { useActions } from '../actions/use-actions';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { ReportLine } from '../reports/report-line';

interface Section {
  key: string;
  words: string;
  query: Omit<ReportsQuery, 'scope'>;
}

// A report that nobody has stands in the first section only.
const sections: readonly Section[] = [
  { key: 'nobody', words: '没有人接', query: { status: ['submitted'] } },
  { key: 'overdue', words: '已超时', query: { status: ['dispatched', 'accepted'], timeliness: 'overdue' } },
  { key: 'soon', words: '快超时', query: { status: ['dispatched', 'accepted'], timeliness: 'dueSoon' } },
  { key: 'verify', words: '等核查', query: { status: ['resolved'] } },
];

const atMost = 50;

/** What needs a dispatcher: nobody has it, it is late, it will be late, it waits to be checked. */
export function DeskScreen() {
  const { loaded, again } = useLoaded('desk', () =>
    Promise.all(
      sections.map(async (section) => ({
        section,
        page: await client.reports({ scope: 'area', sort: 'urgent', limit: atMost, ...section.query }),
      })),
    ),
  );
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(parts) =>
        parts.every(({ page }) => page.items.length === 0) ? (
          <Empty icon="check" words="没有要你安排的: 都有人在处理, 都还来得及" />
        ) : (
          <View>
            {parts.map(({ section, page }) =>
              page.items.length === 0 ? null : (
                <View key={section.key} id={`desk-${section.key}`} className="section">
                  <Heading
                    words={`${section.words} · ${page.items.length}${page.nextCursor ? '+' : ''} 件`}
                  />
                  {page.items.map((report) => (
                    <DeskLine key={report.id} report={report} onChanged={() => void again()} />
                  ))}
                </View>
              ),
            )}
          </View>
        )
      }
    </LoadedView>
  );
}

function DeskLine({ report, onChanged }: { report: Report; onChanged: () => void }) {
  const actions = useActions(report, onChanged);
  const may = (['assign', 'verify'] as const).filter((action) => report.availableActions.includes(action));
  return (
    <View>
      <ReportLine report={report}>
        {may.length === 0
          ? null
          : may.map((action) => (
              <Button
                key={action}
                id={`desk-${action}-${report.id}`}
                words={action === 'assign' ? (report.assignee ? '换人处理' : '派人处理') : '核查'}
                kind={report.assignee && action === 'assign' ? 'outline' : 'main'}
                className="grow"
                onTap={() => actions.begin(action)}
              />
            ))}
      </ReportLine>
      {actions.asking ? (
        <ActionSheet report={report} action={actions.asking} onDone={actions.done} onClose={actions.leave} />
      ) : null}
    </View>
  );
}
