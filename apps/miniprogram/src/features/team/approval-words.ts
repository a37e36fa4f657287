import { momentWords, reasons } from '@weilinli/domain';
import type { OpenRequest } from '../actions/answers';
import { requestWords } from '../actions/request-words';

interface Around {
  hazard: string;
  note: string | undefined;
  now: Date;
}

/** 延期 · 人行道破损, and why: 等待材料或配件 “石材要从厂里调”. */
export function approvalWords(
  { kind, until, reason }: OpenRequest,
  { hazard, note, now }: Around,
): { title: string; why: string } {
  const name = requestWords(kind).name;
  const day = until ? `到 ${momentWords(now, new Date(until))}` : undefined;
  return {
    title: [[name, day].filter(Boolean).join(' '), hazard].join(' · '),
    why: [reason && reasons[reason], note && `“${note}”`].filter(Boolean).join(' '),
  };
}
