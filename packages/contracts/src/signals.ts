import type { SignalRules } from '@weilinli/domain';
import type { KeptVersion, NotedChange } from './versions';

/** From when on what is seen is a signal, and how much it weighs: `GET /signals/rules`. */
export interface SignalRulesVersion extends KeptVersion {
  rules: SignalRules;
}

/** The whole set: `PUT /signals/rules`. Reports that are in already are judged by the version they came in under. */
export interface PutSignalRules extends NotedChange {
  rules: SignalRules;
}
