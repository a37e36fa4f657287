import type { Report } from '@weilinli/contracts';
import { useEffect, useRef } from 'react';
import { now } from '../../platform/clock';
import { type Deed, deedsOf } from '../actions/deeds';

interface FirstStep {
  report: Report;
  step: string | undefined;
  begin: (deed: Deed) => void;
}

/** Begins once with what the reader came for, if it can still be done. */
export function useFirstStep({ report, step, begin }: FirstStep): void {
  const begun = useRef(false);
  useEffect(() => {
    const deed = deedsOf(report, now()).find((one) => one === step);
    if (begun.current || deed === undefined) return;
    begun.current = true;
    begin(deed);
  });
}
