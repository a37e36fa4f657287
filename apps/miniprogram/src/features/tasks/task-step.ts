import type { Report } from '@weilinli/contracts';
import type { IconName } from '../../ui/icon';
import { actionWords } from '../actions/action-words';
import type { Deed } from '../actions/deeds';
import type { ActionLayout } from '../actions/layout';

export interface TaskStep {
  deed: Deed;
  words: string;
  icon?: IconName | undefined;
  /** Done in the list; else the report's own page asks for what it needs. */
  atOnce: boolean;
}

// Said as what a person sets out to do, where that is not what he will say of it afterwards.
const setOutWords: Partial<Record<Deed, string>> = { 'make-safe': '去围护' };

/** What a person does next about his task; undefined where the word is others’. A remark is always possible: no step. */
export function taskStep({ main }: ActionLayout, task: Report): TaskStep | undefined {
  if (!main || main === 'remark') return undefined;
  const { button, icon } = actionWords(main, task);
  return {
    deed: main,
    words: setOutWords[main] ?? button,
    ...(icon ? { icon } : {}),
    atOnce: main === 'accept',
  };
}
