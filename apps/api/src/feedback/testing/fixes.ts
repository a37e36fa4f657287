import type { GiveFeedback, Report } from '@weilinli/contracts';
import { act, buildReport } from '../../testing/build-report';
import type { Stage } from '../../testing/stage';

/** Reports that somebody says are fixed, and what others say to that. */
export function fixesOn(stage: Stage) {
  const fix = async (report: Report): Promise<void> => {
    await act(stage, { by: 'worker-1', report, action: 'accept' }).catch(() => undefined);
    await act(stage, { by: 'worker-1', report, action: 'resolve' });
  };
  return {
    fix,
    async say(persona: string, { id }: Pick<Report, 'id'>, body: GiveFeedback, headers = {}) {
      return (await stage.as(persona)).post<Report>(`/reports/${id}/feedback`, body, headers);
    },
    async fixed(over: Parameters<typeof buildReport>[1] = {}): Promise<Report> {
      const report = await buildReport(stage, over);
      await fix(report);
      return report;
    },
    /** 郭飞's, reported by 孙奶奶 as well and followed by res2; fixed. */
    async shared(): Promise<Report> {
      const report = await buildReport(stage);
      const twin = await buildReport(stage, { by: 'resident-1' });
      await act(stage, { by: 'leader-1', report: twin, action: 'merge', body: { into: report.id } });
      await act(stage, { by: 'resident-2', report, action: 'follow' });
      await fix(report);
      return report;
    },
  };
}

export type Fixes = ReturnType<typeof fixesOn>;
