import type { HistoryEvent } from '../lifecycle/words';
import type { Limits } from './limit';

/**
 * What the clocks have to know of a history entry. `at` is the time of receipt. `calendar` is the version of the
 * calendar that judges from here on, the whole clock from its start: a corrected calendar says what always was.
 */
export type ClockFact =
  | { readonly event: 'submit'; readonly at: Date; readonly limits: Limits; readonly calendar: number }
  | {
      readonly event: 'dispatch' | 'assign' | 'transfer';
      readonly at: Date;
      readonly handler: string;
      readonly calendar?: number;
    }
  | { readonly event: 'verify'; readonly at: Date; readonly outcome: 'passed' | 'failed' }
  /** An extension takes effect here, whoever had to agree; what is requested or refused moves nothing. */
  | { readonly event: 'extend' | 'suspend' | 'resume'; readonly at: Date; readonly calendar?: number }
  | { readonly event: 'recategorise'; readonly at: Date; readonly limits: Limits; readonly calendar?: number }
  /** The system judges an open report by a newer calendar. */
  | { readonly event: 'recalculate'; readonly at: Date; readonly calendar: number }
  /** An appeal is upheld: the lateness of this handler's last clock stays visible and does not count. */
  | { readonly event: 'exempt'; readonly at: Date; readonly handler: string }
  | { readonly event: PlainEvent; readonly at: Date };

/** Events of which the time alone matters, or nothing at all. */
type PlainEvent = Exclude<
  HistoryEvent,
  | 'submit'
  | 'dispatch'
  | 'assign'
  | 'transfer'
  | 'verify'
  | 'extend'
  | 'suspend'
  | 'resume'
  | 'recategorise'
  | 'recalculate'
  | 'exempt'
>;
