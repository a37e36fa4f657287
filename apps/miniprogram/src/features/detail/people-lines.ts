import type { Report } from '@weilinli/contracts';
import { handlerName } from '../reports/state-words';

export interface PersonLine {
  key: 'handler' | 'helpers' | 'reporter' | 'behalf';
  words: string;
  name: string;
  /** How a word to him is asked for, where the reader may say one. */
  remark?: { button: string; title: string; hint: string };
}

// One word reaches all of them; who only follows it reads none of them.
const reaches = '上报人、处理人和协办人都会收到, 也会记在经过里; 跟进的人看不到';

/** Who has to do with a report, besides its reader. */
export function peopleLines(report: Report): PersonLine[] {
  const { assignee, coHandlers, reporter, relations } = report;
  const maySpeak = report.availableActions.includes('remark');
  const remark = (title: string) => (maySpeak ? { remark: { button: '留言', title, hint: reaches } } : {});
  const isHandler = relations.includes('assignee');
  return [
    ...(assignee
      ? [
          {
            key: 'handler' as const,
            words: '谁在处理',
            name: isHandler ? `你 (${assignee.displayName})` : handlerName(assignee),
            ...(isHandler ? {} : remark(`给${handlerName(assignee)}留言`)),
          },
        ]
      : []),
    ...(coHandlers.length > 0
      ? [
          {
            key: 'helpers' as const,
            words: '协办',
            name: coHandlers.map(handlerName).join('、'),
            ...remark('给协办人留言'),
          },
        ]
      : []),
    ...(reporter && !relations.includes('reporter')
      ? [
          {
            key: 'reporter' as const,
            words: '谁上报的',
            name: reporter.displayName,
            ...remark('给上报人留言'),
          },
        ]
      : []),
    ...(report.onBehalfOf ? [{ key: 'behalf' as const, words: '替谁报的', name: report.onBehalfOf }] : []),
  ];
}
